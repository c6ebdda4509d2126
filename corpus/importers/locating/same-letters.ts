/** A block's text beside the piece of the original that it was read from: which letter is which. */

/** What importers add, collapse or leave out: white space, marks of direction, soft hyphens, joiners, byte order marks. */
const passedOver = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]|[\ud800-\udfff]/u;

/** The offsets of a text's units in the original, −1 for those that it does not have; `end` is behind the last one. */
export interface SameLetters {
  readonly offsets: Int32Array;
  readonly end: number;
}

/**
 * The letters of `text` in `original` from `from` on, all of them in order and nothing else between them; undefined where
 * they are others. Signs that only the text has (bullets, marks of cells) are passed over. Cost: linear. Units: UTF-16.
 */
export function sameLetters(text: string, original: string, from: number): SameLetters | undefined {
  const offsets = new Int32Array(text.length).fill(-1);
  let at = from;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (passedOver.test(unit)) continue;
    while (at < original.length && passedOver.test(original.charAt(at))) at++;
    if (original.charAt(at) === unit) offsets[index] = at++;
    else if (letterOrDigit.test(unit)) return undefined;
  }
  return { offsets, end: at };
}

/** The interval of the original that the units `start` to `end` of the text stand in; undefined where none does. */
export function intervalIn(
  { offsets }: SameLetters,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  let [first, last] = [start, end - 1];
  while (first < end && (offsets[first] ?? -1) < 0) first++;
  while (last >= first && (offsets[last] ?? -1) < 0) last--;
  const [from, to] = [offsets[first], offsets[last]];
  return first > last || from === undefined || to === undefined
    ? undefined
    : { start: from, end: to + 1 };
}
