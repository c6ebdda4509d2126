/** How alike two pieces of context are, counted in edits from the side that touches the quote. */

/**
 * 1 where `actual` begins with `expected`, down to 0: the share of `expected` that needs no edit.
 * What follows in `actual` costs nothing. An empty `expected` says nothing against: 1.
 *
 * Cost: O(expected · actual). Source: Sellers 1980, "The Theory and Computation of Evolutionary Distances".
 */
export function beginningSimilarity(expected: string, actual: string): number {
  if (expected === '' || actual.startsWith(expected)) return 1;
  let above = Array.from({ length: actual.length + 1 }, (_, column) => column);
  for (let row = 1; row <= expected.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= actual.length; column += 1) {
      const same = expected[row - 1] === actual[column - 1];
      const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1);
      const inserted = (current[column - 1] ?? 0) + 1;
      const deleted = (above[column] ?? 0) + 1;
      current.push(Math.min(replaced, inserted, deleted));
    }
    above = current;
  }
  return 1 - Math.min(...above) / expected.length;
}

/** The same from the end: 1 where `actual` ends with `expected`. */
export function endingSimilarity(expected: string, actual: string): number {
  if (actual.endsWith(expected)) return 1;
  return beginningSimilarity(reversed(expected), reversed(actual));
}

/** By UTF-16 units: only ever compared with another reversed text. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}
