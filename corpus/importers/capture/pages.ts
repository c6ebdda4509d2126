/** The pages of a file that holds several of them, one after another, each with its own head and foot. */
import type { BlockDraft, PartDraft } from '../draft.ts';
import type { Span } from './articles.ts';
import { findTitleAbove } from './framed-title.ts';
import { isFootLine } from './foot-line.ts';
import { withoutEnds } from './furniture-line.ts';
import { makeFurniture } from './furniture.ts';
import { countMenuWords } from './menu-words.ts';
import { findLongTexts, findNextTexts } from './next-text.ts';
import { findStructure } from './structure.ts';
import { isProse } from './trunk.ts';

/** A page has this much prose at least. Units: UTF-16 units. */
const leastProse = 400;
/** A title stands at most so many blocks above its text. */
const farthestTitle = 60;
/** Entries of menus, titles in lists. Units: UTF-16 units. */
const longestLine = 140;
/** As many lines of the first head in their order are a head again; words of menus have to be among them. */
const shortestHead = 4;
const fewestMenuWords = 2;
/** Below the rights of a page so many short lines are the head of another one. */
const shortestMenu = 8;
/** Right under a text stand the rights of that text. */
const shortestFoot = 4;

/**
 * The parts of a text that may hold several pages: each page is read by itself, and what the pages say again, in the same order, is the
 * site's. See `findStructure`.
 */
export function findPageStructure(drafts: BlockDraft[]): PartDraft[] {
  const pages = findPages(drafts);
  if (pages.length < 2) return findStructure(drafts);
  const parts: PartDraft[] = [];
  for (const { from, to } of pages) {
    const own = drafts.slice(from, to);
    const found = findStructure(own);
    for (const draft of own) draft.part += parts.length;
    const before = parts.length;
    for (const part of found) {
      if (part.parent !== undefined) part.parent += before;
      if (part.kind === 'section') part.kind = 'article';
      parts.push(part);
    }
  }
  markSite(drafts, pages);
  return parts;
}

/**
 * Spans of the pages, in order and without gaps. Another page begins where, between two texts, the lines at the head of the first page
 * come again, or the rights of one page are followed by the menu of another, or a head whose title speaks of the text below it alone.
 *
 * Cost: linear.
 */
export function findPages(drafts: readonly BlockDraft[]): Span[] {
  const whole = [{ from: 0, to: drafts.length }];
  const prose = drafts.map((draft) => (isProse(draft) ? draft.text.length : 0));
  const first = prose.findIndex((length) => length > 0);
  if (first < 0) return whole;
  const head = readRuns(drafts.slice(0, first));
  const opening = keyOf(drafts.slice(0, shortestHead));
  const starts: number[] = [];
  let gap = first;
  prose.forEach((length, at) => {
    if (length === 0 || at <= first) return;
    if (at - gap > shortestHead) {
      const start = findStart(drafts, { from: gap + 1, to: at }, head, opening);
      if (start !== undefined) starts.push(start);
    }
    gap = at;
  });
  const texts = findLongTexts(prose);
  const kept = keepLong(drafts, starts, prose, texts);
  const known = kept.map(({ from }) => from);
  const others = findNextTexts(drafts, texts, known);
  if (others.length === 0) return kept;
  const all = [...known.slice(1), ...others].sort((a, b) => a - b);
  return keepLong(drafts, all, prose, texts);
}

/** Where the next page begins between the last sentences of one text and the first of another; undefined where both are of one page. */
function findStart(
  drafts: readonly BlockDraft[],
  { from, to }: Span,
  head: ReadonlySet<string>,
  opening: string,
): number | undefined {
  const lines = drafts.slice(from, to);
  const foot = lines.findLastIndex(
    ({ text }, at) => at >= shortestFoot && lines.length - at > shortestMenu && isFootLine(text),
  );
  if (countWords(lines, foot + 1) < fewestMenuWords) return undefined;
  const begin = lines.findIndex((_, at) => keyOf(lines.slice(at, at + shortestHead)) === opening);
  if (begin >= 0) return from + begin;
  if (foot < 0) return undefined;
  const again = lines.findIndex(
    (_, at) => at > foot && head.has(keyOf(lines.slice(at, at + shortestHead))),
  );
  return from + (again < 0 ? foot + 1 : Math.min(again, foot + 1));
}

/** How many words of menus there are from a line on. */
function countWords(lines: readonly BlockDraft[], from: number): number {
  return lines.slice(from).reduce((sum, { text }) => sum + countMenuWords(text), 0);
}

/** All runs of short lines, as long as a head is at least. */
function readRuns(lines: readonly BlockDraft[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + shortestHead <= lines.length; at += 1) {
    const run = lines.slice(at, at + shortestHead);
    const words = new Set(run.map(({ text }) => text));
    if (words.size === run.length && run.every(({ text }) => text.length <= longestLine))
      runs.add(keyOf(run));
  }
  return runs;
}

function keyOf(run: readonly BlockDraft[]): string {
  return run.map(({ text }) => withoutEnds(text)).join('\n');
}

/** Pages with a title and as much prose as one has; what has less belongs to the page above, or at the head to the first. */
function keepLong(
  drafts: readonly BlockDraft[],
  starts: readonly number[],
  prose: readonly number[],
  texts: readonly Span[],
): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let length = 0;
  let last = 0;
  let text = 0;
  for (const to of [...starts, prose.length]) {
    for (; last < to; last += 1) length += prose[last] ?? 0;
    while ((texts[text]?.from ?? to) < from) text += 1;
    if (length < leastProse || !isTitled(drafts, { from, to }, texts[text]?.from ?? to)) {
      if (to < prose.length) continue;
      from = spans.pop()?.from ?? from;
    }
    spans.push({ from, to });
    from = to;
    length = 0;
  }
  return spans;
}

/** Whether a title stands above the first sentences between two blocks, or above the first long text at `long`. */
function isTitled(drafts: readonly BlockDraft[], page: Span, long: number): boolean {
  let first = page.from;
  for (; first < page.to; first += 1) {
    const draft = drafts[first];
    if (draft !== undefined && isProse(draft)) break;
  }
  if (findTitleAbove(drafts, page, first, farthestTitle) !== undefined) return true;
  return (
    long > first &&
    long < page.to &&
    findTitleAbove(drafts, page, long, farthestTitle) !== undefined
  );
}

/** Short lines that two pages have under one another are the site's, not their texts'. */
function markSite(drafts: readonly BlockDraft[], pages: readonly Span[]): void {
  const pageOf = new Map<string, number>();
  const twice = new Set<string>();
  const each = (use: (pair: string, page: number, at: number) => void) => {
    pages.forEach(({ from, to }, page) => {
      for (let at = from; at + 1 < to; at += 1) {
        const pair = drafts.slice(at, at + 2);
        if (pair.every(isOfSite)) use(keyOf(pair), page, at);
      }
    });
  };
  each((pair, page) => {
    if ((pageOf.get(pair) ?? page) !== page) twice.add(pair);
    else pageOf.set(pair, page);
  });
  each((pair, _, at) => {
    if (!twice.has(pair)) return;
    for (const draft of drafts.slice(at, at + 2)) if (isOfSite(draft)) makeFurniture(draft);
  });
}

function isOfSite({ kind, text }: BlockDraft): boolean {
  // Short lines under one another may look like verse.
  if (!/^(?:paragraph|list-item|furniture|verse)$/u.test(kind)) return false;
  return text.length <= longestLine && !/[.!?؟…۔]["”’»)]*$/u.test(text);
}
