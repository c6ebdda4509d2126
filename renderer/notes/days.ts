/** Days and months as the reader writes them, in either calendar, as the times between which they lie. */
import { daysOfYear } from '../../corpus/text/calendar.ts';
import { findDates } from '../../corpus/text/dates.ts';
import { fold } from '../../corpus/text/fold.ts';

/** ISO-8601 UTC of the beginning (inclusive) and the end (exclusive), in the reader's time zone. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The day, month or year that is written; null for nothing, undefined for what is no date. */
export function readSpan(written: string): Span | null | undefined {
  const text = written.trim();
  if (text === '') return null;
  const [date] = findDates(text);
  const inYear = date?.calendar === 'jalali' && date.iso?.length !== 10;
  if (inYear) return jalaliYear(text);
  const iso = date?.iso;
  if (iso === undefined) return undefined;
  const [year = NaN, month, day] = iso.split('-').map(Number);
  const start = new Date(year, (month ?? 1) - 1, day ?? 1);
  const end = new Date(start);
  if (day !== undefined) end.setDate(end.getDate() + 1);
  else if (month !== undefined) end.setMonth(end.getMonth() + 1);
  else end.setFullYear(end.getFullYear() + 1);
  return { from: start.toISOString(), to: end.toISOString() };
}

/** A whole Jalali year; months of it have no ISO form. */
function jalaliYear(text: string): Span | undefined {
  const digits = fold(text).text;
  const days = /^\d{4}$/u.test(digits) ? daysOfYear('jalali', Number(digits)) : undefined;
  if (days === undefined) return undefined;
  const start = new Date(`${days.first}T00:00`);
  const end = new Date(`${days.last}T00:00`);
  end.setDate(end.getDate() + 1);
  return { from: start.toISOString(), to: end.toISOString() };
}
