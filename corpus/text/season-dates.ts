/** Seasons of a year, as journals are dated: "Spring 2011", «بهار ۱۳۹۰», "Winter 2010–11". */
import { between, readingOf, type DatePattern, type DateReading } from './date-pattern.ts';
import { fold } from './fold.ts';

/** Names that mean more than a season in the words of a title ("Prague Spring 1968") stand alone or after a sign or a small word. */
const apart =
  '(?<![\\p{L}\\p{N}/.-])(?:(?<!\\p{L} )|(?<=(?<!\\p{L})(?:in|the|issue|published|of|در) ))';
const end = '(?![\\d/]|\\.\\d|-\\d{3})';

const persianSeasons = ['بهار', 'تابستان', 'پاییز|پائیز|خزان', 'زمستان'].map((names) =>
  names.split('|').map((name) => fold(name).text),
);

/** Northern or southern, the year is all that a Gregorian season tells; one that reaches into the next year tells none. */
function readEnglish(year: number, until: string | undefined): DateReading | undefined {
  const reading = { calendar: 'gregorian', isPossible: true } as const;
  if (year <= 1500 || year >= 2200) return undefined;
  return until === undefined ? { ...reading, iso: String(year) } : reading;
}

function readPersian(season: string, year: number): DateReading | undefined {
  const place = persianSeasons.findIndex((names) => names.includes(season));
  if (place < 0 || year < 1200 || year > 1499) return undefined;
  const [first, last] = [3 * place + 1, 3 * place + 3];
  const from = readingOf({ calendar: 'jalali', year, month: first, day: 1 });
  return between(from, readingOf({ calendar: 'jalali', year, month: last, day: 29 }));
}

/** The ways in which both languages write a season of a year, as patterns over folded text. */
export const seasonDates: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `${apart}(?:spring|summer|autumn|fall|winter),? (?<year>\\d{4})(?<until>[-/]\\d{2}(?:\\d{2})?)?${end}`,
      'gu',
    ),
    // "In fall 2011 people moved" is a sentence; a journal's date has a capital.
    read: ({ year, until }, written) =>
      /^\p{Lu}/u.test(written) ? readEnglish(Number(year), until) : undefined,
  },
  {
    pattern: new RegExp(
      `${apart}(?<season>${persianSeasons.flat().join('|')}),? ?(?:سال )?(?<year>\\d{4})${end}`,
      'gu',
    ),
    read: ({ season = '', year }) => readPersian(season, Number(year)),
  },
];
