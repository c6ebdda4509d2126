/** The contract: every request that the window makes of the app and every event that the app sends, with their schemas. */
import * as z from 'zod';
import { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { Sheet, SheetSummary } from '../../corpus/annotations/sheet.ts';
import { Pair } from '../../corpus/alignment/pair.ts';
import { Term } from '../../corpus/alignment/terms/term.ts';
import { Collection } from '../../corpus/document/collection.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { DocumentSummary } from '../../corpus/document/summary.ts';
import { annotationRequests } from './annotation-requests.ts';
import { ArchiveProgress, archiveRequests } from './archive-requests.ts';
import { BackupFile, Contents } from './backup-file.ts';
import { CommandId } from './commands.ts';
import { documentRequests } from './document-requests.ts';
import { exportRequests } from './export-request.ts';
import { FirstPicture } from './first-picture.ts';
import { healthRequests } from './health.ts';
import { historyRequests } from './history-requests.ts';
import { SkippedFile } from './import-files.ts';
import { ImportOutcome, ImportProgress, importRequests, JobId } from './import-requests.ts';
import { IncomingId, IncomingProgress, incomingRequests } from './incoming-requests.ts';
import { noteRequests, NotesChanged } from './note-requests.ts';
import { CarryProgress, placementRequests } from './placement-requests.ts';
import { organisingRequests } from './organising-requests.ts';
import { pairExportRequests } from './pair-export-request.ts';
import { AlignProgress, pairRequests } from './pair-requests.ts';
import { termRequests, TermProgress } from './term-requests.ts';
import { printRequests } from './print-requests.ts';
import { readingRequests } from './reading-requests.ts';
import { ReplyError, type Answer } from './reply.ts';
import { Settings, SettingsChange } from './settings.ts';
import { sheetRequests } from './sheet-requests.ts';
import { shelfRequests } from './shelf-requests.ts';
import type { Written } from './written.ts';

const Nothing = z.object({});
const Done = z.object({});
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
  /** What the window shows of the library, for the next start to begin with. */
  'window:keepPicture': { params: z.object({ picture: FirstPicture }), result: Done },
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
  ...documentRequests,
  ...shelfRequests,
  ...importRequests,
  ...annotationRequests,
  ...healthRequests,
  ...historyRequests,
  ...noteRequests,
  ...sheetRequests,
  ...placementRequests,
  ...incomingRequests,
  ...organisingRequests,
  ...pairRequests,
  ...termRequests,
  ...printRequests,
  ...exportRequests,
  ...pairExportRequests,
  ...archiveRequests,
} as const;

/** Events, named `area:pastTense`. */
export const events = {
  /** Of an export of several documents. */
  'export:progressed': z.object({ done: z.number().int(), total: z.number().int() }),
  'archive:progressed': ArchiveProgress,
  'import:progressed': ImportProgress,
  /** The import needs the bytes of a dropped file, by its place in `import:drop`. */
  'import:fileWanted': z.object({ drop: z.string(), index: z.number().int() }),
  'incoming:progressed': IncomingProgress,
  'import:finished': z.object({
    job: JobId,
    outcomes: z.array(ImportOutcome),
    /** Absent where no folder was imported or nothing of it left out. */
    skipped: z.array(SkippedFile).optional(),
    /** Files that hold annotations and no text, which the reader may bring in; absent where there are none. */
    incoming: IncomingId.optional(),
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
  'pair:progressed': AlignProgress,
  /** The pairs as they are now. */
  'pairs:changed': z.object({ pairs: z.array(Pair) }),
  'term:progressed': TermProgress,
  /** The terms as they are now. */
  'terms:changed': z.object({ terms: z.array(Term) }),
  'settings:changed': Settings,
  /** One that the app makes by itself. */
  'backup:failed': ReplyError,
  /** Another window made or changed an annotation. */
  'annotation:saved': z.object({ annotation: Annotation }),
  /** Another window changed tags all over the library. */
  'tags:changed': z.object({}),
  /** Another window deleted an annotation. */
  'annotation:deleted': z.object({ id: AnnotationId }),
  'notes:changed': NotesChanged,
  /** The sheets as they are now. */
  'sheets:changed': z.object({ sheets: z.array(SheetSummary) }),
  /** Another window changed what stands in a sheet. */
  'sheet:saved': z.object({ sheet: Sheet }),
  /** Another window changed what a document says: corrected it, edited its metadata, or (`reread`) read its original anew. */
  'document:changed': z.object({ id: DocumentId, reread: z.boolean() }),
  /** Annotations are being carried to this document. */
  'placements:progressed': CarryProgress,
  /** Where annotations stand in this document was found out, or decided in another window. */
  'placements:changed': z.object({ id: DocumentId }),
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
