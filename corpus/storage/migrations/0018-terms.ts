/** Migration 18: terms. */
import type { Migration } from './migration.ts';

// `more` is what the reader says beside the words: other renderings, kind, note, where it was marked.
const sql = `
CREATE TABLE term (
  id TEXT PRIMARY KEY,
  original_language TEXT NOT NULL,
  original TEXT NOT NULL,
  translation_language TEXT NOT NULL,
  translation TEXT NOT NULL,
  more TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;
`;

const standIn = `
CREATE TEMP TABLE term (id TEXT, original_language TEXT, original TEXT, translation_language TEXT, translation TEXT,
  more TEXT, created TEXT, modified TEXT, deleted_at TEXT);
`;

/** There are none before the reader marks some. */
export const terms: Migration = { version: 18, name: 'terms', sql, standIn };
