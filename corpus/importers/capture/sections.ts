/** Sections of a page that prints each of its articles with the comments on it. */
import type { BlockDraft } from '../draft.ts';
import { isLeadLine, type Span } from './articles.ts';
import { announcesComments, isProse, isTeaser } from './comment-announcement.ts';
import { readDateLine } from './date-line.ts';
import { readCredit } from './meta-line.ts';

/** The line that every article of the page has under its title, by its shape. */
interface Marker {
  readonly role: 'author' | 'date';
  readonly shape: string;
}

/** A title has at most this many lines under it before the marker. */
const mostLeadLines = 3;

/**
 * Spans of an article with its comments, in order and without gaps; a page of one thread, or of none, is a single one.
 *
 * An article that follows comments is told by the line that stood under the title of the first one too: its byline,
 * else its date. Since comments have dates of that shape as well, the last one above each further thread counts.
 */
export function findSections(drafts: readonly BlockDraft[]): Span[] {
  const threads = drafts
    .map(({ text }, index) =>
      announcesComments(text) && !/[.!?؟…]$/u.test(text) && !isTeaser(drafts[index - 1])
        ? index
        : -1,
    )
    .filter((at) => at >= 0);
  const first = threads[0];
  const whole = [{ from: 0, to: drafts.length }];
  if (first === undefined) return whole;
  const dated = findDatedStarts(drafts);
  if (dated.length > 0) return toSpans(dated, drafts.length);
  const marker = findMarker(drafts, first);
  if (marker === undefined) return whole;
  const starts = [
    ...new Set(
      threads.flatMap((thread, at) => {
        const end = threads[at + 1];
        // Below the last thread only a byline can tell an article from a comment.
        if (end === undefined && marker.role === 'date') return [];
        const found = findStarts(drafts, marker, thread + 1, end ?? drafts.length);
        return marker.role === 'date' ? found.slice(-1) : found;
      }),
    ),
  ];
  return toSpans(starts, drafts.length);
}

function toSpans(starts: readonly number[], end: number): Span[] {
  const bounds = [0, ...starts, end];
  return bounds.slice(0, -1).map((from, at) => ({ from, to: bounds[at + 1] ?? from }));
}

/**
 * The dates of further articles where dates stand above titles: set apart from what is above them as the first one is, with a title
 * and words below. Comments have names above their dates.
 */
function findDatedStarts(drafts: readonly BlockDraft[]): number[] {
  const prose = drafts.findIndex(isProse);
  const first = drafts.findIndex((_, at) => at < prose && isDateAboveTitle(drafts, at));
  if (first < 0) return [];
  const shape = readDateLine(drafts[first]?.text ?? '')?.shape;
  return drafts
    .map((_, at) => at)
    .filter((at) => at > first && readDateLine(drafts[at]?.text ?? '')?.shape === shape)
    .filter((at) => isDateAboveTitle(drafts, at));
}

function isDateAboveTitle(drafts: readonly BlockDraft[], at: number): boolean {
  const date = drafts[at];
  if (date === undefined || (date.blankBefore ?? 0) === 0 || !isLeadLine(drafts[at + 1]))
    return false;
  const below = drafts[at + 2];
  if (readDateLine(date.text)?.rest !== '' || (drafts[at + 1]?.blankBefore ?? 0) > 0) return false;
  return below !== undefined && readDateLine(below.text) === undefined;
}

function findMarker(drafts: readonly BlockDraft[], end: number): Marker | undefined {
  const prose = drafts.findIndex(isProse);
  if (prose < 0 || prose > end) return undefined;
  // The day that the page was called up may stand above all titles, in the shape that comments have.
  const lead = drafts.slice(0, prose).reverse();
  for (const { text } of lead) {
    const credit = readCredit(text);
    if (credit?.role === 'author') return { role: 'author', shape: credit.shape };
  }
  for (const { text } of lead) {
    const dated = readDateLine(text);
    if (dated !== undefined) return { role: 'date', shape: dated.shape };
  }
  return undefined;
}

function hasShape({ text }: BlockDraft, marker: Marker): boolean {
  if (marker.role === 'date') return readDateLine(text)?.shape === marker.shape;
  const credit = readCredit(text);
  return credit?.role === 'author' && credit.shape === marker.shape;
}

/** Titles between `from` and `to` that have the marker under them and prose below it. */
function findStarts(
  drafts: readonly BlockDraft[],
  marker: Marker,
  from: number,
  to: number,
): number[] {
  const markers: number[] = [];
  for (let index = from; index < to; index += 1) {
    const draft = drafts[index];
    if (draft !== undefined && hasShape(draft, marker)) markers.push(index);
  }
  return markers.flatMap((index, at) => {
    const title = titleAbove(drafts, index, from);
    const holdsProse = drafts.slice(index + 1, markers[at + 1] ?? to).some(isProse);
    return title !== undefined && holdsProse ? [title] : [];
  });
}

/** The first of the lines above a marker that can be titles: those up to the gap that sets them apart. */
function titleAbove(
  drafts: readonly BlockDraft[],
  marker: number,
  from: number,
): number | undefined {
  let at = marker;
  while (at > from && marker - at <= mostLeadLines) {
    const above = drafts[at - 1];
    const isCredit =
      above !== undefined && (readCredit(above.text) ?? readDateLine(above.text)) !== undefined;
    if (!isCredit && !isLeadLine(above)) break;
    at -= 1;
    if (isLeadLine(above) && (above?.blankBefore ?? 0) > 0) return at;
  }
  return undefined;
}
