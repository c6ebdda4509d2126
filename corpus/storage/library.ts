/** The interface of a library on disk: the one door through which documents and annotations are kept. */
import type { CarriedPair } from '../alignment/carried-pair.ts';
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { TagCount } from '../annotations/tag.ts';
import type {
  Correction,
  Corrections,
  PartAspect,
  PartCorrection,
} from '../document/correction.ts';
import type { Document, DocumentId } from '../document/document.ts';
import type { Edition, LikelyEdition } from '../document/edition.ts';
import type { MetadataEdit } from '../document/metadata-edit.ts';
import type { Position } from '../document/position.ts';
import type { ReadingView } from '../document/reading-view.ts';
import type { DocumentSummary } from '../document/summary.ts';
import type { CorpusError } from '../errors.ts';
import type { Health, LibraryCheck } from './doctor/health.ts';
import type { Notes } from './notes.ts';
import type { Pairs } from './pairs.ts';
import type { Absent } from './absent.ts';
import type { History } from './history.ts';
import type { Organising } from './organising.ts';
import type { Incoming } from './incoming.ts';
import type { Pieces } from './pieces.ts';
import type { Placements } from './placements.ts';
import type { Portable } from './portable.ts';
import type { Sheets } from './sheets.ts';
import type { Shelves } from './shelves.ts';
import type { Terms } from './terms.ts';

/** Bytes of the files that belong to an original, by their ways from it. */
export type Companions = ReadonlyMap<string, Uint8Array>;

/**
 * What comes with a document. Annotations that the file carries are stored once: those that are there, changed or deleted
 * by the reader, stay as they are.
 */
export interface Beside {
  readonly companions?: Companions | undefined;
  readonly carried?: readonly Annotation[];
}

/** A document with the bytes that it is made of. */
export interface Addition extends Beside {
  readonly document: Document;
  readonly bytes: Uint8Array;
  /** What the file says of its own two languages; kept once, as the reader may say otherwise. */
  readonly pair?: CarriedPair;
}

/** `duplicate`: the library has a document of the same bytes. */
export type AddStatus = 'added' | 'duplicate';

/**
 * An open library. Every method that changes something returns only after the change is committed and synced to the disk
 * (so an acknowledged annotation survives `kill -9`).
 *
 * Errors: CorpusError `notFound` for unknown ids, `libraryReadOnly`, `storageFull`, `notWritable`, `libraryDamaged`.
 */
export interface Library {
  readonly folder: string;
  readonly readOnly: boolean;
  /** Why it is read-only although it was to be opened for writing: `libraryTooNew`, `notWritable` or `storageFull`. */
  readonly readOnlyReason: CorpusError | undefined;

  /** The same documents for the window, which begins to show one before it has all of it. */
  readonly pieces: Pieces;

