/** The schema of `library.sqlite`: which version it has, whether it is ours, and how it is brought up to date. */
import type { Database } from './database.ts';
import { library } from './migrations/0001-library.ts';
import { corrections } from './migrations/0002-corrections.ts';
import { editions } from './migrations/0003-editions.ts';
import { sketches } from './migrations/0004-sketches.ts';
import { carriedNotes } from './migrations/0005-carried-notes.ts';
import { listings } from './migrations/0006-listings.ts';
import { annotationTags } from './migrations/0007-annotation-tags.ts';
import { shelves } from './migrations/0008-shelves.ts';
import { readingViews } from './migrations/0009-reading-views.ts';
import { placements } from './migrations/0010-placements.ts';
import { organising } from './migrations/0011-organising.ts';
import { decisions } from './migrations/0012-decisions.ts';
import { pairs } from './migrations/0013-pairs.ts';
import { notes } from './migrations/0014-notes.ts';
import { journal } from './migrations/0015-journal.ts';
import { counterparts } from './migrations/0016-counterparts.ts';
import { alignments } from './migrations/0017-alignments.ts';
import { terms } from './migrations/0018-terms.ts';
import { annotationBlocks } from './migrations/0019-annotation-blocks.ts';
import type { Migration } from './migrations/migration.ts';

/** Every migration in order; the last one's version is what this program writes. */
export const migrations: readonly Migration[] = [
  library,
  corrections,
  editions,
  sketches,
  carriedNotes,
  listings,
  annotationTags,
  shelves,
  readingViews,
  placements,
  organising,
  decisions,
  pairs,
  notes,
  journal,
  counterparts,
  alignments,
  terms,
  annotationBlocks,
];

/** The version that this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0;

/** "HSHY" in ASCII: tells a library from any other SQLite file (and `file` too). */
export const applicationId = 0x48534859;

/** `empty` is a file in which nothing has been made yet. */
export type SchemaState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'library'; readonly version: number };

/** What the open file holds. Throws SQLite's error where it is not a database at all. */
export function schemaState(database: Database): SchemaState {
  const id = database.number('PRAGMA application_id');
  const version = database.number('PRAGMA user_version');
  if (id === applicationId && version > 0) return { kind: 'library', version };
  const tables = database.number('SELECT count(*) FROM sqlite_schema');
  return id === 0 && version === 0 && tables === 0 ? { kind: 'empty' } : { kind: 'foreign' };
}

/** Runs the migrations up to `target` that the file has not had, each in a transaction of its own. */
export function migrate(database: Database, target = currentVersion): void {
  const from = database.number('PRAGMA user_version');
  for (const migration of migrations) {
    if (migration.version <= from || migration.version > target) continue;
    database.transaction(() => {
      database.execute(migration.sql);
      database.execute(`PRAGMA application_id = ${applicationId}`);
      database.execute(`PRAGMA user_version = ${migration.version}`);
    });
  }
}

/**
 * Gives a library that is open for reading only the tables that its older schema lacks, empty and temporary, so that
 * the same queries serve it. The file is not touched.
 */
export function standInForMissing(database: Database): void {
  const version = database.number('PRAGMA user_version');
  // A read-only medium may leave no place for temporary files.
  database.execute('PRAGMA temp_store = MEMORY');
  for (const migration of migrations) {
    if (migration.version > version && migration.standIn) database.execute(migration.standIn);
  }
}
