/** Migration 16: an annotation can have a second target, in another text or in the same. */
import type { Migration } from './migration.ts';

// Its document is named without a foreign key: an archive may bring the annotation before the text, or without it.
// What a note is found by holds the words of both targets.
const sql = `
CREATE TABLE annotation_counterpart (
  annotation_id TEXT PRIMARY KEY REFERENCES annotation (id),
  document_id TEXT NOT NULL,
  selectors TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_counterpart_by_document ON annotation_counterpart (document_id);

CREATE TRIGGER note_line_of_new_counterpart AFTER INSERT ON annotation_counterpart
BEGIN DELETE FROM note_line WHERE annotation_id = new.annotation_id; END;
CREATE TRIGGER note_line_of_changed_counterpart AFTER UPDATE ON annotation_counterpart
BEGIN DELETE FROM note_line WHERE annotation_id IN (old.annotation_id, new.annotation_id); END;
CREATE TRIGGER note_line_of_old_counterpart AFTER DELETE ON annotation_counterpart
BEGIN DELETE FROM note_line WHERE annotation_id = old.annotation_id; END;
`;

const standIn = `
CREATE TEMP TABLE annotation_counterpart (annotation_id TEXT, document_id TEXT, selectors TEXT);`;

/** Annotations that are there have one target. */
export const counterparts: Migration = { version: 16, name: 'counterparts', sql, standIn };
