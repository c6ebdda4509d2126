/** Where articles end on pages that print neither day nor byline with them: at a line that comes again under each. */
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { readDatedEnd } from './dated-end.ts';
import { isCreditLabel } from './near-credit.ts';
import { readBareNames } from './person-name.ts';
import { placesOf } from './places-of.ts';
import { isReplyBar } from './text-label.ts';

/** Longer lines are words of the texts. Units: UTF-16 units. */
const longestLine = 60;
/** The same words may stand twice by chance. */
const fewestTimes = 3;
/** Titles have more words than names of people who comment. */
const fewestTitleWords = 3;

/**
 * The last lines of the articles between `from` and `to`, told by words that recur, figures aside, with sentences between each two of
 * them and a title right below all but the last; of several such lines the nearest to the titles. Below a label of that kind
 * the name belongs to the article as well. None where no line does. `isBody` tells sentences, `isTitle` lines that can be titles.
 *
 * Cost: linear.
 */
export function findRecurringEnds(
  drafts: readonly BlockDraft[],
  [from, to]: readonly [from: number, to: number],
  isBody: (draft: BlockDraft | undefined) => boolean,
  isTitle: (draft: BlockDraft | undefined) => boolean,
): number[] {
  const above = countAbove(drafts, isBody);
  const groups = placesOf(drafts, (draft, at) =>
    at < from || at >= to || (above[at] ?? 0) === (above[from] ?? 0) ? undefined : formOf(draft),
  );
  const found = groups
    .filter(({ length }) => length >= fewestTimes)
    .map((places) => places.map((at) => endBelow(drafts, at)))
    .filter((ends) => holdTexts(ends, above) && leadOn(drafts, ends, to, isTitle));
  const most = Math.max(0, ...found.map(({ length }) => length));
  return found.findLast(({ length }) => length === most) ?? [];
}

/** What a line says, figures aside; undefined for words of a text. */
function formOf({ kind, text }: BlockDraft): string | undefined {
  if (kind === 'separator' || kind === 'heading' || text.length > longestLine) return undefined;
  if (/^[>»›]{2,}$/u.test(text)) return text;
  if (!/\p{L}/u.test(text) || endsSentence(text) || isReplyBar(text)) return undefined;
  return text.toLowerCase().replace(/[\d۰-۹٠-٩]+/gu, '0');
}

/** Below a label the line that it names is the last. */
function endBelow(drafts: readonly BlockDraft[], at: number): number {
  return isCreditLabel(drafts[at]?.text ?? '', drafts[at + 1]?.text) ? at + 1 : at;
}

/** How many blocks of sentences stand above each block. */
function countAbove(
  drafts: readonly BlockDraft[],
  isBody: (draft: BlockDraft | undefined) => boolean,
): number[] {
  let count = 0;
  return drafts.map((draft) => {
    const before = count;
    if (isBody(draft)) count += 1;
    return before;
  });
}

/** Whether sentences stand between each two of the lines. */
function holdTexts(ends: readonly number[], above: readonly number[]): boolean {
  return ends.every((end, at) => at === 0 || (above[end] ?? 0) > (above[ends[at - 1] ?? 0] ?? 0));
}

/** Whether a title stands right below all lines but the last, furniture aside. */
function leadOn(
  drafts: readonly BlockDraft[],
  ends: readonly number[],
  to: number,
  isTitle: (draft: BlockDraft | undefined) => boolean,
): boolean {
  return ends.slice(0, -1).every((end) => {
    let next = end + 1;
    while (next < to && /^(?:furniture|separator)$/u.test(drafts[next]?.kind ?? '')) next += 1;
    // A word of capitals may stand above the title.
    if (/^\p{Lu}{3,}$/u.test(drafts[next]?.text ?? '')) next += 1;
    const { text = '' } = drafts[next] ?? {};
    const isLong = countWords(text) >= fewestTitleWords && readBareNames(text) === undefined;
    return next < to && isLong && isTitle(drafts[next]);
  });
}

/**
 * The paragraphs between `from` and `to` that end in a dash and the day, each right below a line that can be a title, as digests of other
 * papers print them: "… at the old bridge. -The Lamp - 5/31/05". None where few do.
 */
export function findDatedEnds(
  drafts: readonly BlockDraft[],
  [from, to]: readonly [from: number, to: number],
  isTitle: (draft: BlockDraft | undefined) => boolean,
): number[] {
  const ends: number[] = [];
  for (let at = from + 1; at < to; at += 1) {
    if (isTitle(drafts[at - 1]) && readDatedEnd(drafts[at]?.text ?? '') !== undefined)
      ends.push(at);
  }
  // Where empty lines stand between all of them, they say nothing.
  const near = ends.filter((at) => (drafts[at]?.blankBefore ?? 0) === 0);
  const found = near.length > 0 ? near : ends;
  return found.length >= fewestTimes ? found : [];
}
