/** What a file says about its own two languages, as importers find it: the caller makes a pair of it. */
import type { Language } from '../document/language.ts';

/** A sentence-sized stretch of a block. Units: UTF-16, half-open. */
export interface SegmentDraft {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Sentences that belong together; a side without any says that the other has no counterpart. `confidence` is 0 to 1. */
export interface BeadDraft {
  readonly original: readonly SegmentDraft[];
  readonly translation: readonly SegmentDraft[];
  readonly state: 'aligned' | 'confirmed' | 'corrected' | 'omitted';
  readonly confidence?: number;
}

/** Original and translation of one document, each all that is in its language. */
export interface PairDraft {
  readonly original: Language;
  readonly translation: Language;
  readonly beads: readonly BeadDraft[];
}
