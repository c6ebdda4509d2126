/** A pair as rows of two cells: a row a bead, in each cell its sentences, block by block, in their own direction. */
import type { Segment } from '../../alignment/model.ts';
import { isUncertain } from '../../alignment/review.ts';
import { otherSide } from '../../alignment/side-name.ts';
import type { Block } from '../../document/block.ts';
import type { Direction, Language } from '../../document/language.ts';
import { describeText } from '../../text/language.ts';
import type { Picture } from '../picture.ts';
import type { PairChoices, PairInput, PairSideInput } from './pair-input.ts';
import { segmentsOfSide } from './pair-segments.ts';

/** Sentences of one block that follow each other. Units: UTF-16 in the text of the block, half-open. */
export interface CellPiece {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
  readonly language: Language;
  /** Whether it is the first that is shown of its block. */
  readonly begins: boolean;
  /** Of a figure, where it begins. */
  readonly picture?: Picture;
  /** Stands before an item of a list: a dot, or its number. */
  readonly marker?: string;
}

/** Empty where the words have no counterpart on this side. */
export type Cell = readonly CellPiece[];

/** One bead. */
export interface PairRow {
  /** The side that is read first, then the other one. */
  readonly cells: readonly [first: Cell, second: Cell];
  readonly isUncertain: boolean;
  /** What begins here on either side. */
  readonly opens: 'part' | 'block' | undefined;
}

/** The rows of the beads that are wanted, in reading order. Cost: linear in blocks and beads. */
export function pairRows(pair: PairInput, choices: PairChoices): readonly PairRow[] {
  const { first, beads: choice } = choices;
  const names = [first, otherSide(first)] as const;
  const sides = names.map((name) => ({
    segments: segmentsOfSide(pair, name),
    cellOf: cellsOf(pair[name]),
  }));
  return pair.beads.flatMap((bead, index) => {
    if (choice === 'confirmed' && bead.state === 'aligned') return [];
    const [left, right] = sides.map(({ segments, cellOf }) => cellOf(segments[index] ?? []));
    if (left === undefined || right === undefined) return [];
    const isOpen = [left, right].some(({ opened }) => opened === 'part');
    return {
      cells: [left.cell, right.cell],
      isUncertain: isUncertain(bead) && left.cell.length > 0 && right.cell.length > 0,
      opens: isOpen ? 'part' : (left.opened ?? right.opened),
    };
  });
}

interface Written {
  readonly cell: Cell;
  readonly opened: 'part' | 'block' | undefined;
}

/** Makes the cells of one side, which have to be asked for in reading order. */
function cellsOf({ input, side }: PairSideInput): (segments: readonly Segment[]) => Written {
  const { document, pictures } = input;
  const { blocks } = document;
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const markers = markersOf(blocks);
  const begun = new Set<string>();
  let part: string | undefined;
  return (segments) => {
    const pieces: CellPiece[] = [];
    let opened: Written['opened'];
    for (const { block: id, start, end } of segments) {
      const block = byId.get(id);
      if (block === undefined) continue;
      const last = pieces.at(-1);
      if (last?.block === block && !isCell(block, side)) {
        pieces[pieces.length - 1] = { ...last, end };
        continue;
      }
      const begins = !begun.has(id);
      const picture = begins ? pictures?.get(block.image?.resource ?? '') : undefined;
      // A picture of which nothing is to be seen.
      if (start === end && picture === undefined && !block.image?.alt) continue;
      if (begins) {
        opened = part !== undefined && part !== block.part ? 'part' : (opened ?? 'block');
      }
      begun.add(id);
      part = block.part;
      const marker = begins ? markers.get(id) : undefined;
      pieces.push({
        ...{ block, start, end, begins },
        ...(isCell(block, side) ? describeText(block.text.slice(start, end)) : facts(block)),
        ...(marker === undefined ? {} : { marker }),
        ...(picture === undefined ? {} : { picture }),
      });
    }
    return { cell: pieces, opened };
  };
}

/** A row of a table that holds both languages: its cells belong to different sides. */
function isCell({ kind }: Block, { only }: PairSideInput['side']): boolean {
  return kind === 'table-row' && only !== undefined;
}

function facts({ direction, language }: Block): Pick<CellPiece, 'direction' | 'language'> {
  return { direction, language };
}

/** Items of lists with what stands before them; numbers begin anew after anything else. */
function markersOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const markers = new Map<string, string>();
  let counts: number[] = [];
  for (const { id, kind, ordered, depth = 0, language } of blocks) {
    if (kind !== 'list-item') {
      counts = [];
      continue;
    }
    counts = counts.slice(0, depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    const digits = language === 'fa' ? 'fa' : 'en';
    const number = new Intl.NumberFormat(digits, { useGrouping: false }).format(counts[depth]);
    markers.set(id, ordered === true ? `${number}.` : '•');
  }
  return markers;
}
