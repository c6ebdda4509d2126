/** Where a thread begins that no line announces: told by words to answer by, by numbers, or by names with the time of day above all words. */
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { isProse } from './comment-announcement.ts';
import { readOpening, type Opening } from './comment-opening.ts';
import { readDateLine } from './date-line.ts';
import { findHeaderForm } from './header-form.ts';
import { isPostNumber } from './signed-below.ts';
import { isPlainFurnitureLine, isReplyBar } from './text-label.ts';

/**
 * The block above the first contribution to a thread that no line announces (a forum), or -1: names above dates, with
 * words to answer by under each of them.
 */
export function findThread(drafts: readonly BlockDraft[]): number {
  const bars = drafts
    .map(({ text }, index) => (isReplyBar(text) ? index : -1))
    .filter((at) => at >= 0);
  if (bars.length < 2) return findNumbered(drafts);
  // Above the first words to answer by stands the name of whoever began, too: it need not be answered.
  const openings = readOpenings(drafts, 0).filter(
    ({ index }, at, all) =>
      at === all.length - 1 || bars.some((bar) => bar > index && bar < (all[at + 1]?.first ?? 0)),
  );
  const first = openings[0];
  if (first === undefined || openings.length < 2) return -1;
  if (countFollowed(openings, bars) < 0.8 * openings.length) return -1;
  return first.first - 1;
}

/** The block above the first words of posts that are signed with a day and numbered from one below them, "#1", "#2"; or -1. */
function findNumbered(drafts: readonly BlockDraft[]): number {
  const numbers = drafts.flatMap(({ text }, at) => (/^#\d{1,4}$/u.test(text) ? [at] : []));
  const isCounted = numbers.every((at, place) => drafts[at]?.text === `#${String(place + 1)}`);
  const isDated = numbers.every((at) => readDateLine(drafts[at - 1]?.text ?? '') !== undefined);
  if (numbers.length < 2 || !isCounted || !isDated) return findTimed(drafts);
  const first = drafts.findIndex(isProse);
  const label = drafts.findLastIndex(({ text }, at) => at < first && isPostNumber(text, 1));
  return (label < 0 ? first : label) - 1;
}

/**
 * The block above the first of the names that stand beside a day with its hour, or as items that count from one, with words below each
 * and other words or the page's own right above all but the first; or -1. Above the names of whoever wrote articles stand their titles.
 */
function findTimed(drafts: readonly BlockDraft[]): number {
  const all = readOpenings(drafts, 0).filter(({ shape }) => /^name[-/]date$/u.test(shape));
  const prose = drafts.findIndex(isProse);
  const isCounted = all.every(({ first }, at) =>
    isPostNumber(drafts[first]?.text.trim() ?? '', at + 1),
  );
  const named = isCounted
    ? all
    : all.filter(({ first, index }) => first > prose && hour.test(drafts[index]?.text ?? ''));
  const [start, ...others] = named;
  if (start === undefined || named.length < fewestTimed) return findMany(drafts, all, prose);
  const isSpoken = named.every(({ index }, at) =>
    drafts.slice(index + 1, named[at + 1]?.first).some(({ text }) => endsSentence(text)),
  );
  const isBetween = others.every(({ first }) => isEnd(drafts[first - 1]));
  const isOwn = new Set(named.map(({ author }) => author)).size > 1;
  return isSpoken && isBetween && isOwn ? start.first - 1 : -1;
}

/**
 * The block above the first of very many names beside a day, whatever stands above it; or -1: as short as names, many of them again
 * and again unless there are hundreds, and a few words below each. Titles of an archive have more words and do not recur.
 */
function findMany(drafts: readonly BlockDraft[], all: readonly Opening[], prose: number): number {
  const named = all.filter(({ first }) => first > prose);
  const [start] = named;
  if (start === undefined || prose < 0 || named.length < fewestMany) return -1;
  const names = named.map(({ author }) => author);
  const words = names.reduce((sum, name) => sum + countWords(name), 0);
  const people = new Set(names).size;
  const isAgain = people >= fewestPeople && people <= mostOwn * names.length;
  if (words > mostNameWords * names.length || !(isAgain || names.length >= hundreds)) return -1;
  const said = named.map(({ index }, at) =>
    drafts.slice(index + 1, named[at + 1]?.first).map(({ text }) => text.length),
  );
  const few = said.filter(
    (lengths) => lengths.length > 0 && lengths.reduce((sum, one) => sum + one, 0) <= longestSaid,
  );
  return few.length >= mostlyAll * said.length ? start.first - 1 : -1;
}

const fewestMany = 20;
/** Fewer are who writes for the page. */
const fewestPeople = 4;
const hundreds = 100;
/** In so many comments of a long thread each name is another one, at most. */
const mostOwn = 0.8;
const mostNameWords = 2.5;
/** Most comments are no longer. Units: UTF-16 units. */
const longestSaid = 1500;
const mostlyAll = 0.8;

/** Fewer may be who wrote the texts of a page. */
const fewestTimed = 3;
const hour = /[\d۰-۹]{1,2}[:.][\d۰-۹]{2}/u;

/** Whether a line is the end of what somebody said, or of the page. */
function isEnd(draft: BlockDraft | undefined): boolean {
  const { text = '' } = draft ?? {};
  return endsSentence(text) || isPlainFurnitureLine(text) || text.length >= 80;
}

/** All lines that could open a comment; names beside days are told by the form that they have below the line at `announced`. */
export function readOpenings(drafts: readonly BlockDraft[], announced: number): Opening[] {
  const form = findHeaderForm(drafts, announced);
  return drafts
    .map((draft, index) => readOpening(drafts, draft, index, announced, form))
    .filter((opening) => opening !== undefined);
}

/** How many openings have one of the ascending indices `ends` at themselves or before the next opening. */
export function countFollowed(openings: readonly Opening[], ends: readonly number[]): number {
  let at = 0;
  let followed = 0;
  openings.forEach(({ index }, place) => {
    const next = openings[place + 1]?.index ?? Infinity;
    while (at < ends.length && (ends[at] ?? 0) < index) at += 1;
    if ((ends[at] ?? Infinity) < next) followed += 1;
  });
  return followed;
}
