/** Originals with their translations, and how their sentences stand to each other. */
import type { FixedBead, Pair, PairedBead, PairId } from '../alignment/pair.ts';

/**
 * Part of an open library. A pair is there as long as both of its documents are: it waits while one is in the trash.
 *
 * Errors: CorpusError `notFound` for unknown ids, and those that every change of a library may have.
 */
export interface Pairs {
  /** Every pair, oldest first. */
  list(): readonly Pair[];
  pair(id: PairId): Pair;
  /** Whether there ever was such a pair, also one that was taken apart. */
  wasMade(id: PairId): boolean;
  /** Adds a pair, or replaces its sides. */
  save(pair: Pair): void;
  /** Takes the pair apart; its documents stay, and what was said about it comes back with `restore`. */
  delete(id: PairId): void;
  restore(id: PairId): Pair;
  /** What was said about its beads, in the order in which it was said. */
  fixed(id: PairId): readonly FixedBead[];
  /** Replaces all of that; the alignment is forgotten. */
  saveFixed(id: PairId, fixed: readonly FixedBead[]): void;
  /** The beads that were derived from these texts; undefined where there are none, or of other texts. `texts` is their hash. */
  alignment(id: PairId, texts: string): readonly PairedBead[] | undefined;
  saveAlignment(id: PairId, texts: string, beads: readonly PairedBead[]): void;
}
