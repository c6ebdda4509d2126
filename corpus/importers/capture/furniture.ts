/** Furniture among the blocks of a plain-text capture: menus, lists of links to other texts, page turners, repeated lines. */
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { markAboveThreads } from './above-thread.ts';
import { anySpelling } from './any-spelling.ts';
import { announcesComments } from './comment-announcement.ts';
import { isDayTwice, readDateLine } from './date-line.ts';
import {
  announcesContents,
  isNavigationWord,
  opensLinkList,
  withoutEnds,
} from './furniture-line.ts';
import { isMenuEntry } from './menu-run.ts';
import { readCredit } from './meta-line.ts';
import { isCreditLabel } from './near-credit.ts';
import { markPageFoot } from './page-foot.ts';
import { markPageHead } from './page-head.ts';
import { readBareNames, readKnownNames } from './person-name.ts';
import { placesOf } from './places-of.ts';
import { markPrintedLines } from './print-line.ts';
import { markRecurring } from './recurring-furniture.ts';
import { isPlainFurnitureLine } from './text-label.ts';

/** Labels of menus are this short. Units: UTF-16 units, words. */
const longestLabel = 45;
const mostLabelWords = 6;
/** Fewer entries under one another are a list of the text. */
const shortestMenu = 5;
/** As many entries may stand between two pieces of furniture and be some of it. */
const mostBetween = 3;
/** Titles in a list of links are this long at most. Units: UTF-16 units. */
const longestLink = 140;

/**
 * Turn blocks that belong to the page instead of the text into furniture.
 *
 * `kept` are indices that are known to belong to the text (titles and headers of comments). A text without prose has no
 * furniture: a shopping list stays a list. Where the frame was cut off, there is no head (`hasHead`).
 */
export function markFurniture(
  drafts: readonly BlockDraft[],
  kept: ReadonlySet<number>,
  hasHead = true,
): void {
  const prose = drafts
    .map((draft, index) => (isSentences(draft) ? index : -1))
    .filter((index) => index >= 0);
  const first = prose[0];
  const last = prose.at(-1);
  if (first === undefined || last === undefined) return;
  const furniture = new Set<number>();
  drafts.forEach(({ text }, index) => {
    if (isPlainFurnitureLine(text)) furniture.add(index);
  });
  markSignatures(drafts, furniture);
  markToday(drafts, first, furniture);
  drafts.forEach(({ text }, index) => {
    if (isCreditLabel(text, drafts[index + 1]?.text)) furniture.add(index);
  });
  markPrintedLines(drafts, furniture);
  markAdvertisements(drafts, furniture);
  markCounters(drafts, first, furniture);
  const lead = hasHead ? markPageHead(drafts, first, kept, furniture) : 0;
  markPageFoot(drafts, last, kept, furniture);
  markAboveThreads(drafts, first, kept, furniture);
  markRepeatedMenus(drafts, furniture);
  markEdgeMenus(drafts, first, last, furniture);
  markLinkLists(drafts, kept, [lead, first], furniture);
  markEdgeLabels(drafts, [lead, first], last, furniture, hasHead);
  markNavigationWords(drafts, furniture);
  markRecurring(drafts, kept, furniture);
  markBetweenFurniture(drafts, first, furniture);
  for (const index of furniture) {
    const draft = drafts[index];
    if (draft !== undefined && !kept.has(index)) makeFurniture(draft);
  }
}

/** Where to ask for advertisements, between the paragraphs of a text: a label and an address. */
function markAdvertisements(drafts: readonly BlockDraft[], furniture: Set<number>): void {
  drafts.forEach(({ text }, index) => {
    const below = drafts[index + 1]?.text ?? '';
    if (!advertises.test(text) || !/^\S+@\S+\.\p{L}{2,}$/u.test(below)) return;
    furniture.add(index).add(index + 1);
  });
}

const advertises = anySpelling(/^(?:advertis(?:e|ing|ement)s?|تبلیغات|آگهی)(?!\p{L}).{0,40}$/iu);

