/** An annotation as one line of a list: what it is told by and where it is from. */
import * as z from 'zod';
import { DocumentId } from '../document/document.ts';
import { AnnotationId, Colour, type Annotation } from './annotation.ts';
import { gistOf } from './gist.ts';

/** `gist` is empty where nothing was marked and nothing written; `title` is that of the document. */
export const AnnotationLine = z.object({
  id: AnnotationId,
  documentId: DocumentId,
  title: z.string(),
  gist: z.string(),
  colour: Colour,
});
export type AnnotationLine = Readonly<z.infer<typeof AnnotationLine>>;

/** The line of an annotation in a document of this title. */
export function lineOf(annotation: Annotation, title: string): AnnotationLine {
  const { id, documentId, colour } = annotation;
  return { id, documentId, title, gist: gistOf(annotation), colour };
}
