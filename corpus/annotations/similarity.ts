/** How alike two pieces of text are, counted in edits from the side that touches the quote. */

/** Units to compare: those of a string, or the numbers of folded letters. */
type Units = string | ArrayLike<number>;

/** How `actual` begins like `expected`: with the fewest `edits`, and the most `length` of it that needs no more. */
export interface Beginning {
  readonly edits: number;
  readonly length: number;
}

/** So many units are compared at once, a bit for each. */
const wordBits = 32;

/** For each unit, the places in `expected` where it stands, a bit for each; 0 again after use. */
const placesOf = new Int32Array(1 << 16);

/**
 * The beginning of `actual` that is most like all of `expected`. What follows costs nothing.
 *
 * Cost: O(actual) where `expected` has 32 units or fewer, else O(expected · actual).
 */
export function likestBeginning(expected: Units, actual: Units): Beginning {
  return beginningOf(numbersOf(expected), numbersOf(actual));
}

function beginningOf(expected: Uint16Array, actual: Uint16Array): Beginning {
  const isShort = expected.length > 0 && expected.length <= wordBits;
  return isShort ? byBits(expected, actual) : byRows(expected, actual);
}

/** Source: Myers 1999, "A Fast Bit-Vector Algorithm for Approximate String Matching", with its first column fixed at the beginning. */
function byBits(expected: Uint16Array, actual: Uint16Array): Beginning {
  for (const [at, unit] of expected.entries()) placesOf[unit] = (placesOf[unit] ?? 0) | (1 << at);
  const last = 1 << (expected.length - 1);
  let [rises, falls] = [-1, 0];
  let edits = expected.length;
  let best: Beginning = { edits, length: 0 };
  for (const [at, unit] of actual.entries()) {
    const same = (placesOf[unit] ?? 0) | falls;
    const diagonal = (((same & rises) + rises) ^ rises) | same;
    const up = falls | ~(rises | diagonal);
    const down = rises & diagonal;
    if ((up & last) !== 0) edits++;
    if ((down & last) !== 0) edits--;
    const above = (up << 1) | 1;
    falls = above & diagonal;
    rises = (down << 1) | ~(above | diagonal);
    if (edits <= best.edits) best = { edits, length: at + 1 };
  }
  for (const unit of expected) placesOf[unit] = 0;
  return best;
}

/** Source: Sellers 1980, "The Theory and Computation of Evolutionary Distances". */
function byRows(expected: Uint16Array, actual: Uint16Array): Beginning {
  const row = Int32Array.from({ length: actual.length + 1 }, (_, column) => column);
  for (const [index, unit] of expected.entries()) {
    let diagonal = index;
    row[0] = index + 1;
    for (let column = 1; column <= actual.length; column++) {
      const above = row[column] ?? 0;
      const replaced = diagonal + (unit === actual[column - 1] ? 0 : 1);
      row[column] = Math.min(replaced, (row[column - 1] ?? 0) + 1, above + 1);
      diagonal = above;
    }
  }
  const edits = row.reduce((least, each) => Math.min(least, each));
  return { edits, length: row.lastIndexOf(edits) };
}

function numbersOf(units: Units): Uint16Array {
  if (units instanceof Uint16Array) return units;
  if (typeof units !== 'string') return Uint16Array.from(units);
  const numbers = new Uint16Array(units.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = units.charCodeAt(at);
  return numbers;
}

/** 1 where `actual` begins with `expected`, down to 0: the share of `expected` that needs no edit. An empty one says nothing against: 1. */
export function beginningSimilarity(expected: string, actual: string): number {
  if (expected === '' || actual.startsWith(expected)) return 1;
  return shareKept(numbersOf(expected), numbersOf(actual));
}

/** The same from the end: 1 where `actual` ends with `expected`. */
export function endingSimilarity(expected: string, actual: string): number {
  if (actual.endsWith(expected)) return 1;
  return shareKept(numbersOf(expected).reverse(), numbersOf(actual).reverse());
}

function shareKept(expected: Uint16Array, actual: Uint16Array): number {
  return 1 - beginningOf(expected, actual).edits / expected.length;
}
