/** Where comments begin: the lines that name who wrote one, with the title above and the signature below. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import type { BlockDraft } from '../draft.ts';
import { readDateLine } from './date-line.ts';
import { isNavigationWord, opensLinkList } from './furniture-line.ts';
import { readCredit } from './meta-line.ts';
import { isArticleFooter, isPlainFurnitureLine, isReplyBar } from './text-label.ts';

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
}

/** One line that could open a comment, before it is known whether lines of its shape recur. */
interface Opening {
  readonly index: number;
  readonly author: string;
  readonly shape: string;
  readonly date?: WrittenDate;
  readonly answers?: string;
}

/** Titles of comments are short. Units: UTF-16 units. */
const longestTitle = 120;
/** Names are shorter still. Units: UTF-16 units. */
const longestName = 60;

/**
 * The headers of all comments, in order.
 *
 * A line opens a comment when lines of its shape recur ("by X on", "X says:", a name above a date) and either stand
 * after an article or under a line that announces comments.
 */
export function findCommentHeaders(drafts: readonly BlockDraft[]): CommentHeader[] {
  const line = drafts.findIndex(
    ({ text }, index) =>
      announcesComments(text) && !isTeaser(drafts[index - 1]) && !isCounter(drafts, index),
  );
  const announced = line >= 0 ? line : findThread(drafts);
  const openings = drafts
    .map((draft, index) => readOpening(drafts, draft, index, announced))
    .filter((opening) => opening !== undefined);
  const recurring = keepRecurring(openings, announced);
  if (announced < 0 && areBylines(drafts, recurring)) return [];
  const firstProse = drafts.findIndex(isProse);
  return recurring
    .filter(({ index }) =>
      announced >= 0 ? index > announced : firstProse >= 0 && index > firstProse,
    )
    .map((opening) => toHeader(drafts, opening));
}

/**
 * The block above the first contribution to a thread that no line announces (a forum), or -1: names above dates, with
 * words to answer by under each of them.
 */
function findThread(drafts: readonly BlockDraft[]): number {
  const bars = drafts
    .map(({ text }, index) => (isReplyBar(text) ? index : -1))
    .filter((at) => at >= 0);
  if (bars.length < 2) return -1;
  const openings = drafts
    .map((draft, index) => readOpening(drafts, draft, index, 0))
    .filter((opening) => opening !== undefined);
  const first = openings[0];
  if (first === undefined || openings.length < 2) return -1;
  if (countFollowed(openings, bars) < 0.8 * openings.length) return -1;
  return first.index - (first.shape === 'name/date' ? 2 : 1);
}

/** Whether credits are bylines of articles: most of the texts under them have counters of comments or labels. */
function areBylines(drafts: readonly BlockDraft[], openings: readonly Opening[]): boolean {
  const footers = drafts
    .map(({ text }, index) => (isArticleFooter(text) ? index : -1))
    .filter((at) => at >= 0);
  return openings.length > 0 && countFollowed(openings, footers) > 0.5 * openings.length;
}

/** How many openings have one of the ascending indices `ends` at themselves or before the next opening. */
function countFollowed(openings: readonly Opening[], ends: readonly number[]): number {
  let at = 0;
  let followed = 0;
  openings.forEach(({ index }, place) => {
    const next = openings[place + 1]?.index ?? Infinity;
    while (at < ends.length && (ends[at] ?? 0) < index) at += 1;
    if ((ends[at] ?? Infinity) < next) followed += 1;
  });
  return followed;
}

/** Whether the line above a counter leads to the rest of an article: its comments are there, not here. */
export function isTeaser(above: BlockDraft | undefined): boolean {
  return /^(?:read more|continue reading|ادامه[ٔ]?(?: مطلب| خبر)?)(?!\p{L})/iu.test(
    above?.text ?? '',
  );
}

/** Whether a counter stands under a credit as another one does under a credit of that shape: both count, neither opens a thread. */
function isCounter(drafts: readonly BlockDraft[], index: number): boolean {
  const own = readCredit(drafts[index - 1]?.text ?? '')?.shape;
  if (own === undefined || !isArticleFooter(drafts[index]?.text ?? '')) return false;
  return drafts.some(
    ({ text }, at) =>
      at !== index &&
      isArticleFooter(text) &&
      readCredit(drafts[at - 1]?.text ?? '')?.shape === own,
  );
}

/** "3 comments", «نظرات (۳)»: the line above a thread. */
export function announcesComments(text: string): boolean {
  // A page in two languages says it in both.
  const said = text.trim().split(/\s[/|]\s/u);
  return said.length <= 2 && said.every(announces);
}

