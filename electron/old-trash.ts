/** Emptying the trash and the history of what has lain in them for a month. */
import type { Library } from '../corpus/storage/library.ts';

/** Days that what was deleted stays in the trash, and what was changed in the history. */
export const trashDays = 30;
/** Days on which the library must have been used after those: a clock that is ahead for a while erases nothing. */
export const trashUses = 5;

/** How many were erased for good. */
export interface Emptied {
  readonly documents: number;
  readonly notes: number;
}

/** Erases documents without notes and notes that were deleted long ago, and forgets old changes; to be called at each start. */
export function emptyOldTrash(library: Library): Emptied {
  if (library.readOnly) return { documents: 0, notes: 0 };
  const old = library.history.old({ days: trashDays, uses: trashUses });
  const emptied = {
    documents: library.shelves.eraseOld(old),
    notes: library.history.eraseOldNotes(old),
  };
  library.history.forget(old);
  return emptied;
}
