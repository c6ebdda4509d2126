/** Lists of teasers: a title and the first words of each text, broken off, as pages of archives and tags print them. */
import type { BlockDraft } from '../draft.ts';
import { anySpelling } from './any-spelling.ts';

/** How teasers end: dots, and perhaps what leads to the rest. */
const brokenOff = anySpelling(
  /(?:\[(?:…|\.{3,4})\]|…|\.{3,4})\s*(?:(?:continue reading|read (?:more|on|the rest|full)|more|ادامه|بیشتر بخوانید|اقرأ المزيد)(?!\p{L}).{0,160})?$/iu,
);

/** Units: UTF-16 units. */
const shortestTeaser = 80;
const longestEnd = 200;
/** Fewer may be broken off for another reason. */
const fewestTeasers = 3;
const mostly = 0.6;

/** Whether a paragraph is broken off as teasers are. */
export function isTeaser(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.text.length < shortestTeaser) return false;
  return brokenOff.test(draft.text.slice(-longestEnd));
}

/**
 * The teasers among the blocks `content` (indices in order), each right below a line that can be a title; none where fewer than three are, or
 * where other paragraphs outweigh them: then the page holds texts.
 */
export function findTeasers(
  drafts: readonly BlockDraft[],
  content: readonly number[],
  isTitle: (draft: BlockDraft | undefined) => boolean,
): number[] {
  const long = content.filter((index) => (drafts[index]?.text.length ?? 0) >= shortestTeaser);
  const teasers = content.filter(
    (index, place) => isTeaser(drafts[index]) && isTitle(drafts[content[place - 1] ?? -1]),
  );
  const isList = teasers.length >= fewestTeasers && teasers.length >= mostly * long.length;
  if (!isList) return [];
  // The first one may have lost its title.
  const opening = content.find((index) => isTeaser(drafts[index])) ?? Infinity;
  return opening < (teasers[0] ?? 0) ? [opening, ...teasers] : teasers;
}
