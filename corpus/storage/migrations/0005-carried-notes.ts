/** Migration 5: notes may be somebody else's. */
import type { Migration } from './migration.ts';

/**
 * The tables stay as they are: who wrote a note stands in its JSON. The number keeps programs of before from writing
 * here; they would save such a note without its name, as if the reader had written it.
 */
export const carriedNotes: Migration = { version: 5, name: 'carried-notes', sql: '' };
