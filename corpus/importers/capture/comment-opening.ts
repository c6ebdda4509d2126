/** Lines that open a comment: who wrote it, mostly when, and whom it answers. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import type { BlockDraft } from '../draft.ts';
import { toWrittenDate } from '../written-date.ts';
import { anySpelling } from './any-spelling.ts';
import { findRelativeDate, readDateLine } from './date-line.ts';
import { readCredit } from './meta-line.ts';
import { dayThenSays, nameBesideDay, says, saysThenDay, type HeaderForm } from './header-form.ts';
import { isAccountName } from './person-name.ts';
import { isPlainFurnitureLine } from './text-label.ts';

/** One line that could open a comment, before it is known whether lines of its shape recur. */
export interface Opening {
  readonly index: number;
  /** The first of its lines: the name may stand above the date. */
  readonly first: number;
  readonly author: string;
  /** A line above the date that stands for a picture of whoever wrote. */
  readonly picture?: number;
  readonly shape: string;
  readonly date?: WrittenDate;
  readonly answers?: string;
  /** Lines between the name and the day: a country, a rank. */
  readonly between?: readonly number[];
}

/** A comment's header; all numbers are indices of blocks. `from` is the first block that belongs to the comment. */
export interface CommentHeader {
  readonly from: number;
  readonly body: number;
  readonly author: string;
  readonly title?: number;
  readonly date?: WrittenDate;
  /** Lines that repeat the author's name (the caption of a picture, a signature under the title). */
  readonly labels: readonly number[];
  /** The line that names the author, and whom it says that the comment answers. */
  readonly opening: number;
  readonly answers?: string;
  /** The lines that say who and when, half-open: above the words, or below them where comments are signed so. */
  readonly signature: readonly [from: number, to: number];
}

/** Names are shorter still. Units: UTF-16 units. */
export const longestName = 60;

/** "in reply to X", "→ X", «در پاسخ به X» beside the name of who wrote a comment. */
const addressee = anySpelling(
  /\s*[(|•·–—-]?\s*(?:(?:in )?(?:reply|response) to|replied to|replying to|در پاسخ به|در جواب|[→➤▶>›]|←)\s+(?<name>[^|•·()\d۰-۹,،:]{2,40}?)\s*\)?(?=\s*(?:[|•·,،:\d۰-۹]|[–—-]\s|(?:on|at|says|در)\s|$))/iu,
);

/** What the block at `index` says as the header of a comment; names beside and above dates count below the line at `announced` only. */
export function readOpening(
  drafts: readonly BlockDraft[],
  draft: BlockDraft,
  index: number,
  announced: number,
  form: HeaderForm,
): Opening | undefined {
  if (draft.text.length > 110 || draft.text.includes('\n')) return undefined;
  const text = withoutBullet(draft);
  const answered = addressee.exec(text);
  const answers = answered?.groups?.name;
  // A line of its own that only says whom a comment answers stands under the name.
  if (answered === null || answered.index === 0)
    return readPlainOpening(drafts, text, index, announced, form);
  const rest = text.slice(0, answered.index) + text.slice(answered.index + answered[0].length);
  const opening = readPlainOpening(drafts, rest, index, announced, form);
  return opening === undefined || answers === undefined ? opening : { ...opening, answers };
}

/** The text of a block without the bullet or number of an item: comments may be items of a list ("2. Sara Amiri says:"). */
export function withoutBullet({ kind, text }: BlockDraft): string {
  return kind === 'list-item'
    ? withoutCount(text).replace(/^(?:[+-]|[۰-۹٠-٩]{1,4}[.)])\s+/u, '')
    : text;
}

function readPlainOpening(
  drafts: readonly BlockDraft[],
  text: string,
  index: number,
  announced: number,
  form: HeaderForm,
): Opening | undefined {
  const credit = readCredit(text);
  const dated = readDateLine(text);
  if (credit?.role === 'author') {
    const author = bareName(credit.names.join(', '));
    const date = dated?.date ?? readOnlyDate(text);
    return { index, first: index, author, shape: credit.shape, ...withDate(date) };
  }
  const after = dayThenSays.exec(text)?.groups?.name;
  if (after !== undefined)
    return {
      index,
      first: index,
      author: after,
      shape: 'says',
      ...withDate(dated?.date ?? readOnlyDate(text)),
    };
  const said = says.exec(text)?.groups?.name;
  // "Most replied" is a way to sort.
  if (
    said !== undefined &&
    (/(?:[:：]|…|\.{3})$/u.test(text) || (announced >= 0 && !isPlainFurnitureLine(text)))
  ) {
    return { index, first: index, author: said, shape: 'says', ...withDate(dated?.date) };
  }
  const saidThen = dated === undefined ? undefined : saysThenDay.exec(text)?.groups?.name;
  if (saidThen !== undefined)
    return { index, first: index, author: saidThen, shape: 'says', ...withDate(dated?.date) };
  const labelled = announced >= 0 ? nameLabel.exec(text)?.groups?.name : undefined;
  if (labelled !== undefined)
    return { index, first: index, author: bareName(labelled), shape: 'labelled' };
  if (announced < 0) return undefined;
  if (dated === undefined) return readNameAgo(text, index);
  const { date } = dated;
  if (isPlainFurnitureLine(text)) return undefined;
  if (dated.rest !== '') {
    const author = bareName(authorBesideDate(text, date.text));
    if (!/\p{L}/u.test(author)) return readNameBeside(drafts, index, date, form);
    if (zone.test(author)) return undefined;
    return { index, first: index, author, shape: 'name-date', date };
  }
  return readNameBeside(drafts, index, date, form);
}

