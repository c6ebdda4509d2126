/** The notes of both sides as a bilingual export shows them: on which words of which cells, and a note on both sides once. */
import type { AnnotationId, Colour } from '../../annotations/annotation.ts';
import { otherSide } from '../../alignment/side-name.ts';
import { blocksOf } from '../../alignment/side.ts';
import { plainText } from '../../document/plain-text.ts';
import { rangePieces } from '../../document/range.ts';
import type { ExportContext } from '../exporter.ts';
import type { MarkedPiece } from '../html/inline.ts';
import { writeNumber } from '../labels.ts';
import { passagesOf, type Passage } from '../passages.ts';
import type { PairChoices, PairInput, PairSideInput } from './pair-input.ts';
import type { CellPiece, PairRow } from './pair-rows.ts';

/** The notes of a pair; numbers go on from those beside rows to the others. */
export interface PairPassages {
  /** What is marked in a piece of a cell, clipped to it. */
  readonly marks: ReadonlyMap<CellPiece, readonly PairMark[]>;
  /** The passages that begin in a row, by its index. */
  readonly beside: ReadonlyMap<number, readonly Passage[]>;
  /** Those whose words are marked on both sides: what is marked over there needs no telling. */
  readonly onBoth: ReadonlySet<AnnotationId>;
  /** Notes about a whole text, a part, an area, or words that stand in no row. */
  readonly others: readonly Passage[];
  readonly orphans: readonly Passage[];
}

/** Marked words; `noted` where the passage ends on this side, `closes` where it does on the side on which it is `first`. */
export interface PairMark extends MarkedPiece {
  readonly id: AnnotationId;
  readonly closes: boolean;
}

/** A passage on one side, with the stretches of cells that it holds. */
interface Touching {
  readonly passage: Passage;
  readonly row: number;
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  readonly piece: CellPiece;
  readonly start: number;
  readonly end: number;
}

const none: PairPassages = {
  marks: new Map(),
  beside: new Map(),
  onBoth: new Set(),
  others: [],
  orphans: [],
};

/** The passages of both sides in these rows. Cost: linear in blocks, rows and stretches that are marked. */
export function pairPassages(
  pair: PairInput,
  rows: readonly PairRow[],
  choices: PairChoices,
  context: ExportContext,
): PairPassages {
  if (!choices.notes) return none;
  const names = [choices.first, otherSide(choices.first)] as const;
  const sides = names.map((name, index) => onSide(pair[name], rows, index as 0 | 1));
  const touching = sides.flatMap((side) => side.touching).sort((a, b) => a.row - b.row);
  const shown = new Map<AnnotationId, Passage>();
  const beside = new Map<number, Passage[]>();
  const onBoth = new Set<AnnotationId>();
  for (const { passage, row } of touching) {
    const { id } = passage.annotation;
    if (shown.has(id)) {
      onBoth.add(id);
      continue;
    }
    const numbered = { ...passage, number: shown.size + 1 };
    shown.set(id, numbered);
    beside.set(row, [...(beside.get(row) ?? []), numbered]);
  }
  const left = (which: keyof Pick<OnSide, 'others' | 'orphans'>): readonly Passage[] =>
    sides.flatMap((side) => side[which]).flatMap((passage) => numberedAnew(passage, shown));
  return {
    marks: marksOf(touching, shown, context),
    beside,
    onBoth,
    others: choices.beads === 'all' ? left('others') : [],
    orphans: choices.beads === 'all' ? left('orphans') : [],
  };
}

/** Every passage once. */
export function allPassages({ beside, others, orphans }: PairPassages): readonly Passage[] {
  return [...[...beside.values()].flat(), ...others, ...orphans];
}

/** The passage as it is told where its words on the other side are to be seen. */
export function asOnBoth(passage: Passage): Passage {
  const { counterpart, ...alone } = passage;
  return counterpart === undefined ? passage : alone;
}

/** The next number, unless the annotation has one already. */
function numberedAnew(passage: Passage, shown: Map<AnnotationId, Passage>): readonly Passage[] {
  const { id } = passage.annotation;
  if (shown.has(id)) return [];
  const numbered = { ...passage, number: shown.size + 1 };
  shown.set(id, numbered);
  return [numbered];
}

interface OnSide {
  readonly touching: readonly Touching[];
  readonly others: readonly Passage[];
  readonly orphans: readonly Passage[];
}

/** The passages of a side. Those of other parts are no notes on it; orphans are, where it is the whole text. */
function onSide({ input, side }: PairSideInput, rows: readonly PairRow[], cell: 0 | 1): OnSide {
  const { document } = input;
  const plain = plainText(document.blocks);
  const pieces = piecesByBlock(rows, cell);
  const inside = new Set(blocksOf(document, side).map(({ id }) => id));
  const touching: Touching[] = [];
  const others: Passage[] = [];
  const orphans: Passage[] = [];
  for (const found of passagesOf(input)) {
    const { range, target, block, isFound } = found;
    // In a file of two texts each note says of which it is.
    const passage = { ...found, document };
    const marked = target.kind === 'passage' && range ? rangePieces(plain, range) : [];
    const places = marked.flatMap(({ blockId, start, end }) =>
      (pieces.get(blockId) ?? []).flatMap(({ piece, row }) => {
        const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
        return from < to ? [{ piece, row, start: from, end: to }] : [];
      }),
    );
    const isHere = block === undefined ? side.part === undefined : inside.has(block.id);
    const [first] = places;
    if (first) touching.push({ passage: found, row: first.row, stretches: places });
    else if (isHere) (isFound ? others : orphans).push(passage);
  }
  return { touching, others, orphans };
}

function piecesByBlock(
  rows: readonly PairRow[],
  cell: 0 | 1,
): ReadonlyMap<string, readonly { readonly piece: CellPiece; readonly row: number }[]> {
  const found = new Map<string, { piece: CellPiece; row: number }[]>();
  rows.forEach(({ cells }, row) => {
    for (const piece of cells[cell]) {
      const known = found.get(piece.block.id);
      if (known) known.push({ piece, row });
      else found.set(piece.block.id, [{ piece, row }]);
    }
  });
  return found;
}

/** Links lead to the first words of a passage, which on its other side is only marked. */
function marksOf(
  touching: readonly Touching[],
  shown: ReadonlyMap<AnnotationId, Passage>,
  { locale }: ExportContext,
): ReadonlyMap<CellPiece, readonly PairMark[]> {
  const marks = new Map<CellPiece, PairMark[]>();
  const linked = new Set<AnnotationId>();
  for (const { passage, stretches } of touching) {
    const { id, colour }: { id: AnnotationId; colour: Colour } = passage.annotation;
    const number = shown.get(id)?.number ?? 0;
    const isFirstSide = !linked.has(id);
    stretches.forEach(({ piece, start, end }, index) => {
      const noted = index === stretches.length - 1;
      const ends = { first: isFirstSide && index === 0, noted, closes: isFirstSide && noted };
      const mark = { id, number, shown: writeNumber(locale, number), colour, start, end, ...ends };
      marks.set(piece, [...(marks.get(piece) ?? []), mark]);
    });
    linked.add(id);
  }
  return marks;
}