/** Above the text, figures alone in several lines: how often it was said something of, and read. */
function markCounters(drafts: readonly BlockDraft[], first: number, furniture: Set<number>): void {
  for (let at = 1; at < first; at += 1) {
    const isCounter = (index: number) => /^[\d۰-۹]{1,7}$/u.test(drafts[index]?.text ?? '');
    if (isCounter(at) && (isCounter(at + 1) || isCounter(at - 1))) furniture.add(at);
  }
}

/** Make a block furniture; what only a list item or heading has goes. */
export function makeFurniture(draft: BlockDraft): void {
  draft.kind = 'furniture';
  delete draft.level;
  delete draft.depth;
  delete draft.ordered;
}

function isSentences(draft: BlockDraft): boolean {
  return draft.text.length >= 100 && endsSentence(draft.text) && !isPlainFurnitureLine(draft.text);
}

/** Short words without the end of a sentence: what menus are made of. */
export function isLabel(text: string): boolean {
  if (text.length > longestLabel || countWords(text) > mostLabelWords + 1) return false;
  return !endsSentence(text) && readCredit(text) === undefined;
}

/**
 * Today's day at the head of the page: where a line calls it so or is printed twice; in two calendars where the text has a day of its
 * own above its sentences.
 */
function markToday(drafts: readonly BlockDraft[], first: number, furniture: Set<number>): void {
  const head = drafts.slice(0, Math.min(first, mostHead));
  head.forEach(({ text }, at) => {
    if (sayToday.test(text) && readDay(text) !== undefined) furniture.add(at);
  });
  const clocks = placesOf(head, ({ text }) =>
    clock.test(text) && readDay(text) !== undefined ? text : undefined,
  );
  for (const places of clocks) if (places.length > 1) for (const at of places) furniture.add(at);
  markDayInCalendars(head, furniture);
  const today = drafts.slice(0, mostAboveToday).findIndex(({ text }) => isDayTwice(text));
  if (today < 0) return;
  if (!drafts.slice(today + 1, first + 1).some(({ text }) => readDay(text) !== undefined)) return;
  furniture.add(today);
  // The weather, a counter.
  if (/^[\d۰-۹]{1,3}$/u.test(drafts[today + 1]?.text ?? '')) furniture.add(today + 1);
}

/** The same day in several calendars, one right under another, is today's where the head has another day below. */
function markDayInCalendars(head: readonly BlockDraft[], furniture: Set<number>): void {
  const isDay = (at: number) => readDateLine(head[at]?.text ?? '')?.rest === '';
  for (let from = 0; from < head.length; from += 1) {
    let to = from;
    while (isDay(to)) to += 1;
    const days = head.slice(from, to).map(({ text }) => readDateLine(text)?.date.calendar);
    const isOther = head.slice(to).some(({ text }) => readDay(text) !== undefined);
    if (new Set(days).size > 1 && isOther) for (let at = from; at < to; at += 1) furniture.add(at);
    from = Math.max(from, to);
  }
}

function readDay(text: string): string | undefined {
  return readDateLine(text)?.date.iso;
}

const sayToday = anySpelling(/^\P{L}*(?:today(?: is)?|امروز|برابر با)\s*[:：]?\s/iu);
const clock = anySpelling(/(?:day|شنبه|جمعه|آدینه).*[\d۰-۹]{1,2}:[\d۰-۹]{2}/iu);

/** Units: blocks. */
const mostHead = 40;
const mostAboveToday = 3;

/** What programs for mail put under a message: two dashes, and up to four short lines right below. */
function markSignatures(drafts: readonly BlockDraft[], furniture: Set<number>): void {
  drafts.forEach(({ text }, index) => {
    if (text !== '--') return;
    furniture.add(index);
    for (let at = index + 1; at <= index + 4; at += 1) {
      const line = drafts[at];
      if (line === undefined || (line.blankBefore ?? 0) > 0 || line.text.length > 60) break;
      furniture.add(at);
    }
  });
}

