/** Lines that say when a text was published, alone or with a counter, a time, an author. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import type { TextRange } from '../../text/offset-map.ts';
import { toWrittenDate } from '../written-date.ts';
import { anySpelling } from './any-spelling.ts';
import { remembering } from './line-memory.ts';

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

const publishingWords = anySpelling(
  /(?<!\p{L})(?:posted|published|updated|last updated|modified|created|submitted|added|written|reported|asked|answered|commented|replied|responded|date|time|on|at|in|from|by|first|last|comments?|responses?|replies|views?|reads?|min|minutes?|read|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|gmt|utc|est|edt|pst|pdt|cst|cdt|mst|mdt|bst|ist|hkt|cet|cest|eet|tehran|a\.m\.|p\.m\.|ق\.ظ|ب\.ظ|تاریخ|انتشار|تاریخ انتشار|منتشر|شده|شد|پرسیده|پاسخ|داده|ارسال|نوشته|فرستاده|در|ساعت|زمان|روز|به‌روزرسانی|به روز رسانی|بروزرسانی|نظر|نظرات|دیدگاه|بازدید|بدون|شنبه|یکشنبه|یک‌شنبه|دوشنبه|سه‌شنبه|سه شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|پنج شنبه|جمعه|آدینه|آخرین|ویرایش|به‌روز‌رسانی|قبل‌ازظهر|قظ|بظ|نشر|نشرت|بتاریخ|تاریخ النشر|(?<=تاریخ\s)(?:خبر|درج)|تأریخ|النشر|أضیف|آخر تحدیث|الساعة|الأحد|الإثنین|الاثنین|الثلاثاء|الأربعاء|الخمیس|الجمعة|السبت|صبح|عصر|ظهر|شب|بعدازظهر)(?!\p{L})/giu,
);

/** The dates of a line, which several rules ask for. */
export const datesIn = remembering(findDates);

/**
 * What a line that gives a date of publication says, or undefined for a sentence that happens to hold a date.
 *
 * Example: readDateLine('December 4, 2011 0 comments')?.date.iso === '2011-12-04'
 */
export function readDateLine(text: string): DateLine | undefined {
  return text.length > longest ? undefined : readLine(text);
}

/**
 * The day behind the words of one of the lines below: some pages print a title with its day, and again alone, perhaps under what it is
 * filed under.
 *
 * Example: readDatedTitle('The mill turns 4 May 2011', 'The mill turns')?.date.iso → '2011-05-04'
 */
export function readDatedTitle(
  text: string,
  ...below: readonly (string | undefined)[]
): DateLine | undefined {
  const title = below.find(
    (line) => line !== undefined && line.length >= shortestTitle && text.startsWith(line),
  );
  if (title === undefined) return undefined;
  const dated = readDateLine(text.slice(title.length).trim());
  return dated?.rest === '' ? { ...dated, shape: `title ${dated.shape}` } : undefined;
}

/** Units: UTF-16 units. */
const shortestTitle = 8;

const readLine = remembering((line: string): DateLine | undefined => {
  const text = (line.includes('@') ? line.replace(addressBefore, '') : line).replace(
    gluedDay,
    ' $&',
  );
  // A year may be in words: «ششم ژوئیه دوهزار و پنج».
  const dates = /[\d۰-۹٠-٩]|هزار/u.test(text) ? datesIn(text) : [];
  const found = dates[0];
  if (found === undefined) return readRelativeLine(text);
  const around = withoutDates(text, dates).replace(timeOfDay, ' ');
  const rest = wordsBeside(around);
  if (rest.length > 45 || rest.split(' ').length > 5) return undefined;
  if (/\p{Ll}{2}[.!?؟]$/u.test(text.trim()) && rest !== '') return undefined;
  const words = around.match(publishingWords) ?? [];
  return {
    date: toWrittenDate(found),
    shape: [...new Set(words.map((word) => word.toLowerCase()))].filter(isTelling).join(' '),
    rest,
  };
});

/** A day in figures that a program set right upon a name: "By Sara Amiri2014-01-26 21:32". */
export const gluedDay =
  /(?<=\p{Ll})(?:\d{4}(?<sign>[-./])\d{1,2}\k<sign>\d{1,2}|\d{1,2}(?<mark>[-./])\d{1,2}\k<mark>\d{4})(?!\d)/u;

/** The address of whoever wrote, run together with the day: "desk@lamp.exampleMarch 13, 2014". */
const addressBefore = /^\S+@[\w.-]+?(?=\p{Lu}\p{Ll}{2,8}\s\d{1,2},?\s\d{4})/u;

/**
 * Whether a line of four words or more that say nothing of publishing ends in a dash or a comma and the day, as titles of digests and
 * minutes do: "Weekly Digest of the Mill – May 3, 2010".
 */
