/** Threads of programs that nobody here knows: told by what recurs beside each name, figures and days aside ("12 fans", "5pts"). */
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { announcesComments, isProse } from './comment-announcement.ts';
import { bareName, withDate, withoutBullet } from './comment-opening.ts';
import { datesIn, findRelativeDate, readDateLine } from './date-line.ts';
import { bareWords, isNavigationWord } from './furniture-line.ts';
import { remembering } from './line-memory.ts';
import { readCredit } from './meta-line.ts';
import { isAccountName } from './person-name.ts';
import { placesOf } from './places-of.ts';
import { isPlainFurnitureLine, isReplyBar } from './text-label.ts';

/** The head of one comment: its lines from `name` to `body`, indices of blocks. */
export interface TemplateHeader {
  readonly name: number;
  readonly body: number;
  readonly author: string;
  readonly date?: WrittenDate;
  /** Lines of the head that say neither who nor when. */
  readonly labels: readonly number[];
}

/** What a line could mark a head by: all that it says, or what stands in it behind the name. */
interface Mark {
  readonly whole?: string;
  readonly beside?: string;
  readonly name?: string;
}

/** The lines of one form, and the names in them where the form is what stands behind these. */
interface Form {
  readonly marks: readonly number[];
  readonly names?: readonly (string | undefined)[];
}

/** Longer lines are words. Units: UTF-16 units. */
const longestMark = 90;
/** Under a line that announces them, so many comments are a thread; elsewhere more of them. */
const fewestAnnounced = 3;
const fewestAlone = 5;
/** What recurs in this share of the comments is of the page. */
const often = 0.3;
/** In so many of the heads everything stands where the others have it. */
const mostlyAll = 0.8;
/** Names have so many words on average. */
const mostNameWords = 2.5;
/** Between a name and the line that recurs stand so many at most. */
const mostLines = 3;
/** A comment is a sentence, or has so many words. */
const fewestWords = 6;
/** Few comments have more blocks. */
const mostBlocks = 30;
/** Of the forms that recur, so many are tried. */
const mostForms = 6;

/**
 * The heads of comments below the line at `announced`, or below the first sentences where that is -1; none unless nearly all
 * of them have a name at the same place and words below. Cost: linear in the blocks for each form tried.
 */
export function findTemplateHeaders(
  drafts: readonly BlockDraft[],
  announced: number,
): TemplateHeader[] {
  const start = announced >= 0 ? announced + 1 : drafts.findIndex(isProse) + 1;
  const isAnnounced = announced >= 0;
  if (start === 0) return [];
  const fewest = isAnnounced ? fewestAnnounced : fewestAlone;
  const read = drafts.map((draft, at) => (at < start ? undefined : readMark(draft, isAnnounced)));
  const whole = placesOf(drafts, (_, at) => read[at]?.whole).map((marks): Form => ({ marks }));
  const beside = placesOf(drafts, (_, at) => read[at]?.beside).map((marks): Form => {
    return { marks, names: marks.map((at) => read[at]?.name) };
  });
  const forms = [...whole, ...beside]
    .filter(({ marks }) => marks.length >= fewest)
    .sort((a, b) => b.marks.length - a.marks.length || (a.marks[0] ?? 0) - (b.marks[0] ?? 0))
    .slice(0, mostForms);
  if (forms.length === 0) return [];
  const counts = countForms(drafts, start);
  for (const form of forms) {
    const { marks } = form;
    const headers = readHeaders(drafts, form, start, (at) =>
      isOften(counts, drafts[at], marks.length),
    );
    if (areComments(drafts, headers, marks.length)) return headers;
  }
  return [];
}

/** What the line of a block could mark a head by; undefined where it says no figure and no day. */
function readMark(draft: BlockDraft, isAnnounced: boolean): Mark | undefined {
  const text = withoutBullet(draft);
  if (text.length > longestMark || text.includes('\n') || !/[\d۰-۹٠-٩]|ago|پیش|قبل/iu.test(text))
    return undefined;
  if (announcesComments(text) || isReplyBar(text) || readCredit(text) !== undefined)
    return undefined;
  // Counters stand under teasers and posts, too.
  if (!isAnnounced && isPlainFurnitureLine(text)) return undefined;
  const form = withoutFigures(text);
  // A day alone heads other things as well: posts of an archive, news in a list.
  const isTelling = (said: string) => isAnnounced || /\p{L}/u.test(said);
  const at = Math.max(0, form.search(besideName));
  const words = at === 0 ? 0 : countWords(form.slice(0, at));
  const name = text.split(/\s+/u).slice(0, words).join(' ');
  const rest = form.slice(at).trim();
  return {
    ...(isTelling(form) ? { whole: form } : {}),
    ...(isTelling(rest) && isName(name) && !startsWithDay(text) ? { beside: rest, name } : {}),
  };
}

