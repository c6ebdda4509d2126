/** Numbers, dates and names of languages as the interface language writes them, in the reader's digits and calendar. */
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenDate } from '../../corpus/document/part.ts';
import type { Calendar, Digits } from '../../electron/shared/settings.ts';

/** Functions that write values for the reader. */
export interface Format {
  number(value: number): string;
  /** A year, without marks between its digits. */
  year(value: number): string;
  /** A share of 1 in whole per cent. */
  percent(share: number): string;
  /** A day: Jalali in Persian, Gregorian in English, unless chosen otherwise. `iso` is a date or a time in UTC. */
  day(iso: string): string;
  /** A time with its day, in the reader's time zone; a bare date is a day, and what is neither stays as it is written. */
  moment(iso: string): string;
  /** A date of a document: in the interface's calendar where its day is known, else as the text writes it. */
  written(date: WrittenDate): string;
  /** A size in the unit that suits it. */
  bytes(size: number): string;
  /** The name of a BCP 47 language. */
  language(code: string): string;
}

/** Which digits and calendar the reader wants, where they are not the interface language's own. */
export interface Writing {
  readonly digits: Digits;
  readonly calendar: Calendar;
}

/** As the interface language writes by itself. */
const ownWriting: Writing = { digits: 'interface', calendar: 'interface' };

/** Given by the window from the settings. */
export const WritingContext = createContext<Writing>(ownWriting);

/** Making Intl's objects takes milliseconds, and every row of a list asks for them. */
const formats = new Map<string, Format>();

/** The format of an interface language. */
export function formatFor(locale: string, writing: Writing = ownWriting): Format {
  const key = `${locale} ${writing.digits} ${writing.calendar}`;
  const format = formats.get(key) ?? makeFormat(locale, writing);
  formats.set(key, format);
  return format;
}

function makeFormat(locale: string, { digits, calendar }: Writing): Format {
  const persian = digits === 'interface' ? locale === 'fa' : digits === 'persian';
  const tag = `${locale === 'fa' ? 'fa-IR' : 'en-GB'}-u-nu-${persian ? 'arabext' : 'latn'}`;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const year = new Intl.NumberFormat(tag, { useGrouping: false });
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const names = new Intl.DisplayNames([tag], { type: 'language' });
  const { day, moment } = dates(tag, calendarsOf(locale, calendar));
  return {
    number: (value) => number.format(value),
    year: (value) => year.format(value),
    percent: (share) => percent.format(share),
    day,
    moment,
    written: (date) => (/^\d{4}-\d\d-\d\d$/.test(date.iso ?? '') ? day(date.iso ?? '') : date.text),
    bytes: (size) => {
      const [value, unit] = size < 1_000_000 ? [size / 1000, 'kilobyte'] : [size / 1e6, 'megabyte'];
      return new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        // The short units of Persian are Latin letters.
        unitDisplay: locale === 'fa' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }).format(value);
    },
    language: (code) => names.of(code) ?? code,
  };
}

type IntlCalendar = 'persian' | 'gregory';

/** The calendar that dates are in, and the one that stands in brackets after it. */
function calendarsOf(locale: string, calendar: Calendar): readonly [IntlCalendar, IntlCalendar?] {
  switch (calendar) {
    case 'jalali':
      return ['persian'];
    case 'gregorian':
      return ['gregory'];
    case 'interface':
      return locale === 'fa' ? ['persian'] : ['gregory'];
    case 'both':
      return locale === 'fa' ? ['persian', 'gregory'] : ['gregory', 'persian'];
  }
}

function dates(
  tag: string,
  [first, second]: readonly [IntlCalendar, IntlCalendar?],
): Pick<Format, 'day' | 'moment'> {
  const writers = (calendar: IntlCalendar) => ({
    // Full dates come out in the wrong order in fa-IR; long ones are right.
    days: dateWriter(`${tag}-ca-${calendar}`, { dateStyle: 'long', timeZone: 'UTC' }),
    localDays: dateWriter(`${tag}-ca-${calendar}`, { dateStyle: 'long' }),
    moments: dateWriter(`${tag}-ca-${calendar}`, { dateStyle: 'long', timeStyle: 'short' }),
  });
  const [main, beside] = [writers(first), second && writers(second)];
  const dayBy = ({ days, localDays }: typeof main, iso: string): string =>
    // A bare date is a day of the calendar; only a time belongs to the reader's time zone.
    iso.includes('T') ? localDays(new Date(iso)) : days(new Date(`${iso}T00:00Z`));
  const inBrackets = (iso: string): string => (beside ? ` (${dayBy(beside, iso)})` : '');
  const day = (iso: string): string => `${dayBy(main, iso)}${inBrackets(iso)}`;
  return {
    day,
    moment: (iso) => {
      if (Number.isNaN(Date.parse(iso))) return iso;
      return iso.includes('T') ? `${main.moments(new Date(iso))}${inBrackets(iso)}` : day(iso);
    },
  };
}

/** Writes dates without their era, which English gives to Jalali years (“AP”). */
function dateWriter(tag: string, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const format = new Intl.DateTimeFormat(tag, options);
  return (date) => {
    const parts = format.formatToParts(date);
    const era = parts.findIndex(({ type }) => type === 'era');
    // The space before the era goes with it.
    const kept = era < 0 ? parts : parts.filter((_, index) => index !== era && index !== era - 1);
    return kept.map(({ value }) => value).join('');
  };
}

/** The format of the interface's language and of the reader's digits and calendar now. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language, useContext(WritingContext));
}
