/** What a library hands over when everything is taken out of it, and how it takes in what an archive brings. */
import type { DocumentRecord } from '../archive/document-record.ts';
import type { ListName, ListRecord } from '../archive/list-record.ts';
import type { AnnotationId } from '../annotations/annotation.ts';
import type { Document, DocumentId } from '../document/document.ts';

/** A document with its text as it is stored; one in the trash too. */
export interface StoredText {
  readonly sha256: string;
  /** JSON in UTF-8. */
  readonly json: Uint8Array;
}

/** A document that comes from elsewhere, and files that the library lacks, by their hashes. */
export interface Arrival {
  readonly id: DocumentId;
  /** Needed only where the library has no such document. */
  readonly document?: Document;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A document of the library that it is an edition of, if it comes in new. */
  readonly editionOf?: DocumentId;
  /** Says, in the transaction, what is to be written, by what the library holds then. */
  readonly decide: (here: DocumentRecord | undefined) => DocumentRecord;
}

/** All that it takes in is one change of the history, however many steps there are; taken back, new documents go into the trash. */
export interface Bringing {
  /** Files first, then all the rest in one transaction. */
  bring(arrival: Arrival): Promise<void>;
  /** Adds the records, those left out whose documents are not here; in one transaction. Returns how many were added. */
  bringList(name: ListName, records: readonly ListRecord[]): number;
}

/**
 * Part of an open library. Errors: CorpusError `notFound` for unknown ids, `libraryDamaged` for what cannot be read, and those
 * that every change of a library may have.
 */
export interface Portable {
  /** The version of the tables that this program knows, which the fields of records follow. */
  readonly schema: number;
  /** Every document, those in the trash too, in the order of their import. */
  ids(): readonly DocumentId[];
  text(id: DocumentId): StoredText;
  /** What the reader said of it and noted on it; undefined where there is no such document. */
  record(id: DocumentId): DocumentRecord | undefined;
  /** Whether an annotation has this id, deleted or not. */
  hasAnnotation(id: AnnotationId): boolean;
  /** Documents that share a text, each group with at least two, also those in the trash. */
  editions(): readonly (readonly DocumentId[])[];
  list(name: ListName): readonly ListRecord[];
  /** Whether the list once held such a record, as far as the history knows, and does not any more. */
  wasListed(name: ListName, record: ListRecord): boolean;
  /** Size of a kept file in bytes; undefined where it is not there. */
  fileSize(sha256: string): number | undefined;
  /** Bytes `from` up to `to` of it; not compared with the hash, which needs them all. */
  filePiece(sha256: string, from: number, to: number): Uint8Array<ArrayBuffer>;

  /** Begins to take in what one archive brings. */
  bringing(): Bringing;
  /**
   * Notes in the library that a file is being written at that path outside of it, and gives back how to end that. Should this
   * process die, the next opening of the library removes the file. Errors: RangeError for names that no such file has.
   */
  readonly writingOutside: (path: string) => () => void;
}