/** The same three labels in a row at two places are a menu printed twice. */
function markRepeatedMenus(drafts: readonly BlockDraft[], furniture: Set<number>): void {
  const places = placesOf(drafts, (_, at) => {
    const three = drafts.slice(at, at + 3);
    const isRow = three.every(({ text, ordered }) => isLabel(text) && ordered !== true);
    return three.length === 3 && isRow ? three.map(({ text }) => text).join('\n') : undefined;
  });
  for (const found of places) {
    // Overlapping runs of one repeated word ("Yes. Yes. Yes.") are not a menu.
    if (found.length < 2 || (found.at(-1) ?? 0) - (found[0] ?? 0) < 3) continue;
    const isList = found.every((at) => drafts[at]?.kind === 'list-item');
    if (!isList) continue;
    for (const at of found) for (const offset of [0, 1, 2]) furniture.add(at + offset);
  }
}

/** Before the first sentence and after the last one, a long run of bulleted labels is a menu. */
function markEdgeMenus(
  drafts: readonly BlockDraft[],
  first: number,
  last: number,
  furniture: Set<number>,
): void {
  for (const [from, to] of [
    [0, first],
    [last + 1, drafts.length],
  ] as const) {
    let run: number[] = [];
    const close = () => {
      const opener = drafts[(run[0] ?? 0) - 1]?.text ?? '';
      if (run.length >= shortestMenu && !announcesContents(opener)) {
        for (const index of run) furniture.add(index);
      }
      run = [];
    };
    for (let index = from; index < to; index += 1) {
      const draft = drafts[index];
      if (draft?.kind === 'list-item' && draft.ordered !== true && isLabel(draft.text))
        run.push(index);
      else close();
    }
    close();
  }
}

/** From a heading such as "Recent posts" on, titles and dates of other texts, until sentences or a comment begin. */
function markLinkLists(
  drafts: readonly BlockDraft[],
  kept: ReadonlySet<number>,
  [lead, first]: readonly [number, number],
  furniture: Set<number>,
): void {
  drafts.forEach((draft, index) => {
    if (!opensLinkList(draft.text) || kept.has(index)) return;
    const links: number[] = [];
    for (let at = index + 1; at < drafts.length; at += 1) {
      const next = drafts[at];
      // In a menu above the title the same words are a link of their own.
      if (next === undefined || at === lead || kept.has(at) || !isLink(next)) break;
      if (at < first && isNameOverDay(next, drafts[at + 1])) break;
      links.push(at);
    }
    // A heading of that name above sentences is a heading.
    if (
      links.length === 0 &&
      !furniture.has(index - 1) &&
      !opensLinkList(drafts[index - 1]?.text ?? '')
    )
      return;
    furniture.add(index);
    for (const at of withoutNextHead(drafts, links)) furniture.add(at);
  });
}

/**
 * The links without the head of another text below them: lines right above sentences, set farther apart from the links than these are
 * from one another.
 */
function withoutNextHead(drafts: readonly BlockDraft[], links: readonly number[]): number[] {
  const below = drafts[(links.at(-1) ?? -2) + 1];
  if (below === undefined || !isSentences(below)) return [...links];
  const gapOf = (at: number | undefined) => drafts[at ?? -1]?.blankBefore ?? 0;
  const widest = links
    .slice(0, Math.max(1, links.length - mostHeadLines))
    .reduce((most, at) => Math.max(most, gapOf(at)), 0);
  const end = links.findIndex(
    (at, place) => place > 0 && place >= links.length - mostHeadLines && gapOf(at) > widest,
  );
  return end < 0 ? [...links] : links.slice(0, end);
}

/** A title, whom a letter greets, and how. */
const mostHeadLines = 4;

