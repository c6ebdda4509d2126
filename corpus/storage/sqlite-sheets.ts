/** Sheets in the database: a row each, and one for each of their items. */
import * as z from 'zod';
import { Sheet, SheetId, SheetItem, SheetSummary } from '../annotations/sheet.ts';
import { CorpusError } from '../errors.ts';
import type { Database } from './database.ts';
import type { Sheets } from './sheets.ts';

/** What sheets ask of the library they belong to. */
export interface SheetsOf {
  readonly database: Database;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
}

const TitleRow = z.object({ id: SheetId, title: z.string() });

const ItemRow = z
  .object({ id: z.string(), annotation: z.string().nullable(), text: z.string().nullable() })
  .transform(({ id, annotation, text }) =>
    annotation === null ? { id, kind: 'text', text } : { id, kind: 'passage', annotation },
  )
  .pipe(SheetItem);

const listSql = `SELECT s.id, s.title, s.modified,
    (SELECT count(*) FROM sheet_item i WHERE i.sheet_id = s.id) AS items
  FROM sheet s WHERE s.deleted_at IS NULL ORDER BY s.modified DESC, s.id`;
const itemsSql = `SELECT id, annotation_id AS annotation, text FROM sheet_item WHERE sheet_id = ? ORDER BY position`;

/** See the interface for what each method promises. */
export function sqliteSheets({ database, now, read, write }: SheetsOf): Sheets {
  const setDeleted = (id: SheetId, at: string | null): void => {
    const sql = `UPDATE sheet SET deleted_at = ? WHERE id = ? AND (deleted_at IS NULL) = ?`;
    if (write(() => database.change(sql, at, id, Number(at !== null))) === 0) throw noSheet(id);
  };
  return {
    list: () => read(() => database.rows(SheetSummary, listSql)),
    read: (id) =>
      read(() => {
        const sql = 'SELECT id, title FROM sheet WHERE id = ? AND deleted_at IS NULL';
        const [row] = database.rows(TitleRow, sql, [id]);
        if (row === undefined) throw noSheet(id);
        return { ...row, items: [...database.rows(ItemRow, itemsSql, [id])] };
      }),
    save: (sheet) => {
      const valid = Sheet.parse(sheet);
      write(() => writeSheet(database, valid, now()));
    },
    delete: (id) => setDeleted(id, now()),
    restore: (id) => setDeleted(id, null),
  };
}

function writeSheet(database: Database, { id, title, items }: Sheet, now: string): void {
  database.change(
    `INSERT INTO sheet (id, title, created, modified) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, modified = excluded.modified, deleted_at = NULL`,
    id,
    title,
    now,
    now,
  );
  database.change('DELETE FROM sheet_item WHERE sheet_id = ?', id);
  for (const [position, item] of items.entries()) {
    database.change(
      'INSERT INTO sheet_item (sheet_id, id, position, annotation_id, text) VALUES (?, ?, ?, ?, ?)',
      id,
      item.id,
      position,
      item.kind === 'passage' ? item.annotation : null,
      item.kind === 'text' ? item.text : null,
    );
  }
}

function noSheet(id: string): CorpusError {
  return new CorpusError('notFound', `no sheet ${id}`, { what: 'sheet', id });
}
