/** Dates in digits whose day and month could change places, read as the other dates of the page show. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import type { PartDraft } from '../draft.ts';

const numeric = /^(?<first>\d{1,2})([-/])(?<second>\d{1,2})\2(?<year>\d{4})$/u;

/**
 * Give the dates of parts that can be read in two ways ("04/12/2011") their ISO form where the other dates of the page
 * leave one order: at least one has a number above twelve in one place, and none in the other; those with a year of two
 * digits where the titles are of Arabic script.
 */
export function settleDateOrder(parts: readonly PartDraft[]): void {
  // «13/9/83» under a Persian title is no year of another calendar.
  if (parts.some(({ title }) => /\p{Script=Arabic}/u.test(title)))
    for (const part of parts) part.dates = part.dates.map(settleShort);
  const dates = parts.flatMap((part) => part.dates).map(({ text }) => numeric.exec(text)?.groups);
  const isDayFirst = dates.some((groups) => Number(groups?.first) > 12);
  const isMonthFirst = dates.some((groups) => Number(groups?.second) > 12);
  if (isDayFirst === isMonthFirst) return;
  for (const part of parts) part.dates = part.dates.map((date) => settle(date, isDayFirst));
}

const short = /^\d{1,2}\/\d{1,2}\/\d\d$/u;

function settleShort(date: WrittenDate): WrittenDate {
  if (date.iso !== undefined || !short.test(date.text)) return date;
  const [found] = findDates(`در ${date.text}`);
  return found?.iso === undefined
    ? date
    : { text: date.text, iso: found.iso, calendar: found.calendar };
}

function settle(date: WrittenDate, isDayFirst: boolean): WrittenDate {
  const { first = '', second = '', year = '' } = numeric.exec(date.text)?.groups ?? {};
  if (date.iso !== undefined || date.calendar !== 'gregorian' || year === '') return date;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return { ...date, iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
