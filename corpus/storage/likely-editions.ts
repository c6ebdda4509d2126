/** Which document of a library another is perhaps an edition of, by most of its words, or by its address with some of them. */
import * as z from 'zod';
import type { Document, DocumentId } from '../document/document.ts';
import { DocumentId as DocumentIdSchema } from '../document/document.ts';
import type { LikelyEdition } from '../document/edition.ts';
import { comparableAddress } from '../document/source-address.ts';
import { likeness, sketch, type Sketch } from '../text/sketch.ts';
import type { Database } from './database.ts';

/**
 * From this likeness on two texts are offered as editions of one. Measured on texts of our own (30 edits of each kind,
 * test/unit/text/sketch.test.ts): one word in thirty changed 0.58–0.91, four fifths of the text 0.67–0.91, as much again
 * of other words around it 0.42–0.61; a quarter of it 0.13–0.36, another text by the same authors at most 0.02.
 */
export const sameTextFrom = 0.4;

/**
 * An address alone does not make two texts one: sites name their front page as the address of every page. From this
 * likeness on, above what strangers share in the measurement above, or with one title, it does.
 */
const sameAddressFrom = 0.05;

/** Two notes of a few words share them by chance; both texts must have this many runs of words. */
const fewestRuns = 8;

/** Raised when the same text would give another sketch: then those of older documents are made anew. */
const sketchVersion = 1;

/** Documents of an older version that get their sketch at each look: a few cost no reader a wait. */
const broughtUpToDate = 8;

/** More documents that share words are hardly compared: the likeliest come first. */
const mostCandidates = 12;

const HashRow = z.object({ hash: z.number().int() });
const AddressRow = z.object({ address: z.string().nullable() });
const IdRow = z.object({ id: DocumentIdSchema });
const CandidateRow = z.object({
  id: DocumentIdSchema,
  title: z.string(),
  isSameAddress: z.number(),
  isSameTitle: z.number(),
});

/** Keeps what a later look needs of a document, nothing of a damaged one; to be called in a transaction. */
export function writeSketch(
  database: Database,
  id: DocumentId,
  document: Document | undefined,
): void {
  database.change('DELETE FROM word_run WHERE document_id = ?', id);
  database.change(
    'INSERT OR REPLACE INTO sketch (document_id, version, address) VALUES (?, ?, ?)',
    id,
    sketchVersion,
    comparableAddress(document?.provenance.sourceAddress) ?? null,
  );
  for (const hash of document ? sketch(wordsOf(document)) : []) {
    database.change('INSERT INTO word_run (hash, document_id) VALUES (?, ?)', hash, id);
  }
}

/** Whether what is kept of a document is what it would get; true where an older version kept nothing. */
export function isSketchSound(database: Database, document: Document): boolean {
  const { id } = document;
  const sql = 'SELECT address FROM sketch WHERE document_id = ? AND version = ?';
  const [row] = database.rows(AddressRow, sql, [id, sketchVersion]);
  if (row === undefined) return true;
  const address = comparableAddress(document.provenance.sourceAddress) ?? null;
  const own = [...sketch(wordsOf(document))].sort((a, b) => a - b);
  const kept = sketchOf(database, id);
  return (
    row.address === address &&
    own.length === kept.length &&
    own.every((hash, at) => hash === kept[at])
  );
}

/** Some documents that an older version imported and that have no sketch yet. */
export function withoutSketch(database: Database): readonly DocumentId[] {
  const sql = `SELECT d.id FROM document d LEFT JOIN sketch s ON s.document_id = d.id
    WHERE s.version IS NOT ? LIMIT ?`;
  return database.rows(IdRow, sql, [sketchVersion, broughtUpToDate]).map(({ id }) => id);
}

/**
 * The document that is likeliest to be of the same text, or undefined: not deleted, not known as an edition already, and
 * not imported later, as those are that an import stores together with this one.
 *
 * Cost: 64 look-ups in an index, however many documents there are.
 */
export function findLikelyEdition(database: Database, id: DocumentId): LikelyEdition | undefined {
  const own = sketchOf(database, id);
  const likely = candidates(database, id).flatMap(({ isSameAddress, isSameTitle, ...known }) => {
    const other = sketchOf(database, known.id);
    const share = likeness(own, other);
    const isAtAddress = isSameAddress === 1 && (isSameTitle === 1 || share >= sameAddressFrom);
    if (!isAtAddress && !sharesMost(own, other)) return [];
    const why = isAtAddress ? ('address' as const) : ('content' as const);
    return [{ ...known, why, likeness: share }];
  });
  return likely.sort((a, b) => b.likeness - a.likeness)[0];
}

/** Whether two documents share most of their words, as far as their sketches tell. */
export function isSameText(database: Database, one: DocumentId, other: DocumentId): boolean {
  const sketches = [sketchOf(database, one), sketchOf(database, other)] as const;
  return sketches[0].length > 0 && sharesMost(...sketches);
}

function sharesMost(own: Sketch, other: Sketch): boolean {
  const share = likeness(own, other);
  const isLong = Math.min(own.length, other.length) >= fewestRuns;
  return share === 1 || (isLong && share >= sameTextFrom);
}

/**
 * Those with the same address and those that share the most runs of words; where they share as many, those of the same
 * title first, then the newest. Titles are those that the files give, whatever the reader calls them.
 */
function candidates(database: Database, id: DocumentId): readonly z.infer<typeof CandidateRow>[] {
  const sql = `
    WITH own AS (SELECT address FROM sketch WHERE document_id = ?1),
    near AS (
      SELECT s.document_id AS id, 1 AS isSameAddress, 0 AS shared FROM own JOIN sketch s ON s.address = own.address
      UNION ALL
      SELECT o.document_id, 0, count(*) FROM word_run w JOIN word_run o ON o.hash = w.hash
      WHERE w.document_id = ?1 GROUP BY o.document_id
    )
    SELECT d.id, coalesce(json_extract(m.json, '$.title'), d.title) AS title, max(near.isSameAddress) AS isSameAddress,
      d.title = (SELECT title FROM document WHERE id = ?1) COLLATE NOCASE AS isSameTitle
    FROM near JOIN document d ON d.id = near.id LEFT JOIN metadata_edit m ON m.document_id = d.id
    WHERE d.id <> ?1 AND d.deleted_at IS NULL AND d.imported_at <= (SELECT imported_at FROM document WHERE id = ?1)
    AND NOT EXISTS (
      SELECT 1 FROM edition a JOIN edition b ON b.work = a.work WHERE a.document_id = ?1 AND b.document_id = d.id
    )
    GROUP BY d.id ORDER BY sum(near.shared) DESC, max(near.isSameAddress) DESC, isSameTitle DESC, d.imported_at DESC LIMIT ${mostCandidates}`;
  return database.rows(CandidateRow, sql, [id]);
}

function sketchOf(database: Database, id: DocumentId): Sketch {
  const sql = 'SELECT hash FROM word_run WHERE document_id = ? ORDER BY hash';
  return database.rows(HashRow, sql, [id]).map(({ hash }) => hash);
}

/** The text itself: another site has other furniture, and other readers' comments. */
function wordsOf({ parts, blocks }: Document): readonly string[] {
  const comments = new Set(parts.filter(({ kind }) => kind === 'comment').map(({ id }) => id));
  return blocks
    .filter(({ kind, part }) => kind !== 'furniture' && kind !== 'comment' && !comments.has(part))
    .map(({ text }) => text);
}
