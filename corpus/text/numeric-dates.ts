/** Dates in digits: 2011-12-04, 1390/9/13, 4.12.2011, in any of the three sets of digits. */
import type { Calendar } from './calendar.ts';
import { ambiguous, readingOf, type DatePattern, type DateReading } from './date-pattern.ts';
import { calendarOfEra, era } from './persian/dates.ts';

// A Jalali year that texts of today write is below 1420 (2041 CE); from there to 1500 it is the Islamic one.
const lastJalaliYear = 1420;
const lastIslamicYear = 1500;

function calendarOf(year: number, writtenEra: string | undefined): Calendar {
  const named = calendarOfEra(writtenEra);
  if (named !== undefined) return named;
  if (year > lastIslamicYear) return 'gregorian';
  return year <= lastJalaliYear && year >= 1200 ? 'jalali' : 'islamic';
}

const before = '(?<![\\p{L}\\d/.-])';
const after = '(?!\\d|/\\d|[-.]\\d)';

const readYearFirst: DatePattern['read'] = (groups) => {
  const year = Number(groups.year);
  const calendar = calendarOf(year, groups.era);
  // Below 1200 four digits and two more are a number of a file or a part.
  if (year < 1200) return undefined;
  return readingOf({ calendar, year, month: Number(groups.month), day: Number(groups.day) });
};

const readYearLast: DatePattern['read'] = (groups) => {
  const year = Number(groups.year);
  if (year < 1200) return undefined;
  const calendar = calendarOf(year, groups.era);
  const first = Number(groups.first);
  const second = Number(groups.second);
  return calendar === 'gregorian' && groups.separator !== '.'
    ? readEitherOrder(year, first, second, groups.weekday)
    : readingOf({ calendar, year, month: second, day: first });
};

/** The days of the week in both languages, from Sunday on; what stands before a date may be shortened. */
const weekdays: readonly RegExp[] = [
  /^(?:sun|یکشنبه|یک شنبه)/u,
  /^(?:mon|دوشنبه|دو شنبه)/u,
  /^(?:tue|سه ?شنبه)/u,
  /^(?:wed|چهار ?شنبه)/u,
  /^(?:thu|پنج ?شنبه)/u,
  /^(?:fri|جمعه)/u,
  /^(?:sat|شنبه)/u,
];
/** A day of the week right before; one of its branches is empty, as a group that may match nothing would never be tried. */
const weekday = `(?:(?<=(?<![\\p{L}])(?<weekday>(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?|(?:یک|دو|سه|چهار|پنج)? ?شنبه|جمعه)[.,]? ?(?:the )?)|)`;

/**
 * Britain and Iran write the day first, America the month: only what can be read one way has an ISO form, and what only one
 * way makes the day of the week that stands before it.
 */
function readEitherOrder(
  year: number,
  first: number,
  second: number,
  named: string | undefined,
): DateReading {
  const dayFirst = readingOf({ calendar: 'gregorian', year, month: second, day: first });
  const monthFirst = readingOf({ calendar: 'gregorian', year, month: first, day: second });
  if (!monthFirst.isPossible || first === second) return dayFirst;
  const isNamed = ({ iso = '' }: DateReading) =>
    named !== undefined && weekdays[new Date(iso).getUTCDay()]?.test(named.trim()) === true;
  if (dayFirst.isPossible && isNamed(dayFirst) !== isNamed(monthFirst))
    return isNamed(dayFirst) ? dayFirst : monthFirst;
  return dayFirst.isPossible ? ambiguous('gregorian') : monthFirst;
}

/** The ways in which both languages write dates in digits, as patterns over folded text. */
export const numericDates: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `${before}(?<year>\\d{4})(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})${after}${era}`,
      'gu',
    ),
    read: readYearFirst,
  },
  {
    pattern: new RegExp(
      `${before}${weekday}(?<first>\\d{1,2})(?<separator>[-/.])(?<second>\\d{1,2})\\k<separator>(?<year>\\d{4})${after}${era}`,
      'gu',
    ),
    read: readYearLast,
  },
];

/** Two digits that can be no day are a year of the fourteenth Jalali century. */
const firstShortYear = 32;
/** Years of the fifteenth that are written with two digits so far. */
const lastShortYear = 10;

/** Dates with a year of two digits, in texts of Arabic script: 83/9/13, 13/9/83, ۰۰/۰۸/۱۸. */
export const shortPersianDates: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `${before}(?<year>\\d{2})/(?<month>\\d{1,2})/(?<day>\\d{1,2})${after}`,
      'gu',
    ),
    read: (groups, written) => readShort(groups, written),
  },
  {
    pattern: new RegExp(
      `${before}(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>[3-9]\\d)${after}`,
      'gu',
    ),
    read: (groups, written) => readShort(groups, written),
  },
];

function readShort(
  groups: Readonly<Record<string, string | undefined>>,
  written: string,
): DateReading | undefined {
  const short = Number(groups.year);
  // Below that the first number may be the day; programs that print years of today so fill all places, in Persian digits.
  const isNew = short <= lastShortYear && /^[۰-۹٠-٩]{2}\/[۰-۹٠-٩]{2}\/[۰-۹٠-٩]{2}$/u.test(written);
  if (short < firstShortYear && !isNew) return undefined;
  const year = (isNew ? 1400 : 1300) + short;
  const [month, day] = [Number(groups.month), Number(groups.day)];
  const reading = readingOf({ calendar: 'jalali', year, month, day });
  return reading.isPossible ? reading : undefined;
}

/** A line of nothing but 13/9/83: whose calendar it is, the text around it must say. */
export const bareNumericDates: readonly DatePattern[] = [
  {
    pattern: /^ ?(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>[6-9]\d) ?$/gu,
    read: ({ first, second }, written) =>
      Number(first) <= 31 && Number(second) <= 12 && /^[\d/]+$/u.test(written)
        ? ambiguous('gregorian')
        : undefined,
  },
];
