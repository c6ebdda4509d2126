/** Beads of an earlier pass that the next one need not look for again. */
import type { IndexBead, AlignedBead } from './indexed-bead.ts';

/** What a bead and both of its neighbours must reach. */
const surest = 0.95;

/** The first segments of beads that are sure, between neighbours that are. */
export function sureBeads(beads: readonly AlignedBead[]): IndexBead[] {
  return beads.filter((bead, index) =>
    [beads[index - 1], bead, beads[index + 1]].every((each) => each !== undefined && isSure(each)),
  );
}

function isSure({ original, translation, confidence }: AlignedBead): boolean {
  return original.length > 0 && translation.length > 0 && confidence >= surest;
}
