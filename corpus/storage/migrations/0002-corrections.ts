/** Migration 2: corrections of a block's kind and of parts, and the reader's metadata beside the file's. */
import type { Migration } from './migration.ts';

const sql = `
ALTER TABLE correction ADD COLUMN kind TEXT;

CREATE TABLE part_correction (
  document_id TEXT NOT NULL REFERENCES document (id),
  block_id TEXT NOT NULL,
  aspect TEXT NOT NULL,
  json TEXT NOT NULL,
  modified TEXT NOT NULL,
  PRIMARY KEY (document_id, block_id, aspect)
) STRICT, WITHOUT ROWID;

CREATE TABLE metadata_edit (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  json TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

const standIn = `
CREATE TEMP VIEW correction AS
  SELECT document_id, block_id, language, direction, modified, NULL AS kind FROM main.correction;
CREATE TEMP TABLE part_correction (document_id TEXT, block_id TEXT, aspect TEXT, json TEXT, modified TEXT);
CREATE TEMP TABLE metadata_edit (document_id TEXT, json TEXT, modified TEXT);
`;

/** What the reader says about blocks, parts and metadata. */
export const corrections: Migration = { version: 2, name: 'corrections', sql, standIn };
