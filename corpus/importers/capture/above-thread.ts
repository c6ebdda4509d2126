/** What a page has between the last words of a text and the line that announces its comments: topics, other texts. */
import type { BlockDraft } from '../draft.ts';
import { runsOn } from '../text/verse.ts';
import { announcesComments } from './comment-announcement.ts';
import { bareWords, isNavigationWord, opensLinkList } from './furniture-line.ts';
import { isMenuLine } from './menu-words.ts';
import { readCredit } from './meta-line.ts';
import { isAboutText, isFootLine } from './page-foot.ts';

/** Fewer lines may be what is said of the text. */
const fewestLines = 3;

/**
 * Add the short lines right above each line that announces comments to `furniture`, where they are three or more and one of them is
 * a word of menus or stands in the page's furniture as well. `first` is the block with the first sentences.
 */
export function markAboveThreads(
  drafts: readonly BlockDraft[],
  first: number,
  kept: ReadonlySet<number>,
  furniture: Set<number>,
): void {
  const entries = new Set([...furniture].map((at) => bareWords(drafts[at]?.text ?? '')));
  const isOfPage = (at: number) => {
    const { text } = drafts[at] ?? { text: '' };
    if (isNavigationWord(text) || opensLinkList(text) || isMenuLine(text)) return true;
    return entries.has(bareWords(text));
  };
  let above: Above | undefined;
  drafts.forEach(({ text }, thread) => {
    if (thread <= first || !announcesComments(text)) return;
    const isFoot = (at: number) => at > first && !kept.has(at) && isFootLine(drafts[at]);
    above = linesAbove(drafts, thread, isFoot, above);
    // Topics of two words look like names: such a line is no end of the text where too few were left below it.
    const start = thread - above.end >= fewestLines ? above.end : above.start;
    if (thread - start < fewestLines) return;
    if (above.counted !== start) above = { ...above, counted: start, to: start, verse: 0, own: 0 };
    for (; above.to < thread; above.to += 1) {
      if (runsOn(drafts[above.to]?.text ?? '')) above.verse += 1;
      if (isOfPage(above.to)) above.own += 1;
    }
    if (3 * above.verse > thread - start || above.own === 0) return;
    // A credit is of the text, however near to the thread.
    for (let at = Math.max(start, above.marked); at < thread; at += 1)
      if (readCredit(drafts[at]?.text ?? '') === undefined) furniture.add(at);
    above.marked = thread;
  });
}

/**
 * The lines above one announcement. Those above the next are mostly the same and some more: they are counted on, because a
 * page may be ten thousand counters. All are indices of blocks, but for the two counts.
 */
interface Above {
  readonly thread: number;
  readonly start: number;
  /** The first line that does not say who wrote the text or when. */
  readonly end: number;
  /** From where to where lines were counted, how many of them run on, and how many are of the page. */
  counted: number;
  to: number;
  verse: number;
  own: number;
  /** Before it all are furniture that will be. */
  marked: number;
}

function linesAbove(
  drafts: readonly BlockDraft[],
  thread: number,
  isFoot: (at: number) => boolean,
  last: Above | undefined,
): Above {
  let start = thread;
  while (start - 1 > (last?.thread ?? -1) && isFoot(start - 1)) start -= 1;
  if (last?.thread === start - 1 && isFoot(last.thread))
    return { ...last, thread, end: skipAbout(drafts, last.end, thread) };
  return { ...nothingCounted, thread, start, end: skipAbout(drafts, start, thread) };
}

const nothingCounted = { counted: -1, to: 0, verse: 0, own: 0, marked: 0 };

/** The first line from `start` on that does not say who wrote the text or when. */
function skipAbout(drafts: readonly BlockDraft[], start: number, thread: number): number {
  let end = start;
  while (end < thread && isAboutText(drafts[end])) end += 1;
  return end;
}
