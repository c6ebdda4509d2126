/** What the app in memory holds, and what follows from it. */
import type { Annotation, Colour } from '../../corpus/annotations/annotation.ts';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Sheet, SheetId } from '../../corpus/annotations/sheet.ts';
import { correct } from '../../corpus/document/correct.ts';
import type { Corrections } from '../../corpus/document/correction.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { editMetadata, type MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import { nothingMissing, type Missing } from '../../corpus/document/opening.ts';
import { plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Position } from '../../corpus/document/position.ts';
import type { ReadingView } from '../../corpus/document/reading-view.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Result } from '../../electron/shared/contract.ts';
import type { DocumentDetails } from '../../electron/shared/document-requests.ts';
import { defaultSettings, type Settings } from '../../electron/shared/settings.ts';
import { FakeIncoming } from './fake-incoming.ts';
import { FakePlacements } from './fake-placements.ts';
import { FakePairs } from './fake-pairs.ts';
import { FakeTerms } from './fake-terms.ts';
import { FakeHistory } from './fake-history.ts';
import { FakeShelves } from './fake-shelves.ts';

/** What the app begins with. */
export interface FakeStart {
  readonly documents?: readonly Document[];
  readonly originals?: ReadonlyMap<DocumentId, Result<'document:showOriginal'>>;
  readonly annotations?: readonly Annotation[];
  readonly settings?: Partial<Settings>;
  readonly clipboard?: Partial<Result<'import:readClipboard'>>;
  /** What `document:describe` says of every document, beside what follows from it. */
  readonly details?: Partial<DocumentDetails>;
  /** The works that documents are editions of, by document. */
  readonly works?: ReadonlyMap<DocumentId, string>;
  /** What documents become when their originals are read again. */
  readonly rereads?: readonly Document[];
  /** Where annotations stand that are not as they were. */
  readonly placements?: FakePlacements;
  readonly incoming?: FakeIncoming;
  /** Blocks of a document that are handed over before the others; all unless told otherwise. */
  readonly atOnce?: number;
}

/** Its documents, annotations and settings. */
export class FakeState {
  readonly documents: Map<DocumentId, Document>;
  readonly originals: ReadonlyMap<DocumentId, Result<'document:showOriginal'>>;
  readonly annotations: Map<AnnotationId, Annotation>;
  readonly deletedDocuments = new Map<DocumentId, Document>();
  readonly edits = new Map<DocumentId, MetadataEdit>();
  readonly shelves = new FakeShelves();
  readonly placements: FakePlacements;
  readonly incoming: FakeIncoming;
  readonly pairs = new FakePairs();
  readonly terms = new FakeTerms();
  readonly details: Partial<DocumentDetails>;
  readonly rereads: readonly Document[];
  readonly atOnce: number;
  readonly works: ReadonlyMap<DocumentId, string>;
  readonly deletedAnnotations = new Map<AnnotationId, Annotation>();
  readonly positions = new Map<DocumentId, Position>();
  readonly views = new Map<DocumentId, ReadingView>();
  readonly sheets = new Map<SheetId, Sheet>();
  readonly tagColours = new Map<string, Colour>();
  readonly kinds = new Set<string>();
  settings: Settings;
  backups: Result<'backup:list'>['backups'] = [];
  clipboard: Result<'import:readClipboard'>;
  private readonly corrected = new Map<
    DocumentId,
    { readonly imported: Document; readonly corrections: Corrections }
  >();
  /** All that can be taken back. */
  readonly history: FakeHistory = new FakeHistory({
    annotations: () => this.annotations,
    stores: () => [
      this.annotations,
      this.deletedAnnotations,
      this.documents,
      this.deletedDocuments,
      this.edits,
      this.corrected,
      this.sheets,
      ...this.shelves.stores(),
    ],
    saying: () => [this.edits, this.corrected],
  });
  private made = 0;
  private readonly plains = new WeakMap<Document['blocks'], PlainText>();

  constructor({
    documents = [],
    originals = new Map(),
    annotations = [],
    settings = {},
    clipboard = {},
    details = {},
    rereads = [],
    works = new Map(),
    placements = new FakePlacements(),
    incoming = new FakeIncoming(),
    atOnce = Infinity,
  }: FakeStart) {
    this.atOnce = atOnce;
    this.works = works;
    this.placements = placements;
    this.incoming = incoming;
    this.details = details;
    this.rereads = rereads;
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.originals = originals;
    this.annotations = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.clipboard = { text: '', html: '', picture: false, ...clipboard };
    this.settings = { ...defaultSettings, ...settings };
  }

  document(id: DocumentId): Document {
    return found(this.documents.get(id), id);
  }

  annotationsOf(id: DocumentId): Annotation[] {
    return [...this.annotations.values()].filter((one) => one.documentId === id);
  }

  /** The document as it is opened at a block: one that is longer than `atOnce` lacks its other blocks. */
  shown(id: DocumentId, at: string | undefined): { document: Document; missing: Missing } {
    const document = this.edited(id);
    const { blocks } = document;
    if (blocks.length <= this.atOnce) return { document, missing: nothingMissing };
    const here = Math.max(
      0,
      blocks.findIndex((block) => block.id === at),
    );
    const to = Math.min(blocks.length, here + this.atOnce);
    return {
      document: { ...document, blocks: blocks.slice(here, to) },
      missing: {
        before: here > 0 ? { from: 0, to: here } : null,
        after: to < blocks.length ? { from: to, to: blocks.length } : null,
      },
    };
  }

  corrections(id: DocumentId): Corrections {
    return this.corrected.get(id)?.corrections ?? { blocks: [], parts: [] };
  }

  correct(id: DocumentId, say: (corrections: Corrections) => Corrections): Document {
    const imported = this.corrected.get(id)?.imported ?? this.document(id);
    const corrections = say(this.corrections(id));
    this.corrected.set(id, { imported, corrections });
    this.documents.set(id, correct(imported, corrections));
    return this.edited(id);
  }

  /** With the reader's own metadata. */
  readonly edited = (id: DocumentId): Document =>
    editMetadata(this.document(id), this.edits.get(id) ?? {});

  plain(id: DocumentId): PlainText {
    const { blocks } = this.document(id);
    const plain = this.plains.get(blocks) ?? plainText(blocks);
    this.plains.set(blocks, plain);
    return plain;
  }

  nextId(): AnnotationId {
    this.made += 1;
    return AnnotationId.parse(`annotation-${this.made}`);
  }

  summaries(): DocumentSummary[] {
    return [...this.documents.keys()].map((id) => this.lineOf(this.edited(id)));
  }

  readonly lineOf = ({ id, metadata, provenance }: Document): DocumentSummary => ({
    id,
    title: metadata.title,
    authors: metadata.authors,
    language: metadata.language,
    direction: metadata.direction,
    format: provenance.format,
    ...(metadata.dates[0] ? { date: metadata.dates[0] } : {}),
    importedAt: provenance.importedAt,
    annotations: [...this.annotations.values()].filter((one) => one.documentId === id).length,
    tags: metadata.tags,
    ...this.shelves.facts(id),
    ...(metadata.publisher === undefined ? {} : { publisher: metadata.publisher }),
    ...(this.works.has(id) ? { work: this.works.get(id) } : {}),
  });
}

/** The value, or the error that main gives where there is none. */
export function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new CorpusError('notFound', `no ${id}`, { id });
  return value;
}
