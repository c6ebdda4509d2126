/** The segments of each bead's side with what no bead holds: a line of stars or of dots says nothing that could be translated. */
import type { Segment } from '../../alignment/model.ts';
import type { PairedBead } from '../../alignment/pair.ts';
import type { SideName } from '../../alignment/side-name.ts';
import { stretchesOf } from '../../alignment/side.ts';
import type { PairInput } from './pair-input.ts';

/**
 * The segments of one side, a list for each bead: all characters of the side but white space are in exactly one. What no
 * bead holds goes with the words before it, else with the first bead. Cost: linear in blocks and beads.
 */
export function segmentsOfSide(
  { beads, ...sides }: PairInput,
  name: SideName,
): readonly (readonly Segment[])[] {
  const { input, side } = sides[name];
  const inBlock = segmentsByBlock(beads, name);
  const lists: Segment[][] = beads.map(() => []);
  let bead = 0;
  const silent = (block: string, text: string, start: number, end: number): void => {
    if (text.slice(start, end).trim() !== '') lists[bead]?.push({ block, start, end });
  };
  for (const { block, text, start, end } of stretchesOf(input.document, side)) {
    let from = start;
    for (const held of inBlock.get(block) ?? []) {
      if (held.segment.start < start || held.segment.end > end) continue;
      silent(block, text, from, held.segment.start);
      bead = held.bead;
      lists[bead]?.push(held.segment);
      from = held.segment.end;
    }
    silent(block, text, from, end);
  }
  return lists;
}

interface Held {
  readonly segment: Segment;
  readonly bead: number;
}

function segmentsByBlock(
  beads: readonly PairedBead[],
  name: SideName,
): ReadonlyMap<string, readonly Held[]> {
  const found = new Map<string, Held[]>();
  beads.forEach((one, bead) => {
    for (const segment of one[name]) {
      const known = found.get(segment.block);
      if (known) known.push({ segment, bead });
      else found.set(segment.block, [{ segment, bead }]);
    }
  });
  return found;
}
