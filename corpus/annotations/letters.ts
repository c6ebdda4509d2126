/** A text as the letters that are compared: folded, without white space, ZWNJ and vowel signs, with the way back. */
import type { Interval } from '../document/range.ts';
import { fold, type Folded } from '../text/fold.ts';

/** `units` are the UTF-16 units of the folded text; places in them are called letters here. */
export interface Letters {
  readonly folded: Folded;
  readonly units: Uint16Array;
}

/** The letters of a text. Cost: linear. */
export function lettersOf(text: string): Letters {
  const folded = fold(text, { spaces: 'remove' });
  const units = new Uint16Array(folded.text.length);
  for (let i = 0; i < units.length; i++) units[i] = folded.text.charCodeAt(i);
  return { folded, units };
}

/** The letters from `first` to `last` (both among them) as an interval of the text, in UTF-16 units. */
export function intervalOfLetters({ folded }: Letters, first: number, last: number): Interval {
  return folded.map.toInputRange({ start: first, end: last + 1 });
}

/** Whether a space, a new line or a half-space follows the letter in the text. */
export function isFollowedBySpace({ folded: { map } }: Letters, letter: number): boolean {
  return map.toInput(letter + 1, 'start') > map.toInput(letter + 1, 'end');
}