/** "May 4, 2013 The mill": the month is no name. */
function startsWithDay(text: string): boolean {
  return datesIn(text)[0]?.start === 0;
}

/** Stand for figures and for days counted back: signs that no text has. */
const figure = '\ue000';
const ago = '\ue001';
/** Where behind the first word, which may have figures of its own, the first of these begins. */
const besideName = /\s\S{0,2}[\ue000\ue001]/u;

/** A line with signs in place of its figures, times and days counted back. */
function withoutFigures(text: string): string {
  const day = findRelativeDate(text);
  const said =
    day === undefined
      ? text
      : `${text.slice(0, day.start)}${ago}${text.slice(day.start + day.text.length)}`;
  return said.replace(/[\d۰-۹٠-٩][\d۰-۹٠-٩.,:٬]*/gu, figure);
}

function isName(text: string): boolean {
  return (
    isAccountName(text) &&
    !/[:：]\s/u.test(text) &&
    !isPlainFurnitureLine(text) &&
    !isNavigationWord(text) &&
    readCredit(text) === undefined
  );
}

/** A head for each line of a form; those without a name are left out. */
function readHeaders(
  drafts: readonly BlockDraft[],
  { marks, names }: Form,
  start: number,
  recurs: Recurs,
): TemplateHeader[] {
  const places = names === undefined ? findNames(drafts, marks, start, recurs) : marks;
  return marks.flatMap((mark, at) => {
    const name = places[at];
    const draft = drafts[name ?? -1];
    if (name === undefined || draft === undefined) return [];
    const said = names === undefined ? withoutBullet(draft) : (names[at] ?? '');
    return [toHeader(drafts, [name, mark, marks[at + 1]], bareName(said), recurs)];
  });
}

/** Where the name stands above each of the marks; undefined for those without one. */
function findNames(
  drafts: readonly BlockDraft[],
  marks: readonly number[],
  start: number,
  recurs: Recurs,
): (number | undefined)[] {
  const above = marks.map((mark, at) =>
    namesAbove(drafts, mark, (marks[at - 1] ?? start - 1) + 1, recurs),
  );
  const firsts = above.flatMap(({ first }) => first ?? []);
  // Where most names follow a line that recurs, words of theirs may stand below them.
  if (firsts.length < 0.6 * marks.length) return above.map(({ nearest }) => nearest);
  const isRank = findRanks(drafts, firsts);
  return above.map(({ nearest, first = nearest }, at) =>
    belowRank(drafts, isRank, first, marks[at] ?? 0),
  );
}

/** The line right above a mark, and the one right below the nearest line above it that recurs; undefined where they are no names. */
function namesAbove(
  drafts: readonly BlockDraft[],
  mark: number,
  from: number,
  recurs: Recurs,
): { nearest?: number; first?: number } {
  let end = mark - 1;
  while (end >= from && (recurs(end) || isField(drafts[end]))) end -= 1;
  let at = end;
  while (at >= from && end - at <= mostLines && !recurs(at)) at -= 1;
  const first = at >= from && recurs(at) ? at + 1 : undefined;
  return {
    ...(end >= from && isNameLine(drafts[end]) ? { nearest: end } : {}),
    ...(first !== undefined && isNameLine(drafts[first]) ? { first } : {}),
  };
}

/** "Party: Blue", «شهر: ساری»: what a site says of whoever wrote. */
function isField(draft: BlockDraft | undefined): boolean {
  return /^\p{L}[^:：]{1,20}[:：]\s\S.{0,40}$/u.test(draft?.text ?? '');
}

/** The name at `first`, or the one below it where that is a rank. */
function belowRank(
  drafts: readonly BlockDraft[],
  isRank: (text: string) => boolean,
  first: number | undefined,
  mark: number,
): number | undefined {
  if (first === undefined || first + 1 >= mark || !isNameLine(drafts[first + 1])) return first;
  return isRank(drafts[first]?.text ?? '') ? first + 1 : first;
}

