/** The fact that a library was given the starter texts, so that those the reader deletes do not come back. */
import type { Database } from './database.ts';

const name = 'starter-texts-added';

/** Whether the library was given them. */
export function hasStarterTexts(database: Database): boolean {
  return database.row('SELECT 1 FROM fact WHERE name = ?', name) !== undefined;
}

/** Remembers that it was, at `now`; to be called in a transaction. */
export function rememberStarterTexts(database: Database, now: string): void {
  database.change('INSERT OR IGNORE INTO fact (name, value) VALUES (?, ?)', name, now);
}
