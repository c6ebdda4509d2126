/** What an open library consists of. */
import type { CorpusError } from '../errors.ts';
import type { Database } from './database.ts';
import type { Author } from './journal.ts';
import type { Originals } from './originals.ts';

/** `release` gives up its lock. */
export interface OpenedLibrary {
  readonly folder: string;
  readonly database: Database;
  readonly originals: Originals;
  readonly readOnly: boolean;
  readonly readOnlyReason: CorpusError | undefined;
  readonly now: () => string;
  /** Throws `libraryGone` where the folder is not there any more. */
  readonly demandFolder: () => void;
  /** Who changes something now. */
  readonly by: () => Author;
  readonly release: () => void;
}
