/** Numbers in a text, whatever they are written in: three sets of digits, number words of both languages. */
import { digitValue } from '../../text/persian/digits.ts';

const english =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/u);
const englishTens = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');
const englishOrdinals =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
  fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/u);

const persian =
  `صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده
  بیست`.split(/\s+/u);
const persianTens = 'سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ');
const persianHundreds = 'صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'.split(' ');

const units = new Map<string, number>([
  ...english.map((word, value) => [word, value] as const),
  ...englishTens.map((word, index) => [word, 30 + 10 * index] as const),
  ...englishOrdinals.map((word, index) => [word, index + 1] as const),
  ...persian.map((word, value) => [word, value] as const),
  ...persianTens.map((word, index) => [word, 30 + 10 * index] as const),
  ...persianHundreds.map((word, index) => [word, 100 + 100 * index] as const),
  ...persian.slice(4).map((word, index) => [`${word}م`, index + 4] as const),
  ...persianTens.map((word, index) => [`${word}م`, 30 + 10 * index] as const),
  ['اول', 1],
  ['نخست', 1],
  ['نخستین', 1],
  ['اولین', 1],
  ['یکم', 1],
  ['دوم', 2],
  ['سوم', 3],
  ['شیش', 6],
  ['هیجده', 18],
  ['صدم', 100],
]);

const scales = new Map<string, number>([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1000],
  ['thousands', 1000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
  ['billion', 1_000_000_000],
  ['billions', 1_000_000_000],
  ['هزار', 1000],
  ['هزاران', 1000],
  ['میلیون', 1_000_000],
  ['میلیارد', 1_000_000_000],
]);

/** The value of one word or digit string; undefined where it is none. «second» and «نه» may be other words as well. */
export function numberValue(word: string): number | undefined {
  const digits = digitsOf(word);
  return digits ?? units.get(word);
}

/** The factor that a word multiplies what stands before it by: هزار, million. */
export function scaleValue(word: string): number | undefined {
  return scales.get(word);
}

/** Words that count only after a number: «سه دهه» and “three decades” are thirty, but «دهه‌ی هفتاد» is no seventy. */
const counted = new Map<string, number>([
  ['دهه', 10],
  ['decade', 10],
  ['decades', 10],
  ['دوجین', 12],
  ['dozen', 12],
  ['dozens', 12],
]);

/** The factor of a word that multiplies only a number before it. */
export function countedValue(word: string): number | undefined {
  return counted.get(word);
}

/** Words that are a number only beside another number: a second is a time, «نه» is no, «یک» and «one» are articles. */
export const doubtfulNumbers: ReadonlySet<string> = new Set(['second', 'one', 'یک', 'نه']);

function digitsOf(word: string): number | undefined {
  let text = '';
  for (const character of word) {
    const value = digitValue(character.codePointAt(0) ?? 0);
    if (value !== undefined) text += String(value);
    else if (character === '٫') text += '.';
    else if (character === '.' || character === '/') text += '.';
    else if (!/[,٬،]/u.test(character)) return undefined;
  }
  if (!/^\d/u.test(text)) return undefined;
  // 1.200.000 and 1390.9.13 are no decimals.
  const parts = text.split('.');
  if (parts.length > 2) return undefined;
  return Number(text);
}

/**
 * The value of a run of number words: «بیست و پنج هزار» and “twenty-five thousand” are 25,000. `words` holds numbers and
 * scales only, in order.
 */
export function valueOfRun(words: readonly string[]): number {
  let total = 0;
  let current = 0;
  for (const word of words) {
    const scale = scaleValue(word) ?? countedValue(word);
    const value = numberValue(word);
    if (scale === undefined) current += value ?? 0;
    else if (scale <= 100) current = Math.max(current, 1) * scale;
    else {
      total += Math.max(current, 1) * scale;
      current = 0;
    }
  }
  return total + current;
}
