/** Dates as the document model writes them. */
import type { WrittenDate } from '../document/part.ts';
import { findDates, type FoundDate } from '../text/dates.ts';

/** A date that was found, without its place. */
export function toWrittenDate({ text, calendar, iso }: FoundDate): WrittenDate {
  return { text, calendar, ...(iso === undefined ? {} : { iso }) };
}

/**
 * The dates in a metadata value, in order; a value in which none can be read is kept as it is written, without ISO form.
 *
 * Example: readDates('2011-12-04T08:00:00Z')[0]?.iso === '2011-12-04'
 */
export function readDates(value: string): WrittenDate[] {
  const text = value.trim();
  if (text === '') return [];
  // A time after the day says nothing that the document model keeps.
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}/u.exec(text)?.[1] ?? text;
  const found = findDates(day).map(toWrittenDate);
  return found.length > 0 ? found : [{ text, calendar: 'gregorian' }];
}
