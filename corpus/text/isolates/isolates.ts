/** What has to be kept apart in a line of mixed directions, so that every sign stands where a typesetter puts it. */
import { kinds, kindsIn } from '../character-class.ts';
import { detectDirection, type Direction } from '../direction.ts';
import { addressEnd, orderedNumberEnd, rangeAt } from './fixed-order.ts';
import { phraseEnd } from './phrase.ts';
import { endOf, sideAgainst, type Side } from './sides.ts';

/** A stretch that is laid out by itself, in its own direction, as HTML's `bdi` is. Units: UTF-16, half-open. */
export interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
  /** The script of its words; absent of numbers and dates. */
  readonly script?: 'arabic' | 'latin';
}

/** A quotation inside a quotation is isolated in it; deeper ones are left to the algorithm. */
const deepest = 2;
const longestPair = 300;
const pairs: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '"': '"',
};

// Their writer has said how the line runs.
const steered = /[\u202A-\u202E\u2066-\u2069]/u;
const otherLetters = /[A-Za-z\u00C0-\u058F\u1E00-\u1FFF\u3040-\uD7AF]/u;
const signedNumber = /[-+−±$€£¥(/][0-9۰-۹٠-٩]|[0-9۰-۹٠-٩][-+ )‑][0-9۰-۹٠-٩(]/u;

/**
 * What is isolated in a block of this direction, in order; of two that overlap the later is inside the earlier.
 *
 * In Persian: Latin words with what belongs to them (C++, Windows 11, Smith (1998), addresses), dates with hyphens,
 * telephone numbers, signs before numbers, ranges number by number; in English: Persian words with their digits and
 * signs; in both, quotations and brackets in the other language as a whole. Punctuation at the ends stays outside.
 * Source: Unicode UAX #9, whose results for plain text these mend; HTML's advice to isolate.
 * Example: findIsolates('زبان C++ را', 'rtl') → [{ start: 5, end: 8, direction: 'ltr', script: 'latin' }]
 */
export function findIsolates(text: string, direction: Direction): readonly Isolate[] {
  const seen = kindsIn(text);
  const mayNeed =
    direction === 'ltr'
      ? (seen & kinds.rightToLeft) !== 0
      : otherLetters.test(text) || signedNumber.test(text);
  if (!mayNeed || steered.test(text)) return [];
  return isolatesIn(text, direction, 0, 0);
}

function isolatesIn(
  text: string,
  direction: Direction,
  shift: number,
  depth: number,
): readonly Isolate[] {
  const side = sideAgainst(direction);
  const found: Isolate[] = [];
  for (let at = 0; at < text.length;) {
    side.candidate.lastIndex = at;
    const next = side.candidate.exec(text);
    if (next === null) break;
    const isolates = isolatesAt(text, next.index, side, depth);
    const last = isolates[0];
    at = last === undefined ? afterCandidate(text, next.index) : (isolates.at(-1)?.end ?? at);
    // A quotation comes before what is inside it and ends after it.
    if (last !== undefined && last.end > at) at = last.end;
    for (const one of isolates) {
      found.push({ ...one, start: one.start + shift, end: one.end + shift });
    }
  }
  return found;
}

/** Past a sign or a number that needed nothing. */
function afterCandidate(text: string, at: number): number {
  return endOf(/[0-9۰-۹٠-٩]+|./suy, text, at) ?? at + 1;
}

function isolatesAt(text: string, at: number, side: Side, depth: number): readonly Isolate[] {
  const { direction, script } = side;
  if (direction === 'ltr') {
    const address = addressEnd(text, at);
    if (address !== undefined) {
      return [{ start: at, end: address, direction, script }];
    }
    const number = orderedNumberEnd(text, at);
    if (number !== undefined) return [{ start: at, end: number, direction }];
    const range = rangeAt(text, at);
    if (range) return range.map((one) => ({ ...one, direction }));
  }
  const end = phraseEnd(text, at, side);
  if (end !== undefined) return [{ start: at, end, direction, script }];
  return depth < deepest ? quotationAt(text, at, side, depth) : [];
}

/** What stands between the brackets or quotation marks that open at an offset, if it is in the other language. */
function quotationAt(text: string, at: number, side: Side, depth: number): readonly Isolate[] {
  const close = pairs[text.charAt(at)];
  if (close === undefined) return [];
  const to = text.indexOf(close, at + 1);
  if (to < 0 || to - at > longestPair) return [];
  const content = text.slice(at + 1, to);
  if (/[\n\t]/u.test(content) || !side.own.test(content)) return [];
  const start = at + 1 + (/^\s*/u.exec(content)?.[0].length ?? 0);
  const end = at + 1 + content.trimEnd().length;
  const { direction, script } = side;
  const whole = { start, end, direction, script };
  if (!side.other.test(content)) return [whole];
  const base = direction === 'ltr' ? 'rtl' : 'ltr';
  if (detectDirection(content, base) === base) return [];
  return [whole, ...isolatesIn(text.slice(start, end), direction, start, depth + 1)];
}
