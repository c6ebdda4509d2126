/** The part of the contract that is about annotations. */
import * as z from 'zod';
import { Annotation, AnnotationId, Colour, Link } from '../../corpus/annotations/annotation.ts';
import { AnnotationKind } from '../../corpus/annotations/kind.ts';
import { Tag, TagCount } from '../../corpus/annotations/tag.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { Direction, Language } from '../../corpus/document/language.ts';
import { Range } from '../../corpus/document/position.ts';

/** What the reader may change of an annotation. */
export const AnnotationChange = z.object({
  colour: Colour.optional(),
  note: z
    .object({ text: z.string(), language: Language, direction: Direction })
    .nullable()
    .optional(),
  /** All of them: an empty list takes them away. */
  tags: z.array(Tag).optional(),
  kind: AnnotationKind.nullable().optional(),
  /** All of them: an empty list takes them away. */
  links: z.array(Link).optional(),
});
export type AnnotationChange = Readonly<z.infer<typeof AnnotationChange>>;

const Nothing = z.object({});
const Done = z.object({});

/** Requests that make and change what the reader marked. */
export const annotationRequests = {
  /** Main describes the range by selectors, saves, and answers after the commit. */
  'annotation:create': {
    params: z.object({ documentId: DocumentId, range: Range, change: AnnotationChange }),
    result: Annotation,
  },
  'annotation:change': {
    params: z.object({ id: AnnotationId, change: AnnotationChange }),
    result: Annotation,
  },
  /** The annotations that have a link to this one. */
  'annotation:readLinking': {
    params: z.object({ id: AnnotationId }),
    result: z.array(Annotation),
  },
  'annotation:delete': { params: z.object({ id: AnnotationId }), result: Done },
  'annotation:restore': { params: z.object({ id: AnnotationId }), result: Annotation },
  /** The tags of all annotations in the library, the most used first. */
  'tags:list': { params: Nothing, result: z.array(TagCount) },
} as const;
