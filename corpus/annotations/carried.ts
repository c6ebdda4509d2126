/** Makes annotations of the comments that a file carries: somebody else's words, never mixed with the reader's. */
import type { DocumentId } from '../document/document.ts';
import type { PlainText } from '../document/plain-text.ts';
import type { Range } from '../document/position.ts';
import { trimRange } from '../document/range.ts';
import { describeText } from '../text/language.ts';
import { AnnotationId, type Annotation, type TextualBody } from './annotation.ts';
import { describe } from './describe.ts';

/** One person's words; `author` is empty and `created` (ISO-8601 UTC) absent where the file does not say. */
export interface CarriedNote {
  readonly author: string;
  readonly text: string;
  readonly created?: string;
}

/** Comments on one passage: the first one and its answers. `number` is the same for the same bytes, whoever reads them. */
export interface CarriedComments {
  readonly number: number;
  readonly range: Range;
  readonly notes: readonly CarriedNote[];
}

/**
 * The annotation of comments that the file carries. Its id follows from the document and the number, so that reading
 * the same bytes again gives the same annotation. A comment without a time counts as made at `importedAt`.
 *
 * Errors: as `describe`.
 */
export function carriedAnnotation(
  documentId: DocumentId,
  plain: PlainText,
  { number, range, notes }: CarriedComments,
  importedAt: string,
): Annotation {
  const created = notes[0]?.created ?? importedAt;
  return {
    id: AnnotationId.parse(`${documentId}.comment.${number}`),
    documentId,
    motivation: 'commenting',
    colour: 'blue',
    bodies: notes.map(bodyOf),
    selectors: [...describe(plain, trimRange(plain, range))],
    created,
    modified: created,
  };
}

function bodyOf({ author, text, created }: CarriedNote): TextualBody {
  return {
    type: 'TextualBody',
    value: text,
    format: 'text/plain',
    ...describeText(text),
    creator: { name: author },
    ...(created === undefined ? {} : { created }),
  };
}