function announces(text: string): boolean {
  return /^(?:[\d۰-۹٠-٩]+\s+)?(?:comments?|responses?|replies|discussion|reader comments|نظرات|نظرها|دیدگاه‌ها|دیدگاه ها|نظرات کاربران|نظر کاربران|نظرات خوانندگان|دیدگاه کاربران|نظر شما)(?:\s*[(:]\s*[\d۰-۹٠-٩]+\s*\)?)?\s*[:：]?$|^[\d۰-۹٠-٩]+\s+(?:نظر|دیدگاه|پاسخ)(?:\s+(?:برای|دربارهٔ|به)\s.{1,80})?$|^[\d]+ (?:thoughts?|responses?|comments?|replies) (?:on|to)\s.{1,100}$/iu.test(
    text.trim(),
  );
}

/** Whether a block is a paragraph of sentences. */
export function isProse(draft: BlockDraft): boolean {
  return draft.kind === 'paragraph' && draft.text.length >= 80 && /[.!?؟…:»”"')]/u.test(draft.text);
}

const says =
  /^(?<name>(?:[^:.!?؟]|(?<=(?:^|\s)\p{Lu})\.){2,50}?)\s+(?:says|said|wrote|writes|replied|commented|گفت|گفته|نوشت|نوشته|می‌گوید|میگوید|می‌نویسد|پاسخ داد)(?:\s+(?:on|at|در)\s.{4,40})?\s*[:：]?$/iu;

/** "in reply to X", "→ X", «در پاسخ به X» beside the name of who wrote a comment. */
const addressee =
  /\s*[(|•·–—-]?\s*(?:(?:in )?(?:reply|response) to|replied to|replying to|در پاسخ به|در جواب|[→➤▶>›]|←)\s+(?<name>[^|•·()\d۰-۹,،:]{2,40}?)\s*\)?(?=\s*(?:[|•·,،:\d۰-۹]|[–—-]\s|(?:on|at|says|در)\s|$))/iu;

function readOpening(
  drafts: readonly BlockDraft[],
  draft: BlockDraft,
  index: number,
  announced: number,
): Opening | undefined {
  if (draft.text.length > 110 || draft.text.includes('\n')) return undefined;
  const answered = addressee.exec(draft.text);
  const answers = answered?.groups?.name;
  // A line of its own that only says whom a comment answers stands under the name.
  if (answered === null || answered.index === 0)
    return readPlainOpening(drafts, draft.text, index, announced);
  const rest =
    draft.text.slice(0, answered.index) + draft.text.slice(answered.index + answered[0].length);
  const opening = readPlainOpening(drafts, rest, index, announced);
  return opening === undefined || answers === undefined ? opening : { ...opening, answers };
}

function readPlainOpening(
  drafts: readonly BlockDraft[],
  text: string,
  index: number,
  announced: number,
): Opening | undefined {
  const credit = readCredit(text);
  const dated = readDateLine(text);
  if (credit?.role === 'author') {
    const author = bareName(credit.names.join(', '));
    const date = dated?.date ?? readOnlyDate(text);
    return { index, author, shape: credit.shape, ...withDate(date) };
  }
  const said = says.exec(text)?.groups?.name;
  if (said !== undefined && (/[:：]$/u.test(text) || announced >= 0)) {
    return { index, author: said, shape: 'says', ...withDate(dated?.date) };
  }
  if (dated === undefined || announced < 0) return undefined;
  const { date } = dated;
  if (dated.rest !== '') {
    return { index, author: bareName(authorBesideDate(text, date.text)), shape: 'name-date', date };
  }
  const name = drafts[index - 1];
  if (name === undefined || !isNameLine(name)) return undefined;
  const answered = addressee.exec(name.text);
  const isOwn = answered === null || answered.index === 0;
  return {
    index,
    author: bareName(isOwn ? name.text : name.text.slice(0, answered.index)),
    shape: 'name/date',
    date,
    ...(isOwn || answered.groups?.name === undefined ? {} : { answers: answered.groups.name }),
  };
}

/** The date of a line that names a person as well, however long the name. */
function readOnlyDate(text: string): WrittenDate | undefined {
  const [found, other] = findDates(text);
  if (found === undefined || other !== undefined) return undefined;
  const { text: written, calendar, iso } = found;
  return { text: written, calendar, ...(iso === undefined ? {} : { iso }) };
}

function withDate(date: WrittenDate | undefined): { date?: WrittenDate } {
  return date === undefined ? {} : { date };
}

/** The time of day between a date and a name. */
const clock = /^[\s,|•·–—-]*\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?/iu;
const weekday = /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satu?r?|sun)(?:day)?(?!\p{L})/giu;