/** Whether a line is a name that is sure, with a day right below: who wrote the text, and when. */
function isNameOverDay({ text }: BlockDraft, below: BlockDraft | undefined): boolean {
  return (
    readKnownNames(withoutEnds(text)) !== undefined && readDay(below?.text ?? '') !== undefined
  );
}

function isLink({ text, kind }: BlockDraft): boolean {
  if (kind === 'separator' || kind === 'quote' || kind === 'verse') return false;
  if (readDateLine(text) !== undefined || opensLinkList(text) || isPlainFurnitureLine(text))
    return true;
  return (
    text.length <= longestLink && !/[.!…۔]["”’»)]*$/u.test(text) && readCredit(text) === undefined
  );
}

/**
 * Labels between menus and the edge of the file: a site's name above its menu, words between two menus. Before the
 * first sentence only bulleted furniture and rights count, because a share bar may stand under the title.
 */
function markEdgeLabels(
  drafts: readonly BlockDraft[],
  [lead, first]: readonly [number, number],
  last: number,
  furniture: Set<number>,
  hasHead: boolean,
): void {
  const isMenu = (index: number) =>
    furniture.has(index) &&
    (drafts[index]?.kind === 'list-item' || /^©|copyright|حقوق/iu.test(drafts[index]?.text ?? ''));
  let top = -1;
  for (let index = 0; index < first; index += 1) if (isMenu(index)) top = index;
  // Below a title that the frame tells, who and when stand between its share bars.
  for (let index = 0; index < top; index += 1)
    if (hasHead || !isWhoOrWhen(drafts[index])) addLabel(drafts, index, furniture);
  let bottom = drafts.length;
  for (let index = drafts.length - 1; index > last; index -= 1) if (isMenu(index)) bottom = index;
  for (let index = bottom + 1; index < drafts.length; index += 1)
    addLabel(drafts, index, furniture);
  // The name of a site that stands beside furniture elsewhere is furniture beside it here as well.
  const texts = new Set([...furniture].map((at) => drafts[at]?.text));
  drafts.forEach((draft, index) => {
    if (furniture.has(index) || !texts.has(draft.text)) return;
    // Lists of other texts may name the text itself.
    if ((index >= lead && index < last) || !isLabel(draft.text)) return;
    if (furniture.has(index - 1) || furniture.has(index + 1)) furniture.add(index);
  });
}

function isWhoOrWhen(draft: BlockDraft | undefined): boolean {
  const text = draft?.text ?? '';
  return readDateLine(text) !== undefined || readBareNames(withoutEnds(text)) !== undefined;
}

function addLabel(drafts: readonly BlockDraft[], index: number, furniture: Set<number>): void {
  const draft = drafts[index];
  if (draft !== undefined && (isLabel(draft.text) || readDateLine(draft.text) !== undefined)) {
    furniture.add(index);
  }
}

/** Single words such as "Next" are furniture where they stand beside furniture or beside one another. */
function markNavigationWords(drafts: readonly BlockDraft[], furniture: Set<number>): void {
  const words = drafts.map(({ text }) => isNavigationWord(text));
  words.forEach((isWord, index) => {
    if (!isWord) return;
    const isBeside = (at: number) => furniture.has(at) || words[at] === true;
    if (isBeside(index - 1) || isBeside(index + 1)) furniture.add(index);
  });
}

/** Below the first sentences, entries with furniture on both sides are more of it: a heading would have a text below. */
function markBetweenFurniture(
  drafts: readonly BlockDraft[],
  first: number,
  furniture: Set<number>,
): void {
  const isBound = (at: number) => furniture.has(at) || announcesComments(drafts[at]?.text ?? '');
  for (let from = first + 1; from < drafts.length; from += 1) {
    if (!furniture.has(from - 1) || isBound(from)) continue;
    let to = from;
    while (to - from < mostBetween && !isBound(to) && isMenuEntry(drafts[to])) to += 1;
    if (to > from && isBound(to)) for (let at = from; at < to; at += 1) furniture.add(at);
  }
}
