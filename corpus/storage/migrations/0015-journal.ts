/** Migration 15: what was changed, by whom and what was there before; and texts that are not there while notes on them are. */
import type { Migration } from './migration.ts';

// No reference to documents and annotations: a change of one that was erased is erased by `eraseDocuments`.
const sql = `
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  act TEXT NOT NULL,
  who TEXT NOT NULL,
  origin TEXT NOT NULL,
  version TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  undoes INTEGER,
  undone_by INTEGER,
  final INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE change_row (
  change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  key TEXT NOT NULL,
  document_id TEXT,
  annotation_id TEXT,
  before TEXT,
  PRIMARY KEY (change_id, place, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row_by_place ON change_row (place, key);
CREATE INDEX change_row_by_document ON change_row (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX change_row_by_annotation ON change_row (annotation_id) WHERE annotation_id IS NOT NULL;

CREATE TABLE absent_text (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  since TEXT NOT NULL,
  awaited INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

const standIn = `
CREATE TEMP TABLE change (id INTEGER, act TEXT, who TEXT, origin TEXT, version TEXT, at TEXT, kind TEXT,
  undoes INTEGER, undone_by INTEGER, final INTEGER);
CREATE TEMP TABLE change_row (change_id INTEGER, place TEXT, key TEXT, document_id TEXT, annotation_id TEXT, before TEXT);
CREATE TEMP TABLE absent_text (document_id TEXT, since TEXT, awaited INTEGER, json TEXT);
`;

/** What was changed before is not known. */
export const journal: Migration = { version: 15, name: 'journal', sql, standIn };
