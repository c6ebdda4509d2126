/** The terms of a library: words with the words that render them. */
import type { Term, TermId } from '../alignment/terms/term.ts';

/**
 * Part of an open library.
 *
 * Errors: CorpusError `notFound` for unknown ids, and those that every change of a library may have.
 */
export interface Terms {
  /** Those that are not deleted, oldest first; one that cannot be read is left to `doctor`. */
  list(): readonly Term[];
  term(id: TermId): Term;
  /** Adds terms or puts them in the place of those with their ids, and deletes others; in one transaction. */
  save(terms: readonly Term[], deleted?: readonly TermId[]): void;
  delete(ids: readonly TermId[]): void;
  restore(ids: readonly TermId[]): void;
}
