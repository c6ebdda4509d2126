/** How each document was last read, in the database. */
import * as z from 'zod';
import type { DocumentId } from '../document/document.ts';
import { Position } from '../document/position.ts';
import { ReadingView } from '../document/reading-view.ts';
import type { Database } from './database.ts';
import { Json } from './json.ts';

const Row = z.object({ json: z.string() });

/** The view of a document; undefined where it was not read yet, or where what is kept cannot be read any more. */
export function readReadingView(database: Database, id: DocumentId): ReadingView | undefined {
  const [row] = database.rows(Row, 'SELECT json FROM reading_view WHERE document_id = ?', [id]);
  // A view is a convenience: a damaged one must not keep the text from opening.
  return row && Json.pipe(ReadingView).safeParse(row.json).data;
}

/** Keeps the view in place of the one before. `modified` is a time, ISO-8601. */
export function writeReadingView(
  database: Database,
  id: DocumentId,
  view: ReadingView,
  modified: string,
): void {
  const sql = `INSERT OR REPLACE INTO reading_view (document_id, json, modified) VALUES (?, ?, ?)`;
  database.change(sql, id, JSON.stringify(ReadingView.parse(view)), modified);
}

/** Where the reader was; undefined before anything was read. */
export function readPosition(database: Database, id: DocumentId): Position | undefined {
  const sql = `SELECT block_id AS blockId, position AS offset FROM reading_position WHERE document_id = ?`;
  return database.rows(Position, sql, [id])[0];
}

/** Keeps where the reader is in place of where he was. `modified` is a time, ISO-8601. */
export function writePosition(
  database: Database,
  id: DocumentId,
  { blockId, offset }: Position,
  modified: string,
): void {
  const sql = `INSERT OR REPLACE INTO reading_position (document_id, block_id, position, modified) VALUES (?, ?, ?, ?)`;
  database.change(sql, id, blockId, offset, modified);
}
