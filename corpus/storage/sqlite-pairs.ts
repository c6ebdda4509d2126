/** Pairs in the database: what the reader said about them, and beside it the beads that were derived from that. */
import * as z from 'zod';
import { alignerVersion } from '../alignment/align-pair.ts';
import type { CarriedPair } from '../alignment/carried-pair.ts';
import { FixedBead, Pair, PairSide, type PairId } from '../alignment/pair.ts';
import { CorpusError } from '../errors.ts';
import { readCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { contentHash, findDocument } from './documents.ts';
import { Json } from './json.ts';
import { sha256Of } from './originals.ts';
import type { AlignmentStamp, Pairs } from './pairs.ts';

/** The library that the pairs belong to; `read` and `write` are its own, with its errors. */
export interface PairsOf {
  readonly database: Database;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
}

const Row = Pair.extend({
  original: Json.pipe(PairSide),
  translation: Json.pipe(PairSide),
});
const FixedRow = z.object({ fixed: Json.pipe(z.array(FixedBead)) });
const SaidRow = z.object({ fixed: z.string() });
const AlignmentRow = z.object({
  texts: z.string(),
  said: z.string(),
  beads: z.string(),
  learned: z.string(),
});

const pairsSql = `
SELECT p.id, p.original, p.translation, p.created FROM pair p
JOIN document o ON o.id = p.original_id AND o.deleted_at IS NULL
JOIN document t ON t.id = p.translation_id AND t.deleted_at IS NULL
WHERE p.deleted_at IS NULL`;

/** See the interface for what each method promises. */
export function sqlitePairs({ database, now, read, write }: PairsOf): Pairs {
  const find = (id: PairId): Pair => {
    const [pair] = database.rows(Row, `${pairsSql} AND p.id = ?`, [id]);
    if (pair === undefined) throw noPair(id);
    return pair;
  };
  const setDeleted = (id: PairId, at: string | null): void => {
    if (database.change('UPDATE pair SET deleted_at = ? WHERE id = ?', at, id) === 0) {
      throw noPair(id);
    }
  };
  return {
    list: () => read(() => database.rows(Row, `${pairsSql} ORDER BY p.created, p.id`)),
    pair: (id) => read(() => find(id)),
    wasMade: (id) => read(() => database.row('SELECT 1 FROM pair WHERE id = ?', id)) !== undefined,
    save: (pair) => write(() => writePair(database, Pair.parse(pair), now())),
    delete: (id) => write(() => setDeleted(id, now())),
    restore: (id) =>
      write(() => {
        setDeleted(id, null);
        return find(id);
      }),
    fixed: (id) =>
      read(() => {
        find(id);
        return database.rows(FixedRow, 'SELECT fixed FROM pair WHERE id = ?', [id])[0]?.fixed ?? [];
      }),
    saveFixed: (id, fixed) =>
      write(() => {
        find(id);
        const json = JSON.stringify(z.array(FixedBead).parse(fixed));
        const sql = 'UPDATE pair SET fixed = ?, modified = ? WHERE id = ?';
        database.change(sql, json, now(), id);
      }),
    stamp: (id) => read(() => stampOf(database, find(id))),
    alignment: (id) =>
      read(() => {
        // Damaged beads are as good as none: they are derived anew.
        const sql = `SELECT texts, said, beads, learned FROM alignment
          WHERE pair_id = ? AND json_valid(beads) AND json_valid(learned)`;
        return database.rows(AlignmentRow, sql, [id])[0];
      }),
    saveAlignment: (id, { texts, said, beads, learned }) =>
      write(() => {
        find(id);
        const sql = `INSERT OR REPLACE INTO alignment (pair_id, texts, said, beads, learned)
          VALUES (?, ?, ?, ?, ?)`;
        database.change(sql, id, texts, said, beads, learned);
      }),
  };
}

function writePair(database: Database, pair: Pair, modified: string): void {
  const { id, original, translation, created } = pair;
  for (const { document } of [original, translation]) {
    const stored = findDocument(database, 'id', document);
    if (stored === undefined || stored.deleted) {
      throw new CorpusError('notFound', `no document ${document}`, {
        what: 'document',
        id: document,
      });
    }
  }
  database.change(
    `INSERT INTO pair (id, original_id, translation_id, original, translation, fixed, created, modified)
     VALUES (?, ?, ?, ?, ?, '[]', ?, ?)
     ON CONFLICT (id) DO UPDATE SET original_id = excluded.original_id, translation_id = excluded.translation_id,
       original = excluded.original, translation = excluded.translation, modified = excluded.modified, deleted_at = NULL`,
    id,
    original.document,
    translation.document,
    JSON.stringify(original),
    JSON.stringify(translation),
    created,
    modified,
  );
}

/** Keeps the pair that a document's file carries, unless it is there or was taken apart; to be called in a transaction. */
export function keepCarriedPair(database: Database, { pair, fixed }: CarriedPair): void {
  if (database.row('SELECT 1 FROM pair WHERE id = ?', pair.id) !== undefined) return;
  writePair(database, Pair.parse(pair), pair.created);
  const json = JSON.stringify(z.array(FixedBead).parse(fixed));
  database.change('UPDATE pair SET fixed = ? WHERE id = ?', json, pair.id);
}

function stampOf(database: Database, { id, original, translation }: Pair): AlignmentStamp {
  const textOf = ({ document, part, only }: PairSide) => [
    contentHash(database, document),
    readCorrections(database, document),
    part,
    only,
  ];
  const texts = JSON.stringify([alignerVersion, textOf(original), textOf(translation)]);
  const [row] = database.rows(SaidRow, 'SELECT fixed FROM pair WHERE id = ?', [id]);
  return { texts: hashOf(texts), said: hashOf(row?.fixed ?? '') };
}

const hashOf = (text: string): string => sha256Of(new TextEncoder().encode(text));

function noPair(id: PairId): CorpusError {
  return new CorpusError('notFound', `no pair ${id}`, { what: 'pair', id });
}
