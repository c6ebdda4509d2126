/** Lists of teasers: a title and the first words of each text, broken off, as pages of archives and tags print them. */
import type { BlockDraft } from '../draft.ts';
import { anySpelling } from './any-spelling.ts';

/** How teasers end: dots, and perhaps what leads to the rest. */
const brokenOff = anySpelling(
  /\[\s?(?:continue reading|read (?:more|on)|more|ادامه(?: مطلب)?)\s?(?:…|\.{2,4})?\s?\]$|(?:\[(?:…|\.{3,4})\]|…|\.{3,4})\s*(?:(?:continue reading|read (?:more|on|the rest|full)|more|ادامه|بیشتر بخوانید|اقرأ المزيد)(?!\p{L}).{0,160})?$/iu,
);

/** Some sites set arrows: "the road was open again >>>". */
const readsOn = /(?:>>>|»»|››)\s*$/u;

/** Units: UTF-16 units. */
const shortestTeaser = 80;
const longestEnd = 200;
/** Fewer may be broken off for another reason. */
const fewestTeasers = 3;
const mostly = 0.6;

/** Whether a paragraph is broken off as teasers are. */
export function isTeaser(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.text.length < shortestTeaser) return false;
  const end = draft.text.slice(-longestEnd);
  return brokenOff.test(end) || readsOn.test(end);
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

/**
 * Titles that are printed twice, one right under the other, each with a paragraph right below, as lists of texts with pictures are when
 * they are saved as text: the paragraphs. None where fewer than three are.
 */
export function findTitlesTwice(
  drafts: readonly BlockDraft[],
  [from, to]: readonly [from: number, to: number],
  isTitle: (draft: BlockDraft | undefined) => boolean,
): number[] {
  const twice: number[] = [];
  for (let at = from + 1; at + 1 < to; at += 1) {
    const [above, draft, below] = [drafts[at - 1], drafts[at], drafts[at + 1]];
    if (draft === undefined || above?.text !== draft.text) continue;
    // One of the two may be known as such.
    if (!isTitle(above) && !isTitle(draft)) continue;
    if (below?.kind === 'paragraph' && below.text.length >= shortestTeaser) twice.push(at + 1);
  }
  return twice.length >= fewestTeasers ? twice : [];
}
