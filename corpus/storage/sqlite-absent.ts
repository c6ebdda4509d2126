/** Absent texts in the database: a line of `document` that stays deleted, with what is known of the text beside it. */
import * as z from 'zod';
import type { AbsentRecord } from '../archive/document-record.ts';
import type { AnnotationId } from '../annotations/annotation.ts';
import type { Document } from '../document/document.ts';
import { DocumentId } from '../document/document.ts';
import { Metadata } from '../document/metadata.ts';
import { Provenance } from '../document/provenance.ts';
import { comparableAddress } from '../document/source-address.ts';
import { CorpusError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import type { Absent, AbsentText, AwaitedSource } from './absent.ts';
import { listAnnotations } from './annotations.ts';
import { meantIn } from './counterparts.ts';
import type { Database } from './database.ts';
import { findDocument, findSummary, insertLine } from './documents.ts';
import { Json } from './json.ts';
import { isSameText } from './likely-editions.ts';
import { sha256Of } from './originals.ts';
import { forgetPlacements } from './sqlite-placements.ts';

/** The library that they belong to; `read` and `write` are its own, with its errors. */
export interface AbsentOf {
  readonly database: Database;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
  /** A document that is in the trash or here, with the reader's corrections and metadata. */
  readonly document: (id: DocumentId) => Document;
}

const Kept = z.object({ metadata: Metadata, provenance: Provenance });
const KeptRow = z.object({ json: Json.pipe(Kept) });
const TextRow = z.object({
  id: DocumentId,
  state: z.enum(['trashed', 'erased', 'awaited']),
  since: z.string(),
  title: z.string(),
  authors: Json.pipe(z.array(z.string())).catch([]),
  notes: z.number(),
});

const textsSql = `
SELECT d.id, CASE t.awaited WHEN 1 THEN 'awaited' WHEN 0 THEN 'erased' ELSE 'trashed' END AS state,
  coalesce(t.since, d.deleted_at) AS since, coalesce(json_extract(m.json, '$.title'), d.title) AS title,
  coalesce(json_extract(m.json, '$.authors'), d.authors) AS authors,
  (SELECT count(*) FROM annotation a
   WHERE (a.document_id = d.id OR a.id IN (${meantIn('d.id')})) AND a.deleted_at IS NULL) AS notes
FROM document d LEFT JOIN absent_text t ON t.document_id = d.id LEFT JOIN metadata_edit m ON m.document_id = d.id
WHERE d.deleted_at IS NOT NULL ORDER BY since DESC, d.id`;

/** See the interface for what each method promises. */
export function sqliteAbsent(of: AbsentOf): Absent {
  const { database, now, read, write } = of;
  const texts = (): readonly AbsentText[] =>
    read(() => database.rows(TextRow, textsSql)).filter(({ notes }) => notes > 0);
  return {
    texts,
    document: (id) => read(() => wordless(of, id)),
    annotations: (id) =>
      read(() => {
        demandAbsent(database, id);
        return listAnnotations(database, id);
      }),
    await: (source) => write(() => awaitText(database, source, now())),
    likely: (id) => texts().filter((text) => text.state !== 'trashed' && isLikely(of, text.id, id)),
    bringHome: (id, to) => write(() => bringHome(database, id, to)),
  };
}

/** Keeps what is known of a document whose words go; to be called in a transaction. */
export function keepAbsent(
  database: Database,
  { id, metadata, provenance }: Pick<Document, 'id' | 'metadata' | 'provenance'>,
  now: string,
): void {
  write(database, id, { metadata, provenance }, now, false);
}

/** Makes the line of a text that is absent, as another library knew it; to be called in a transaction. */
export function insertAbsent(
  database: Database,
  id: DocumentId,
  { since, awaited, metadata, provenance }: AbsentRecord,
): void {
  insertLine(database, { id, metadata, provenance });
  database.change('UPDATE document SET deleted_at = ? WHERE id = ?', since, id);
  write(database, id, { metadata, provenance }, since, awaited);
}

/** The text is here again: forgets that it was absent; to be called in a transaction. */
export function noLongerAbsent(database: Database, id: DocumentId): void {
  database.change('DELETE FROM absent_text WHERE document_id = ?', id);
}

/** Whether there are no words of that document, which is in no list and in no trash. */
export function isAbsent(database: Database, id: DocumentId): boolean {
  return database.row('SELECT 1 FROM absent_text WHERE document_id = ?', id) !== undefined;
}

function wordless({ database, document }: AbsentOf, id: DocumentId): Document {
  demandAbsent(database, id);
  const kept = database.rows(KeptRow, 'SELECT json FROM absent_text WHERE document_id = ?', [
    id,
  ])[0];
  const { metadata, provenance } = kept?.json ?? document(id);
  return { id, metadata, provenance, parts: [], blocks: [] };
}

function demandAbsent(database: Database, id: DocumentId): void {
  if (findDocument(database, 'id', id)?.deleted === true) return;
  throw new CorpusError('notFound', `no absent text ${id}`, { what: 'document', id });
}

function awaitText(database: Database, source: AwaitedSource, now: string): DocumentId {
  const { metadata, fileName = metadata.title, sourceAddress } = source;
  const sha256 = source.sha256 ?? sha256Of(new TextEncoder().encode(nameOf(source)));
  const known = findDocument(database, 'sha256', sha256);
  if (known) return known.id;
  const id = DocumentId.parse(sha256.slice(0, 16));
  const provenance: Provenance = {
    fileName,
    mediaType: 'application/octet-stream',
    format: 'text',
    byteSize: 0,
    sha256,
    encoding: '',
    ...(sourceAddress === undefined ? {} : { sourceAddress }),
    importedAt: now,
    importer: { name: 'awaited', version: 0 },
    report: [],
  };
  insertLine(database, { id, metadata, provenance });
  database.change('UPDATE document SET deleted_at = ? WHERE id = ?', now, id);
  write(database, id, { metadata, provenance }, now, true);
  return id;
}

/** The same for two sources that say the same; no bytes of a file begin so. */
function nameOf({ metadata, sourceAddress }: AwaitedSource): string {
  const address = comparableAddress(sourceAddress) ?? null;
  return `hashiyeh:awaited:${JSON.stringify([titleKey(metadata.title), authorsKey(metadata.authors), address])}`;
}

function write(
  database: Database,
  id: DocumentId,
  kept: z.infer<typeof Kept>,
  now: string,
  awaited: boolean,
): void {
  const sql = `INSERT OR REPLACE INTO absent_text (document_id, since, awaited, json) VALUES (?, ?, ?, ?)`;
  database.change(sql, id, now, Number(awaited), JSON.stringify(kept));
}

const titleKey = (title: string): string => fold(title).text.trim();
const authorsKey = (authors: readonly string[]): string => authors.map(titleKey).sort().join('\n');

/** By most of the words where they were known, by address, or by title and authors. */
function isLikely(of: AbsentOf, absent: DocumentId, id: DocumentId): boolean {
  const { database } = of;
  const line = findSummary(database, id);
  if (line === undefined) return false;
  if (isSameText(database, absent, id)) return true;
  const [one, other] = [wordless(of, absent), of.document(id)];
  const [mine, its] = [one, other].map(({ provenance }) =>
    comparableAddress(provenance.sourceAddress),
  );
  if (mine !== undefined && mine === its) return true;
  const authors = authorsKey(one.metadata.authors);
  const isSameTitle = titleKey(one.metadata.title) === titleKey(line.title);
  return isSameTitle && (authors === '' || authors === authorsKey(line.authors));
}

function bringHome(database: Database, id: DocumentId, to: DocumentId): readonly AnnotationId[] {
  if (!isAbsent(database, id)) {
    throw new CorpusError('notFound', `no absent text ${id}`, { what: 'document', id });
  }
  if (findSummary(database, to) === undefined) {
    throw new CorpusError('notFound', `no document ${to}`, { what: 'document', id: to });
  }
  const moved = listAnnotations(database, id).map((annotation) => annotation.id);
  forgetPlacements(database, id);
  for (const table of ['annotation', 'annotation_counterpart']) {
    database.change(`UPDATE ${table} SET document_id = ? WHERE document_id = ?`, to, id);
  }
  return moved;
}
