/** How the app in memory answers each request of the contract. */
import { seenFrom, withCounterpart } from '../../corpus/annotations/counterpart.ts';
import { describe } from '../../corpus/annotations/describe.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import { changeAnnotation } from '../../corpus/annotations/change.ts';
import { createAnnotation, createOn } from '../../corpus/annotations/create.ts';
import { resized, resizedArea } from '../../corpus/annotations/resize.ts';
import {
  aspectOf,
  type CorrectionChange,
  type Corrections,
} from '../../corpus/document/correction.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { fileFacts } from '../../corpus/document/metadata-edit.ts';
import { isWhole } from '../../corpus/document/opening.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Handlers, ValidParams } from '../../electron/shared/contract.ts';
import { JobId } from '../../electron/shared/import-requests.ts';
import type { Settings } from '../../electron/shared/settings.ts';
import { fakeNoteHandlers } from './fake-notes.ts';
import { organisingOf } from './fake-organising.ts';
import { found, type FakeState } from './fake-state.ts';

/** A page of a pair begins so: a heading, then what stands on one side alone. */
const twoRows = [
  {
    cells: [
      [{ text: 'Wells', direction: 'ltr' as const, language: 'en', isHeading: true }],
      [{ text: 'چاه‌ها', direction: 'rtl' as const, language: 'fa', isHeading: true }],
    ],
    isUncertain: true,
    notes: [{ text: 'Mine', direction: 'ltr' as const, language: 'en', isHeading: false }],
  },
  {
    cells: [[], [{ text: 'آب', direction: 'rtl' as const, language: 'fa', isHeading: false }]],
    isUncertain: false,
    notes: [],
  },
];

const noon = '2026-01-02T12:00:00.000Z';

function corrected({ blocks, parts }: Corrections, change: CorrectionChange): Corrections {
  if (change.about === 'block') {
    const { correction } = change;
    const others = blocks.filter((one) => one.blockId !== correction.blockId);
    return { parts, blocks: [...others, correction] };
  }
  const isPart = change.about === 'part';
  const { blockId } = isPart ? change.correction : change;
  const aspect = isPart ? aspectOf(change.correction) : change.aspect;
  const others = parts.filter((one) => one.blockId !== blockId || aspectOf(one) !== aspect);
  return { blocks, parts: isPart ? [...others, change.correction] : others };
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

/** The answers, over this state. */
export function handlersOf(
  state: FakeState,
  send: Parameters<typeof fakeNoteHandlers>[1],
): Handlers {
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
    ...state.history.handlers(),
    'trash:listNotes': () => [],
    'trash:eraseNotes': () => ({}),
    'absent:list': () => [],
    'absent:readNotes': () => [],
    'absent:likely': () => [],
    'absent:bringHome': () => ({ notes: 0 }),
    'window:open': () => ({}),
    'window:describe': () => ({ document: lastDocumentOf(state.settings) }),
    'window:keepPicture': () => ({}),
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
    'health:read': () => null,
    'health:check': () => ({ checks: [], done: [], backup: null, setAside: null }),
    'health:repair': () => ({}),
    'archive:takeOut': () => null,
    'archive:choose': () => null,
    'archive:ofImport': () => null,
    'archive:plan': ({ archive }) => {
      throw new CorpusError('notFound', `no archive ${archive}`, { id: archive });
    },
    'archive:bring': ({ archive }) => {
      throw new CorpusError('notFound', `no archive ${archive}`, { id: archive });
    },
    'archive:forget': () => ({}),
    'archive:stop': () => ({}),
    'print:show': () => ({ printed: true }),
    'print:savePdf': () => ({ saved: true }),
    'library:list': () => state.summaries(),
    'document:open': ({ id, at }) => {
      const position = state.positions.get(id) ?? null;
      const { document, missing } = state.shown(id, at ?? position?.blockId);
      return {
        document,
        missing,
        annotations: isWhole(missing) ? state.annotationsOf(id) : [],
        gone: state.placements.gone(),
        position,
        view: state.views.get(id) ?? null,
      };
    },
    'document:readMore': ({ id, stretch: { from, to } }) => ({
      blocks: state.edited(id).blocks.slice(from, from + 1),
      rest: from + 1 < to ? { from: from + 1, to } : null,
    }),
    'document:readAnnotationsIn': ({ id, blockIds }) => ({
      annotations: state.annotationsOf(id).filter(({ selectors: [selector] }) => {
        if (selector?.type !== 'BlockRangeSelector') return false;
        return blockIds.includes(selector.range.start.blockId);
      }),
    }),
    'document:readAnnotations': ({ id }) => ({
      annotations: state.annotationsOf(id),
      gone: state.placements.gone(),
      rest: null,
    }),
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
    'document:correct': ({ id, changes }) => {
      for (const change of changes) state.correct(id, (known) => corrected(known, change));
      return state.edited(id);
    },
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
    ...fakeNoteHandlers(state, send),
    ...state.pairs.handlers(state),
    ...state.terms.handlers(send),
    'document:saveView': ({ id, view }) => (state.views.set(id, view), {}),
    ...state.placements.handlers((id) => state.plain(id)),
    ...state.incoming.handlers(),
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
    'annotation:createOn': (params) =>
      kept(state, createOn({ ...params, id: state.nextId(), now: noon })),
    'annotation:resize': ({ id, range }) => {
      const annotation = found(annotations.get(id), id);
      return kept(state, resized(annotation, state.plain(annotation.documentId), range, noon));
    },
    'annotation:resizeArea': ({ id, box }) =>
      kept(state, resizedArea(found(annotations.get(id), id), box, noon)),
    'annotation:setCounterpart': ({ id, from, counterpart }) => {
      const made = found(annotations.get(id), id);
      const annotation = seenFrom(made, (one) => one === from) ?? made;
      const selectors = counterpart
        ? [...describe(state.plain(counterpart.documentId), counterpart.range)]
        : [];
      const second = counterpart && { documentId: counterpart.documentId, selectors };
      return kept(state, withCounterpart(annotation, second, noon));
    },
    'annotation:change': ({ id, change }) =>
      kept(state, changeAnnotation(found(annotations.get(id), id), change, noon)),
    'annotation:delete': ({ id }) => (move(id, annotations, deletedAnnotations), {}),
    'annotation:restore': ({ id }) => move(id, deletedAnnotations, annotations),
    ...organisingOf(state),
    'export:save': () => ({ saved: true, files: 1 }),
    'export:preview': ({ scope }) => ({
      text: 'A preview\nپیش‌نمایش',
      documents: scope.kind === 'documents' ? scope.ids.length : 2,
      annotations: 3,
    }),
    'export:copy': () => ({}),
    'export:stop': () => ({}),
    'pairExport:save': () => ({ saved: true }),
    'pairExport:preview': ({ format, notes }) => ({
      beads: 2,
      notes: notes ? 1 : 0,
      ...(format === 'tmx' || format === 'tsv'
        ? { text: 'original\ttranslation' }
        : { rows: twoRows }),
    }),
    'pairExport:copy': () => ({}),
  };
}
