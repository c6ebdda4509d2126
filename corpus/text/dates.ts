/** Dates in a text, in both languages and three calendars. */
import type { Calendar } from './calendar.ts';
import { readingOf, type DatePattern, type DateReading } from './date-pattern.ts';
import { englishDates } from './english-dates.ts';
import { fold } from './fold.ts';
import { bareNumericDates, numericDates, shortPersianDates } from './numeric-dates.ts';
import type { TextRange } from './offset-map.ts';
import { persianDates } from './persian/dates.ts';
import { seasonDates } from './season-dates.ts';

/**
 * A date as the text writes it, and where. `iso` is as precise as the date (`2011-12-04`, `2011-12`, `2011`) and is absent
 * where the date can be read in two ways (04/12/2011) or its calendar has no table (Islamic).
 */
export interface FoundDate extends TextRange {
  readonly text: string;
  readonly iso?: string;
  readonly calendar: Calendar;
}

const wholeYear: DatePattern = {
  // A year alone is a date only where there is nothing else; in prose it is any number.
  pattern: /^ ?(?<year>\d{4})(?:-(?<month>\d\d))? ?$/gu,
  read: ({ year: written, month }) => {
    const year = Number(written);
    if (month !== undefined)
      return readingOf({ calendar: 'gregorian', year, month: Number(month) });
    if (year > 1500 && year < 2200) {
      return { calendar: 'gregorian', iso: String(year), isPossible: true };
    }
    return year >= 1200 && year <= 1420 ? { calendar: 'jalali', isPossible: true } : undefined;
  },
};

const patterns = [
  ...englishDates,
  ...persianDates,
  ...numericDates,
  ...shortPersianDates,
  ...bareNumericDates,
  ...seasonDates,
  wholeYear,
];
/** Those that a text without a letter or digit of Arabic script can hold. */
const patternsOfLatin = [
  ...englishDates,
  ...numericDates,
  ...bareNumericDates,
  ...seasonDates,
  wholeYear,
];

interface Candidate extends TextRange {
  readonly reading: DateReading;
}

/**
 * The dates of a text, in order, without overlaps: the longest reading at each place; days that no calendar has
 * (31 February, 30 Esfand of a common year) are left out. A day and month without a year is not a date here.
 *
 * Units: UTF-16. Cost: linear.
 * Example: findDates('۱۳ آذر ۱۳۹۰')[0]?.iso === '2011-12-04'
 */
export function findDates(text: string): FoundDate[] {
  // Nearly every date here has a year in digits, and most paragraphs have none; only Persian shortens it, or writes words.
  if (!/[0-9۰-۹٠-٩]{2}|هزار/u.test(text)) return [];
  const isPersian = /[\u0600-\u06ff]/u.test(text);
  if (!isPersian && !/(?<!\d)(?:\d{4}|\d{6})(?!\d)|^\s*\d{1,2}\/\d/u.test(text)) return [];
  const { text: folded, map } = fold(text);
  const candidates: Candidate[] = [];
  for (const { pattern, read } of isPersian ? patterns : patternsOfLatin) {
    for (const match of matchesOf(pattern, folded)) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const range = map.toInputRange({ start, end: match.index + match[0].trimEnd().length });
      const reading = read(match.groups ?? {}, text.slice(range.start, range.end));
      if (reading !== undefined) candidates.push({ ...range, reading });
    }
  }
  return withoutOverlaps(candidates)
    .filter(({ reading }) => reading.isPossible)
    .map(({ start, end, reading: { calendar, iso } }) => ({
      text: text.slice(start, end),
      ...(iso === undefined ? {} : { iso }),
      calendar,
      start,
      end,
    }));
}

/** All places where a pattern fits. `matchAll` makes a copy of the pattern first, which takes longer than most searches here. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const byPlace = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const candidate of byPlace) {
    if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  }
  return kept;
}
