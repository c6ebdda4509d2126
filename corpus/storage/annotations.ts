/** Annotations in the database: one row each, bodies and selectors as JSON, and a row for each tag, link and second target. */
import * as z from 'zod';
import { Annotation, AnnotationId as AnnotationIdSchema } from '../annotations/annotation.ts';
import type { AnnotationId } from '../annotations/annotation.ts';
import { AnnotationKey } from '../annotations/annotation-key.ts';
import { tagKey, TagCount } from '../annotations/tag.ts';
import type { DocumentId } from '../document/document.ts';
import { CorpusError } from '../errors.ts';
import { seenFrom } from '../annotations/counterpart.ts';
import { asStored, counterpartColumn, meantIn, writeCounterpart } from './counterparts.ts';
import type { Database } from './database.ts';
import { writeNoteLine, type NoteLine } from './note-lines.ts';

const parseJson = (value: unknown): unknown => {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
};

/** What there is none of is absent, not an empty list. */
function listOf(name: 'tags' | 'links', value: unknown): Readonly<Record<string, unknown>> {
  const list = parseJson(value);
  return Array.isArray(list) && list.length === 0 ? {} : { [name]: list };
}

const Row = z.preprocess((row) => {
  if (typeof row !== 'object' || row === null) return row;
  if (!('bodies' in row && 'selectors' in row && 'tagList' in row && 'linkList' in row)) return row;
  const { tagList, linkList, kind = null, counterpart, ...others }: Record<string, unknown> = row;
  const second = parseJson(counterpart);
  const [bodies, selectors] = [parseJson(row.bodies), parseJson(row.selectors)];
  const lists = { ...listOf('tags', tagList), ...listOf('links', linkList) };
  return {
    ...{ ...others, bodies, selectors, ...lists },
    ...(kind === null ? {} : { kind }),
    ...(second === undefined ? {} : { counterpart: second }),
  };
}, Annotation);

const columns = `id, document_id AS documentId, motivation, colour, kind, bodies, selectors, created, modified,
  (SELECT json_group_array(tag) FROM
    (SELECT tag FROM annotation_tag WHERE annotation_id = annotation.id ORDER BY position)) AS tagList,
  (SELECT json_group_array(json_object('relation', relation, 'to', to_id)) FROM
    (SELECT relation, to_id FROM annotation_link WHERE annotation_id = annotation.id ORDER BY position)) AS linkList,
  ${counterpartColumn}`;

/** From the first block that is named in the selectors on. Ten thousand times reading them as JSON takes three times as long. */
const fromBlock = `substr(selectors, instr(selectors, '"blockId":"') + length('"blockId":"'))`;

/** SQL for the block that the selectors of an annotation name first, as the index `annotation_by_block` has it. */
export const namedBlock = `substr(${fromBlock}, 1, instr(${fromBlock}, '"') - 1)`;

/**
 * Annotations with a target in the document that are not deleted, that target first, oldest first: all or those that were made
 * in one of `blockIds` (where that can be seen); rows that cannot be read are left to `doctor`.
 */
export function listAnnotations(
  database: Database,
  id: DocumentId,
  blockIds?: readonly string[],
): readonly Annotation[] {
  const sql = `SELECT ${columns} FROM annotation WHERE document_id = ? AND deleted_at IS NULL`;
  const order = 'ORDER BY created, id';
  const meant = listMeant(database, id, blockIds);
  if (blockIds === undefined) {
    return byAge(database.rows(Row, `${sql} ${order}`, [id]), meant);
  }
  const among = `AND ${namedBlock} IN (SELECT value FROM json_each(?))`;
  // The plus keeps SQLite from taking the index that has them by age: it would go through all of the document.
  const few = `${sql} ${among} ORDER BY +created, +id`;
  return byAge(database.rows(Row, few, [id, JSON.stringify(blockIds)]), meant);
}

/** Annotations that were made on another document and have their second target in this one, that target first. */
function listMeant(
  database: Database,
  id: DocumentId,
  blockIds: readonly string[] | undefined,
): readonly Annotation[] {
  const sql = `SELECT ${columns} FROM annotation
    WHERE id IN (${meantIn('?')}) AND document_id <> ? AND deleted_at IS NULL ORDER BY created, id`;
  const meant = database
    .rows(Row, sql, [id, id])
    .flatMap((annotation) => seenFrom(annotation, (one) => one === id) ?? []);
  if (blockIds === undefined) return meant;
  const blocks = new Set(blockIds);
  return meant.filter(({ selectors }) =>
    selectors.some(
      (one) => one.type === 'BlockRangeSelector' && blocks.has(one.range.start.blockId),
    ),
  );
}

/** Some of a document's annotations, and after which of them the others come; null: there are none. */
export interface SomeAnnotations {
  readonly annotations: readonly Annotation[];
  readonly rest: AnnotationKey | null;
}

/**
 * No more than `most` of those that `listAnnotations` lists, oldest first, from the one after `after` on. Those with their second
 * target in the document come with the last ones.
 */
