/** How far a reader has looked through the beads of a pair, and which to look at next. */
import type { PairedBead } from './pair.ts';

/** Below this a bead is shown as uncertain: of those above it hardly any is wrong. */
export const certain = 0.7;

/** Whether the reader should look at it. */
export function isUncertain({ state, confidence }: PairedBead): boolean {
  return state === 'aligned' && confidence < certain;
}

/** Whether its words have no counterpart. */
export function isAlone({ original, translation }: PairedBead): boolean {
  return original.length === 0 || translation.length === 0;
}

/** How many beads there are, and of how many the reader has said how they are. */
export function progressOf(beads: readonly PairedBead[]): {
  readonly confirmed: number;
  readonly total: number;
} {
  return {
    confirmed: beads.filter(({ state }) => state !== 'aligned').length,
    total: beads.length,
  };
}

/** Indices of the beads about which nothing was said, the least certain first. */
export function reviewQueue(beads: readonly PairedBead[]): readonly number[] {
  return beads
    .map(({ state, confidence }, index) => ({ state, confidence, index }))
    .filter(({ state }) => state === 'aligned')
    .sort((a, b) => a.confidence - b.confidence || a.index - b.index)
    .map(({ index }) => index);
}

/**
 * The next bead to look at when the one at `index` is done; undefined when nothing is left. The reader's last one is
 * passed over as long as there are others.
 */
export function nextToReview(
  beads: readonly PairedBead[],
  index: number | undefined,
): number | undefined {
  const queue = reviewQueue(beads);
  return queue.find((one) => one !== index) ?? queue[0];
}
