/** Offsets in Unicode code points, which the W3C model counts, for offsets in UTF-16 units, which the app counts. */

/** See the function. */
export interface CodePoints {
  /** Code points before `offset` (UTF-16 units); an offset inside a surrogate pair counts the pair as before it. */
  at(offset: number): number;
}

/** The counter of one text. Cost: O(text) once, then O(log surrogate pairs) for each offset. */
export function codePoints(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return { at: (offset) => offset - countBelow(pairs, offset) };
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