export function listSome(
  database: Database,
  id: DocumentId,
  after: AnnotationKey | undefined,
  most: number,
): SomeAnnotations {
  const begin = after ?? { created: '', id: '' };
  const among = 'FROM annotation WHERE document_id = ? AND deleted_at IS NULL';
  const from = `${among} AND (created, id) > (?, ?)`;
  const order = 'ORDER BY created, id';
  const here = [id, begin.created, begin.id] as const;
  // By their keys first: rows that cannot be read must not make the end of the list.
  const keys = database.rows(AnnotationKey, `SELECT created, id ${from} ${order} LIMIT ?`, [
    ...here,
    most,
  ]);
  const last = keys.at(-1);
  if (last === undefined || keys.length < most) {
    const rows = database.rows(Row, `SELECT ${columns} ${from} ${order}`, here);
    return { annotations: [...rows, ...listMeant(database, id, undefined)], rest: null };
  }
  const sql = `SELECT ${columns} ${from} AND (created, id) <= (?, ?) ${order}`;
  const annotations = database.rows(Row, sql, [...here, last.created, last.id]);
  return { annotations, rest: last };
}

/** Both lists in one, oldest first. */
function byAge(own: readonly Annotation[], meant: readonly Annotation[]): readonly Annotation[] {
  if (meant.length === 0) return own;
  const age = ({ created, id }: Annotation): string => `${created} ${id}`;
  return [...own, ...meant].sort((a, b) => (age(a) < age(b) ? -1 : 1));
}

/** The annotation, a deleted one only when asked for. Errors: `libraryDamaged` where its row cannot be read. */
export function findAnnotation(
  database: Database,
  folder: string,
  id: AnnotationId,
  { deleted }: { readonly deleted: boolean },
): Annotation | undefined {
  const row = database.row(
    `SELECT ${columns} FROM annotation WHERE id = ? AND (deleted_at IS NOT NULL) = ?`,
    id,
    Number(deleted),
  );
  if (row === undefined) return undefined;
  const parsed = Row.safeParse(row);
  if (parsed.success) return parsed.data;
  const reason = `annotation ${id} is damaged`;
  throw new CorpusError('libraryDamaged', `${folder}: ${reason}`, { folder, reason });
}

const DeletedRow = z.object({ id: AnnotationIdSchema, deletedAt: z.string() });

/** Every annotation that was made on a document, deleted ones too, oldest first; rows that cannot be read are left to `doctor`. */
export function everyAnnotation(
  database: Database,
  id: DocumentId,
): readonly { readonly annotation: Annotation; readonly deletedAt?: string }[] {
  const deletedSql = `SELECT id, deleted_at AS deletedAt FROM annotation WHERE document_id = ? AND deleted_at IS NOT NULL`;
  const deleted = new Map(
    database.rows(DeletedRow, deletedSql, [id]).map((row) => [row.id, row.deletedAt]),
  );
  const sql = `SELECT ${columns} FROM annotation WHERE document_id = ? ORDER BY created, id`;
  return database.rows(Row, sql, [id]).map((annotation) => {
    const deletedAt = deleted.get(annotation.id);
    return deletedAt === undefined ? { annotation } : { annotation, deletedAt };
  });
}

/** Adds an annotation that came with the document; one that is there already, changed or deleted, stays as it is. */
export function keepCarried(database: Database, annotation: Annotation): void {
  const sql = `SELECT 1 FROM annotation WHERE id = ?`;
  if (database.row(sql, annotation.id) === undefined) writeAnnotation(database, annotation);
}

/**
 * Adds the annotation or replaces the one with its id, deleted or not; it never moves to another document than that of its
 * second target. Of one with two targets either may stand first.
 */
export function writeAnnotation(database: Database, given: Annotation): void {
  const annotation = asStored(database, given);
  const changes = database.change(
    `INSERT INTO annotation (id, document_id, motivation, colour, kind, bodies, selectors, created, modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE
     SET document_id = excluded.document_id, motivation = excluded.motivation, colour = excluded.colour, kind = excluded.kind,
         bodies = excluded.bodies, selectors = excluded.selectors, created = excluded.created, modified = excluded.modified,
         deleted_at = NULL
     WHERE document_id = excluded.document_id OR excluded.id IN (${meantIn('excluded.document_id')})`,
    annotation.id,
    annotation.documentId,
    annotation.motivation,
    annotation.colour,
    annotation.kind ?? null,
    JSON.stringify(annotation.bodies),
    JSON.stringify(annotation.selectors),
    annotation.created,
    annotation.modified,
  );
  if (changes === 0) {
    const message = `annotation ${annotation.id} belongs to another document`;
    throw new CorpusError('invalidRequest', message, { reason: message });
  }
  writeTags(database, annotation);
  writeLinks(database, annotation);
  writeCounterpart(database, annotation);
  writeNoteLine(database, annotation);
}

/** Annotations that are not deleted and have no line in `note_line`; rows that cannot be read are left out. */
export function listUnlined(database: Database): readonly Annotation[] {
  const sql = `SELECT ${columns} FROM annotation
    WHERE deleted_at IS NULL AND id NOT IN (SELECT annotation_id FROM note_line)`;
  return database.rows(Row, sql);
}

