/** Prose that a page keeps as preformatted text: letters and old articles, which have lines instead of elements. */
import type { Mark } from '../../document/mark.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import type { BlockDraft } from '../draft.ts';
import { append } from '../long-list.ts';
import { findBlocks } from '../text/blocks.ts';
import { splitLines } from '../text/lines.ts';
import type { PageBlocks } from './blocks.ts';
import type { Element } from './tree.ts';

/** Fewer lines are an address or an example. */
const fewestLines = 4;
/** Prose is at least this much letters and spaces; programs, tables and drawings have more signs. */
const leastLetters = 0.85;

/** The blocks of a page with those of preformatted prose read from their lines; the others are the same. */
export function expandPreformatted(blocks: PageBlocks): PageBlocks {
  const prose = new Set(blocks.drafts.filter(isProse));
  if (prose.size === 0) return blocks;
  const drafts: AnchoredDraft[] = [];
  const parents: Element[] = [];
  blocks.drafts.forEach((draft, index) => {
    const parent = blocks.parents[index];
    const pieces = prose.has(draft) ? readLines(draft) : [draft];
    append(drafts, pieces);
    if (parent !== undefined) append(parents, Array<typeof parent>(pieces.length).fill(parent));
  });
  return { drafts, parents, blockOf: blocks.blockOf, page: blocks.page };
}

function isProse({ kind, text }: BlockDraft): boolean {
  if (kind !== 'code') return false;
  if (/[;{}]\s*(?:\n|$)/u.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < fewestLines) return false;
  const sentences = lines.filter(
    (line) => line.length > 40 && /\p{L}{2}\s\p{L}/u.test(line),
  ).length;
  if (sentences < 2) return false;
  const letters = text.match(/[\p{L}\p{M}\s.,;:'"’“”«»،؛؟?!-]/gu)?.length ?? 0;
  return letters >= leastLetters * text.length;
}

function readLines(draft: AnchoredDraft): AnchoredDraft[] {
  return findBlocks(splitLines(draft.text)).map((block, index) => ({
    ...block,
    marks: marksWithin(draft.marks, block),
    place: draft.place,
    anchors: index === 0 ? draft.anchors : [],
    ...(draft.language === undefined ? {} : { language: draft.language }),
    ...(draft.direction === undefined ? {} : { direction: draft.direction }),
  }));
}

/** Marks of the whole that lie in a block whose lines were joined without a change of length. */
function marksWithin(marks: readonly Mark[], { place, text }: BlockDraft): Mark[] {
  const [from, to] = place.characters ?? [0, 0];
  if (to - from !== text.length) return [];
  return marks
    .filter(({ kind, start, end }) => kind !== 'code' && start >= from && end <= to)
    .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
}
