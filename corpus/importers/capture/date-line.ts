/** Lines that say when a text was published, alone or with a counter, a time, an author. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';

/** A line that holds one date and little else. */
export interface DateLine {
  readonly date: WrittenDate;
  /** How the line is built, with the date and the counts left out: lines of one shape bound texts of one kind. */
  readonly shape: string;
  /** What else the line says besides words of publishing, for instance a name; empty where nothing. */
  readonly rest: string;
}

/** Longer lines are sentences. Units: UTF-16 units. */
const longest = 100;

const publishingWords =
  /(?<!\p{L})(?:posted|published|updated|last updated|modified|created|submitted|added|written|reported|date|time|on|at|in|from|by|first|last|comments?|responses?|replies|views?|reads?|min|minutes?|read|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|gmt|utc|est|edt|cet|tehran|a\.m\.|p\.m\.|تاریخ|انتشار|تاریخ انتشار|منتشر|شده|شد|در|ساعت|زمان|روز|به‌روزرسانی|به روز رسانی|بروزرسانی|نظر|نظرات|دیدگاه|بازدید|بدون|شنبه|یکشنبه|یک‌شنبه|دوشنبه|سه‌شنبه|سه شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|پنج شنبه|جمعه|صبح|عصر|ظهر|شب|بعدازظهر)(?!\p{L})/giu;

/**
 * What a line that gives a date of publication says, or undefined for a sentence that happens to hold a date.
 *
 * Example: readDateLine('December 4, 2011 0 comments')?.date.iso === '2011-12-04'
 */
export function readDateLine(text: string): DateLine | undefined {
  if (text.length > longest || !/[\d۰-۹٠-٩]/u.test(text)) return undefined;
  const found = findDates(text)[0];
  if (found === undefined) return undefined;
  const around = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  const rest = around
    .replace(publishingWords, ' ')
    .replace(/[\d۰-۹٠-٩]+/gu, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (rest.length > 45 || rest.split(' ').length > 5) return undefined;
  if (/\p{Ll}{2}[.!?؟]$/u.test(text.trim()) && rest !== '') return undefined;
  const words = around.match(publishingWords) ?? [];
  return {
    date: {
      text: found.text,
      calendar: found.calendar,
      ...(found.iso === undefined ? {} : { iso: found.iso }),
    },
    shape: [...new Set(words.map((word) => word.toLowerCase()))].filter(isTelling).join(' '),
    rest,
  };
}

/** Weekdays and halves of the day change from text to text. */
function isTelling(word: string): boolean {
  return !/day$|^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|am|pm)$|شنبه|جمعه|صبح|عصر|ظهر|شب/u.test(
    word,
  );
}
