/** Years in Persian words: «دوهزار و پنج», «هزار و سیصد و هشتاد و سه». */
import { fold } from '../fold.ts';

const words: readonly (readonly [number, string])[] = [
  ...numbered(1, 1, 'یک دو سه چهار پنج شش هفت هشت نه'),
  ...numbered(10, 1, 'ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'),
  ...numbered(20, 10, 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'),
  ...numbered(100, 100, 'صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'),
  [100, 'یکصد'],
  [1000, 'هزار'],
];

function numbered(first: number, step: number, names: string): [number, string][] {
  return names.split(' ').map((name, at) => [first + at * step, fold(name).text]);
}

const values = new Map(words.map(([value, word]) => [word, value]));
const below = (from: number, to: number) =>
  words.flatMap(([value, word]) => (value >= from && value < to ? [word] : [])).join('|');

/** The pattern of a year in words, over folded text. */
export const yearInWords = `(?:(?:یک|دو) ?)?هزار(?: ?و ?(?:${below(100, 1000)}))?(?: ?و ?(?:${below(20, 100)}))?(?: ?و ?(?:${below(1, 20)}))?`;

/**
 * The number that words of a year say, in folded text.
 *
 * Example: readNumberWords('هزار و سیصد و نود') → 1390
 */
export function readNumberWords(written: string): number {
  let number = 0;
  const spaced = written.replace(/(?<=یک|دو)(?=هزار)/u, ' ');
  for (const word of spaced.split(/ (?:و )?/u)) {
    const value = values.get(word) ?? 0;
    number = value === 1000 ? 1000 * Math.max(1, number) : number + value;
  }
  return number;
}
