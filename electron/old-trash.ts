/** Emptying the trash of what has lain in it for a month. */
import type { Library } from '../corpus/storage/library.ts';

/** Days after which a deleted document without notes is erased at the next start. */
export const trashDays = 30;

/** Erases what was deleted more than `trashDays` before `now`; returns how many documents. */
export function emptyOldTrash(library: Library, now: Date): number {
  if (library.readOnly) return 0;
  const before = new Date(now.getTime() - trashDays * 24 * 60 * 60 * 1000);
  return library.shelves.eraseOld(before.toISOString());
}
