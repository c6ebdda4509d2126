/** The pair that a file makes of its own two languages. */
import type { DocumentId } from '../document/document.ts';
import type { Language } from '../document/language.ts';
import { PairId, type FixedBead, type Pair } from './pair.ts';

/** What the file says: its languages, and which sentences belong together. */
export interface SaidPair {
  readonly original: Language;
  readonly translation: Language;
  readonly beads: readonly FixedBead[];
}

/** A pair with what was said about its beads. */
export interface CarriedPair {
  readonly pair: Pair;
  readonly fixed: readonly FixedBead[];
}

/** Its name follows from the document, so that reading the same bytes again gives the same pair. */
export function carriedPair(document: DocumentId, said: SaidPair, created: string): CarriedPair {
  const sideIn = (language: Language) => ({ document, only: language, language });
  return {
    pair: {
      id: PairId.parse(`file-${document}`),
      original: sideIn(said.original),
      translation: sideIn(said.translation),
      created,
    },
    fixed: said.beads,
  };
}
