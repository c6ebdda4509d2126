/** Migration 4: what tells that two documents are perhaps of the same text. */
import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE sketch (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  version INTEGER NOT NULL,
  address TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sketch_by_address ON sketch (address) WHERE address IS NOT NULL;

CREATE TABLE word_run (
  hash INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id),
  PRIMARY KEY (hash, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX word_run_by_document ON word_run (document_id, hash);
`;

const standIn = `
CREATE TEMP TABLE sketch (document_id TEXT, version INTEGER, address TEXT);
CREATE TEMP TABLE word_run (hash INTEGER, document_id TEXT);
`;

/** Derived from the content; documents that are there get theirs when one is looked for. */
export const sketches: Migration = { version: 4, name: 'sketches', sql, standIn };
