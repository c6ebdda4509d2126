/** Migration 14: what notes are found by, and sheets. */
import type { Migration } from './migration.ts';

// `note_line` is derived: a line that is missing is written when somebody asks for notes. Whatever changes a note forgets
// its line. Items of a sheet name annotations without a foreign key: one that is erased is told in its place.
const sql = `
CREATE TABLE note_line (
  annotation_id TEXT PRIMARY KEY REFERENCES annotation (id),
  folded TEXT NOT NULL,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER note_line_of_annotation AFTER UPDATE OF bodies, selectors ON annotation
BEGIN DELETE FROM note_line WHERE annotation_id = new.id; END;
CREATE TRIGGER note_line_of_new_tag AFTER INSERT ON annotation_tag
BEGIN DELETE FROM note_line WHERE annotation_id = new.annotation_id; END;
CREATE TRIGGER note_line_of_changed_tag AFTER UPDATE ON annotation_tag
BEGIN DELETE FROM note_line WHERE annotation_id IN (old.annotation_id, new.annotation_id); END;
CREATE TRIGGER note_line_of_old_tag AFTER DELETE ON annotation_tag
BEGIN DELETE FROM note_line WHERE annotation_id = old.annotation_id; END;

CREATE TABLE sheet (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_item (
  sheet_id TEXT NOT NULL REFERENCES sheet (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  annotation_id TEXT,
  text TEXT,
  PRIMARY KEY (sheet_id, id)
) STRICT, WITHOUT ROWID;
`;

const standIn = `
CREATE TEMP TABLE note_line (annotation_id TEXT, folded TEXT, place INTEGER);
CREATE TEMP TABLE sheet (id TEXT, title TEXT, created TEXT, modified TEXT, deleted_at TEXT);
CREATE TEMP TABLE sheet_item (sheet_id TEXT, id TEXT, position INTEGER, annotation_id TEXT, text TEXT);
`;

/** Notes that are there get their lines when they are first asked for. */
export const notes: Migration = { version: 14, name: 'notes', sql, standIn };
