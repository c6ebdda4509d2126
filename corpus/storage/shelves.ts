/** How documents are ordered on the shelves: collections, tags, how far each is read, and the trash. */
import type { Collection, DeletedDocument, ReadMark, TagChange } from '../document/collection.ts';
import type { CollectionId } from '../document/collection-id.ts';
import type { DocumentId } from '../document/document.ts';
import type { Old } from './history.ts';

/**
 * Part of an open library; what takes several documents does all of it or nothing.
 *
 * Errors: CorpusError `notFound` for unknown ids, and those that every change of a library may have.
 */
export interface Shelves {
  /** Collections that are not deleted, in the order in which they were made. */
  collections(): readonly Collection[];
  /** Makes a collection, or gives the one with this id another name. */
  saveCollection(collection: Collection): void;
  /** Its documents stay in the library, and are in it again after `restoreCollection`. */
  deleteCollection(id: CollectionId): void;
  restoreCollection(id: CollectionId): void;
  /** Puts the documents into the collection, or takes them out; those that are there (or not) already stay so. */
  collect(id: CollectionId, documents: readonly DocumentId[], inside: boolean): void;

  /** Changes the tags of documents, which are part of their metadata: those of the file stay known. */
  tag(documents: readonly DocumentId[], change: TagChange): void;

  /** The document was opened now; it is no longer unread. */
  noteOpened(id: DocumentId): void;
  /** Keeps how far the document is read; at 1 it is finished, and stays so. */
  noteRead(id: DocumentId, share: number): void;
  markRead(documents: readonly DocumentId[], mark: ReadMark): void;

  /** Deleted documents, the last deleted first. */
  trash(): readonly DeletedDocument[];
  delete(documents: readonly DocumentId[]): void;
  restore(documents: readonly DocumentId[]): void;
  /**
   * Takes deleted documents off the disk, with their notes and all that was said about them: there is no way back but an
   * older backup. Their files go too, once there is none. With `keepNotes` those that have notes become absent texts
   * (`absent.ts`): their words go, and the notes stay until they are deleted too.
   * Errors: `invalidRequest` for one that is not in the trash.
   */
  erase(documents: readonly DocumentId[], keeping?: { readonly keepNotes: boolean }): void;
  /**
   * Erases what was deleted so long ago, except documents with notes: those wait until the reader
   * erases them. Returns how many were erased. Removes files that only backups needed which are gone.
   */
  eraseOld(old: Old): number;
}
