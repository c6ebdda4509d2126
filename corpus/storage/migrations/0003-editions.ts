/** Migration 3: which documents are editions of the same text. */
import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE edition (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  work TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_by_work ON edition (work);
`;

const standIn = `CREATE TEMP TABLE edition (document_id TEXT, work TEXT);`;

/** Editions that share a `work` are of the same text. */
export const editions: Migration = { version: 3, name: 'editions', sql, standIn };
