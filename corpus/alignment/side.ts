/** The text of one side of a pair: which stretches of which blocks belong to it, and its sentences. */
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { detectLanguage } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Segment } from './model.ts';
import type { PairSide } from './pair.ts';

/** A piece of a block that belongs to a side. Units: UTF-16, half-open. */
export interface Stretch extends Segment {
  /** The whole text of the block. */
  readonly text: string;
  /** Whether it begins a chapter or a part of one. */
  readonly heading: boolean;
}

type Text = Pick<Document, 'parts' | 'blocks'>;

/** Furniture is no text, and lines between sections have no words. */
const silent: ReadonlySet<Block['kind']> = new Set(['furniture', 'separator']);

/** The stretches of a side in reading order; empty where the document has no such part or language. */
export function stretchesOf(document: Text, side: Pick<PairSide, 'part' | 'only'>): Stretch[] {
  const parts = side.part === undefined ? undefined : partsUnder(document, side.part);
  return document.blocks
    .filter(({ kind, part }) => !silent.has(kind) && (parts === undefined || parts.has(part)))
    .flatMap((block) => stretchesIn(block, side.only));
}

/** The blocks of a side, with those that say nothing; all of them where it is the whole document. */
export function blocksOf(document: Text, side: Pick<PairSide, 'part'>): readonly Block[] {
  if (side.part === undefined) return document.blocks;
  const inside = partsUnder(document, side.part);
  return document.blocks.filter(({ part }) => inside.has(part));
}

/** Ids of the part that begins with that block and of those under it, without its comments. */
function partsUnder({ parts, blocks }: Text, blockId: string): ReadonlySet<string> {
  const root = blocks.find(({ id }) => id === blockId)?.part;
  const inside = new Set<string>(root === undefined ? [] : [root]);
  // A part stands after the one that it is under.
  for (const { id, parent, kind } of parts) {
    if (parent !== undefined && inside.has(parent) && kind !== 'comment') inside.add(id);
  }
  return inside;
}

function stretchesIn(block: Block, only: string | undefined): Stretch[] {
  const { id, text, kind } = block;
  const heading = kind === 'heading';
  const whole = { block: id, start: 0, end: text.length, text, heading };
  if (text.trim() === '') return [];
  if (kind === 'table-row' && only !== undefined) {
    return cellsOf(text)
      .filter(({ start, end }) => detectLanguage(text.slice(start, end)) === only)
      .map((cell) => ({ ...whole, ...cell }));
  }
  return only === undefined || block.language === only ? [whole] : [];
}

/** In a table of two columns each row holds both languages. */
function cellsOf(row: string): { start: number; end: number }[] {
  return [...row.matchAll(/[^\t]*[^\t\s][^\t]*/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** The sentences of a stretch that do not touch `taken`, which are cut out of it. */
export function segmentsIn(
  stretch: Stretch,
  taken: readonly Pick<Segment, 'start' | 'end'>[],
): Segment[] {
  const { block, text, start, end } = stretch;
  const inside = taken
    .filter((one) => one.end > start && one.start < end)
    .sort((a, b) => a.start - b.start);
  const gaps: { start: number; end: number }[] = [];
  let from = start;
  for (const one of [...inside, { start: end, end }]) {
    if (one.start > from) gaps.push({ start: from, end: one.start });
    from = Math.max(from, one.end);
  }
  return gaps.flatMap((gap) =>
    sentencesOf(text.slice(gap.start, gap.end)).map((sentence) => ({
      block,
      start: gap.start + sentence.start,
      end: gap.start + sentence.end,
    })),
  );
}

/** The stretches of each block; a row of a table may have several. */
export function stretchesByBlock(
  stretches: readonly Stretch[],
): ReadonlyMap<string, readonly Stretch[]> {
  const ofBlock = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const known = ofBlock.get(stretch.block);
    if (known) known.push(stretch);
    else ofBlock.set(stretch.block, [stretch]);
  }
  return ofBlock;
}