  /** Every document that is not deleted, newest import first. */
  list(): readonly DocumentSummary[];
  /** The line of one document in that list; undefined where it has none. */
  summary(id: DocumentId): DocumentSummary | undefined;
  /** The document with the reader's corrections and metadata. */
  document(id: DocumentId): Document;
  /** The document as import made it. */
  imported(id: DocumentId): Document;
  /** The untouched bytes that were imported. */
  original(id: DocumentId): Uint8Array;
  /** Bytes `from` up to `to` of them, fewer at the end; not compared with the hash, which needs them all. */
  originalPiece(id: DocumentId, from: number, to: number): Uint8Array<ArrayBuffer>;
  /** Id of the document made from these bytes, also of a deleted one. */
  findByHash(sha256: string): { readonly id: DocumentId; readonly deleted: boolean } | undefined;
  /** The files that belong to the original, such as a saved page's images, by their names in the provenance. */
  companions(id: DocumentId): Companions;
  /**
   * Stores document, bytes and the companions that its provenance names in one step, or nothing. The same bytes again:
   * `duplicate` (a deleted document comes back).
   */
  add(document: Document, bytes: Uint8Array, beside?: Beside): AddStatus;
  /**
   * As `add` for each, in one step for all of them; files are written while this thread goes on. Where the step fails, each
   * is added by itself and its failure stands in its place. A process that dies meanwhile leaves no file that no document
   * has, once the library is opened again.
   */
  addAll(additions: readonly Addition[]): Promise<readonly (AddStatus | CorpusError)[]>;
  /**
   * Puts a new reading of the same bytes in the place of the former one, with these annotations, in one step; what the
   * reader corrected stays.
   */
  replace(document: Document, annotations: readonly Annotation[], beside?: Beside): Document;
  /** The editions of the document's text, newest import first; at least the document itself. */
  editions(id: DocumentId): readonly Edition[];
  /** The document, imported before, that this one is perhaps an edition of, by address or by most of its words; nothing is joined. */
  likelyEdition(id: DocumentId): LikelyEdition | undefined;
  /** Makes `id` an edition of the text that `of` is one of; both stay documents. Errors: `invalidRequest` for itself. */
  addEdition(id: DocumentId, of: DocumentId): void;
  /** Makes the document a text of its own again. */
  separateEdition(id: DocumentId): void;
  /** Puts a document into the trash; it and its annotations stay on disk until `shelves.erase`. */
  delete(id: DocumentId): void;
  restore(id: DocumentId): void;
  /** What the reader corrected, in no order that matters. */
  corrections(id: DocumentId): Corrections;
  /** Replaces the correction of that block (or of the whole document); one that says nothing takes it away. */
  correct(id: DocumentId, correction: Correction): Document;
  /** Replaces the correction of the same aspect at that block; a change that says nothing takes it away. */
  correctPart(id: DocumentId, correction: PartCorrection): Document;
  /** Takes a part's correction away, so that import's decision holds again; without one nothing happens. */
  removePartCorrection(id: DocumentId, blockId: string, aspect: PartAspect): Document;
  /** What the reader says about the metadata; empty where he left it alone. */
  metadataEdit(id: DocumentId): MetadataEdit;
  /** Replaces the whole edit; an empty one leaves the file's values. */
  editMetadata(id: DocumentId, edit: MetadataEdit): Document;

  /**
   * Annotations with a target in the document that are not deleted, that target first, oldest first: all, or those that were
   * made in one of the blocks.
   */
  annotations(id: DocumentId, blockIds?: readonly string[]): readonly Annotation[];
  /** With the target first that it was made on. */
  annotation(id: AnnotationId): Annotation;
  /** Adds or replaces by id; of two targets either may stand first. */
  saveAnnotation(annotation: Annotation): void;
  deleteAnnotation(id: AnnotationId): void;
  restoreAnnotation(id: AnnotationId): Annotation;
  /** Tags of annotations in the documents of the list, the most used first; spellings that compare alike are one. */
  tags(): readonly TagCount[];

  /** Links, tags with their colours, and kinds. */
  readonly organising: Organising;

  /** Where annotations of one edition stand in the others. */
  readonly placements: Placements;

  /** What was changed, when and by whom, and how it is taken back. */
  readonly history: History;

  /** Texts that are not here while notes on them are. */
  readonly absent: Absent;

  /** All of it, as it is taken out into an archive and brought in from one. */
  readonly portable: Portable;

  /** What annotations of other programs are matched with, and how they are kept. */
  readonly incoming: Incoming;

  /** Collections, tags, how far documents are read, and the trash. */
  readonly shelves: Shelves;

  /** Originals with their translations. */
  readonly pairs: Pairs;

  /** The notes of all documents together. */
  readonly notes: Notes;

  /** Passages of several documents in the reader's order. */
  readonly sheets: Sheets;

  /** Words with the words that render them. */
  readonly terms: Terms;

  readingPosition(id: DocumentId): Position | undefined;
  saveReadingPosition(id: DocumentId, position: Position): void;

  /** How the document was last read; undefined before, or where that is damaged. */
  readingView(id: DocumentId): ReadingView | undefined;
  saveReadingView(id: DocumentId, view: ReadingView): void;

  /** True once `markStarterTextsAdded` was called on this library. */
  readonly starterTextsAdded: boolean;
  markStarterTextsAdded(): void;

  /** The database, originals against their hashes, and whether all that is kept can be read and belongs to something. */
  doctor(): readonly LibraryCheck[];
  /** What can be done about what the doctor finds. */
  readonly health: Health;
  /** Whether `close` was called: nothing can be asked of it any more. */
  readonly isClosed: boolean;
  /** Releases the library to other processes and leaves one database file that can be copied. Closing twice is allowed. */
  close(): void;
}
