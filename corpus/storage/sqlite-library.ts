/** A library kept in one SQLite file and a folder of originals. */
import { Annotation as AnnotationSchema } from '../annotations/annotation.ts';
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { TagCount } from '../annotations/tag.ts';
import { correct } from '../document/correct.ts';
import type { Correction, Corrections } from '../document/correction.ts';
import type { PartAspect, PartCorrection } from '../document/correction.ts';
import {
  Document as DocumentSchema,
  type Document,
  type DocumentId,
} from '../document/document.ts';
import type { Edition, LikelyEdition } from '../document/edition.ts';
import { editMetadata, type MetadataEdit } from '../document/metadata-edit.ts';
import type { Position } from '../document/position.ts';
import type { ReadingView } from '../document/reading-view.ts';
import type { DocumentSummary } from '../document/summary.ts';
import { CorpusError } from '../errors.ts';
import { addDocument, addDocuments, type Intake } from './additions.ts';
import * as annotations from './annotations.ts';
import { beginCompanions, readCompanions } from './companions.ts';
import * as corrections from './corrections.ts';
import type { Database } from './database.ts';
import * as editions from './editions.ts';
import * as likely from './likely-editions.ts';
import { examineAll, told } from './doctor/examine.ts';
import type { LibraryCheck } from './doctor/health.ts';
import type { StoredDocument } from './documents.ts';
import * as documents from './documents.ts';
import { notFound, reporting } from './failures.ts';
import { Journal, type Taking } from './journal.ts';
import type { Addition, AddStatus, Beside, Companions, Library } from './library.ts';
import type { OpenedLibrary } from './opened-library.ts';
import { partsOf } from './parts.ts';
import { Sketching } from './sketching.ts';
import { isAbsent } from './sqlite-absent.ts';
import * as placements from './sqlite-placements.ts';
import { hasStarterTexts, rememberStarterTexts } from './starter-fact.ts';
import * as views from './reading-views.ts';

/** See the interface for what each method promises. */
export class SqliteLibrary implements Library {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly readOnlyReason: CorpusError | undefined;
  readonly shelves: Library['shelves'];
  readonly notes: Library['notes'];
  readonly sheets: Library['sheets'];
  readonly terms: Library['terms'];
  readonly organising: Library['organising'];
  readonly placements: Library['placements'];
  readonly pieces: Library['pieces'];
  readonly pairs: Library['pairs'];
  readonly health: Library['health'];
  readonly history: Library['history'];
  readonly absent: Library['absent'];
  private readonly journal: Journal | undefined;
  readonly portable: Library['portable'];
  readonly incoming: Library['incoming'];
  private readonly database: Database;
  private closed = false;
  private readonly sketching: Sketching;
  private readonly intake: Intake;

  constructor(private readonly opened: OpenedLibrary) {
    this.folder = opened.folder;
    this.readOnly = opened.readOnly;
    this.readOnlyReason = opened.readOnlyReason;
    this.database = opened.database;
    const read = <T>(work: () => T): T => this.read(work);
    const write = <T>(work: () => T, act?: string, taking?: Taking): T =>
      this.write(work, act, taking);
    const allowed = <T>(work: () => T): T => this.allowed(work);
    this.journal = opened.readOnly ? undefined : new Journal(this.database, opened.by, opened.now);
    this.sketching = new Sketching({ ...opened, read, write });
    this.intake = { ...opened, allowed, write };
    const parts = partsOf({
      ...opened,
      journal: this.journal,
      library: this,
      read,
      write,
      allowed,
      readPresent: (id, work) => this.readPresent(id, work),
      anyDocument: (id) => this.anyDocument(id),
      writeNote: (annotation) => this.writeNote(annotation),
    });
    this.absent = parts.absent;
    this.health = parts.health;
    this.history = parts.history;
    this.incoming = parts.incoming;
    this.notes = parts.notes;
    this.organising = parts.organising;
    this.pairs = parts.pairs;
    this.pieces = parts.pieces;
    this.placements = parts.placements;
    this.portable = parts.portable;
    this.sheets = parts.sheets;
    this.terms = parts.terms;
    this.shelves = parts.shelves;
  }

  list(): readonly DocumentSummary[] {
    return this.read(() => documents.listDocuments(this.database));
  }

  summary(id: DocumentId): DocumentSummary | undefined {
    return this.read(() => documents.findSummary(this.database, id));
  }

