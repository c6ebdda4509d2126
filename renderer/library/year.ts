/** Years as the reader writes them. */
import { digitValue } from '../../corpus/text/persian/digits.ts';
import { daysOfYear } from '../../corpus/text/calendar.ts';
import type { Settings } from '../../electron/shared/settings.ts';
import type { Years } from '../state/filter.ts';

/** The calendar in which the reader counts years; of two side by side the first one. */
export function yearCalendarOf({
  calendar,
  language,
}: Pick<Settings, 'calendar' | 'language'>): Years['calendar'] {
  if (calendar === 'jalali' || calendar === 'gregorian') return calendar;
  return language === 'fa' ? 'jalali' : 'gregorian';
}

/** The year that is written in either script's digits; null for nothing, undefined for what no text could be of. */
export function readYear(written: string, calendar: Years['calendar']): number | null | undefined {
  const letters = written.trim().split('');
  if (letters.length === 0) return null;
  const digits = letters.map((letter) => digitValue(letter.charCodeAt(0)));
  const year = Number(digits.map((digit) => digit ?? 'x').join(''));
  return Number.isInteger(year) && daysOfYear(calendar, year) !== undefined ? year : undefined;
}
