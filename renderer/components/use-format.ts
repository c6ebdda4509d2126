/** Numbers, dates and names of languages as the interface language writes them. */
import { useTranslation } from 'react-i18next';
import type { WrittenDate } from '../../corpus/document/part.ts';

/** Functions that write values for the reader. */
export interface Format {
  number(value: number): string;
  /** A share of 1 in whole per cent. */
  percent(share: number): string;
  /** A day: Jalali in Persian, Gregorian in English. `iso` is a date or a time in UTC. */
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

/** Making Intl's objects takes milliseconds, and every row of a list asks for them. */
const formats = new Map<string, Format>();

/** The format of an interface language. */
export function formatFor(locale: string): Format {
  const format = formats.get(locale) ?? makeFormat(locale);
  formats.set(locale, format);
  return format;
}

function makeFormat(locale: string): Format {
  const tag = locale === 'fa' ? 'fa-IR' : 'en-GB';
  const calendar = locale === 'fa' ? `${tag}-u-ca-persian` : tag;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const names = new Intl.DisplayNames([tag], { type: 'language' });
  // Full dates come out in the wrong order in fa-IR; long ones are right.
  const days = new Intl.DateTimeFormat(calendar, { dateStyle: 'long', timeZone: 'UTC' });
  const localDays = new Intl.DateTimeFormat(calendar, { dateStyle: 'long' });
  const moments = new Intl.DateTimeFormat(calendar, { dateStyle: 'long', timeStyle: 'short' });
  const day = (iso: string) =>
    // A bare date is a day of the calendar; only a time belongs to the reader's time zone.
    iso.includes('T') ? localDays.format(new Date(iso)) : days.format(new Date(`${iso}T00:00Z`));
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    day,
    moment: (iso) => {
      if (Number.isNaN(Date.parse(iso))) return iso;
      return iso.includes('T') ? moments.format(new Date(iso)) : day(iso);
    },
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

/** The format of the interface's language now. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language);
}
