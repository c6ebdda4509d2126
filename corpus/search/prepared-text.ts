/** A text made ready for searching, and what stands between two of its folded characters. */
import { fold } from '../text/fold.ts';
import type { OffsetMap } from '../text/offset-map.ts';
import { toPersianLetters } from '../text/persian/letters.ts';
import { isBoundSpace, softSeparator } from '../text/persian/zwnj.ts';

/**
 * A text with its folded characters, white space left out, and the map from them (output) to the text (input). Keep it as
 * long as the text is searched: preparing costs more than finding.
 */
export interface PreparedText {
  readonly text: string;
  readonly folded: string;
  readonly map: OffsetMap;
}

/** A text made ready for `find`. Cost: linear. */
export function prepare(text: string): PreparedText {
  const { text: folded, map } = fold(text, { spaces: 'remove' });
  return { text, folded, map };
}

/**
 * What parts two neighbouring folded characters in the text as it is written: nothing, a half-space (a ZWNJ, or a space
 * where the norm writes one: «می روم»), or a space.
 */
export type Joint = 'none' | 'half-space' | 'space';

const whiteSpace = /[\s\u0085]/u;

/** The joint before the folded unit `index`; the ends of the text count as spaces. */
export function jointBefore(prepared: PreparedText, index: number): Joint {
  const { text, folded, map } = prepared;
  if (index === 0 || index === folded.length) return 'space';
  const start = map.toInput(index, 'end');
  const end = map.toInput(index, 'start');
  if (start >= end) return 'none';
  const gap = text.slice(start, end);
  if (whiteSpace.test(gap)) {
    return isBoundSpace(wordBefore(text, start), wordAfter(text, end)) ? 'half-space' : 'space';
  }
  return softSeparator.test(gap) ? 'half-space' : 'none';
}

// Longer than any word part that is written apart.
const longestWordPart = 12;

function wordBefore(text: string, end: number): string {
  const word = /[\p{L}\p{M}]+$/u.exec(text.slice(Math.max(0, end - longestWordPart), end))?.[0];
  return toPersianLetters(word ?? '');
}

function wordAfter(text: string, start: number): string {
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(start, start + longestWordPart))?.[0];
  return toPersianLetters(word ?? '');
}

/** Whether a word begins or ends before the folded unit `index`: a space, a half-space or a sign stands there. */
export function isWordEdge(prepared: PreparedText, index: number): boolean {
  const { folded } = prepared;
  if (!isWordUnit(folded[index - 1]) || !isWordUnit(folded[index])) return true;
  return jointBefore(prepared, index) !== 'none';
}

/** Whether a folded unit is a letter or a digit. */
export function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit);
}

/** Whether a folded unit is a letter of the Arabic script, between which spaces come and go. */
export function isJoiningLetter(unit: string | undefined): boolean {
  return unit !== undefined && /\p{Script=Arabic}/u.test(unit);
}

/** The characters of the text that the folded unit was made of: a letter with its marks. */
export function clusterAt(prepared: PreparedText, index: number): string {
  const { start, end } = prepared.map.toInputRange({ start: index, end: index + 1 });
  return prepared.text.slice(start, end);
}
