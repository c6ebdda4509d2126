/** Comments that a file carries on its text, as importers find them: the caller makes annotations of them. */
import type { Range } from '../document/position.ts';

/** One person's words, lines joined by newlines; `author` is empty and `created` (ISO-8601 UTC) absent where the file does not say. */
export interface NoteDraft {
  readonly author: string;
  readonly text: string;
  readonly created?: string;
}

/**
 * A comment and its answers, in the order of the file, on a passage of the content. `number` is the comment's place in
 * the file, counted from 0: the same bytes give it the same number, whatever version of the importer reads them.
 */
export interface CommentDraft {
  readonly number: number;
  readonly range: Range;
  readonly notes: readonly NoteDraft[];
}