  document(id: DocumentId): Document {
    return this.readPresent(id, () => this.anyDocument(id));
  }

  imported(id: DocumentId): Document {
    return this.readPresent(id, () => documents.readDocument(this.database, this.folder, id));
  }

  original(id: DocumentId): Uint8Array {
    return this.read(() => this.opened.originals.read(this.stored(id).sha256));
  }

  originalPiece(id: DocumentId, from: number, to: number): Uint8Array<ArrayBuffer> {
    return this.read(() => this.opened.originals.readPiece(this.stored(id).sha256, from, to));
  }

  companions(id: DocumentId): Companions {
    return this.read(() => readCompanions(this.opened.originals, this.imported(id)));
  }

  findByHash(sha256: string): { readonly id: DocumentId; readonly deleted: boolean } | undefined {
    return this.read(() => {
      const found = documents.findDocument(this.database, 'sha256', sha256);
      if (found === undefined || isAbsent(this.database, found.id)) return undefined;
      return { id: found.id, deleted: found.deleted };
    });
  }

  add(document: Document, bytes: Uint8Array, beside: Beside = {}): AddStatus {
    return addDocument(this.intake, { document, bytes, ...beside });
  }

  addAll(additions: readonly Addition[]): Promise<readonly (AddStatus | CorpusError)[]> {
    return addDocuments(this.intake, additions);
  }

  replace(document: Document, anchored: readonly Annotation[], beside: Beside = {}): Document {
    const { id, provenance } = document;
    const { companions, carried = [] } = beside;
    const end =
      companions &&
      this.allowed(() => beginCompanions(this.opened.originals, document, companions));
    try {
      return this.amended(id, () => {
        if (this.stored(id).sha256 !== provenance.sha256) {
          const reason = 'the document is made of other bytes';
          throw new CorpusError('invalidRequest', reason, { reason });
        }
        const valid = DocumentSchema.parse(document);
        documents.replaceDocument(this.database, valid);
        placements.forgetPlacements(this.database, id);
        likely.writeSketch(this.database, valid.id, valid);
        for (const annotation of anchored) {
          annotations.writeAnnotation(this.database, AnnotationSchema.parse(annotation));
        }
        for (const annotation of carried) {
          annotations.keepCarried(this.database, AnnotationSchema.parse(annotation));
        }
      });
    } finally {
      end?.();
    }
  }

  editions(id: DocumentId): readonly Edition[] {
    return this.readOf(id, () => editions.listEditions(this.database, id));
  }

  likelyEdition(id: DocumentId): LikelyEdition | undefined {
    this.sketching.goOn();
    return this.readOf(id, () => likely.findLikelyEdition(this.database, id));
  }

  addEdition(id: DocumentId, of: DocumentId): void {
    this.write(() => {
      for (const one of [id, of]) if (this.stored(one).deleted) throw notFound('document', one);
      if (id === of) {
        const reason = 'a document is no edition of itself';
        throw new CorpusError('invalidRequest', reason, { reason });
      }
      editions.addEdition(this.database, id, of);
    });
  }

  separateEdition(id: DocumentId): void {
    this.writeOf(id, () => editions.separateEdition(this.database, id));
  }

  delete(id: DocumentId): void {
    this.shelves.delete([id]);
  }

  restore(id: DocumentId): void {
    this.shelves.restore([id]);
  }

  corrections(id: DocumentId): Corrections {
    return this.readOf(id, () => corrections.readCorrections(this.database, id));
  }

  correct(id: DocumentId, correction: Correction): Document {
    return this.amended(id, (now) => {
      corrections.saveCorrection(this.database, id, correction, now);
    });
  }

  correctPart(id: DocumentId, correction: PartCorrection): Document {
    return this.amended(id, (now) => {
      corrections.savePartCorrection(this.database, id, correction, now);
    });
  }

  removePartCorrection(id: DocumentId, blockId: string, aspect: PartAspect): Document {
    return this.amended(id, () => {
      corrections.removePartCorrection(this.database, id, blockId, aspect);
    });
  }

  metadataEdit(id: DocumentId): MetadataEdit {
    return this.readOf(id, () => corrections.readMetadataEdit(this.database, id));
  }

  editMetadata(id: DocumentId, edit: MetadataEdit): Document {
    return this.amended(id, (now) => {
      corrections.saveMetadataEdit(this.database, id, edit, now);
    });
  }

