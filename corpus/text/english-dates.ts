/** Dates in English words: "December 4, 2011", "4th of December 2011", "Dec. 2011", "13 Azar 1390". */
import { alternatives, readingOf, type DatePattern, type MonthName } from './date-pattern.ts';
import type { Calendar } from './calendar.ts';

const lists: readonly (readonly [Calendar, string])[] = [
  [
    'gregorian',
    `january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct
     november|nov december|dec`,
  ],
  [
    'jalali',
    `farvardin ordibehesht khordad tir mordad|amordad shahrivar mehr aban azar dey bahman esfand`,
  ],
];

const months = new Map<string, MonthName>(
  lists.flatMap(([calendar, list]) =>
    list
      .split(/\s+/u)
      .flatMap((names, index) =>
        names.split('|').map((name) => [name, { calendar, month: index + 1 }] as const),
      ),
  ),
);

const month = `(?<month>${alternatives(months.keys())})\\.?`;
const suffix = '(?:st|nd|rd|th)?';
const day = `(?<day>\\d{1,2})${suffix}`;
const until = `(?:\\s?-\\s?(?<until>\\d{1,2})${suffix})?`;
const year = '(?<year>\\d{4})(?![\\d-])';
const start = '(?<![\\p{L}\\p{N}])';

const readDay: DatePattern['read'] = (groups) => {
  const name = months.get(groups.month ?? '');
  if (name === undefined) return undefined;
  const date = { ...name, year: Number(groups.year), day: Number(groups.day) };
  const reading = readingOf(date);
  if (groups.until === undefined || !reading.isPossible) return reading;
  // Several days: the month is what they have in common.
  return readingOf({ ...name, year: date.year });
};

/** The ways in which English texts write dates in words, as patterns over folded text. */
export const englishDates: readonly DatePattern[] = [
  {
    pattern: new RegExp(`${start}${month}\\s?${day}${until}(?:\\s?,\\s?|\\s)${year}`, 'gu'),
    read: readDay,
  },
  {
    pattern: new RegExp(`${start}${day}${until}\\s?(?:-|of\\s)?${month}(?:,?\\s|-)?${year}`, 'gu'),
    read: readDay,
  },
  {
    pattern: new RegExp(`${start}${month},?\\s(?:of\\s)?${year}`, 'gu'),
    read: (groups, written) => {
      const name = months.get(groups.month ?? '');
      // "may 2000 people" and "march 1500 miles" have no capital.
      if (name === undefined || !/^\p{Lu}/u.test(written)) return undefined;
      const reading = readingOf({ ...name, year: Number(groups.year) });
      return reading.isPossible ? reading : undefined;
    },
  },
];
