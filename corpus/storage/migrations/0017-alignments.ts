/** Migration 17: alignments with what was learned from the texts, so that a correction aligns its surroundings alone. */
import type { Migration } from './migration.ts';

// `texts` and `said` are hashes of what the beads follow from.
const sql = `
DROP TABLE alignment;
CREATE TABLE alignment (
  pair_id TEXT PRIMARY KEY REFERENCES pair (id) ON DELETE CASCADE,
  texts TEXT NOT NULL,
  said TEXT NOT NULL,
  beads TEXT NOT NULL,
  learned TEXT NOT NULL
) STRICT;
`;

// Stands before the table of an older library, and before what stands in for that.
const standIn = `
DROP TABLE IF EXISTS temp.alignment;
CREATE TEMP TABLE alignment (pair_id TEXT, texts TEXT, said TEXT, beads TEXT, learned TEXT);`;

/** Every alignment is derived anew. */
export const alignments: Migration = { version: 17, name: 'alignments', sql, standIn };
