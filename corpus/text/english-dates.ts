/** Dates in English words: "December 4, 2011", "fourth of December 2011", "Dec. 2011", "13 Azar 1390", "12 Ramadan 1432". */
import {
  alternatives,
  between,
  readingOf,
  type DatePattern,
  type MonthName,
} from './date-pattern.ts';
import type { Calendar } from './calendar.ts';

/** Names by month: spaces part the months, | the names of one, _ stands for a space, % for an apostrophe or nothing. */
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
  [
    'jalali',
    `hamal sawr|saur|thawr jawza|jauza saratan asad sunbula|sonbola mizan aqrab|aghrab qaws|qaus jadi|jady
     dalw|dalwa hut|hoot`,
  ],
  [
    'islamic',
    `muharram|moharram safar rabi%_al-awwal|rabi%_i rabi%_al-thani|rabi%_ii jumada_al-awwal|jumada_i
     jumada_al-thani|jumada_ii rajab sha%ban ramadan|ramazan shawwal dhu_al-qa%dah|dhu%l-qi%dah|zulqadah
     dhu_al-hijjah|dhu%l-hijjah|zulhijjah`,
  ],
];

const apostrophe = /['’‘ʻʼ]/gu;

const months = new Map<string, MonthName>(
  lists.flatMap(([calendar, list]) =>
    list.split(/\s+/u).flatMap((names, index) =>
      names.split('|').map((name) => {
        const bare = name.replace('_', ' ').replaceAll('%', '');
        return [bare, { calendar, month: index + 1 }] as const;
      }),
    ),
  ),
);

function nameOf(written: string | undefined): MonthName | undefined {
  return months.get((written ?? '').replace(apostrophe, ''));
}

const monthNames = alternatives(
  lists.flatMap(([, list]) =>
    list
      .split(/[\s|]+/u)
      .map((name) => name.replace('_', ' ').replaceAll('%', `(?:${apostrophe.source})?`)),
  ),
);

const month = `(?<month>${monthNames})\\.?`;
const suffix = '(?:st|nd|rd|th)?';
const ordinals =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
   sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth
   twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first`.split(/\s+/u);
const day = `(?:(?<day>\\d{1,2})${suffix}|(?<dayName>${alternatives(ordinals)}))`;
/** What programs write between the day and the year: "Dec  4 08:00:00 UTC 2011". */
const clock = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s[a-z]{3,4})?\\s';
const until = `(?:\\s?-\\s?(?<until>\\d{1,2})${suffix})?`;
const year = '(?<year>\\d{4})(?![\\d-])(?:\\s(?:ah|ce)(?!\\p{L}))?';
const plainDay = `(?<day>\\d{1,2})${suffix}`;
const toDay = `(?<toDay>\\d{1,2})${suffix}`;
const toMonth = `(?<toMonth>${monthNames})\\.?`;
const start = '(?<![\\p{L}\\p{N}])';

function dayOf({ day: digits, dayName }: Readonly<Record<string, string | undefined>>): number {
  return digits === undefined ? ordinals.indexOf(dayName ?? '') + 1 : Number(digits);
}

/** From a day of one month to a day of another; what both ends have in common is the date. */
const readTwoMonths: DatePattern['read'] = (groups) => {
  const [from, to] = [nameOf(groups.month), nameOf(groups.toMonth)];
  if (from === undefined || to === undefined) return undefined;
  const year = Number(groups.year);
  return between(
    readingOf({ ...from, year, day: Number(groups.day) }),
    readingOf({ ...to, year, day: Number(groups.toDay) }),
  );
};

const readDay: DatePattern['read'] = (groups) => {
  const name = nameOf(groups.month);
  if (name === undefined) return undefined;
  const date = { ...name, year: Number(groups.year), day: dayOf(groups) };
  const reading = readingOf(date);
  if (groups.until === undefined || !reading.isPossible) return reading;
  // Several days: the month is what they have in common.
  return readingOf({ ...name, year: date.year });
};

/** The ways in which English texts write dates in words, as patterns over folded text. */
export const englishDates: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `${start}${month}\\s${plainDay}\\s?-\\s?${toMonth}\\s${toDay},?\\s${year}`,
      'gu',
    ),
    read: readTwoMonths,
  },
  {
    pattern: new RegExp(
      `${start}${plainDay}\\s${month}\\s?-\\s?${toDay}\\s${toMonth},?\\s${year}`,
      'gu',
    ),
    read: readTwoMonths,
  },
  {
    pattern: new RegExp(
      `${start}${month}\\s?(?:the\\s)?${day}${until}(?:\\s?,\\s?|\\s)(?:${clock})?${year}`,
      'gu',
    ),
    read: readDay,
  },
  // As programs for web logs run them together: "Oct072009".
  { pattern: new RegExp(`${start}${month}(?<day>\\d\\d)${year}`, 'gu'), read: readDay },
  {
    pattern: new RegExp(
      `${start}${day}${until}\\s?(?:-|of\\s)?${month}(?:\\s?,?\\s|-)?${year}`,
      'gu',
    ),
    read: readDay,
  },
  {
    // "2011 December 4": programs that put the largest first.
    pattern: new RegExp(
      `${start}(?<year>\\d{4}),?\\s${month},?\\s${plainDay}(?![\\d:/]|\\.\\d|,?\\s\\d{4})`,
      'gu',
    ),
    read: readDay,
  },
  {
    pattern: new RegExp(`${start}${month}\\s?[-/]\\s?${toMonth},?\\s${year}`, 'gu'),
    read: (groups, written) => {
      const [from, to] = [nameOf(groups.month), nameOf(groups.toMonth)];
      if (from === undefined || to === undefined || !/^\p{Lu}/u.test(written)) return undefined;
      const year = Number(groups.year);
      return between(readingOf({ ...from, year }), readingOf({ ...to, year }));
    },
  },
  {
    pattern: new RegExp(`${start}${month},?\\s(?:of\\s)?${year}`, 'gu'),
    read: (groups, written) => {
      const name = nameOf(groups.month);
      // "may 2000 people" and "march 1500 miles" have no capital.
      if (name === undefined || !/^\p{Lu}/u.test(written)) return undefined;
      const reading = readingOf({ ...name, year: Number(groups.year) });
      return reading.isPossible ? reading : undefined;
    },
  },
];
