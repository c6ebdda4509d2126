/** Lines of the import report that say how many things of a kind were set aside. */
import type { Warning } from '../document/provenance.ts';

/** A code, what was set aside, and how many of it. */
export type Count = readonly [code: Warning['code'], what: string, count: number];

/** A line for each kind of which there is something. */
export function reportCounts(counts: readonly Count[]): Warning[] {
  return counts
    .filter(([, , count]) => count > 0)
    .map(([code, what, count]) => ({ code, message: `${count} ${what}`, details: { count } }));
}
