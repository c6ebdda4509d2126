/** Counts what became of items. */
import type { IncomingCounts, IncomingItem, ItemStatus } from '../shared/incoming-requests.ts';

/** What each status counts as. */
const countedAs: Readonly<Record<ItemStatus, keyof IncomingCounts>> = {
  added: 'added',
  // The reader's words stay, and the newer ones stand beside them.
  both: 'added',
  updated: 'updated',
  unplaced: 'unplaced',
  waiting: 'waiting',
  same: 'skipped',
  older: 'skipped',
  deleted: 'skipped',
  leftOut: 'leftOut',
};

/** How many items became what; together they are all of them. */
export function countItems(items: readonly Pick<IncomingItem, 'status'>[]): IncomingCounts {
  const counts = { added: 0, updated: 0, skipped: 0, unplaced: 0, waiting: 0, leftOut: 0 };
  for (const { status } of items) counts[countedAs[status]]++;
  return counts;
}
