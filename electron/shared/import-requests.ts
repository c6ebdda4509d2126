/** The part of the contract that is about imports and the jobs that they are. */
import * as z from 'zod';
import { DocumentId } from '../../corpus/document/document.ts';
import { LikelyEdition } from '../../corpus/document/edition.ts';
import { OcrLanguages } from '../../corpus/document/recognition.ts';
import { DocumentSummary } from '../../corpus/document/summary.ts';
import { DroppedFile } from './import-files.ts';
import { ReplyError } from './reply.ts';

/** Name of a running job. */
export const JobId = z.string().min(1).brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;

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
const Job = z.object({ job: JobId.nullable() });

/** Requests that bring texts in. */
export const importRequests = {
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
} as const;
