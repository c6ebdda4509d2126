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
  drafts.forEach(({ text }, thread) => {
    if (thread <= first || !announcesComments(text)) return;
    let start = thread;
    while (start - 1 > first && !kept.has(start - 1) && isFootLine(drafts[start - 1])) start -= 1;
    const end = skipAbout(drafts, start, thread);
    // Topics of two words look like names: such a line is no end of the text where too few were left below it.
    if (thread - end >= fewestLines) start = end;
    const lines = [...Array(thread - start).keys()].map((offset) => start + offset);
    const isVerse = 3 * lines.filter((at) => runsOn(drafts[at]?.text ?? '')).length > lines.length;
    if (lines.length < fewestLines || isVerse || !lines.some(isOfPage)) return;
    // A credit is of the text, however near to the thread.
    for (const at of lines) if (readCredit(drafts[at]?.text ?? '') === undefined) furniture.add(at);
  });
}

/** The first line from `start` on that does not say who wrote the text or when. */
function skipAbout(drafts: readonly BlockDraft[], start: number, thread: number): number {
  let end = start;
  while (end < thread && isAboutText(drafts[end])) end += 1;
  return end;
}