/** A name of a few words right before a day counted back, and nothing else: "Ann L. 4 days ago". Titles may end so; threads repeat it. */
function readNameAgo(text: string, index: number): Opening | undefined {
  const found = findRelativeDate(text);
  if (found === undefined || text.length > found.start + found.text.length) return undefined;
  const author = bareName(text.slice(0, found.start).trim());
  if (author === '' || author.split(/\s+/u).length > mostAgoWords || !isAccountName(author))
    return undefined;
  return {
    index,
    first: index,
    author,
    shape: agoShape,
    date: { text: found.text, calendar: 'gregorian' },
  };
}

const mostAgoWords = 3;
/** Of this shape one line alone opens no comment. */
export const agoShape = 'name ago';

/** The zone of a time, perhaps before words to report by: "EDT  --  Report as abuse". */
const zone = /^(?:[A-Z]{1,3}ST|[A-Z]DT|GMT|UTC|CET|CEST|BST|IST)(?!\p{L})/u;

/** What forms of old pages make of a comment: "Name: Sara". */
const nameLabel = anySpelling(
  /^(?:name|نام|نام شما|فرستنده|ارسال‌?\s?کننده)\s?[:：]\s?(?<name>[^:：.!?؟]{2,40})$/iu,
);

/** The name in a line of its own above or below the day at `day`; between them may stand whom it answers, signs, a country. */
function readNameBeside(
  drafts: readonly BlockDraft[],
  day: number,
  date: WrittenDate,
  form: HeaderForm,
): Opening | undefined {
  const name = nameBesideDay(drafts, day, form);
  if (name === undefined) return undefined;
  if (form.side === 'below') {
    const author = bareName(drafts[name]?.text ?? '');
    return { index: name, first: day, author, shape: 'date/name', date };
  }
  const opening = readNameRightAbove(drafts, name + 1, date);
  const between = [...Array(day - name - 1).keys()].map((offset) => name + 1 + offset);
  return opening === undefined ? undefined : { ...opening, index: day, between };
}

function readNameRightAbove(
  drafts: readonly BlockDraft[],
  index: number,
  date: WrittenDate,
): Opening | undefined {
  const between = addressee.exec(drafts[index - 1]?.text ?? '');
  const isBetween = between?.index === 0 && between[0].length === between.input.length;
  const first = isBetween && isAccountName(drafts[index - 2]?.text ?? '') ? index - 2 : index - 1;
  const name = drafts[first];
  if (name === undefined || !isAccountName(name.text)) return undefined;
  const beside = addressee.exec(name.text);
  const isOwn = beside === null || beside.index === 0;
  const answers = (isOwn ? (first < index - 1 ? between : null) : beside)?.groups?.name;
  return {
    index,
    first,
    author: bareName(withoutCount(isOwn ? name.text : name.text.slice(0, beside.index))),
    shape: 'name/date',
    date,
    ...(answers === undefined ? {} : { answers }),
  };
}

/** Names in an ordered list whose page counts as well: "1. 1 Steve". */
function withoutCount(name: string): string {
  return name
    .trim()
    .replace(/^(?:[•◦▪·*]|(?<count>\d{1,4})[.)])\s+(?:\k<count>\s+(?=\p{L}))?/u, '');
}

/** The date of a line that names a person as well, however long the name. */
function readOnlyDate(text: string): WrittenDate | undefined {
  const [found, other] = findDates(text);
  return found === undefined || other !== undefined ? undefined : toWrittenDate(found);
}

/** The property of a header with a date. */
export function withDate(date: WrittenDate | undefined): { date?: WrittenDate } {
  return date === undefined ? {} : { date };
}

/** The time of day between a date and a name. */
const clock = /^[\s,|•·–—-]*\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?/iu;
const weekday = /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satu?r?|sun)(?:day)?(?!\p{L})/giu;

/** Words before the date, without signs: "Sara Amiri | 4 December 2011" → "Sara Amiri". */
export function authorBesideDate(text: string, date: string): string {
  const [before = '', after = ''] = text.replace(weekday, ' ').split(date);
  const signed = /^\s*(?:by|توسط|از سوی)\s+(?<name>\p{L}.*)$/iu.exec(after)?.groups?.name;
  const side = withoutLabels(signed ?? (/\p{L}/u.test(before) ? before : after.replace(clock, '')));
  return bareName(side.replace(/(?<!\p{L})(?:un)?registered (?:commenter|user|guest)\s?/iu, ''))
    .replace(/\s*[|•·]\s*(?:reply|permalink|report|پاسخ|گزارش)\s*$/iu, '')
    .replace(/[\s|•·,،–—:/([-]+$|^[\s|•·,،–—:/)\]-]+/gu, '')
    .replace(/\s+(?:on|at|در|در تاریخ)$/iu, '');
}

/** What else stands in the line: fields of the account, the number of the comment, words to report it by. */
function withoutLabels(side: string): string {
  return side
    .replace(/\s(?:reply|post|comment)?\s?#\d+.*$/iu, '')
    .replace(/\s\p{Lu}\p{Ll}+:\s.*$/u, '')
    .replace(/\s*(?:--|[–—|•·])\s*(?:report|flag|reply|permalink)(?:\s.*)?$/iu, '')
    .replace(/^\s*(?:[A-Z]{1,4}T|GMT|UTC)(?=\s|$)/u, '');
}

/** A name without what stands in brackets or behind it. */
export function bareName(name: string): string {
  return name
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/[\s|•·,،:]+$/u, '')
    .trim();
}
