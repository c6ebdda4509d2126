/** Which tables the journal watches: every one that nobody has named here as not the reader's work. */
import * as z from 'zod';
import type { Database } from './database.ts';

/** Derived from others, or where the reader is in a text, or the journal itself. A new table is journalled unless it stands here. */
const unwatched: ReadonlySet<string> = new Set([
  'absent_text',
  'alignment',
  'card',
  'change',
  'change_row',
  'content',
  'erased_file',
  'fact',
  'listing',
  'note_line',
  'placement',
  'reading',
  'reading_position',
  'reading_view',
  'sketch',
  'word_run',
]);

/** A document is imported, read anew and erased as a whole: only going into the trash and coming back is a change of its row. */
const watchedColumns: Readonly<Record<string, readonly string[]>> = { document: ['deleted_at'] };

/** Columns that are derived, of tables that are not. */
const derivedColumns: Readonly<Record<string, readonly string[]>> = {
  annotation_decision: ['holds'],
};

/** A column of a table; `key` is its place in the primary key from 1 on, 0 outside it. */
const Column = z.object({ name: z.string(), key: z.number().int() });
const Named = z.object({ name: z.string() });

/** A table as the journal sees it: the columns that it watches, and those of its key in their order. */
export interface Watched {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** A name of the schema in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The watched tables of the file as it is now, so that a column that a migration adds is journalled too. */
export function watchedTables(database: Database): readonly Watched[] {
  // Shadow tables are what full-text indexes are made of.
  const sql = `SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;
  return database
    .rows(Named, sql)
    .filter(({ name }) => !unwatched.has(name))
    .map(({ name }) => watchedTable(database, name));
}

function watchedTable(database: Database, name: string): Watched {
  const sql = 'SELECT name, pk AS key FROM pragma_table_info(?)';
  const columns = database.rows(Column, sql, [name]);
  const key = columns.filter((column) => column.key > 0).sort((a, b) => a.key - b.key);
  if (key.length === 0) throw new TypeError(`table ${name} has no primary key to journal it by`);
  const names = (of: typeof columns): string[] => of.map((column) => column.name);
  const derived = derivedColumns[name] ?? [];
  const own = names(columns).filter((column) => !derived.includes(column));
  return { name, columns: watchedColumns[name] ?? own, key: names(key) };
}

/** The key of a row as the journal writes it; `row` is `OLD`, `NEW` or a table's name. */
export function keyOf({ key }: Watched, row: string): string {
  return `json_array(${key.map((column) => `${row}.${quoted(column)}`).join(', ')})`;
}

/** A row as the journal writes it. */
export function jsonOf({ columns }: Watched, row: string): string {
  return `json_object(${columns.map((column) => `${literal(column)}, ${row}.${quoted(column)}`).join(', ')})`;
}

/** Finds the row of a key; `key` is SQL for the key. */
export function hasKey({ key }: Watched, keySql: string): string {
  return key
    .map((column, at) => `${quoted(column)} IS json_extract(${keySql}, '$[${at}]')`)
    .join(' AND ');
}
