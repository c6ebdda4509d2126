/** White space that is more than single spaces, found in one look at each letter: it is asked of every letter of a book. */
import { nativeUnitsOf } from './native-units.ts';

const space = 0x20;

/**
 * Whether a text has line breaks, tabs or two spaces on end; other control characters count as well.
 *
 * Without a branch for each letter: spaces come too irregularly to be foreseen by the processor.
 */
export function hasLooseSpace(text: string): boolean {
  const { length } = text;
  const units = nativeUnitsOf(text);
  let found = 0;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    // Negative for a space or less, twice on end, or for less than a space.
    const beyond = unit - space - 1;
    found |= (beyond & before) | (unit - space);
    before = beyond;
  }
  return found < 0;
}
