/** Migration 11: annotations have a kind and links to others; tags have colours, and kinds of the reader's own are listed. */
import type { Migration } from './migration.ts';

// A link may lead to what is erased or in another library, hence no foreign key at that end.
const sql = `
ALTER TABLE annotation ADD COLUMN kind TEXT;

CREATE TABLE annotation_link (
  annotation_id TEXT NOT NULL REFERENCES annotation (id),
  relation TEXT NOT NULL,
  to_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (annotation_id, relation, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_link_by_end ON annotation_link (to_id);

CREATE INDEX annotation_tag_by_tag ON annotation_tag (folded);

CREATE TABLE annotation_tag_colour (
  folded TEXT PRIMARY KEY,
  tag TEXT NOT NULL,
  colour TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_kind (
  folded TEXT PRIMARY KEY,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

const standIn = `
CREATE TEMP VIEW annotation AS SELECT *, NULL AS kind FROM main.annotation;
CREATE TEMP TABLE annotation_link (annotation_id TEXT, relation TEXT, to_id TEXT, position INTEGER);
CREATE TEMP TABLE annotation_tag_colour (folded TEXT, tag TEXT, colour TEXT);
CREATE TEMP TABLE annotation_kind (folded TEXT, kind TEXT);
`;

/** Annotations that are there have neither kind nor links, and their tags no colour. */
export const organising: Migration = { version: 11, name: 'organising', sql, standIn };
