/** The part of the contract that is about the notes of the whole library, several at once. */
import * as z from 'zod';
import { Annotation, AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import { AnnotationKind } from '../../corpus/annotations/kind.ts';
import {
  NoteChoices,
  NoteLine,
  NoteQuery,
  NotesFound,
} from '../../corpus/annotations/note-query.ts';
import { Tag } from '../../corpus/annotations/tag.ts';

const Several = z.array(AnnotationId).min(1);

/** What is changed of several notes; what is not said stays. */
export const NotesChange = z.object({
  colour: Colour.optional(),
  kind: AnnotationKind.nullable().optional(),
  addTags: z.array(Tag).optional(),
  removeTags: z.array(Tag).optional(),
});
export type NotesChange = Readonly<z.infer<typeof NotesChange>>;

/** What is done for several notes is done for all or for none. */
export const noteRequests = {
  'notes:find': { params: z.object({ query: NoteQuery }), result: NotesFound },
  'notes:readChoices': {
    params: z.object({ locale: NoteQuery.shape.locale }),
    result: NoteChoices,
  },
  /** In this order, without those that are gone. */
  'notes:read': {
    params: z.object({ ids: z.array(AnnotationId).max(500) }),
    result: z.array(NoteLine),
  },
  'notes:change': {
    params: z.object({ ids: Several, change: NotesChange }),
    result: z.object({}),
  },
  'notes:delete': { params: z.object({ ids: Several }), result: z.object({}) },
  'notes:restore': { params: z.object({ ids: Several }), result: z.object({}) },
} as const;

/** Several notes were changed at once, in whatever window. */
export const NotesChanged = z.object({
  saved: z.array(Annotation),
  deleted: z.array(AnnotationId),
});
