/** Texts that are not in the library while notes on them are: erased ones, and those that notes of other programs wait for. */
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { Document, DocumentId } from '../document/document.ts';
import type { Metadata } from '../document/metadata.ts';

/** What is known of a text that never was here. */
export interface AwaitedSource {
  readonly metadata: Metadata;
  readonly fileName?: string;
  readonly sourceAddress?: string;
  /** Of its bytes, lower-case hexadecimal: the text comes home by itself when they are imported. */
  readonly sha256?: string;
}

/** A text that is not here. `trashed` ones still lie in the trash; `erased` and `awaited` ones have no words. */
export interface AbsentText {
  readonly id: DocumentId;
  readonly state: 'trashed' | 'erased' | 'awaited';
  /** ISO-8601 UTC. */
  readonly since: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Notes on it that are not deleted. */
  readonly notes: number;
}

/** Part of an open library. Errors: those that every change of a library may have; `notFound` for unknown ids. */
export interface Absent {
  /** Texts that are not here and have notes, the last gone first. */
  texts(): readonly AbsentText[];
  /** The text with metadata and provenance, without parts and blocks: what an export needs to say where a note is from. */
  document(id: DocumentId): Document;
  /** Its notes that are not deleted, oldest first. */
  annotations(id: DocumentId): readonly Annotation[];
  /**
   * Makes a place for notes on a text that is not here, and gives its id, by which `saveAnnotation` keeps them; the same source
   * has the same place. A document that is here or in the trash is its own place.
   */
  await(source: AwaitedSource): DocumentId;
  /** Erased and awaited texts with notes that this document is perhaps of: by address, or by title and authors. */
  likely(id: DocumentId): readonly AbsentText[];
  /** Gives the notes on an absent text to a document of the library; each is found there by its words. One act. */
  bringHome(id: DocumentId, to: DocumentId): readonly AnnotationId[];
}
