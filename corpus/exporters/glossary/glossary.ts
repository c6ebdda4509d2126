/** What a glossary is written from. */
import type { Term } from '../../alignment/terms/term.ts';

/** Terms in the order of the file. `exportedAt` is ISO-8601 UTC; `generator` a program with its version. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly exportedAt: string;
  readonly generator: string;
}
