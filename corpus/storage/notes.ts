/** The notes of the whole library: asked for, read in lines, and changed several at once. */
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { NoteChoices, NoteLine, NoteQuery, NotesFound } from '../annotations/note-query.ts';

/**
 * Part of an open library; notes of documents that are in the trash, erased or awaited are among them. What takes several notes does all of it or
 * nothing.
 *
 * Errors: CorpusError `notFound` for unknown ids, and those that every change of a library may have.
 */
export interface Notes {
  /** The ids of the notes that fit, in groups. */
  find(query: NoteQuery): NotesFound;
  /** What notes can be filtered by. */
  choices(locale: NoteQuery['locale']): NoteChoices;
  /** Lines of these notes in their order; without those that are not there (any more). */
  lines(ids: readonly AnnotationId[]): readonly NoteLine[];
  /** Adds or replaces each by its id. */
  saveAll(annotations: readonly Annotation[]): void;
  deleteAll(ids: readonly AnnotationId[]): void;
  restoreAll(ids: readonly AnnotationId[]): readonly Annotation[];
}
