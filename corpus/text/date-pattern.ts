/** What the date patterns of each language share: they look at folded text and read what they matched. */
import { isPossible, toIso, type Calendar, type CalendarDate } from './calendar.ts';

/** What a matched date says; `isPossible` is false for days that no calendar has. */
export interface DateReading {
  readonly calendar: Calendar;
  readonly iso?: string;
  readonly isPossible: boolean;
}

/** One way to write dates. The pattern is global and looks at folded text. */
export interface DatePattern {
  readonly pattern: RegExp;
  /** What a match says (undefined: it is no date at all); `written` is the matched piece of the text as it is written. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    written: string,
  ) => DateReading | undefined;
}

/** A month's name with what it names. */
export interface MonthName {
  readonly calendar: Calendar;
  readonly month: number;
}

/** The reading of a date: its ISO form where there is one. */
export function readingOf(date: CalendarDate): DateReading {
  if (!isPossible(date)) return { calendar: date.calendar, isPossible: false };
  const iso = toIso(date);
  return { calendar: date.calendar, isPossible: true, ...(iso === undefined ? {} : { iso }) };
}

/** The reading of all days from one to another: the ISO form of the month or year that both lie in, if they do. */
export function between(from: DateReading, to: DateReading): DateReading {
  if (!from.isPossible || !to.isPossible) return { calendar: to.calendar, isPossible: false };
  const [month, year] = [7, 4].map((length) => from.iso?.slice(0, length));
  const iso = [month, year].find((shared) => shared !== undefined && to.iso?.startsWith(shared));
  return { calendar: to.calendar, isPossible: true, ...(iso === undefined ? {} : { iso }) };
}

/** A reading without ISO form, for dates that can be understood in two ways. */
export function ambiguous(calendar: Calendar): DateReading {
  return { calendar, isPossible: true };
}

/** The names as alternatives of a pattern, longest first so that none hides another. */
export function alternatives(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}
