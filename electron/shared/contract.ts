/** The contract: every request that the window makes of the app and every event that the app sends, with their schemas. */
import * as z from 'zod';
import { Annotation, AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import { PlacementCounts } from '../../corpus/annotations/placement.ts';
import { Tag, TagCount } from '../../corpus/annotations/tag.ts';
import {
  Collection,
  DeletedDocument,
  ReadMark,
  TagChange,
} from '../../corpus/document/collection.ts';
import { CollectionId } from '../../corpus/document/collection-id.ts';
import {
  Correction,
  Corrections,
  PartAspect,
  PartCorrection,
} from '../../corpus/document/correction.ts';
import { Document, DocumentId } from '../../corpus/document/document.ts';
import { Direction, Language } from '../../corpus/document/language.ts';
import { Edition, LikelyEdition } from '../../corpus/document/edition.ts';
import { FileFacts, MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import { Position, Range } from '../../corpus/document/position.ts';
import { ReadingView } from '../../corpus/document/reading-view.ts';
import { OcrLanguages } from '../../corpus/document/recognition.ts';
import { DocumentSummary } from '../../corpus/document/summary.ts';
import { errorCodes } from '../../corpus/errors.ts';
import { BackupFile, Contents } from './backup-file.ts';
import { CommandId } from './commands.ts';
import { exportRequests } from './export-request.ts';
import { DroppedFile, SkippedFile } from './import-files.ts';
import { largestPiece } from './original-piece.ts';
import { printRequests } from './print-requests.ts';
import { readingRequests } from './reading-requests.ts';
import { Settings, SettingsChange } from './settings.ts';
import type { Written } from './written.ts';

/** Name of a running job. */
export const JobId = z.string().min(1).brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

/** An error as it crosses the boundary. */
export const ReplyError = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ReplyError = Readonly<z.infer<typeof ReplyError>>;

/** What became of one file of an import; `reread`: it was in the library, and text recognition read it anew. */
export const ImportOutcome = z.discriminatedUnion('status', [
  z.object({
    status: z.enum(['added', 'duplicate', 'reread']),
    fileName: z.string(),
    document: DocumentSummary,
    warnings: z.number().int(),
    /** Of a document that was added: what it may be an edition of. `document:addEdition` joins them, if the reader agrees. */
    sameAs: LikelyEdition.optional(),
    /** Pages that are pictures of text, which `import:recognise` reads; absent where there are none. */
    scanned: z.number().int().positive().optional(),
  }),
  z.object({ status: z.literal('failed'), fileName: z.string(), error: ReplyError }),
]);
export type ImportOutcome = Readonly<z.infer<typeof ImportOutcome>>;

/** How far an import is; `current` is the name of the file being read, `page` of its `pages` the one being recognised. */
export const ImportProgress = z.object({
  job: JobId,
  done: z.number().int(),
  total: z.number().int(),
  current: z.string(),
  page: z.number().int().positive().optional(),
  pages: z.number().int().positive().optional(),
});
export type ImportProgress = Readonly<z.infer<typeof ImportProgress>>;

const Nothing = z.object({});
const Done = z.object({});
const Several = z.array(DocumentId).min(1);
const Job = z.object({ job: JobId.nullable() });
const OriginalView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('page'), address: z.string() }),
  z.object({ kind: z.literal('pdf'), byteSize: z.number().int() }),
  z.object({ kind: z.literal('image'), address: z.string() }),
]);

/** What the reader may change of an annotation. */
export const AnnotationChange = z.object({
  colour: Colour.optional(),
  note: z
    .object({ text: z.string(), language: Language, direction: Direction })
    .nullable()
    .optional(),
  /** All of them: an empty list takes them away. */
  tags: z.array(Tag).optional(),
});
export type AnnotationChange = Readonly<z.infer<typeof AnnotationChange>>;

/**
 * What is known of a document beside its text: what the reader said about it and what its file says. `importerOutdated`:
 * a newer importer would read the same bytes better, which `document:reimport` does when the reader agrees.
 */
