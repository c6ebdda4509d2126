/** The lists of an archive as tables of the database: one line a list. */
import * as z from 'zod';
import type { ListName, ListRecord } from '../archive/list-record.ts';
import type { Database, SqlValue } from './database.ts';

/** Names are those of the schema; `deleted` and `modified` of its columns, where it has them. */
interface ListTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly deleted?: string;
  readonly modified?: string;
  /** Columns that name a row of another table; a record is left out where there is none. */
  readonly references?: Readonly<Record<string, string>>;
}

const tables: Readonly<Record<ListName, ListTable>> = {
  collections: {
    table: 'collection',
    key: ['id'],
    columns: ['id', 'name', 'created'],
    deleted: 'deleted_at',
  },
  collected: {
    table: 'collected',
    key: ['collection_id', 'document_id'],
    columns: ['collection_id', 'document_id'],
    references: { collection_id: 'collection', document_id: 'document' },
  },
  tagColours: {
    table: 'annotation_tag_colour',
    key: ['folded'],
    columns: ['folded', 'tag', 'colour'],
  },
  kinds: { table: 'annotation_kind', key: ['folded'], columns: ['folded', 'kind'] },
  decisions: {
    table: 'annotation_decision',
    key: ['annotation_id', 'document_id'],
    columns: ['annotation_id', 'document_id', 'decision', 'quote', 'selectors', 'holds'],
    modified: 'decided_at',
    references: { annotation_id: 'annotation', document_id: 'document' },
  },
  sheets: {
    table: 'sheet',
    key: ['id'],
    columns: ['id', 'title', 'created'],
    deleted: 'deleted_at',
    modified: 'modified',
  },
  sheetItems: {
    table: 'sheet_item',
    key: ['sheet_id', 'id'],
    columns: ['sheet_id', 'id', 'position', 'annotation_id', 'text'],
    references: { sheet_id: 'sheet' },
  },
  terms: {
    table: 'term',
    key: ['id'],
    columns: [
      'id',
      'original_language',
      'original',
      'translation_language',
      'translation',
      'more',
      'created',
    ],
    deleted: 'deleted_at',
    modified: 'modified',
  },
  pairs: {
    table: 'pair',
    key: ['id'],
    columns: ['id', 'original_id', 'translation_id', 'original', 'translation', 'fixed', 'created'],
    deleted: 'deleted_at',
    modified: 'modified',
    references: { original_id: 'document', translation_id: 'document' },
  },
};

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Every record, deleted ones too, in the order of their keys; rows that cannot be read are left to `doctor`. */
export function readList(database: Database, name: ListName): readonly ListRecord[] {
  const { table, key, columns, deleted, modified } = tables[name];
  const extra = [...(deleted ? [deleted] : []), ...(modified ? [modified] : [])];
  const sql = `SELECT ${[...columns, ...extra].join(', ')} FROM ${table} ORDER BY ${key.join(', ')}`;
  return database.rows(Row, sql).map((row) => {
    const time = (column: string | undefined): string | undefined => {
      const value = column === undefined ? null : row[column];
      return typeof value === 'string' ? value : undefined;
    };
    const [deletedAt, changedAt] = [time(deleted), time(modified)];
    return {
      key: keyOf(key, row),
      value: Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
      ...(changedAt === undefined ? {} : { modified: changedAt }),
      ...(deletedAt === undefined ? {} : { deletedAt }),
    };
  });
}

/** Whether the journal knows of a row with that key, which is not there any more. */
export function wasListed(database: Database, name: ListName, { value }: ListRecord): boolean {
  const { table, key } = tables[name];
  const isKey = key.map((column) => `${column} IS ?`).join(' AND ');
  const keys = key.map((column) => value[column] ?? null);
  if (database.row(`SELECT 1 FROM ${table} WHERE ${isKey}`, ...keys) !== undefined) return false;
  const sql = 'SELECT 1 FROM change_row WHERE place = ? AND key = ?';
  return database.row(sql, table, JSON.stringify(keys)) !== undefined;
}

/** Adds those that are not there yet and whose references are; returns how many. To be called in a transaction. */
export function addToList(
  database: Database,
  name: ListName,
  records: readonly ListRecord[],
): number {
  const { table, columns, deleted, modified, references = {} } = tables[name];
  const all = [...columns, ...(deleted ? [deleted] : []), ...(modified ? [modified] : [])];
  const marks = all.map(() => '?').join(', ');
  const sql = `INSERT OR IGNORE INTO ${table} (${all.join(', ')}) VALUES (${marks})`;
  let added = 0;
  for (const { value, deletedAt, modified: changedAt } of records) {
    const isWhole = Object.entries(references).every(([column, other]) =>
      isThere(database, other, value[column] ?? null),
    );
    if (!isWhole) continue;
    const values: SqlValue[] = columns.map((column) => value[column] ?? null);
    if (deleted) values.push(deletedAt ?? null);
    if (modified) values.push(changedAt ?? null);
    added += database.change(sql, ...values);
  }
  return added;
}

function isThere(database: Database, table: string, id: SqlValue): boolean {
  return id === null || database.row(`SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined;
}

function keyOf(key: readonly string[], row: z.infer<typeof Row>): string {
  return key.map((column) => String(row[column])).join(' ');
}
