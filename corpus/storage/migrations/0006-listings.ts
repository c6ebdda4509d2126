/** Migration 6: who published a document and when it was captured, where lists find them without its content. */
import type { Migration } from './migration.ts';

// What is damaged has no line; the column of times has none where the file says nothing.
const sql = `
CREATE TABLE listing (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  publisher TEXT,
  captured_at TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO listing (document_id, publisher, captured_at)
  SELECT document_id, publisher, captured_at FROM (
    SELECT document_id,
      CASE WHEN json_valid(CAST(json AS TEXT)) THEN json_extract(CAST(json AS TEXT), '$.metadata.publisher') END AS publisher,
      CASE WHEN json_valid(CAST(json AS TEXT)) THEN json_extract(CAST(json AS TEXT), '$.provenance.captureTime') END AS captured_at
    FROM content
  ) WHERE typeof(publisher) IN ('text', 'null') AND typeof(captured_at) IN ('text', 'null');
`;

const standIn = `CREATE TEMP TABLE listing (document_id TEXT, publisher TEXT, captured_at TEXT);`;

/** Documents that are there get their line from their content. */
export const listings: Migration = { version: 6, name: 'listings', sql, standIn };
