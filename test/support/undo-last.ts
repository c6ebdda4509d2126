/** Undo in a test that has no window. */
import type { Library } from '../../corpus/storage/library.ts';
import type { TakenBack } from '../../corpus/storage/history.ts';

/** Takes back the newest change that stands. */
export function undoLast({ history }: Library): TakenBack {
  const newest = history.changes({ limit: 20 }).find(({ undone }) => !undone);
  if (newest === undefined) throw new Error('nothing to undo');
  return history.undo(newest.id);
}
