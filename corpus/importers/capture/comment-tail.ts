/** What stands below the words of most comments of a thread: scores, words to answer by, told by recurring. */
import type { BlockDraft } from '../draft.ts';
import { isNavigationWord } from './furniture-line.ts';
import { makeFurniture } from './furniture.ts';
import type { Span } from './articles.ts';
import { isReplyBar } from './text-label.ts';

/** Longer lines are words. Units: UTF-16 units. */
const longestLabel = 40;
/** What recurs in this share of the comments is of none of them. */
const mostlyAll = 0.6;

/**
 * Turn the last lines of comments into furniture as far as most comments have them, figures aside. `bodies` are the words of each,
 * the lines that name its author left out; the first block of each is left.
 */
export function markCommentTails(drafts: readonly BlockDraft[], bodies: readonly Span[]): void {
  const counts = new Map<string, number>();
  for (const { from, to } of bodies) {
    const forms = new Set(drafts.slice(from + 1, to).flatMap((draft) => formOf(draft) ?? []));
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  markFiguresAbove(drafts, bodies);
  markBelowLast(drafts, bodies);
  for (const { from, to } of bodies) {
    for (let at = to - 1; at > from; at -= 1) {
      const draft = drafts[at];
      if (draft === undefined) break;
      if (draft.kind === 'furniture' || draft.kind === 'separator') continue;
      const form = formOf(draft);
      const count = form === undefined ? 0 : (counts.get(form) ?? 0);
      if (!isSteering(draft) && count < fewest(draft, bodies.length)) break;
      makeFurniture(draft);
    }
  }
}

/** Votes may stand between the name and the words: figures alone, right under the names of most. */
function markFiguresAbove(drafts: readonly BlockDraft[], bodies: readonly Span[]): void {
  const figures = bodies.map(({ from, to }) => {
    let end = from;
    while (end < to && /^[+–-]?[\d۰-۹٠-٩]{1,5}$/u.test(drafts[end]?.text ?? '')) end += 1;
    return end < to ? drafts.slice(from, end) : [];
  });
  const voted = figures.filter(({ length }) => length > 0);
  if (voted.length < Math.max(2, mostlyAll * bodies.length)) return;
  voted.flat().forEach(makeFurniture);
}

/** Below the line that all other comments end with, short lines under the last one are the page's: a form to fill in. */
function markBelowLast(drafts: readonly BlockDraft[], bodies: readonly Span[]): void {
  const ends = bodies.map(({ to }) => drafts[to - 1]).map((draft) => draft && formOf(draft));
  const [end] = ends;
  const last = bodies.at(-1);
  if (end === undefined || last === undefined || bodies.length < 3) return;
  if (!ends.slice(0, -1).every((form) => form === end)) return;
  const body = drafts.slice(last.from, last.to);
  const below = body.slice(body.findIndex((draft) => formOf(draft) === end) + 1);
  const isFoot = below.length < body.length && below.every((draft) => formOf(draft) !== undefined);
  if (isFoot) below.forEach(makeFurniture);
}

/** Two people may say the same words; figures of votes are alike in all. */
function fewest({ text }: BlockDraft, comments: number): number {
  const least = /[\d۰-۹]/u.test(text) ? 2 : 3;
  return Math.max(least, mostlyAll * comments);
}

function isSteering({ text }: BlockDraft): boolean {
  const isSign = /^[^\p{L}]{1,8}$/u.test(text);
  return isSign || isReplyBar(text) || isNavigationWord(text);
}

/** What a line says, figures aside; undefined for one that is no label. */
function formOf({ text }: BlockDraft): string | undefined {
  if (text === '' || text.length > longestLabel || /[.!?؟…]$/u.test(text)) return undefined;
  return text.replace(/[\d۰-۹٠-٩.,٬]+/gu, '0');
}
