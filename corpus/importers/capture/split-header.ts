/** Comments with the name above their words and the day, or words to answer by, below them. */
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft } from '../draft.ts';
import { isSalutation } from '../text/headings.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { findRelativeDate, readDateLine } from './date-line.ts';
import { isNavigationWord } from './furniture-line.ts';
import { says } from './header-form.ts';
import { isMenuEntry } from './menu-run.ts';
import { readCredit } from './meta-line.ts';
import { isAccountName } from './person-name.ts';
import { placesOf } from './places-of.ts';
import { isPlainFurnitureLine } from './text-label.ts';

/** One comment: its name and its first words, indices of blocks. */
export interface SplitHeader {
  readonly name: number;
  readonly author: string;
  readonly date?: WrittenDate;
}

/** Longer lines are words. Units: UTF-16 units. */
const longestEnd = 90;
/** A comment is a sentence, or has so many words. */
const fewestWords = 6;
/** Between the line that announces a thread and its first words stand so many at most. */
const mostLabels = 6;
/** Names have so many words on average. */
const mostNameWords = 2.5;
/** One is no thread. */
const fewestComments = 2;

/**
 * The comments below the line at `announced`, told by the day alone below the words of each. None unless all of them open with a name and
 * say something. Cost: linear.
 */
export function findSplitHeaders(drafts: readonly BlockDraft[], announced: number): SplitHeader[] {
  return readComments(drafts, announced, findDays(drafts, announced));
}

/** The same where no day stands below that line, told by labels that recur. */
export function findLabelledHeaders(
  drafts: readonly BlockDraft[],
  announced: number,
): SplitHeader[] {
  if (findDays(drafts, announced).length > 0) return [];
  return readComments(drafts, announced, findBars(drafts, announced));
}

function findDays(drafts: readonly BlockDraft[], announced: number): number[] {
  return drafts.flatMap((draft, at) =>
    at > announced && readDay(draft) !== undefined ? [at] : [],
  );
}

/** The day of a line that gives one and, behind a sign, words to answer or report by. */
function readDay(draft: BlockDraft | undefined): WrittenDate | undefined {
  const text = draft?.text ?? '';
  if (text.length > longestEnd || !/\d|[۰-۹]/u.test(text)) return undefined;
  const dated = readDateLine(text.replace(/\s*(?:[|•·]|--|–|—)\s*\p{L}[^\d۰-۹]*$/u, ''));
  return dated?.rest === '' ? dated.date : undefined;
}

/** Labels that recur below sentences; of several under one another the last. */
function findBars(drafts: readonly BlockDraft[], announced: number): number[] {
  const places = placesOf(drafts, (draft, at) =>
    at > announced && isMenuEntry(draft) && countWords(draft.text) <= 2 ? draft.text : undefined,
  );
  const labels = new Set(places.filter(({ length }) => length >= fewestComments).flat());
  const isUnderWords = (at: number) => labels.has(at - 1) || isSaid(drafts[at - 1]);
  const bars = [...labels].filter(isUnderWords).sort((a, b) => a - b);
  return bars.filter((at, index) => bars[index + 1] !== at + 1);
}

function readComments(
  drafts: readonly BlockDraft[],
  announced: number,
  ends: readonly number[],
): SplitHeader[] {
  const last = ends.at(-1);
  // Words below the last day are those of whoever is named above it.
  if (last === undefined || ends.length < fewestComments || isSaid(drafts[last + 1])) return [];
  const found = ends.map((end, at) =>
    at === 0
      ? readFirst(drafts, announced + 1, end)
      : readComment(drafts, (ends[at - 1] ?? 0) + 1, end),
  );
  const known = found.filter((one) => one !== undefined);
  // Titles of other texts with their teasers and days stand so, too, but have more words than names.
  const words = known.reduce((sum, { author }) => sum + countWords(author), 0);
  return known.length === ends.length && words <= mostNameWords * known.length ? known : [];
}

/** How they are sorted may stand above the first: its name is the line right above its first words. */
function readFirst(
  drafts: readonly BlockDraft[],
  from: number,
  end: number,
): SplitHeader | undefined {
  let first = from;
  while (first < end && !isSaid(drafts[first])) first += 1;
  if (first > from + mostLabels) return undefined;
  const said = drafts.slice(from, first).findIndex((draft) => saysName(draft.text) !== undefined);
  if (said >= 0) return readComment(drafts, from + said, end);
  let name = first < end ? first - 1 : end - 2;
  while (name > from && isSalutation(drafts[name]?.text ?? '')) name -= 1;
  return name < from ? undefined : readComment(drafts, name, end);
}

function readComment(
  drafts: readonly BlockDraft[],
  from: number,
  end: number,
): SplitHeader | undefined {
  let name = from;
  while (name < end && isLabel(drafts[name])) name += 1;
  const author = readName(drafts[name]);
  if (author === undefined || end < name + 2) return undefined;
  const words = drafts.slice(name + 1, end);
  if (words.some(({ text }) => readCredit(text) !== undefined)) return undefined;
  const date = readDay(drafts[end]);
  return { name, author, ...(date === undefined ? {} : { date }) };
}

/** The name before "wrote:" or "said…". */
function saysName(text: string): string | undefined {
  return /(?:[:：]|…|\.{3})$/u.test(text) ? says.exec(text)?.groups?.name : undefined;
}

/** "Sara", "2. Sara", "Sara wrote:". */
function readName(draft: BlockDraft | undefined): string | undefined {
  if (draft === undefined) return undefined;
  const text = draft.text.replace(/^(?:[•◦▪·*+-]|[\d۰-۹٠-٩]{1,4}[.)])\s+/u, '');
  const said = saysName(text);
  if (said !== undefined) return said;
  const isName = isAccountName(text) && findRelativeDate(text) === undefined;
  return isName && !endsSentence(text) ? text : undefined;
}

function isLabel(draft: BlockDraft | undefined): boolean {
  const text = draft?.text ?? '';
  return isPlainFurnitureLine(text) || isNavigationWord(text) || !/\p{L}/u.test(text);
}

function isSaid(draft: BlockDraft | undefined): boolean {
  const text = draft?.text ?? '';
  if (isPlainFurnitureLine(text) || /[:：]$/u.test(text)) return false;
  return countWords(text) >= fewestWords || (endsSentence(text) && text.length >= 20);
}
