/** The part of the contract that is about what was changed, and about notes whose text is not here. */
import * as z from 'zod';
import { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { DocumentId } from '../../corpus/document/document.ts';

/** One act that changed something; `annotation`, `document` and `title` are of one of those that it changed. */
export const Change = z.object({
  id: z.number().int(),
  act: z.string(),
  who: z.enum(['window', 'commandLine', 'import', 'archive', 'program']),
  version: z.string(),
  at: z.string(),
  undone: z.boolean(),
  final: z.boolean(),
  annotations: z.number().int(),
  annotation: AnnotationId.nullable(),
  /** The beginning of the passage that the annotation is about; null where it is about a whole text, or is gone. */
  quote: z.string().nullable(),
  documents: z.number().int(),
  document: DocumentId.nullable(),
  title: z.string().nullable(),
});
export type Change = Readonly<z.infer<typeof Change>>;

/** An earlier state of a note, as it stood until `change`. */
export const Version = z.object({ change: Change, annotation: Annotation });
export type Version = Readonly<z.infer<typeof Version>>;

/** What was taken back, or done again; `annotations` are those that it brought or changed and that stand now. */
export const TakenBack = z.object({ change: Change, annotations: z.array(AnnotationId) });
export type TakenBack = Readonly<z.infer<typeof TakenBack>>;

/** A text that is not here while notes on it are. */
export const AbsentText = z.object({
  id: DocumentId,
  state: z.enum(['trashed', 'erased', 'awaited']),
  since: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  notes: z.number().int(),
});
export type AbsentText = Readonly<z.infer<typeof AbsentText>>;

/** A note in the trash, with the title of its text. */
export const DeletedNote = z.object({
  annotation: Annotation,
  title: z.string(),
  deletedAt: z.string(),
});
export type DeletedNote = Readonly<z.infer<typeof DeletedNote>>;

const Nothing = z.object({});
const Done = z.object({});

export const historyRequests = {
  /** Takes back this window's last change, else the last of an earlier run; null where there is none. */
  'history:undo': { params: Nothing, result: TakenBack.nullable() },
  /** Does again what this window took back last; null where there is nothing. */
  'history:redo': { params: Nothing, result: TakenBack.nullable() },
  /** Newest first; those of one note or one text where it is named. */
  'history:list': {
    params: z.object({
      annotation: AnnotationId.optional(),
      document: DocumentId.optional(),
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(500),
    }),
    result: z.array(Change),
  },
  'history:undoChange': { params: z.object({ change: z.number().int() }), result: TakenBack },
  'history:versions': { params: z.object({ id: AnnotationId }), result: z.array(Version) },
  'history:restoreVersion': {
    params: z.object({ id: AnnotationId, change: z.number().int() }),
    result: Annotation,
  },
  /** Notes that were deleted from texts which are here, the last deleted first. */
  'trash:listNotes': { params: Nothing, result: z.array(DeletedNote) },
  /** Off the disk, with their history: there is no way back. */
  'trash:eraseNotes': { params: z.object({ ids: z.array(AnnotationId).min(1) }), result: Done },
  /** Texts that are not here and have notes, the last gone first. */
  'absent:list': { params: Nothing, result: z.array(AbsentText) },
  'absent:readNotes': { params: z.object({ id: DocumentId }), result: z.array(Annotation) },
  /** Those that this document is perhaps of. */
  'absent:likely': { params: z.object({ id: DocumentId }), result: z.array(AbsentText) },
  /** Gives the notes on a text that is not here to a document. */
  'absent:bringHome': {
    params: z.object({ id: DocumentId, to: DocumentId }),
    result: z.object({ notes: z.number().int() }),
  },
} as const;
