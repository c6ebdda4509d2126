/** Migration 7: annotations have tags, and notes may be Markdown. */
import type { Migration } from './migration.ts';

// `folded` is what tags are compared by, so that one annotation bears one tag once. Of a note's Markdown its JSON says.
const sql = `
CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL REFERENCES annotation (id),
  folded TEXT NOT NULL,
  tag TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (annotation_id, folded)
) STRICT, WITHOUT ROWID;
`;

const standIn = `CREATE TEMP TABLE annotation_tag (annotation_id TEXT, folded TEXT, tag TEXT, position INTEGER);`;

/** Annotations that are there stay without tags, and their notes plain text. */
export const annotationTags: Migration = { version: 7, name: 'annotation-tags', sql, standIn };
