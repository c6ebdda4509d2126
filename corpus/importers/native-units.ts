/** The units of a text in an array, copied by Node, which takes a tenth of the time of copying one by one. */
import { Buffer } from 'node:buffer';
import { unitsOf } from '../text/text-units.ts';

const longestShared = 20_000;
const shared = new Uint16Array(longestShared);
const bytes = Buffer.from(shared.buffer);

/** As `unitsOf`. */
export function nativeUnitsOf(text: string): Uint16Array {
  if (text.length > longestShared) return unitsOf(text);
  bytes.write(text, 'utf16le');
  return shared;
}
