/** One look at every letter of a text: the hash that names its block, the kinds of its characters, and its white space. */
import { finishHash, hashSeeds, mixHigh, mixLow } from '../document/block-id.ts';
import { kindsOfUnit, kindTable } from '../text/character-class.ts';
import { nativeUnitsOf } from './native-units.ts';

/** What the letters of `text` told. `seen` are their kinds, together: see character-class.ts. */
export interface TextLook {
  readonly text: string;
  readonly seen: number;
  readonly hash: string;
}

/** The look at a text. */
export function lookAt(text: string): TextLook {
  lookOver(nativeUnitsOf(text), 0, text.length);
  return told(text);
}

/**
 * The look at a text without the white space at its ends; undefined where there is more within it than single spaces
 * (line breaks, tabs, two spaces on end; other control characters count as well).
 */
export function lookAtTidy(text: string): TextLook | undefined {
  const units = nativeUnitsOf(text);
  let end = text.length;
  while (end > 0 && isSpace(units[end - 1])) end -= 1;
  let start = 0;
  while (start < end && isSpace(units[start])) start += 1;
  lookOver(units, start, end);
  if (found.isLoose) return undefined;
  return told(end - start === text.length ? text : text.slice(start, end));
}

const space = 0x20;

function isSpace(unit: number | undefined): boolean {
  return unit === space || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;
}

/** What the last look found: an object for each would have to be collected. */
const found = { high: 0, low: 0, seen: 0, isLoose: false };

function told(text: string): TextLook {
  return { text, seen: found.seen, hash: finishHash(found.high, found.low) };
}

/**
 * The processor finds the kinds and the spaces while it waits for the products of the hash. Spaces without a branch for each
 * letter: they come too irregularly to be foreseen.
 */
function lookOver(units: Uint16Array, start: number, end: number): void {
  // In a bundle, names outside of a function are looked up anew each time.
  const known = kindTable;
  let { high, low } = hashSeeds;
  let seen = 0;
  let loose = 0;
  let before = 0;
  for (let at = start; at < end; at += 1) {
    const unit = units[at] ?? 0;
    const kinds = known[unit] ?? 0;
    seen |= kinds === 0 ? kindsOfUnit(unit) : kinds;
    high = mixHigh(high, unit);
    low = mixLow(low, unit);
    // Negative for a space or less, twice on end, or for less than a space.
    const beyond = unit - space - 1;
    loose |= (beyond & before) | (unit - space);
    before = beyond;
  }
  found.high = high;
  found.low = low;
  found.seen = seen;
  found.isLoose = loose < 0;
}