  annotations(id: DocumentId, blockIds?: readonly string[]): readonly Annotation[] {
    return this.readOf(id, () => annotations.listAnnotations(this.database, id, blockIds));
  }

  annotation(id: AnnotationId): Annotation {
    return this.read(() => this.storedAnnotation(id));
  }

  saveAnnotation(annotation: Annotation): void {
    this.write(() => this.writeNote(AnnotationSchema.parse(annotation)));
  }

  deleteAnnotation(id: AnnotationId): void {
    this.write(() => {
      const found = annotations.setAnnotationDeleted(this.database, id, this.opened.now());
      if (!found) throw notFound('annotation', id);
    });
  }

  restoreAnnotation(id: AnnotationId): Annotation {
    return this.write(() => {
      annotations.setAnnotationDeleted(this.database, id, null);
      return this.storedAnnotation(id);
    });
  }

  tags(): readonly TagCount[] {
    return this.read(() => annotations.listTags(this.database));
  }

  readingPosition(id: DocumentId): Position | undefined {
    return this.read(() => views.readPosition(this.database, id));
  }

  saveReadingPosition(id: DocumentId, position: Position): void {
    this.writeOf(id, () => views.writePosition(this.database, id, position, this.opened.now()));
  }

  readingView(id: DocumentId): ReadingView | undefined {
    return this.read(() => views.readReadingView(this.database, id));
  }

  saveReadingView(id: DocumentId, view: ReadingView): void {
    this.writeOf(id, () => views.writeReadingView(this.database, id, view, this.opened.now()));
  }

  get starterTextsAdded(): boolean {
    return this.read(() => hasStarterTexts(this.database));
  }

  markStarterTextsAdded(): void {
    this.write(() => rememberStarterTexts(this.database, this.opened.now()));
  }

  doctor(): readonly LibraryCheck[] {
    return told(examineAll(this.opened));
  }

  get isClosed(): boolean {
    return this.closed;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    try {
      if (!this.readOnly) this.database.settle();
    } finally {
      this.database.close();
      this.opened.release();
    }
  }

  private writeNote(annotation: Annotation): void {
    this.stored(annotation.documentId);
    placements.forgetIfMoved(this.database, annotation);
    annotations.writeAnnotation(this.database, annotation);
  }

  private readPresent<T>(id: DocumentId, read: () => T): T {
    return this.read(() => {
      if (this.stored(id).deleted) throw notFound('document', id);
      return read();
    });
  }

  private readOf<T>(id: DocumentId, read: () => T): T {
    return this.read(() => {
      this.stored(id);
      return read();
    });
  }

  private writeOf(id: DocumentId, write: () => void): void {
    this.write(() => {
      this.stored(id);
      write();
    });
  }

  /** The document after `change`, which is done in one transaction. */
  private amended(id: DocumentId, change: (now: string) => void): Document {
    this.writeOf(id, () => change(this.opened.now()));
    return this.document(id);
  }

  private anyDocument(id: DocumentId): Document {
    const imported = documents.readDocument(this.database, this.folder, id);
    const document = correct(imported, corrections.readCorrections(this.database, id));
    return editMetadata(document, corrections.readMetadataEdit(this.database, id));
  }

  private stored(id: DocumentId): StoredDocument {
    const found = documents.findDocument(this.database, 'id', id);
    if (found === undefined) throw notFound('document', id);
    return found;
  }

  private storedAnnotation(id: AnnotationId): Annotation {
    const found = annotations.findAnnotation(this.database, this.folder, id, { deleted: false });
    if (found === undefined) throw notFound('annotation', id);
    return found;
  }

  private read<T>(work: () => T): T {
    try {
      return reporting(this.folder, work);
    } catch (failure) {
      // A table of a newer schema that is not as we know it is no damage.
      const damaged = failure instanceof CorpusError && failure.code === 'libraryDamaged';
      throw damaged && this.readOnlyReason?.code === 'libraryTooNew'
        ? this.readOnlyReason
        : failure;
    }
  }

  private write<T>(work: () => T, act?: string, taking?: Taking): T {
    return this.allowed(() =>
      this.journal === undefined ? work() : this.journal.recorded(work, act, taking),
    );
  }

  private allowed<T>(work: () => T): T {
    if (!this.readOnly) {
      return reporting(this.folder, () => {
        this.opened.demandFolder();
        return work();
      });
    }
    const { folder } = this;
    throw new CorpusError('libraryReadOnly', `${folder} is open for reading only`, { folder });
  }
}