export const DocumentDetails = z.object({
  corrections: Corrections,
  edit: MetadataEdit,
  file: FileFacts,
  importerOutdated: z.boolean(),
  /** Of the document's text, newest import first; at least the document itself. */
  editions: z.array(Edition),
  /** Those made on other editions; the window shows them where they anchor. */
  annotationsOfEditions: z.array(Annotation),
});
export type DocumentDetails = Readonly<z.infer<typeof DocumentDetails>>;

/** Requests, named `area:verb`; parameters are always one object. No file path comes from the window. */
export const requests = {
  'app:describe': {
    params: Nothing,
    result: z.object({
      version: z.string(),
      electron: z.string(),
      libraryFolder: z.string(),
      readOnly: z.boolean(),
      refusedRequests: z.number().int(),
      platform: z.string(),
    }),
  },
  /** The window is drawn: fonts are loaded and the first view stands. */
  'app:ready': { params: Nothing, result: Done },
  /** Another window over the same library, with this document or with none. */
  'window:open': { params: z.object({ document: DocumentId.nullable() }), result: Done },
  /** What this window shows when it begins, or begins anew; null: no document. */
  'window:describe': { params: Nothing, result: z.object({ document: DocumentId.nullable() }) },
  'settings:read': { params: Nothing, result: Settings },
  'settings:change': { params: z.object({ change: SettingsChange }), result: Settings },

  /** Shows the library's folder in the system's file manager. */
  'library:showFolder': { params: Nothing, result: Done },
  /** Main asks for the folder; another window opens on it. `opened` is false where the reader closed the dialog. */
  'library:openAnother': { params: Nothing, result: z.object({ opened: z.boolean() }) },

  /** Newest first, beside what the library holds now; `failure` says why the last one was not made. */
  'backup:list': {
    params: Nothing,
    result: z.object({
      backups: z.array(BackupFile),
      present: Contents.nullable(),
      failure: ReplyError.nullable(),
    }),
  },
  /** Answers when it is proved. */
  'backup:make': { params: Nothing, result: BackupFile },
  /** What the library held becomes a backup; its windows begin anew. */
  'backup:restore': { params: z.object({ name: z.string().min(1) }), result: Done },

  'library:list': { params: Nothing, result: z.array(DocumentSummary) },
  ...readingRequests,
  /** `address` is a `hashiyeh://` address for a frame without scripts. */
  'document:showOriginal': { params: z.object({ id: DocumentId }), result: OriginalView },
  /** Bytes `from` up to `to` of the untouched original; fewer where it ends before. */
  'document:readOriginal': {
    params: z
      .object({
        id: DocumentId,
        from: z.number().int().nonnegative(),
        to: z.number().int().positive(),
      })
      .refine(({ from, to }) => to > from && to - from <= largestPiece),
    result: z.object({ bytes: z.instanceof(Uint8Array) }),
  },
  'document:delete': { params: z.object({ id: DocumentId }), result: Done },
  'document:restore': { params: z.object({ id: DocumentId }), result: Done },
  'document:correct': {
    params: z.object({ id: DocumentId, correction: Correction }),
    result: Document,
  },
  /** Replaces what was said before about that boundary, or about the facts of that part. */
  'document:correctPart': {
    params: z.object({ id: DocumentId, correction: PartCorrection }),
    result: Document,
  },
  /** The way back to what import decided. */
  'document:removePartCorrection': {
    params: z.object({ id: DocumentId, blockId: z.string().min(1), aspect: PartAspect }),
    result: Document,
  },
  /** The whole edit each time: what it does not name is the file's own again. */
  'document:editMetadata': {
    params: z.object({ id: DocumentId, edit: MetadataEdit }),
    result: Document,
  },
  'document:describe': { params: z.object({ id: DocumentId }), result: DocumentDetails },
  /** `id` becomes an edition of the text that `of` is one of; both stay readable. `carried`: how the others' notes stand on it. */
  'document:addEdition': {
    params: z.object({ id: DocumentId, of: DocumentId }),
    result: z.object({ editions: z.array(Edition), carried: PlacementCounts }),
  },
  'document:separateEdition': { params: z.object({ id: DocumentId }), result: Done },
  /** The document as import decided it, without corrections and edits. */
  'document:showImported': { params: z.object({ id: DocumentId }), result: Document },
  /**
   * Reads the kept original again; the window then opens the document anew. `encoding` is a WHATWG label; without it one
   * that was chosen before holds, else it is found out. Pages whose words were recognised before are recognised
   * again, which takes seconds a page: `document:recognise` does that as a job.
   */
  'document:reimport': {
    params: z.object({ id: DocumentId, encoding: z.string().min(1).optional() }),
    result: Document,
  },
  /** A line or two of the kept original in each encoding that is offered, without markup. */
  'document:previewEncodings': {
    params: z.object({ id: DocumentId }),
    result: z.array(z.object({ encoding: z.string(), lines: z.array(z.string()) })),
  },
  /**
   * Reads the kept original again with text recognition for the pages that are pictures, as an import of one file: its
   * outcome has the status `reread`.
   */
  'document:recognise': {
    params: z.object({ id: DocumentId, languages: OcrLanguages }),
    result: z.object({ job: JobId }),
  },
  /** `share` (0–1) is how much of the text stands before the place; at 1 the document is finished. */
  'document:savePosition': {
    params: z.object({
      id: DocumentId,
      position: Position,
      share: z.number().min(0).max(1).optional(),
    }),
    result: Done,
  },

  /** What is done for several documents is done for all or for none. */
  'documents:tag': {
    params: z.object({ documents: Several, change: TagChange }),
    result: Done,
  },
  'documents:mark': { params: z.object({ documents: Several, mark: ReadMark }), result: Done },
  'documents:delete': { params: z.object({ documents: Several }), result: Done },
  'documents:restore': { params: z.object({ documents: Several }), result: Done },
  /** The last deleted first. */
  'trash:list': { params: Nothing, result: z.array(DeletedDocument) },
  /** Off the disk, with their notes: there is no way back. */
  'trash:erase': { params: z.object({ documents: Several }), result: Done },

  'collection:list': { params: Nothing, result: z.array(Collection) },
  'collection:create': { params: Collection.pick({ name: true }), result: Collection },
  'collection:rename': { params: Collection, result: Done },
  /** Its documents stay. */
  'collection:delete': { params: z.object({ id: CollectionId }), result: Done },
  'collection:restore': { params: z.object({ id: CollectionId }), result: Done },
  /** Puts documents into a collection, or takes them out. */
  'collection:collect': {
    params: z.object({ id: CollectionId, documents: Several, inside: z.boolean() }),
    result: Done,
  },
  'document:saveView': {
    params: z.object({ id: DocumentId, view: ReadingView }),
    result: Done,
  },

  /** Main shows the dialog; `job` is null when the reader closes it without choosing. */
  'import:choose': { params: Nothing, result: Job },
  /**
   * Files that were dropped on the window, also out of folders; `name` is then the way from there, with slashes. Their bytes
   * stay in the window, because paths do not come from it, until `import:fileWanted` asks for one. `drop` names them.
   */
  'import:drop': {
    params: z.object({ drop: z.string().min(1), files: z.array(DroppedFile).min(1) }),
    result: Job,
  },
  /** The answer to `import:fileWanted`; null where the window cannot read the file. */
  'import:giveFile': {
    params: z.object({
      drop: z.string().min(1),
      index: z.number().int().nonnegative(),
      bytes: z.instanceof(Uint8Array).nullable(),
    }),
    result: Done,
  },
  /** As `import:choose`, for a folder with the folders in it. */
  'import:chooseFolder': { params: Nothing, result: Job },
  /** Text from the clipboard, with its HTML where there is one; it becomes a document named after its first line. */
  'import:paste': {
    params: z.object({ text: z.string(), html: z.string().optional() }),
    result: Job,
  },
  /** What is on the clipboard now, for a look before `import:paste`. */
  'import:readClipboard': {
    params: Nothing,
    result: z.object({ text: z.string(), html: z.string(), picture: z.boolean() }),
  },
  /**
   * Tries the files again that failed in a finished import; `job` is null where none are remembered. What is left when the
   * retry is cancelled can be tried once more.
   */
  'import:retry': { params: z.object({ job: JobId }), result: Job },
  /**
   * Reads the files of a finished import that failed with `noText` by text recognition, which takes seconds a page; the other
   * failed ones stay for a retry. `documents` of the library, which have pages that are pictures, are read anew in the
   * same job. `job` is null where there is nothing to read.
   */
  'import:recognise': {
    params: z.object({
      job: JobId,
      languages: OcrLanguages,
      documents: z.array(DocumentId).optional(),
    }),
    result: Job,
  },
  'job:cancel': { params: z.object({ job: JobId }), result: Done },

  /** Main describes the range by selectors, saves, and answers after the commit. */
  'annotation:create': {
    params: z.object({ documentId: DocumentId, range: Range, change: AnnotationChange }),
    result: Annotation,
  },
  'annotation:change': {
    params: z.object({ id: AnnotationId, change: AnnotationChange }),
    result: Annotation,
  },
  'annotation:delete': { params: z.object({ id: AnnotationId }), result: Done },
  'annotation:restore': { params: z.object({ id: AnnotationId }), result: Annotation },
  /** The tags of all annotations in the library, the most used first. */
  'tags:list': { params: Nothing, result: z.array(TagCount) },

  ...printRequests,
  ...exportRequests,
} as const;