export function isTitleWithDay(text: string): boolean {
  const dated = readDateLine(text);
  if (dated?.shape !== '' || dated.rest.split(' ').length < fewestTitleWords) return false;
  const before = text.slice(0, Math.max(0, text.indexOf(dated.date.text)));
  return /\p{L}["”’»)]?\s*[–—-]\s+$|\p{L}{3},\s+$/u.test(before) && text.endsWith(dated.date.text);
}

/** Names of people and papers have fewer. Units: words. */
const fewestTitleWords = 4;

/** Whether a line gives the same day in two or three calendars, as pages do that show today's above everything. */
export function isDayTwice(text: string): boolean {
  if (text.length > longest) return false;
  const days = datesIn(text);
  const [one] = days;
  if (days.length < 2 || one?.iso === undefined) return false;
  // For the Islamic calendar there is no table.
  const isSame = days.every(({ iso, calendar }) => iso === one.iso || calendar === 'islamic');
  return isSame && new Set(days.map(({ calendar }) => calendar)).size === days.length;
}

/** A line that counts back from the day of the capture: "2 hours ago", «دیروز». When that was, nobody can say. */
function readRelativeLine(text: string): DateLine | undefined {
  const found = findRelativeDate(text);
  if (found === undefined) return undefined;
  const rest = wordsBeside(
    `${text.slice(0, found.start)} ${text.slice(found.start + found.text.length)}`,
  );
  // A counter of visitors, not a day.
  if (/(?:visits?|visitors|views|بازد[یي]د|آنلا[یي]ن)/iu.test(text)) return undefined;
  // The bare word may be a title or a heading.
  if (rest === '' && !/[\d۰-۹٠-٩]|\s/u.test(text.trim())) return undefined;
  // Beside a name a sign must stand: "What we learned two years ago" is a title.
  if (rest !== '' && !isBesideName(text, found)) return undefined;
  if (rest.length > 45 || rest.split(' ').length > 4 || /[.!?؟]$/u.test(text)) return undefined;
  return { date: { text: found.text, calendar: 'gregorian' }, shape: 'relative', rest };
}

/** Whether a sign stands between a name and the day, or one word before it and nothing but a bar behind it: "ruth_k 3 hours ago | next". */
function isBesideName(
  text: string,
  { text: day, start }: { text: string; start: number },
): boolean {
  const before = text.slice(0, start);
  if (/[|•·،,(–—-]\s*$/u.test(before)) return true;
  return (
    /^[\p{L}\p{N}_.-]+\s+$/u.test(before) &&
    /^(?:\s*[|•·].*)?$/u.test(text.slice(start + day.length))
  );
}

/** The words of a text that count back from the day of the capture, and where they begin; undefined where there are none. */
export function findRelativeDate(text: string): { text: string; start: number } | undefined {
  // A tenth of the cost, and most lines have none of these words.
  if (!/ago|yesterday|today|just now|پ[یي]ش|قبل|روز/iu.test(text)) return undefined;
  const found = relative.exec(text);
  return found === null ? undefined : { text: found[0], start: found.index };
}

const relative = anySpelling(
  /(?<!\p{L})(?:(?:(?:about|almost|nearly|over|less than)\s)?(?:[\d۰-۹٠-٩]+|an?|one|two|three|a few)\s(?:second|sec|minute|min|hour|hr|day|week|wk|month|mo|year|yr)s?\.?\sago|\d+\s?(?:s|m|h|d|w|mo|y)\sago|yesterday|today|just now|(?:[\d۰-۹٠-٩]+|یک|دو|سه|چند)\s?(?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال)\s(?:پیش|قبل)|دیروز|پریروز|امروز)(?!\p{L})/iu,
);

/** A time of day as people and programs write it, with its zone. */
const timeOfDay =
  /T?[\d۰-۹٠-٩]{1,2}[:.][\d۰-۹٠-٩]{2}(?::[\d۰-۹٠-٩]{2})?(?:\.\d+)?\s?(?:Z|[+-]\d\d:?\d\d)?(?!\p{L})/gu;

function withoutDates(text: string, dates: readonly TextRange[]): string {
  let around = '';
  let from = 0;
  for (const { start, end } of dates) {
    around += `${text.slice(from, start)} `;
    from = end;
  }
  return (around + text.slice(from)).replace(/(?<=day\s)the(?=\s)/iu, ' ');
}

/** Words that say more than when and that a text was published. */
function wordsBeside(text: string): string {
  return text
    .replace(publishingWords, ' ')
    .replace(/[\d۰-۹٠-٩]+/gu, ' ')
    .replace(/[^\p{L}]+|\u0640/gu, ' ')
    .trim();
}

/** Weekdays and halves of the day change from text to text. */
function isTelling(word: string): boolean {
  return !/day$|^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|am|pm|[قب]\.?ظ|(?:قبل|بعد)\u200c?ازظهر)$|^(?:comments?|نظر|نظرات|دیدگاه|بدون)$|شنبه|جمعه|صبح|عصر|ظهر|شب|^ال/u.test(
    word,
  );
}
