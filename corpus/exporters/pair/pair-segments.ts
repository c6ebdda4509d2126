/** The segments of each bead's side with what no bead holds: pictures, and lines of stars or of dots say nothing that could be translated. */
import type { Segment } from '../../alignment/model.ts';
import type { PairedBead } from '../../alignment/pair.ts';
import type { SideName } from '../../alignment/side-name.ts';
import { blocksOf, stretchesByBlock, stretchesOf, type Stretch } from '../../alignment/side.ts';
import type { Document } from '../../document/document.ts';
import type { PairInput } from './pair-input.ts';

/**
 * The segments of one side, a list for each bead: all characters of the side but white space are in exactly one, and an empty
 * segment stands for a picture without words. What no bead holds goes with the words before it, else with the first bead.
 * Cost: linear in blocks and beads.
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
  const pictures = name === 'original' || side.only === undefined;
  for (const stretch of stretchesAndPictures(input.document, side, pictures)) {
    const { block, text, start, end } = stretch;
    if (text === '') {
      lists[bead]?.push({ block, start, end });
      continue;
    }
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

/** In reading order; of a picture without words an empty stretch, where `pictures` are wanted. */
function stretchesAndPictures(
  document: Document,
  side: PairInput['original']['side'],
  pictures: boolean,
): readonly Stretch[] {
  const stretches = stretchesOf(document, side);
  if (!pictures) return stretches;
  const ofBlock = stretchesByBlock(stretches);
  return blocksOf(document, side).flatMap(({ id, kind, text }) =>
    kind === 'figure' && text.trim() === ''
      ? [{ block: id, text: '', start: 0, end: 0, heading: false }]
      : (ofBlock.get(id) ?? []),
  );
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
