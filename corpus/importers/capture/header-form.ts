/** How the comments of a thread name who wrote them: learned from all lines with a day alone, what stands beside each of them. */
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import { anySpelling, plainPattern } from './any-spelling.ts';
import { announcesComments } from './comment-announcement.ts';
import { readDateLine } from './date-line.ts';
import { bareWords } from './furniture-line.ts';
import { readCredit } from './meta-line.ts';
import { isAccountName } from './person-name.ts';
import { isPlainFurnitureLine, isReplyBar } from './text-label.ts';

/** Where the name stands: the how many-th line above the day, signs and words of the page left out; or below it. */
export interface HeaderForm {
  readonly side: 'above' | 'below';
  readonly depth: number;
}

/** A name stands so near to its day. Units: lines. */
const mostAbove = 3;
const mostBelow = 2;
/** So many lines that are no names may stand between. */
const mostChaff = 4;
/** In this share of the comments a name stands at its place. */
const mostlyAll = 0.75;
const mostNameWords = 2.5;

/** Right above the day, as on most pages. */
const plainForm: HeaderForm = { side: 'above', depth: 1 };

/** The form of the headers below the block at `from`, told by all of them. */
export function findHeaderForm(drafts: readonly BlockDraft[], from: number): HeaderForm {
  const days = drafts.map((_, at) => at).filter((at) => at > from && isDay(drafts[at]));
  const above = days.map((at) => namesBeside(drafts, at, -1));
  const [first] = above;
  if (first === undefined || days.length < 2) return plainForm;
  for (let depth = Math.min(first.length, mostAbove); depth > 1; depth -= 1)
    if (namesAt(drafts, above, depth)) return { side: 'above', depth };
  const isAbove = above.filter(({ length }) => length > 0).length >= 0.5 * days.length;
  if (isAbove) return plainForm;
  const below = days.map((at) => namesBeside(drafts, at, 1));
  const named = below.filter(({ length }) => length > 0);
  return named.length >= mostlyAll * days.length ? { side: 'below', depth: 1 } : plainForm;
}

/** Whether a line gives a day and nothing else, and is none that the page adds ("Edited 2 days ago"). */
function isDay(draft: BlockDraft | undefined): boolean {
  return (
    draft !== undefined &&
    readDateLine(draft.text)?.rest === '' &&
    !isPlainFurnitureLine(draft.text)
  );
}

/**
 * Whether the names stand at `depth`: what is nearer to the day recurs from comment to comment, a country or a rank, and the
 * lines there are as short as names.
 */
function namesAt(
  drafts: readonly BlockDraft[],
  above: readonly (readonly number[])[],
  depth: number,
): boolean {
  const textAt = (place: number) =>
    above.flatMap((lines) => drafts[lines[place - 1] ?? -1]?.text ?? []);
  const names = textAt(depth);
  if (names.length < mostlyAll * above.length) return false;
  const words = names.reduce((sum, name) => sum + name.split(/\s+/u).length, 0);
  if (words > mostNameWords * names.length) return false;
  const own = new Set(names).size;
  return [...Array(depth - 1).keys()].every((place) => {
    const nearer = textAt(place + 1);
    const different = new Set(nearer).size;
    return different <= own && 2 * different <= nearer.length + 1 && different < nearer.length;
  });
}

/** Indices of the lines above or below a day that could be names, the nearest first, up to what somebody says and to words to answer by. */
function namesBeside(drafts: readonly BlockDraft[], day: number, step: 1 | -1): number[] {
  const names: number[] = [];
  let chaff = 0;
  const most = step < 0 ? mostAbove : mostBelow;
  for (let at = day + step; names.length < most && chaff <= mostChaff; at += step) {
    const draft = drafts[at];
    if (draft === undefined) break;
    if (isChaff(draft.text) || isField(drafts, at, step)) chaff += 1;
    else if (isNameLine(draft)) names.push(at);
    else break;
    if (step > 0 && (drafts[at + 1]?.blankBefore ?? 0) > 0) break;
  }
  return names;
}

/** Whether a line above a day is set off by bars in lines of their own, above and below: the country between the name and the day. */
function isField(drafts: readonly BlockDraft[], at: number, step: 1 | -1): boolean {
  return step < 0 && drafts[at - 1]?.text === '|' && drafts[at + 1]?.text === '|';
}

/** Signs, figures and words of the page between a name and its day: "•", "OP". */
function isChaff(text: string): boolean {
  if (isReplyBar(text) || announcesComments(text)) return false;
  return (
    !/\p{L}/u.test(text) ||
    isPictureCaption(text) ||
    isPlainFurnitureLine(text) ||
    rank.test(bareWords(text))
  );
}

/** What a page says of whoever wrote. */
const rank = plainPattern(
  /^(?:op|mod|moderator|author|admin|administrator|staff|editor|host|member|guest|verified|top (?:commenter|contributor|fan)|نویسنده|مدیر|کاربر|کاربر مهمان|مهمان|عضو)$/iu,
);

/** What stands for the picture of an account: "Sara's user avatar". */
function isPictureCaption(text: string): boolean {
  return (
    text.length <= 80 &&
    /(?:avatar|profile (?:photo|picture|image)|عکس (?:کاربر|پروفایل)|تصویر کاربر)/iu.test(text)
  );
}

const namedBefore = String.raw`(?<name>(?:[^:.!?؟]|(?<=(?:^|\s)\p{Lu})\.|(?<=[\p{L}\d])\.(?=[\p{L}\d])){2,50}?)\s+(?:says|said|wrote|writes|replied|commented|گفت|گفته|نوشت|نوشته|می‌گوید|میگوید|می‌نویسد|پاسخ داد)`;

/** "X says", with or without a colon: it names whoever wrote by itself. */
export const says = anySpelling(
  new RegExp(String.raw`^${namedBefore}(?:\s+(?:on|at|در)\s.{4,40})?\s*(?:[:：]|…|\.{3})?$`, 'iu'),
);

/** "X says: December 4, 2011 at 3:12 pm": lines of an item of a list, joined. */
export const saysThenDay = anySpelling(
  new RegExp(String.raw`^${namedBefore}\s*[:：]\s+(?=.{0,24}[\d۰-۹])`, 'iu'),
);

/** "At Mon Apr 03, 04:50:00 AM PDT, Blogger Sara Amiri said...": the day, what kind of account it is, and the name. */
export const dayThenSays =
  /^(?:at\s)?(?=.{0,30}\d).{6,60}?,\s+(?:(?:blogger|anonymous|openid|guest|member|user)\s+)?(?<name>[^,:\d][^,:]{1,50}?)\s+(?:said|wrote|says|commented)\s*(?:[:：]|…|\.{3})$/iu;

function isNameLine({ kind, text }: BlockDraft): boolean {
  // A name with whom it answers, far apart, may look like a couplet.
  if (!/^(?:paragraph|heading|list-item|verse)$/u.test(kind) || text.includes('\n')) return false;
  if (announcesComments(text) || endsSentence(text) || says.test(text)) return false;
  if (readCredit(text)?.role === 'author') return false;
  return isAccountName(text);
}

/** The line that names whoever wrote at the day at `day`, in this form; undefined where none stands there. */
export function nameBesideDay(
  drafts: readonly BlockDraft[],
  day: number,
  { side, depth }: HeaderForm,
): number | undefined {
  const names = namesBeside(drafts, day, side === 'above' ? -1 : 1);
  return names[Math.min(depth, names.length) - 1];
}
