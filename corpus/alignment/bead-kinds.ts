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
  kinds: [0.836, 0.065, 0.065, 0.008, 0.008, 0.018],
  omission: 0.08,
  addition: 0.08,
  goesOn: 0.4,
};

/** Where most lines of one side are two of the other, as a couplet is in verse. */
const couplets: BeadChances = {
  kinds: [0.25, 0.57, 0.02, 0.1, 0.01, 0.05],
  omission: 0.03,
  addition: 0.03,
  goesOn: 0.4,
};

/** What a pair of texts may be like; the one that explains it best is taken. */
export const firstGuesses: readonly BeadChances[] = [
  firstChances,
  couplets,
  { ...couplets, kinds: [0.25, 0.02, 0.57, 0.01, 0.1, 0.05] },
];

/** The chances as a first alignment shows them; those that it was made with count as so many beads. */
export function fittedChances(beads: readonly AlignedBead[], before: BeadChances): BeadChances {
  const prior = 30;
  const counts = before.kinds.map((chance) => chance * prior);
  let omissions = before.omission * prior;
  let additions = before.addition * prior;
  let all = prior;
  let last = '';
  for (const { original, translation, confidence } of beads) {
    const side = original.length === 0 ? 'addition' : translation.length === 0 ? 'omission' : '';
    const kind = kinds.findIndex(
      (each) => each.original === original.length && each.translation === translation.length,
    );
    if (side === '') {
      counts[kind] = (counts[kind] ?? 0) + confidence;
      all += confidence;
    } else if (last !== side) {
      if (side === 'omission') omissions += confidence;
      else additions += confidence;
    }
    last = side;
  }
  const paired = counts.reduce((sum, count) => sum + count, 0);
  return {
    kinds: counts.map((count) => Math.max(0.002, count / paired)),
    omission: Math.min(0.3, omissions / all),
    addition: Math.min(0.3, additions / all),
    goesOn: before.goesOn,
  };
}
