/** What the history in the database is given by the library that it belongs to. */
import type { Database } from './database.ts';
import type { Journal, Taking } from './journal.ts';

/** The library that the history belongs to. `journal` is absent where it cannot be written. */
export interface HistoryOf {
  readonly folder: string;
  readonly database: Database;
  readonly journal: Journal | undefined;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T, act?: string, taking?: Taking) => T;
}
