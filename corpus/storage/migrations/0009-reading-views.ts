/** Migration 9: how each document was last read: what its panes showed and how they shared the room. */
import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE reading_view (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  json TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

const standIn = `CREATE TEMP TABLE reading_view (document_id TEXT, json TEXT, modified TEXT);`;

/** Documents that are there have none, and open as the settings say. */
export const readingViews: Migration = { version: 9, name: 'reading-views', sql, standIn };
