/** The part of the contract that is about annotations. */
import * as z from 'zod';
import { Annotation, AnnotationId, Colour, Link } from '../../corpus/annotations/annotation.ts';
import { AnnotationKind } from '../../corpus/annotations/kind.ts';
import { AreaSelector, PartSelector } from '../../corpus/annotations/region.ts';
import { Tag } from '../../corpus/annotations/tag.ts';
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

const Done = z.object({});

/** Requests that make and change what the reader marked. */
export const annotationRequests = {
  /** Main describes the range by selectors, saves, and answers after the commit. */
  'annotation:create': {
    params: z.object({ documentId: DocumentId, range: Range, change: AnnotationChange }),
    result: Annotation,
  },
  /** On a part, on an area of a picture or page, or (null) on the whole document. */
  'annotation:createOn': {
    params: z.object({
      documentId: DocumentId,
      about: z.union([PartSelector, AreaSelector]).nullable(),
      change: AnnotationChange,
    }),
    result: Annotation,
  },
  /** Lets the annotation mark these words of its document instead; of two targets that in `documentId`. */
  'annotation:resize': {
    params: z.object({ id: AnnotationId, range: Range, documentId: DocumentId.optional() }),
    result: Annotation,
  },
  /** Lets the annotation take in this rectangle of its picture or page instead. */
  'annotation:resizeArea': {
    params: z.object({
      id: AnnotationId,
      box: AreaSelector.pick({ x: true, y: true, width: true, height: true }),
    }),
    result: Annotation,
  },
  /** Lets an annotation of `from` mark words of another text as well, or (null) only those of `from`. */
  'annotation:setCounterpart': {
    params: z.object({
      id: AnnotationId,
      from: DocumentId,
      counterpart: z.object({ documentId: DocumentId, range: Range }).nullable(),
    }),
    result: Annotation,
  },
  'annotation:change': {
    params: z.object({ id: AnnotationId, change: AnnotationChange }),
    result: Annotation,
  },
  'annotation:delete': { params: z.object({ id: AnnotationId }), result: Done },
  'annotation:restore': { params: z.object({ id: AnnotationId }), result: Annotation },
} as const;
