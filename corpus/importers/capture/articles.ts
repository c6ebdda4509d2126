/** The articles of a page that holds several: where each begins and ends, told from lines that recur. */
import type { BlockDraft } from '../draft.ts';
import { isSalutation, isTurn } from '../text/headings.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { readDatedEnd } from './dated-end.ts';
import { readDateLine } from './date-line.ts';
import { isShareBar } from './furniture-line.ts';
import { findCreditedHeads, findReports } from './head-marker.ts';
import { holdWords, shapeOfDay, withoutClock, withoutTwins } from './marker-day.ts';
import { readCredit } from './meta-line.ts';
import { findNamesAboveTitles, findNamesUnderTitles } from './name-marker.ts';
import { findDatedEnds, findRecurringEnds } from './recurring-marker.ts';
import { isCountedPost } from './person-name.ts';
import { readClosingName, readPenned, readSignature } from './signature.ts';
import { findTeasers, findTitlesTwice, isTeaser } from './teasers.ts';
import { isArticleFooter } from './text-label.ts';

/** Half-open interval of indices of blocks. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the recurring line stands in its article: under the title, above it, or at the end. */
type Layout = 'below-title' | 'above-title' | 'at-end';

/** Titles, subtitles and categories are this long at most. Units: UTF-16 units. */
const longestLead = 160;
/** What a letter answers to, and whom it greets, may stand between its title and its words. */
const mostUnderTitle = 2;
/** A title has at most this many lines above and below it that could be titles too. */
const mostLeadLines = 4;

/**
 * The articles between `from` and `to`, which cover that interval in order and without gaps.
 *
 * Told by the line that recurs with each article: its date, else its byline, else its share bar. A text without such a
 * line, or with one only, is a single article. Within a frame titles with credits of other words are boxes.
 */
export function findArticles(
  drafts: readonly BlockDraft[],
  from: number,
  to: number,
  isFramed = false,
): Span[] {
  const content: number[] = [];
  for (let index = from; index < to; index += 1) if (isContent(drafts[index])) content.push(index);
  const markers = findMarkers(drafts, content, [from, to], isFramed);
  if (markers.length < 2) return [{ from, to }];
  const layout = findLayout(drafts, content, markers);
  if (layout === 'above-title') {
    // Months of an archive stand below the last sentences: no article follows them.
    const last = findLastBody(drafts, to);
    while (markers.length > 2 && (markers.at(-1) ?? 0) > last) markers.pop();
  }
  const placeOf = placesOf(content);
  const starts =
    layout === 'at-end'
      ? startsOfLetters(drafts, content, startsAfter(drafts, markers, from, to), markers[0] ?? to)
      : markers.map((marker) => startAbove(drafts, content, placeOf.get(marker) ?? -1, layout));
  const [first, ...rest] = [...new Set(starts)].sort((a, b) => a - b);
  if (first === undefined) return [{ from, to }];
  // What stands before the first article (menus, the name of the site) goes with it.
  // Sentences above its title are a text of their own: what an archive says of its author.
  const isApart = layout === 'below-title' && drafts.slice(from, first).some(isBody);
  const bounds = isApart ? [from, first, ...rest, to] : [from, ...rest, to];
  return bounds.slice(0, -1).map((start, index) => ({ from: start, to: bounds[index + 1] ?? to }));
}

function isContent(draft: BlockDraft | undefined): boolean {
  return draft !== undefined && draft.kind !== 'furniture' && draft.kind !== 'separator';
}

