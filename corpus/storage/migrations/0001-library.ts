/** Migration 1: documents, the reader's corrections, annotations, reading positions, and facts about the library. */
import type { Migration } from './migration.ts';

const sql = `
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  language TEXT NOT NULL,
  direction TEXT NOT NULL,
  format TEXT NOT NULL,
  date TEXT,
  imported_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
  document_id TEXT NOT NULL UNIQUE REFERENCES document (id),
  sha256 TEXT NOT NULL,
  json BLOB NOT NULL
) STRICT;

CREATE TABLE correction (
  document_id TEXT NOT NULL REFERENCES document (id),
  block_id TEXT NOT NULL,
  language TEXT,
  direction TEXT,
  modified TEXT NOT NULL,
  PRIMARY KEY (document_id, block_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  motivation TEXT NOT NULL,
  colour TEXT NOT NULL,
  bodies TEXT NOT NULL,
  selectors TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX annotation_by_document ON annotation (document_id, created, id) WHERE deleted_at IS NULL;

CREATE TABLE reading_position (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  block_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  modified TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** The first schema. */
export const library: Migration = { version: 1, name: 'library', sql };
