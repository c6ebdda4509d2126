/** The shapes of beads, and how likely each is before the words are read. */
import type { AlignedBead } from './indexed-bead.ts';

/** Segments of the original and of the translation in beads that have both. */
export const kinds = [
  { original: 1, translation: 1 },
  { original: 1, translation: 2 },
  { original: 2, translation: 1 },
  { original: 1, translation: 3 },
  { original: 3, translation: 1 },
  { original: 2, translation: 2 },
] as const;

/** Chances of the kinds above among beads with two sides, and of passages that stand on one side only. */
export interface BeadChances {
  readonly kinds: readonly number[];
  /** That a segment of the original without counterpart follows a bead with two sides. */
  readonly omission: number;
  /** That a segment of the translation does. */
  readonly addition: number;
  /** That one more follows such a one. */
  readonly goesOn: number;
}

/** Near those that Gale & Church counted, with more of what free translations and shortened articles do. */
export const firstChances: BeadChances = {
  kinds: [0.87, 0.048, 0.048, 0.008, 0.008, 0.018],
  omission: 0.06,
  addition: 0.06,
  goesOn: 0.4,
};

/** The chances as a first alignment shows them; the first ones count as fifty beads. */
export function fittedChances(beads: readonly AlignedBead[]): BeadChances {
  const prior = 50;
  const counts = firstChances.kinds.map((chance) => chance * prior);
  let omissions = firstChances.omission * prior;
  let additions = firstChances.addition * prior;
  let all = prior;
  let before = '';
  for (const { original, translation } of beads) {
    const side = original.length === 0 ? 'addition' : translation.length === 0 ? 'omission' : '';
    const kind = kinds.findIndex(
      (each) => each.original === original.length && each.translation === translation.length,
    );
    if (side === '') {
      counts[kind] = (counts[kind] ?? 0) + 1;
      all += 1;
    } else if (before !== side) {
      if (side === 'omission') omissions += 1;
      else additions += 1;
    }
    before = side;
  }
  const paired = counts.reduce((sum, count) => sum + count, 0);
  return {
    kinds: counts.map((count) => Math.max(0.002, count / paired)),
    omission: Math.min(0.3, omissions / all),
    addition: Math.min(0.3, additions / all),
    goesOn: firstChances.goesOn,
  };
}
