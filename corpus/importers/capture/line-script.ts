/** Which script a line is written in. */
import { kinds, kindsOfUnit } from '../../text/character-class.ts';

/** What a line begins with tells its script; a paragraph may be as long as a file. Units: UTF-16 units. */
const longestSample = 400;

/** Whether most of the first letters of a text are of Arabic script; its digits speak for it, too. */
export function isArabicScript(text: string): boolean {
  const end = Math.min(text.length, longestSample);
  let letters = 0;
  let arabic = 0;
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const seen = kindsOfUnit(unit);
    if ((seen & kinds.letter) !== 0) letters += 1;
    if ((seen & kinds.arabicOrHebrew) !== 0 && !isHebrew(unit)) arabic += 1;
  }
  return 2 * arabic > letters;
}

function isHebrew(unit: number): boolean {
  return unit < 0x0600 || (unit >= 0xfb1d && unit <= 0xfb4f);
}