/** Words before the date, without signs: "Sara Amiri | 4 December 2011" → "Sara Amiri". */
export function authorBesideDate(text: string, date: string): string {
  const [before = '', after = ''] = text.replace(weekday, ' ').split(date);
  const signed = /^\s*(?:by|توسط|از سوی)\s+(?<name>\p{L}.*)$/iu.exec(after)?.groups?.name;
  const side = signed ?? (/\p{L}/u.test(before) ? before : after.replace(clock, ''));
  return bareName(side)
    .replace(/\s*[|•·]\s*(?:reply|permalink|report|پاسخ|گزارش)\s*$/iu, '')
    .replace(/[\s|•·,،–—:-]+$|^[\s|•·,،–—:-]+/gu, '')
    .replace(/\s+(?:on|at|در|در تاریخ)$/iu, '');
}

function bareName(name: string): string {
  return name
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/[\s|•·,،:]+$/u, '')
    .trim();
}

function isNameLine(draft: BlockDraft): boolean {
  const { text } = draft;
  if (text.length > longestName || /[.!?؟:؛;]$/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (opensLinkList(text) || readDateLine(text) !== undefined) return false;
  return text.split(/\s+/u).length <= 5;
}

/** A shape that occurs once is a byline; under a line that announces comments, once is enough. */
function keepRecurring(openings: readonly Opening[], announced: number): Opening[] {
  const counts = new Map<string, number>();
  for (const { shape } of openings) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return openings.filter(({ shape, index }) => {
    if (announced >= 0 && index > announced) return true;
    // A bare "by X" recurs in collections of articles; with "on" or a date it heads comments.
    const isHeading = /\bon\b|\bat\b|در|-|says|posted by|wrote/u.test(shape);
    return isHeading && (counts.get(shape) ?? 0) >= 2;
  });
}

function toHeader(drafts: readonly BlockDraft[], opening: Opening): CommentHeader {
  const { index, author } = opening;
  const labels: number[] = [];
  let from = opening.shape === 'name/date' ? index - 1 : index;
  let title: number | undefined;
  const above = drafts[from - 1];
  if (above !== undefined && isTitleLine(above) && isNear(drafts, from, opening.shape)) {
    from -= 1;
    title = from;
  }
  if (isSameName(drafts[from - 1]?.text, author)) {
    from -= 1;
    labels.push(from);
  }
  let body = index + 1;
  // "X says:" has the date in a line of its own.
  const dated = readDateLine(drafts[body]?.text ?? '');
  const isDateBelow = opening.date === undefined && dated?.rest === '';
  if (isDateBelow) body += 1;
  if (isSameName(drafts[body]?.text, author)) {
    labels.push(body);
    body += 1;
  }
  return {
    from,
    body,
    author,
    labels,
    opening: opening.shape === 'name/date' ? index - 1 : index,
    ...(opening.answers === undefined ? {} : { answers: opening.answers }),
    ...(title === undefined ? {} : { title }),
    ...withDate(isDateBelow ? dated.date : opening.date),
  };
}

/**
 * Whether the line above a header is near enough to be its title. Beside names with dates titles are rare, and the end of
 * the comment above is as near; there a title must stand nearer to the header than to what is above it. Whoever "says" gives no title.
 */
function isNear(drafts: readonly BlockDraft[], header: number, shape: string): boolean {
  const gap = drafts[header]?.blankBefore ?? 0;
  if (shape === 'says') return false;
  if (shape !== 'name-date' && shape !== 'name/date') return gap <= 1;
  return gap === 0 && (drafts[header - 1]?.blankBefore ?? 0) > 0;
}

/**
 * The title of a comment is the short block directly above its credit; a comment without one has the wide gap that
 * separates comments there instead, so the end of the comment before is not taken for a title.
 */
function isTitleLine(draft: BlockDraft): boolean {
  if (draft.kind === 'separator' || draft.kind === 'list-item') return false;
  if (draft.text.length > longestTitle || draft.text.includes('\n')) return false;
  if (
    announcesComments(draft.text) ||
    isNavigationWord(draft.text) ||
    isPlainFurnitureLine(draft.text)
  ) {
    return false;
  }
  return readCredit(draft.text) === undefined && readDateLine(draft.text) === undefined;
}

function isSameName(text: string | undefined, author: string): boolean {
  if (text === undefined || text.length > longestName) return false;
  const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
  return letters(text) !== '' && letters(bareName(text)) === letters(author);
}
