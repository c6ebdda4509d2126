/** Numbers of list items as word processors print them. */
import { localDigits } from './local-digits.ts';

const persianAlphabet = 'ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی'.split(
  ' ',
);
const abjad = 'أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' ');
const latinAlphabet = Array.from('abcdefghijklmnopqrstuvwxyz');
const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in one of Word's formats (ECMA-376, 17.18.59), in decimal digits where the format is not one we know. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number, latinAlphabet);
    case 'upperLetter':
      return letter(number, latinAlphabet).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'arabicAlpha':
      return letter(number, persianAlphabet);
    case 'arabicAbjad':
      return letter(number, abjad);
    case 'hindiNumbers':
      return localDigits(number, true);
    default:
      return String(number);
  }
}

/** Past the alphabet's end Word doubles the letter. */
function letter(number: number, alphabet: readonly string[]): string {
  const index = (number - 1) % alphabet.length;
  // A start of millions in a damaged file must not make a label of that length.
  const times = Math.min(Math.ceil(number / alphabet.length), 9);
  return (alphabet[index] ?? '').repeat(Math.max(1, times));
}

function roman(number: number): string {
  // Beyond the usual Roman numerals decimal digits are easier to read, and cost less.
  if (number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}
