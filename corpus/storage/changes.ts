/** The changes that the journal holds, as a history shows them. */
import * as z from 'zod';
import { AnnotationId } from '../annotations/annotation.ts';
import { DocumentId } from '../document/document.ts';
import type { Database, SqlValue } from './database.ts';
import type { Change, ChangesWanted } from './history.ts';

const Row = z.object({
  id: z.number(),
  act: z.string(),
  who: z.enum(['window', 'commandLine', 'import', 'archive', 'program']),
  origin: z.string(),
  version: z.string(),
  at: z.string(),
  kind: z.enum(['done', 'undone', 'redone']),
  undone: z.number().transform(Boolean),
  final: z.number().transform(Boolean),
  annotations: z.number(),
  annotation: AnnotationId.nullable().transform((id) => id ?? undefined),
  documents: z.number(),
  document: DocumentId.nullable().transform((id) => id ?? undefined),
  title: z
    .string()
    .nullable()
    .transform((title) => title ?? undefined),
  quote: z
    .string()
    .nullable()
    .transform((quote) => quote ?? undefined),
});

/** Enough to know a passage by. Units: Unicode code points. */
const quoteLength = 160;

const columns = `c.id, c.act, c.who, c.origin, c.version, c.at, c.kind, c.undone_by IS NOT NULL AS undone, c.final,
  (SELECT count(DISTINCT annotation_id) FROM change_row WHERE change_id = c.id) AS annotations,
  (SELECT min(annotation_id) FROM change_row WHERE change_id = c.id) AS annotation,
  (SELECT count(DISTINCT document_id) FROM change_row WHERE change_id = c.id) AS documents,
  (SELECT min(document_id) FROM change_row WHERE change_id = c.id) AS document`;
const quoteSql = `(SELECT substr(json_extract(one.value, '$.exact'), 1, ${quoteLength})
  FROM annotation a, json_each(a.selectors) one
  WHERE a.id = f.annotation AND json_extract(one.value, '$.type') = 'TextQuoteSelector' LIMIT 1)`;
const titled = `SELECT f.*, coalesce(json_extract(m.json, '$.title'), d.title) AS title, ${quoteSql} AS quote
  FROM found f LEFT JOIN document d ON d.id = f.document LEFT JOIN metadata_edit m ON m.document_id = f.document`;

/** See `History.changes`. */
export function listChanges(
  database: Database,
  { annotation, document, before, limit }: ChangesWanted,
): readonly Change[] {
  const tests: [string, SqlValue][] = [];
  const of = (column: string): string =>
    `c.id IN (SELECT change_id FROM change_row WHERE ${column} = ?)`;
  if (annotation !== undefined) tests.push([of('annotation_id'), annotation]);
  if (document !== undefined) tests.push([of('document_id'), document]);
  if (before !== undefined) tests.push(['c.id < ?', before]);
  // What was taken back and what took it back say nothing together, except of one note's states.
  const acts = annotation === undefined ? ["c.kind <> 'undone'"] : [];
  const all = [...acts, ...tests.map(([test]) => test)];
  const sql = `WITH found AS (SELECT ${columns} FROM change c
    ${all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`} ORDER BY c.id DESC LIMIT ?)
    ${titled} ORDER BY f.id DESC`;
  return database.rows(Row, sql, [...tests.map(([, value]) => value), limit]);
}

/** One change; undefined where it is not kept. */
export function findChange(database: Database, id: number): Change | undefined {
  const sql = `WITH found AS (SELECT ${columns} FROM change c WHERE c.id = ?) ${titled}`;
  return database.rows(Row, sql, [id])[0];
}
