/** Migration 13: originals with their translations. */
import type { Migration } from './migration.ts';

// `fixed` is what the reader said about sentences; an alignment is derived from it and the two texts.
const sql = `
CREATE TABLE pair (
  id TEXT PRIMARY KEY,
  original_id TEXT NOT NULL REFERENCES document (id),
  translation_id TEXT NOT NULL REFERENCES document (id),
  original TEXT NOT NULL,
  translation TEXT NOT NULL,
  fixed TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX pair_by_original ON pair (original_id);
CREATE INDEX pair_by_translation ON pair (translation_id);
CREATE TABLE alignment (
  pair_id TEXT PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE,
  texts TEXT NOT NULL,
  beads TEXT NOT NULL
) STRICT;
`;

const standIn = `
CREATE TEMP TABLE pair (id TEXT, original_id TEXT, translation_id TEXT, original TEXT, translation TEXT, fixed TEXT,
  created TEXT, modified TEXT, deleted_at TEXT);
CREATE TEMP TABLE alignment (pair_id TEXT, texts TEXT, beads TEXT);`;

/** Documents that are there belong together only as soon as the reader says so. */
export const pairs: Migration = { version: 13, name: 'pairs', sql, standIn };