/** Whether a block could be a title, subtitle or category: short and not the end of a sentence. */
export function isLeadLine(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || (draft.kind !== 'paragraph' && draft.kind !== 'heading')) return false;
  const { text } = draft;
  if (text.length > longestLead || !/\p{L}|\d{4}/u.test(text) || text.includes('\n')) return false;
  if (/[.،,؛;:…]["”’»)\]]*$/u.test(text) || isSalutation(text) || isTurn(text)) return false;
  if (isCountedPost(text)) return false;
  // A stop with the number of a note after it.
  if (
    /\p{L}["”»]?[.!?؟]\P{L}{1,6}$/u.test(text.slice(-12)) &&
    endsSentence(text) &&
    !/[!?؟]["”»]?$/u.test(text)
  )
    return false;
  return readCredit(text) === undefined && readDateLine(text) === undefined;
}

/** Lines that come once with every article: dates of one shape, else bylines of one shape, else share bars. */
function findMarkers(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  [from, to]: readonly [from: number, to: number],
  isFramed: boolean,
): number[] {
  const found = findRecurring(drafts, content, from, to);
  if (isFramed) return found;
  const heads = findCreditedHeads(drafts, content, isBody, isLeadLine);
  return heads.length > found.length ? heads : found;
}

function findRecurring(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  from: number,
  to: number,
): number[] {
  const days = mostOfOneShape(content, (index) => {
    const draft = drafts[index];
    return draft?.kind === 'paragraph' || draft?.kind === 'heading' || isPlusLine(draft)
      ? shapeOfDay(draft.text, [drafts[index + 1]?.text, drafts[index + 2]?.text])
      : undefined;
  });
  const dates = withoutClock(drafts, withoutTwins(drafts, days, isBody), findLastBody(drafts, to));
  if (dates.length >= 2 && holdWords(drafts, dates)) return dates;
  const bylines = mostOfOneShape(content, (index) => {
    const credit = readCredit(drafts[index]?.text ?? '');
    return credit?.role === 'author' && isLeadLine(drafts[index - 1]) ? credit.shape : undefined;
  });
  if (bylines.length >= 2) return bylines;
  const named = findNamesAboveTitles(drafts, content, isBody, isLeadLine);
  if (named.length >= 2) return named;
  const dated = findDatedEnds(drafts, [from, to], isLeadLine);
  if (dated.length > 0) return dated;
  const titled = findTitlesTwice(drafts, [from, to], isLeadLine);
  if (titled.length > 0) return titled;
  const teasers = findTeasers(drafts, content, isLeadLine);
  if (teasers.length > 0) return teasers;
  const signatures = findSignatures(drafts, content);
  if (signatures.length >= 2) return signatures;
  const bars: number[] = [];
  for (let index = from; index < to; index += 1) {
    if (isShareBar(drafts[index]?.text ?? '') && bars.at(-1) !== index - 1) bars.push(index);
  }
  if (bars.length >= 2) return bars;
  const footers = findFooters(drafts, from, to);
  if (footers.length >= 2) return footers;
  if (dates.length >= 2) return dates;
  const names = findNamesUnderTitles(drafts, content, isBody, isLeadLine);
  if (names.length >= 2) return names;
  const reports = findReports(drafts, content, isLeadLine);
  if (reports.length >= 2) return reports;
  const ends = findRecurringEnds(drafts, [from, to], isBody, isLeadLine);
  return ends.length >= 2 ? ends : dates;
}

/** What leads to the rest or the comments of each article, at its end, where sentences and a title stand between them; else none. */
function findFooters(drafts: readonly BlockDraft[], from: number, to: number): number[] {
  const footers: number[] = [];
  let hasBody = false;
  const again = findWordsAgain(drafts, from, to);
  for (let index = from; index < to; index += 1) {
    const draft = drafts[index];
    if (isBody(draft)) hasBody = true;
    if (!hasBody || !(isArticleFooter(draft?.text ?? '') || again.has(draft?.text ?? ''))) continue;
    footers.push(index);
    hasBody = false;
  }
  const isFollowed = footers.slice(0, -1).every((index) => {
    let next = index + 1;
    while (next < to && !isContent(drafts[next])) next += 1;
    return isLeadLine(drafts[next]);
  });
  return isFollowed ? footers : [];
}

const leadsUp =
  /^\P{L}*(?:(?:back to |go to )?top(?: of page)?|up|(?:بازگشت |برگشت )?(?:به )?بالا(?:ی صفحه)?)\P{L}*$/iu;

/** What leads back to the head of the page, often enough to stand under each article: "Top". */
function findWordsAgain(drafts: readonly BlockDraft[], from: number, to: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { kind, text } of drafts.slice(from, to))
    if (kind === 'furniture' && leadsUp.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text));
}

const fewestLetters = 3;

/** Signatures under letters, where a title and sentences follow each of them but the last; else none. */
function findSignatures(drafts: readonly BlockDraft[], content: readonly number[]): number[] {
  const textAt = (place: number) => drafts[content[place] ?? -1]?.text ?? '';
  // A place stands right below the name; a title does not.
  const placeBelow = (index: number) => {
    const below = drafts[index + 1];
    return isContent(below) && (below?.blankBefore ?? 0) === 0 ? below?.text : undefined;
  };
  const found: { index: number; next: number; isPlaced: boolean }[] = [];
  content.forEach((index, place) => {
    if (!endsSentence(textAt(place - 1))) return;
    const lines =
      readSignature(textAt(place)) === undefined && readPenned(textAt(place)) === undefined
        ? readClosingName(textAt(place - 1), textAt(place), placeBelow(index))?.lines
        : 1;
    if (lines !== undefined)
      found.push({
        index: content[place + lines - 1] ?? index,
        next: place + lines,
        isPlaced: lines > 1,
      });
  });
  const last = found.at(-1);
  // Letters without titles, each signed with a name and a place.
  const areLetters = found.length >= fewestLetters && found.every(({ isPlaced }) => isPlaced);
  const followed = found.filter((signature) => {
    const [title, ...texts] = content
      .slice(signature.next, signature.next + 2 + mostUnderTitle)
      .map((at) => drafts[at]);
    if (areLetters && isBody(title)) return true;
    return signature === last || (isLeadLine(title) && texts.some(isBody));
  });
  return 2 * followed.length > found.length ? followed.map(({ index }) => index) : [];
}

/**
 * Where letters begin: each after the signature of the one before; the first at its own title, with what stands above it
 * an article or the head of the page.
 */
function startsOfLetters(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  starts: readonly number[],
  end: number,
): number[] {
  const first = content.filter((index) => index < end);
  const title = first.findLastIndex(
    (index, place) =>
      place > 0 &&
      isLeadLine(drafts[index]) &&
      (drafts[index]?.blankBefore ?? 0) > 0 &&
      isBody(drafts[first[place + 1] ?? -1]),
  );
  const above = first.slice(0, Math.max(0, title)).some((index) => isBody(drafts[index]));
  return above ? [...starts, first[title] ?? 0] : [...starts];
}

/** "+ written on … by …": some blogs set a plus before the line under each text. */
function isPlusLine(draft: BlockDraft | undefined): draft is BlockDraft {
  return draft?.kind === 'list-item' && draft.text.startsWith('+');
}

function mostOfOneShape(
  content: readonly number[],
  shapeOf: (index: number) => string | undefined,
): number[] {
  const shapes = new Map<string, number[]>();
  for (const index of content) {
    const shape = shapeOf(index);
    if (shape === undefined) continue;
    const found = shapes.get(shape);
    if (found === undefined) shapes.set(shape, [index]);
    else found.push(index);
  }
  return [...shapes.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function findLayout(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  markers: readonly number[],
): Layout {
  const marker = drafts[markers[0] ?? -1];
  if (isTeaser(marker) || readDatedEnd(marker?.text ?? '') !== undefined) return 'at-end';
  const first = content.indexOf(markers[0] ?? -1);
  const before =
    first < 0 ? content.filter((index) => index < (markers[0] ?? 0)) : content.slice(0, first);
  if (areUnderTitles(drafts, content, markers)) return 'below-title';
  if (before.some((index) => isBody(drafts[index]))) return 'at-end';
  const hasTitle = before.some((index) => isLeadLine(drafts[index]));
  // A name of the site may stand above the first date; what stands above the second one decides.
  const second = content.indexOf(markers[1] ?? -1);
  const above =
    drafts[
      content.slice(0, Math.max(0, second)).findLast((index) => !isCreditLine(drafts[index])) ?? -1
    ];
  return hasTitle && isLeadLine(above) ? 'below-title' : 'above-title';
}

/** Whether each of the lines has a title right above it and words right below, whatever the page says of itself above them all. */
function areUnderTitles(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  markers: readonly number[],
): boolean {
  const places = placesOf(content);
  return markers.every((marker) => {
    const place = places.get(marker) ?? -1;
    const [above, below] = [drafts[content[place - 1] ?? -1], drafts[content[place + 1] ?? -1]];
    const isTitle = isLeadLine(above) && countWords(above?.text ?? '') >= 3;
    return isTitle && (below?.text.length ?? 0) >= shortestBelow && (above?.blankBefore ?? 0) > 0;
  });
}

/** Units: UTF-16 units. */
const shortestBelow = 80;

/** Where each of the indices stands in their list. */
function placesOf(content: readonly number[]): Map<number, number> {
  return new Map(content.map((index, place) => [index, place]));
}

/** The last block of sentences above `to`, or -1. */
function findLastBody(drafts: readonly BlockDraft[], to: number): number {
  let at = to - 1;
  while (at >= 0 && !isBody(drafts[at])) at -= 1;
  return at;
}

function isBody(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.text.length < 80) return false;
  if (!endsSentence(draft.text) && !isTeaser(draft)) return false;
  // A bar of the site may end in a call.
  return !draft.text.includes('|') || draft.text.split(/\s[|]\s/u).length < fewestBars;
}

function isCreditLine(draft: BlockDraft | undefined): boolean {
  return (
    draft !== undefined &&
    (readCredit(draft.text) !== undefined || readDateLine(draft.text) !== undefined)
  );
}

/** Units: pieces. */
const fewestBars = 4;

/** Articles end at the marker; share bars and counters under it still belong to the one that ends. */
function startsAfter(
  drafts: readonly BlockDraft[],
  markers: readonly number[],
  from: number,
  to: number,
): number[] {
  const starts = [from];
  const lastBody = findLastBody(drafts, to);
  const last = markers.at(-1);
  for (const marker of markers) {
    let next = marker + 1;
    while (next < to && !isContent(drafts[next])) next += 1;
    // After the last article only furniture may stand; another marker ends another one.
    if (next <= lastBody || marker !== last) starts.push(next);
  }
  return starts;
}

/** The first block of the article whose marker this is: its title and category, or the marker itself. */
function startAbove(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  place: number,
  layout: Layout,
): number {
  const marker = content[place] ?? 0;
  if (layout === 'above-title') return marker;
  let at = place;
  while (at > 0 && isCreditLine(drafts[content[at - 1] ?? -1])) at -= 1;
  let lines = 0;
  while (at > 0 && lines < mostLeadLines && isLeadLine(drafts[content[at - 1] ?? -1])) {
    // What stands between two lines ends the article above.
    if (lines > 0 && (content[at] ?? 0) > (content[at - 1] ?? 0) + 1) break;
    at -= 1;
    lines += 1;
    // A large gap or the start of a heading separates what belongs to the article above.
    if (drafts[content[at] ?? -1]?.level === 1) break;
  }
  return content[at] ?? marker;
}
