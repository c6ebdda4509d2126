/** Finds the bead of a place in either text of a pair. */
import type { Segment } from './model.ts';
import type { PairedBead } from './pair.ts';
import type { SideName } from './side-name.ts';

/** A segment with the place of its bead among the beads. */
interface Placed extends Segment {
  readonly bead: number;
}

/** See `at`. */
export interface BeadIndex {
  /**
   * The bead whose words stand at the offset, else the one before it in the block, else the first; undefined in a block
   * that holds none. Units: UTF-16.
   */
  readonly at: (side: SideName, block: string, offset: number) => number | undefined;
}

/** An index over the beads. Cost: linear once, a search in the block for each question. */
export function indexBeads(beads: readonly PairedBead[]): BeadIndex {
  const sides = {
    original: byBlock(beads, 'original'),
    translation: byBlock(beads, 'translation'),
  };
  return {
    at(side, block, offset) {
      const segments = sides[side].get(block);
      if (segments === undefined) return undefined;
      let found = segments[0];
      for (const segment of segments) if (segment.start <= offset) found = segment;
      return found?.bead;
    },
  };
}

function byBlock(
  beads: readonly PairedBead[],
  side: SideName,
): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  beads.forEach((bead, index) => {
    for (const segment of bead[side]) {
      const known = found.get(segment.block);
      if (known) known.push({ ...segment, bead: index });
      else found.set(segment.block, [{ ...segment, bead: index }]);
    }
  });
  return found;
}