/** The first lines of heads that several have, with other lines below them. */
function findRanks(
  drafts: readonly BlockDraft[],
  firsts: readonly number[],
): (text: string) => boolean {
  const below = new Map<string, Set<string>>();
  for (const at of firsts) {
    const text = drafts[at]?.text ?? '';
    const found = below.get(text) ?? new Set<string>();
    below.set(text, found.add(drafts[at + 1]?.text ?? ''));
  }
  return (text) => (below.get(text)?.size ?? 0) > 1;
}

function isNameLine(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.text.includes('\n')) return false;
  const text = withoutBullet(draft);
  return isName(text) && !endsSentence(text);
}

/** The head from its name to the lines below its mark that recur; `next` is the mark of the next one. */
function toHeader(
  drafts: readonly BlockDraft[],
  [name, mark, next = drafts.length]: readonly [
    name: number,
    mark: number,
    next: number | undefined,
  ],
  author: string,
  recurs: Recurs,
): TemplateHeader {
  let body = mark + 1;
  while (body < next && recurs(body)) body += 1;
  const labels: number[] = [];
  const dates: WrittenDate[] = [];
  for (let at = name; at < body; at += 1) {
    const date = readWhen(drafts[at]);
    if (date !== undefined) dates.push(date);
    else if (at !== name) labels.push(at);
  }
  const [date] = dates;
  return { name, body, author, labels, ...withDate(date) };
}

function readWhen(draft: BlockDraft | undefined): WrittenDate | undefined {
  const text = draft?.text ?? '';
  const dated = readDateLine(text)?.date;
  if (dated !== undefined) return dated;
  const ago = text.length > longestMark ? undefined : findRelativeDate(text);
  return ago === undefined ? undefined : { text: ago.text, calendar: 'gregorian' };
}

/** Whether the block at an index has a line that recurs among the heads, figures aside. */
type Recurs = (at: number) => boolean;

/** How often the blocks from `start` on have each form. */
function countForms(drafts: readonly BlockDraft[], start: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = start; at < drafts.length; at += 1) {
    const form = formOf(drafts[at]);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

function isOften(
  counts: ReadonlyMap<string, number>,
  draft: BlockDraft | undefined,
  comments: number,
): boolean {
  return (counts.get(formOf(draft) ?? '') ?? 0) >= Math.max(3, often * comments);
}

/** A line without its bullet, as it is compared with others; undefined for words. */
function formOf(draft: BlockDraft | undefined): string | undefined {
  const text = draft === undefined ? '' : withoutBullet(draft);
  return text === '' || text.length > longestMark ? undefined : bareForm(text);
}

const bareForm = remembering((text: string) => bareWords(withoutFigures(text)));

/** Whether heads are those of comments: nearly all are there, several people say something under them. */
function areComments(
  drafts: readonly BlockDraft[],
  headers: readonly TemplateHeader[],
  marks: number,
): boolean {
  if (headers.length < mostlyAll * marks || headers.length < fewestAnnounced) return false;
  const words = headers.reduce((sum, { author }) => sum + countWords(author), 0);
  if (words > mostNameWords * headers.length) return false;
  if (
    new Set(headers.map(({ author }) => author)).size <
    Math.min(12, Math.max(2, 0.25 * headers.length))
  )
    return false;
  const bodies = headers.map(({ body }, at) => drafts.slice(body, headers[at + 1]?.name));
  if (holdsOther(bodies)) return false;
  const said = bodies.filter((body) => body.some(isSaid));
  const ended = bodies.filter((body) => body.some(({ text }) => endsSentence(text)));
  return said.length >= mostlyAll * headers.length && ended.length >= 0.5 * headers.length;
}

/** Whether something much longer than most comments stands between two of them: another text with a thread of its own. */
function holdsOther(bodies: readonly (readonly BlockDraft[])[]): boolean {
  const lengths = bodies.slice(0, -1).map(({ length }) => length);
  const median = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
  return Math.max(...lengths) > Math.max(mostBlocks, 6 * median);
}

function isSaid(draft: BlockDraft | undefined): boolean {
  const text = draft?.text ?? '';
  if (isPlainFurnitureLine(text)) return false;
  return countWords(text) >= fewestWords || (endsSentence(text) && text.length >= 12);
}
