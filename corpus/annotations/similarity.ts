/** How alike two pieces of text are, counted in edits from the side that touches the quote. */

/** Units to compare: those of a string, or the numbers of folded letters. */
type Units = ArrayLike<string> | ArrayLike<number>;

/** How `actual` begins like `expected`: with the fewest `edits`, and the most `length` of it that needs no more. */
export interface Beginning {
  readonly edits: number;
  readonly length: number;
}

/**
 * The beginning of `actual` that is most like all of `expected`. What follows costs nothing.
 *
 * Cost: O(expected · actual). Source: Sellers 1980, "The Theory and Computation of Evolutionary Distances".
 */
export function likestBeginning(expected: Units, actual: Units): Beginning {
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
  const edits = Math.min(...above);
  return { edits, length: above.lastIndexOf(edits) };
}

/** 1 where `actual` begins with `expected`, down to 0: the share of `expected` that needs no edit. An empty one says nothing against: 1. */
export function beginningSimilarity(expected: string, actual: string): number {
  if (expected === '' || actual.startsWith(expected)) return 1;
  return 1 - likestBeginning(expected, actual).edits / expected.length;
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
