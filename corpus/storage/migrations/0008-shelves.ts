/** Migration 8: collections, how far documents are read, what a card of the list shows, and files to be removed. */
import type { Migration } from './migration.ts';

// `share` is null for a document that is unread. What is damaged has no card.
const sql = `
CREATE TABLE collection (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE collected (
  document_id TEXT NOT NULL REFERENCES document (id),
  collection_id TEXT NOT NULL REFERENCES collection (id),
  PRIMARY KEY (document_id, collection_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collected_by_collection ON collected (collection_id);

CREATE TABLE reading (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  opened_at TEXT,
  share REAL,
  finished INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

INSERT INTO reading (document_id, opened_at, share)
  SELECT document_id, modified, 0 FROM reading_position;

CREATE TABLE erased_file (
  sha256 TEXT PRIMARY KEY,
  erased_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  tags TEXT,
  cover TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO card (document_id, tags, cover)
  SELECT document_id,
    json_extract(text, '$.metadata.tags'),
    (SELECT json_extract(block.value, '$.image.resource') FROM json_each(text, '$.blocks') block
     WHERE json_type(block.value, '$.image.resource') = 'text'
       AND json_extract(block.value, '$.kind') <> 'furniture' ORDER BY block.key LIMIT 1)
  FROM (SELECT document_id, CAST(json AS TEXT) AS text FROM content)
  WHERE json_valid(text) AND json_type(text, '$.metadata.tags') = 'array';
`;

const standIn = `
CREATE TEMP TABLE collection (id TEXT, name TEXT, created TEXT, deleted_at TEXT);
CREATE TEMP TABLE collected (document_id TEXT, collection_id TEXT);
CREATE TEMP TABLE reading (document_id TEXT, opened_at TEXT, share REAL, finished INTEGER);
CREATE TEMP TABLE card (document_id TEXT, tags TEXT, cover TEXT);
`;

/** Documents that are there get their card from their content; one that was read before was opened then. */
export const shelves: Migration = { version: 8, name: 'shelves', sql, standIn };
