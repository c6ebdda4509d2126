/** The app in memory: answers the contract for the window, without Electron or a disk. */
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { changeAnnotation } from '../../corpus/annotations/change.ts';
import { tidyTags } from '../../corpus/annotations/tag.ts';
import { createAnnotation } from '../../corpus/annotations/create.ts';
import { correct } from '../../corpus/document/correct.ts';
import { aspectOf, type Corrections, type PartAspect } from '../../corpus/document/correction.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { editMetadata, fileFacts, type MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import { isWhole, nothingMissing, type Missing } from '../../corpus/document/opening.ts';
import { plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Position } from '../../corpus/document/position.ts';
import type { ReadingView } from '../../corpus/document/reading-view.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';
import { CorpusError, type ErrorCode } from '../../corpus/errors.ts';
import { answer } from '../../electron/shared/answer.ts';
import type {
  Bridge,
  DocumentDetails,
  EventData,
  EventName,
  Handlers,
  RequestName,
  Result,
  ValidParams,
} from '../../electron/shared/contract.ts';
import { JobId } from '../../electron/shared/contract.ts';
import { defaultSettings, type Settings } from '../../electron/shared/settings.ts';
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
  /** Blocks of a document that are handed over before the others; all unless told otherwise. */
  readonly atOnce?: number;
}

/** The app, and what a test may ask of it besides. */
export interface FakeApp {
  readonly bridge: Bridge;
  readonly emit: <N extends EventName>(name: N, data: EventData<N>) => void;
  /** Every request in order, with its parameters. */
  readonly requests: readonly { readonly name: string; readonly params: unknown }[];
  /** From now on requests of this name are answered so. */
  readonly answer: <N extends RequestName>(name: N, value: Result<N>) => void;
  /** The next request of this name fails with this code. */
  readonly failNext: (name: RequestName, code: ErrorCode) => void;
  readonly annotations: () => readonly Annotation[];
  readonly settings: () => Settings;
}

const noon = '2026-01-02T12:00:00.000Z';

/** An app that holds these documents and annotations. */
export function createFakeApp(start: FakeStart = {}): FakeApp {
  const state = new FakeState(start);
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const requests: { name: string; params: unknown }[] = [];
  const answers = new Map<string, unknown>();
  const failures = new Map<string, ErrorCode>();
  const handlers = handlersOf(state);
  const emit: FakeApp['emit'] = (name, data) => {
    for (const listener of listeners.get(name) ?? []) listener(data);
  };
  return {
    bridge: {
      async request(name, params) {
        requests.push({ name, params });
        const code = failures.get(name);
        failures.delete(name);
        if (answers.has(name)) return { ok: true, value: answers.get(name) };
        if (code) return { ok: false, error: { code, message: code, details: {} } };
        const before = state.summaries();
        // What crosses to another process is a copy.
        const reply = structuredClone(await answer(handlers, name, structuredClone(params)));
        const change = lineChanges(before, state.summaries());
        if (change.documents.length + change.gone.length > 0) emit('library:changed', change);
        if (name.startsWith('collection:') && name !== 'collection:list')
          emit('collections:changed', { collections: state.shelves.list() });
        return reply;
      },
      subscribe(name, listener) {
        const heard = listeners.get(name) ?? new Set();
        listeners.set(name, heard.add(listener));
        return () => heard.delete(listener);
      },
    },
    emit,
    requests,
    answer: (name, value) => void answers.set(name, value),
    failNext: (name, code) => failures.set(name, code),
    annotations: () => [...state.annotations.values()],
    settings: () => state.settings,
  };
}

/** What main tells of the list after a request. */
function lineChanges(
  before: readonly DocumentSummary[],
  now: readonly DocumentSummary[],
): EventData<'library:changed'> {
  const known = new Map(before.map((line) => [line.id, JSON.stringify(line)]));
  const documents = now.filter((line) => known.get(line.id) !== JSON.stringify(line));
  const there = new Set(now.map(({ id }) => id));
  return { documents, gone: before.map(({ id }) => id).filter((id) => !there.has(id)) };
}