/** Gives the annotation these tags in place of those before. */
export function writeTags(
  database: Database,
  { id, tags = [] }: Pick<Annotation, 'id' | 'tags'>,
): void {
  database.change('DELETE FROM annotation_tag WHERE annotation_id = ?', id);
  for (const [position, tag] of tags.entries()) {
    database.change(
      'INSERT INTO annotation_tag (annotation_id, folded, tag, position) VALUES (?, ?, ?, ?)',
      id,
      tagKey(tag),
      tag,
      position,
    );
  }
}

function writeLinks(database: Database, { id, links = [] }: Annotation): void {
  database.change('DELETE FROM annotation_link WHERE annotation_id = ?', id);
  for (const [position, { relation, to }] of links.entries()) {
    database.change(
      'INSERT OR IGNORE INTO annotation_link (annotation_id, relation, to_id, position) VALUES (?, ?, ?, ?)',
      id,
      relation,
      to,
      position,
    );
  }
}

/** Annotations that are not deleted and have a link to this one, oldest first. */
export function listLinking(database: Database, id: AnnotationId): readonly Annotation[] {
  const sql = `SELECT ${columns} FROM annotation WHERE deleted_at IS NULL
    AND id IN (SELECT annotation_id FROM annotation_link WHERE to_id = ?) ORDER BY created, id`;
  return database.rows(Row, sql, [id]);
}

/** The annotation, deleted or not; undefined where there is none or its row cannot be read. */
export function readAnnotation(database: Database, id: AnnotationId): Annotation | undefined {
  return database.rows(Row, `SELECT ${columns} FROM annotation WHERE id = ?`, [id])[0];
}

/**
 * The tags of annotations that are not deleted, nor their documents; the most used first, each as it is mostly written (a
 * column beside SQLite's `max` is of the row that has it).
 */
export function listTags(database: Database): readonly TagCount[] {
  const sql = `
    SELECT tag, sum(times) AS count, max(times) FROM (
      SELECT folded, tag, count(*) AS times FROM annotation_tag
        JOIN annotation ON annotation.id = annotation_id AND annotation.deleted_at IS NULL
        JOIN document ON document.id = document_id AND document.deleted_at IS NULL
        GROUP BY folded, tag
    ) GROUP BY folded ORDER BY count DESC, folded`;
  return database.rows(TagCount, sql, []);
}

/** Marks an annotation as deleted at that time, or (null) as there again; false where there is none to mark. */
export function setAnnotationDeleted(
  database: Database,
  id: AnnotationId,
  at: string | null,
): boolean {
  const sql = `UPDATE annotation SET deleted_at = ? WHERE id = ? AND (deleted_at IS NULL) = ?`;
  return database.change(sql, at, id, Number(at !== null)) > 0;
}

/** What stands beside an annotation in tables of its own, with nothing in it, by the column that it is read in. */
const empty = {
  annotation_tag: { tagList: '[]' },
  annotation_link: { linkList: '[]' },
  annotation_counterpart: { counterpart: null },
} as const;

/** A row that cannot be read: the annotation itself, or only something that stands beside it. */
export interface DamagedAnnotation {
  readonly id: string;
  readonly part: 'annotation' | keyof typeof empty;
}

/** Those that cannot be read, deleted ones too. Cost: every annotation is parsed. */
export function damagedAnnotations(database: Database): readonly DamagedAnnotation[] {
  const damaged: DamagedAnnotation[] = [];
  database.rows(Row, `SELECT ${columns} FROM annotation`, [], (row) => {
    const named = Named.parse(row);
    const bare = Object.assign({}, named, ...Object.values(empty)) as typeof named;
    if (!Row.safeParse(bare).success) damaged.push({ id: named.id, part: 'annotation' });
    else damaged.push(...damagedBeside(named, bare));
  });
  return damaged;
}

/** What it is that makes a sound annotation unreadable: each part is tried by itself. */
function damagedBeside(
  row: z.infer<typeof Named>,
  bare: z.infer<typeof Named>,
): readonly DamagedAnnotation[] {
  const parts = Object.keys(empty) as (keyof typeof empty)[];
  return parts
    .filter((part) => {
      const columnsOfPart = Object.keys(empty[part]).map((name) => [name, row[name]]);
      return !Row.safeParse({ ...bare, ...Object.fromEntries(columnsOfPart) }).success;
    })
    .map((part) => ({ id: row.id, part }));
}

const Named = z.looseObject({ id: z.string() });

/** Every annotation that can be read, deleted ones too, with what it is found by as that is kept; those without a line are left out. */
export function listLined(
  database: Database,
): readonly { readonly annotation: Annotation; readonly line: NoteLine }[] {
  const lines = new Map(database.rows(LineRow, lineSql).map(({ id, ...line }) => [id, line]));
  return database.rows(Row, `SELECT ${columns} FROM annotation`).flatMap((annotation) => {
    const line = lines.get(annotation.id);
    return line === undefined ? [] : [{ annotation, line }];
  });
}

const LineRow = z.object({ id: z.string(), folded: z.string(), place: z.number() });
const lineSql = 'SELECT annotation_id AS id, folded, place FROM note_line';
