/** Migration 10: where annotations of one edition stand in the others. */
import type { Migration } from './migration.ts';

// Derived from the texts: a row that is missing is made again when somebody opens the edition.
const sql = `
CREATE TABLE placement (
  annotation_id TEXT NOT NULL REFERENCES annotation (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  class TEXT NOT NULL,
  score REAL NOT NULL,
  selectors TEXT NOT NULL,
  PRIMARY KEY (annotation_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_by_document ON placement (document_id);
`;

const standIn = `
CREATE TEMP TABLE placement (annotation_id TEXT, document_id TEXT, class TEXT, score REAL, selectors TEXT);`;

/** Annotations that are there have none until their editions are opened. */
export const placements: Migration = { version: 10, name: 'placements', sql, standIn };