class FakeState {
  readonly documents: Map<DocumentId, Document>;
  readonly originals: ReadonlyMap<DocumentId, Result<'document:showOriginal'>>;
  readonly annotations: Map<AnnotationId, Annotation>;
  readonly deletedDocuments = new Map<DocumentId, Document>();
  readonly edits = new Map<DocumentId, MetadataEdit>();
  readonly shelves = new FakeShelves();
  readonly details: Partial<DocumentDetails>;
  readonly rereads: readonly Document[];
  readonly atOnce: number;
  readonly works: ReadonlyMap<DocumentId, string>;
  readonly deletedAnnotations = new Map<AnnotationId, Annotation>();
  readonly positions = new Map<DocumentId, Position>();
  readonly views = new Map<DocumentId, ReadingView>();
  settings: Settings;
  backups: Result<'backup:list'>['backups'] = [];
  clipboard: Result<'import:readClipboard'>;
  private readonly corrected = new Map<
    DocumentId,
    { readonly imported: Document; readonly corrections: Corrections }
  >();
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
    atOnce = Infinity,
  }: FakeStart) {
    this.atOnce = atOnce;
    this.works = works;
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

function withoutAspect(
  parts: Corrections['parts'],
  blockId: string,
  aspect: PartAspect,
): Corrections['parts'] {
  return parts.filter((one) => one.blockId !== blockId || aspectOf(one) !== aspect);
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new CorpusError('notFound', `no ${id}`, { id });
  return value;
}

function move<K, V>(key: K, from: Map<K, V>, to: Map<K, V>): V {
  const value = found(from.get(key), String(key));
  from.delete(key);
  to.set(key, value);
  return value;
}

function created(
  state: FakeState,
  { documentId, range, change }: ValidParams<'annotation:create'>,
): Annotation {
  const plain = state.plain(documentId);
  return createAnnotation({ id: state.nextId(), documentId, plain, range, change, now: noon });
}

function kept(state: FakeState, annotation: Annotation): Annotation {
  state.annotations.set(annotation.id, annotation);
  return annotation;
}

function lastDocumentOf({ lastDocument }: Settings): DocumentId | null {
  return lastDocument === null ? null : (lastDocument as DocumentId);
}

function handlersOf(state: FakeState): Handlers {
  const { documents, deletedDocuments, annotations, deletedAnnotations } = state;
  return {
    'app:describe': () => ({
      version: '0.0.0',
      electron: '0',
      libraryFolder: '/library',
      readOnly: false,
      refusedRequests: 0,
      platform: 'linux',
    }),
    'app:ready': () => ({}),
    'window:open': () => ({}),
    'window:describe': () => ({ document: lastDocumentOf(state.settings) }),
    'settings:read': () => state.settings,
    'settings:change': ({ change }) => {
      const known = Object.entries(change).filter(([, value]) => value !== undefined);
      state.settings = { ...state.settings, ...Object.fromEntries(known) };
      return state.settings;
    },
    'library:showFolder': () => ({}),
    'library:openAnother': () => ({ opened: false }),
    'backup:list': () => ({
      backups: state.backups,
      present: { documents: documents.size, annotations: annotations.size },
      failure: null,
    }),
    'backup:make': () => {
      const made = {
        name: `backup-${state.backups.length + 1}`,
        madeAt: noon,
        bytes: 1000,
        contents: { documents: documents.size, annotations: annotations.size },
        replaced: false,
      };
      state.backups = [made, ...state.backups];
      return made;
    },
    'backup:restore': () => ({}),
    'print:show': () => ({ printed: true }),
    'print:savePdf': () => ({ saved: true }),
    'library:list': () => state.summaries(),
    'document:open': ({ id, at }) => {
      const position = state.positions.get(id) ?? null;
      const { document, missing } = state.shown(id, at ?? position?.blockId);
      const there = new Set(document.blocks.map((block) => block.id));
      return {
        document,
        missing,
        annotations: state.annotationsOf(id).filter((one) => {
          const [selector] = one.selectors;
          if (isWhole(missing) || selector?.type !== 'BlockRangeSelector') return isWhole(missing);
          return there.has(selector.range.start.blockId);
        }),
        position,
        view: state.views.get(id) ?? null,
      };
    },
    'document:readMore': ({ id, stretch: { from, to } }) => ({
      blocks: state.edited(id).blocks.slice(from, from + 1),
      rest: from + 1 < to ? { from: from + 1, to } : null,
    }),
    'document:readAnnotations': ({ id }) => state.annotationsOf(id),
    'document:showOriginal': ({ id }) =>
      state.originals.get(id) ?? {
        kind: 'text',
        text: plainText(state.document(id).blocks).text,
      },
    'document:readOriginal': ({ id }) => {
      throw new CorpusError('notFound', `no bytes of ${id}`, { id });
    },
    'document:delete': ({ id }) => (move(id, documents, deletedDocuments), {}),
    'document:restore': ({ id }) => (move(id, deletedDocuments, documents), {}),
    'document:correct': ({ id, correction }) =>
      state.correct(id, ({ blocks, parts }) => ({
        parts,
        blocks: [...blocks.filter((one) => one.blockId !== correction.blockId), correction],
      })),
    'document:correctPart': ({ id, correction }) =>
      state.correct(id, (corrections) => ({
        ...corrections,
        parts: [
          ...withoutAspect(corrections.parts, correction.blockId, aspectOf(correction)),
          correction,
        ],
      })),
    'document:removePartCorrection': ({ id, blockId, aspect }) =>
      state.correct(id, (corrections) => ({
        ...corrections,
        parts: withoutAspect(corrections.parts, blockId, aspect),
      })),
    'document:editMetadata': ({ id, edit }) => {
      state.edits.set(id, edit);
      return state.edited(id);
    },
    'document:reimport': ({ id }) => {
      const read = state.rereads.find((document) => document.id === id);
      if (read) documents.set(id, read);
      return state.edited(id);
    },
    'document:previewEncodings': ({ id }) => [
      { encoding: 'utf-8', lines: ['\ufffd\ufffd'] },
      { encoding: 'windows-1256', lines: [state.document(id).blocks[0]?.text ?? ''] },
    ],
    'document:describe': ({ id }) => ({
      corrections: state.corrections(id),
      edit: state.edits.get(id) ?? {},
      file: fileFacts(state.document(id)),
      importerOutdated: false,
      editions: [],
      annotationsOfEditions: [],
      ...state.details,
    }),
    'document:addEdition': () => ({
      editions: [],
      carried: { exact: 0, moved: 0, changed: 0, orphan: 0 },
    }),
    'document:separateEdition': () => ({}),
    'document:showImported': ({ id }) => state.document(id),
    'document:savePosition': ({ id, position, share }) => {
      state.positions.set(id, position);
      if (share !== undefined) state.shelves.noteRead(id, share);
      return {};
    },
    ...state.shelves.handlers(state),
    'document:saveView': ({ id, view }) => (state.views.set(id, view), {}),
    'import:choose': () => ({ job: null }),
    'import:drop': () => ({ job: JobId.parse('job-1') }),
    'import:giveFile': () => ({}),
    'import:readClipboard': () => state.clipboard,
    'import:chooseFolder': () => ({ job: null }),
    'import:paste': () => ({ job: JobId.parse('job-2') }),
    'import:retry': () => ({ job: null }),
    'import:recognise': () => ({ job: JobId.parse('job-3') }),
    'document:recognise': () => ({ job: JobId.parse('job-4') }),
    'job:cancel': () => ({}),
    'annotation:create': (params) => kept(state, created(state, params)),
    'annotation:change': ({ id, change }) =>
      kept(state, changeAnnotation(found(annotations.get(id), id), change, noon)),
    'annotation:delete': ({ id }) => (move(id, annotations, deletedAnnotations), {}),
    'annotation:restore': ({ id }) => move(id, deletedAnnotations, annotations),
    'tags:list': () =>
      tidyTags([...annotations.values()].flatMap(({ tags = [] }) => tags)).map((tag) => ({
        tag,
        count: 1,
      })),
    'export:save': () => ({ saved: true, files: 1 }),
    'export:preview': ({ scope }) => ({
      text: 'A preview\nپیش‌نمایش',
      documents: scope.kind === 'documents' ? scope.ids.length : 2,
      annotations: 3,
    }),
    'export:copy': () => ({}),
    'export:stop': () => ({}),
  };
}
