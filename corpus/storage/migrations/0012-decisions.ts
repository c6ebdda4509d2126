/** Migration 12: what the reader decided about where annotations stand in other editions. */
import type { Migration } from './migration.ts';

// Placements are derived; decisions are not, so they stand in a table that nothing forgets. `quote` is what the annotation
// was about when it was decided: of one that is about other words since, nothing is decided. `holds` is 0 where the words
// that were chosen are not in the text any more.
const sql = `
CREATE TABLE annotation_decision (
  annotation_id TEXT NOT NULL REFERENCES annotation (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  decision TEXT NOT NULL,
  quote TEXT NOT NULL,
  selectors TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  holds INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (annotation_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_decision_by_document ON annotation_decision (document_id);
`;

const standIn = `
CREATE TEMP TABLE annotation_decision
  (annotation_id TEXT, document_id TEXT, decision TEXT, quote TEXT, selectors TEXT, decided_at TEXT, holds INTEGER);`;

/** Nothing is decided of placements that are there. */
export const decisions: Migration = { version: 12, name: 'decisions', sql, standIn };