/** Events, named `area:pastTense`. */
export const events = {
  /** Of an export of several documents. */
  'export:progressed': z.object({ done: z.number().int(), total: z.number().int() }),
  'import:progressed': ImportProgress,
  /** The import needs the bytes of a dropped file, by its place in `import:drop`. */
  'import:fileWanted': z.object({ drop: z.string(), index: z.number().int() }),
  'import:finished': z.object({
    job: JobId,
    outcomes: z.array(ImportOutcome),
    /** Absent where no folder was imported or nothing of it left out. */
    skipped: z.array(SkippedFile).optional(),
    cancelled: z.boolean(),
    /**
     * Of several windows one says what came of it: the one that `asked` for the import, which also opens a single text, or
     * where that is gone another one that `says` it; the others are `silent`.
     */
    role: z.enum(['asked', 'says', 'silent']),
  }),
  /** Lines that came into the library's list or changed, and those that left it; the others are as they were. */
  'library:changed': z.object({ documents: z.array(DocumentSummary), gone: z.array(DocumentId) }),
  /** The collections as they are now. */
  'collections:changed': z.object({ collections: z.array(Collection) }),
  'settings:changed': Settings,
  /** One that the app makes by itself. */
  'backup:failed': ReplyError,
  /** Another window made or changed an annotation. */
  'annotation:saved': z.object({ annotation: Annotation }),
  /** Another window deleted an annotation. */
  'annotation:deleted': z.object({ id: AnnotationId }),
  /** Another window changed what a document says: corrected it, edited its metadata, or (`reread`) read its original anew. */
  'document:changed': z.object({ id: DocumentId, reread: z.boolean() }),
  /** A second start or the system asked for this document. */
  'document:requested': z.object({ id: DocumentId }),
  'command:invoked': z.object({ command: CommandId }),
} as const;

export type RequestName = keyof typeof requests;
export type Params<N extends RequestName> = z.input<(typeof requests)[N]['params']>;
export type ValidParams<N extends RequestName> = z.output<(typeof requests)[N]['params']>;
export type Result<N extends RequestName> = z.output<(typeof requests)[N]['result']>;
export type EventName = keyof typeof events;
export type EventData<N extends EventName> = z.output<(typeof events)[N]>;

/** What came of a piece of work, where it crosses to another process. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };

/** What a request is answered with; never a rejected promise. `written` is the value of a large answer as JSON. */
export type Answer = Reply<unknown> | { readonly ok: true; readonly written: string };

/** One function per request: a missing one, a wrong result or a wrong parameter does not compile. */
export type Handlers = {
  readonly [N in RequestName]: (
    params: ValidParams<N>,
  ) => Result<N> | Written<Result<N>> | Promise<Result<N> | Written<Result<N>>>;
};

/** The two functions of the preload. */
export interface Bridge {
  request(name: string, params: unknown): Promise<Answer>;
  subscribe(name: string, listener: (data: unknown) => void): () => void;
}
