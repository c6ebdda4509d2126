/** Originals with their translations, and how their sentences stand to each other. */
import type { FixedBead, Pair, PairId } from '../alignment/pair.ts';

/** What an alignment follows from, as hashes: the two texts as they are read (with the aligner), and what was said. */
export interface AlignmentStamp {
  readonly texts: string;
  readonly said: string;
}

/** Beads that were derived and what was learned with them, as the JSON that the aligner gave. */
export interface KeptAlignment extends AlignmentStamp {
  readonly beads: string;
  readonly learned: string;
}

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
  /** Replaces all of that. */
  saveFixed(id: PairId, fixed: readonly FixedBead[]): void;
  /** What an alignment of the pair follows from as it is now. Reads no text. */
  stamp(id: PairId): AlignmentStamp;
  /** What was derived last, whatever it follows from; undefined where there is nothing, or nothing whole. */
  alignment(id: PairId): KeptAlignment | undefined;
  saveAlignment(id: PairId, alignment: KeptAlignment): void;
}
