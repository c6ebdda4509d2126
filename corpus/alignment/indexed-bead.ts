/** Beads over numbered segments: what the aligner works on, before segments have a place in a document. */

/**
 * n segments of the original with the m segments that translate them, as indices from 0, each side ascending. An empty side
 * says that these words have no counterpart; never both are empty.
 */
export interface IndexBead {
  readonly original: readonly number[];
  readonly translation: readonly number[];
}

/** A bead that the aligner made or kept. */
export interface AlignedBead extends IndexBead {
  /** How likely the bead is exactly right, 0 to 1; 1 for a bead that the reader fixed. */
  readonly confidence: number;
  /** Set on beads that were handed in as fixed. */
  readonly fixed?: true;
}
