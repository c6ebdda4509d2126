/** Days of the Gregorian and the Jalali calendar, and their ISO forms. */
import { isValidJalaaliDate, jalaaliMonthLength, toGregorian } from 'jalaali-js';

/** Calendars in which the texts write dates. */
export type Calendar = 'gregorian' | 'jalali' | 'islamic';

/** A day or, without `day`, a month; months and days count from 1. */
export interface CalendarDate {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

// Years that texts write; beyond them a number is a quantity. Jalali and Islamic years are told from Gregorian ones so.
const years: Readonly<Record<Calendar, readonly [first: number, last: number]>> = {
  gregorian: [1000, 2999],
  jalali: [1000, 1599],
  islamic: [1, 1599],
};

/** Whether the calendar has such a day or month, in a year that texts write. */
export function isPossible({ calendar, year, month, day = 1 }: CalendarDate): boolean {
  const [first, last] = years[calendar];
  if (year < first || year > last || month < 1 || month > 12 || day < 1) return false;
  if (calendar === 'jalali') return isValidJalaaliDate(year, month, day);
  if (calendar === 'islamic') return day <= 30;
  return day <= gregorianMonthLength(year, month);
}

/**
 * The ISO form of a possible date, as precise as the date is: `2011-12-04` for a day; for a month `2011-12`, or the year if
 * a Jalali month lies in two Gregorian months of one year, else nothing.
 *
 * Islamic dates have none: a month begins when the moon is seen, so a table is wrong by a day or two.
 */
export function toIso(date: CalendarDate): string | undefined {
  const { calendar, year, month, day } = date;
  if (calendar === 'islamic') return undefined;
  if (calendar === 'gregorian') return isoOf(year, month, day);
  if (day !== undefined) return jalaliDay(year, month, day);
  const first = jalaliDay(year, month, 1);
  const last = jalaliDay(year, month, jalaaliMonthLength(year, month));
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : undefined;
}

/**
 * The first and the last day of a year, as ISO dates; undefined for a year that texts do not write.
 *
 * Example: daysOfYear('jalali', 1390) gives 2011-03-21 and 2012-03-19.
 */
export function daysOfYear(
  calendar: 'gregorian' | 'jalali',
  year: number,
): { readonly first: string; readonly last: string } | undefined {
  if (!isPossible({ calendar, year, month: 1 })) return undefined;
  if (calendar === 'gregorian') return { first: isoOf(year, 1, 1), last: isoOf(year, 12, 31) };
  return {
    first: jalaliDay(year, 1, 1),
    last: jalaliDay(year, 12, jalaaliMonthLength(year, 12)),
  };
}

function jalaliDay(year: number, month: number, day: number): string {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return isoOf(gy, gm, gd);
}

function isoOf(year: number, month: number, day?: number): string {
  const parts = [String(year).padStart(4, '0'), String(month).padStart(2, '0')];
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

function gregorianMonthLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
