/** The part of the contract that is about originals with their translations. */
import * as z from 'zod';
import { BeadPatch } from '../../corpus/alignment/bead-patch.ts';
import { FixedBead, Pair, PairedBead, PairId, PairSide } from '../../corpus/alignment/pair.ts';
import { PairSuggestion } from '../../corpus/alignment/pairing.ts';
import { Document, DocumentId } from '../../corpus/document/document.ts';

const Done = z.object({});
const Interval = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
const Named = z.object({ id: PairId });
const WantedSide = PairSide.pick({ document: true, part: true }).extend({
  only: z.string().min(1).optional(),
});

/**
 * A pair with its beads in reading order, and what was said about them in the order in which it was said. `stamp` names what the
 * beads follow from: the texts and what was said.
 */
export const OpenedPair = z.object({
  pair: Pair,
  stamp: z.string(),
  beads: z.array(PairedBead).readonly(),
  fixed: z.array(FixedBead).readonly(),
});
export type OpenedPair = Readonly<z.infer<typeof OpenedPair>>;

/** What changed in the beads of a pair, and what is said about them now. */
export const PairChange = BeadPatch.extend({
  id: PairId,
  /** What the beads followed from that it is to be applied to; absent where it replaces all. */
  since: z.string().optional(),
  stamp: z.string(),
  fixed: z.array(FixedBead).readonly(),
});
export type PairChange = Readonly<z.infer<typeof PairChange>>;

/** A whole pair is being aligned: `done` of `total` passes over its texts are made. */
export const AlignProgress = z.object({
  id: PairId,
  done: z.number().int(),
  total: z.number().int(),
});
export type AlignProgress = Readonly<z.infer<typeof AlignProgress>>;

/** Requests about pairs. */
export const pairRequests = {
  /** Oldest first; those with a document in the trash are left out. */
  'pair:list': { params: z.object({}), result: z.array(Pair) },
  /** Aligned now, where the texts or what was said have changed since. */
  'pair:open': { params: Named, result: OpenedPair },
  /** What became of the beads of an open pair since they followed from what `since` names. */
  'pair:follow': { params: Named.extend({ since: z.string() }), result: PairChange },
  /** The window waits for `pair:open` no longer: what nobody waits for is stopped. */
  'pair:leave': { params: Named, result: Done },
  /** The whole text of a side's document. Opening it for reading is `document:open`. */
  'pair:readDocument': { params: z.object({ id: DocumentId }), result: Document },
  /** Likely pairs that were not made yet, surest first; only those with that document, or that part of it. */
  'pair:suggest': {
    params: z.object({ id: DocumentId, part: z.string().min(1).optional() }),
    result: z.array(PairSuggestion).readonly(),
  },
  /** Pairs two texts; the pair that is there already, if there is one. */
  'pair:make': {
    params: z.object({ original: WantedSide, translation: WantedSide }),
    result: Pair,
  },
  /** Takes a pair apart; its documents stay. */
  'pair:delete': { params: Named, result: Done },
  'pair:restore': { params: Named, result: Pair },
  /** The words of `to` that say what `range` (UTF-16, half-open) of `from` says; null where none is found. See `project`. */
  'pair:project': {
    params: z.object({ from: z.string(), range: Interval, to: z.string() }),
    result: Interval.nullable(),
  },
  /** Replaces what was said about the beads, and aligns what is between. */
  'pair:correct': {
    params: z.object({ id: PairId, fixed: z.array(FixedBead), since: z.string() }),
    result: PairChange.omit({ fixed: true }),
  },
} as const;
