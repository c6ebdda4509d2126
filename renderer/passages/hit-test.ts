/** Which passages stand at a place: a search over intervals, because Chromium 130 cannot ask its highlights. */
import type { Interval } from '../../corpus/document/range.ts';

/** Anything that marks a passage of the plain text; an orphan has none. */
export interface Marked {
  readonly interval: Interval | undefined;
}

/**
 * Those of `marked` that hold the place, the innermost first: where highlights overlap, a click means the one
 * that starts last (and of those the shortest), which is also the one painted on top.
 *
 * Units: `offset` in the plain text, where the caret stands; the letter after it counts, else the one before.
 */
export function marksAt<T extends Marked>(marked: readonly T[], offset: number): readonly T[] {
  const found = holding(marked, offset);
  return found.length > 0 || offset === 0 ? found : holding(marked, offset - 1);
}

function holding<T extends Marked>(marked: readonly T[], offset: number): readonly T[] {
  return marked
    .filter(({ interval }) => interval && interval.start <= offset && offset < interval.end)
    .sort((a, b) => -compareIntervals(a.interval, b.interval));
}

/** Order by start; of two that start together the longer first, so that the shorter is painted over it. Absent: last. */
export function compareIntervals(a: Interval | undefined, b: Interval | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.start - b.start || b.end - a.end;
}
