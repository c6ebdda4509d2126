/** Reads files into documents away from the main thread: a worker that is started when needed and replaced when it dies. */
import { Worker } from 'node:worker_threads';
import type { Placement } from '../../corpus/annotations/placement.ts';
import type { Format } from '../../corpus/document/provenance.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { OriginalView, Resource, Share } from '../../corpus/importers/importer.ts';
import type { AlignedTexts, TextsToAlign } from '../pairing/align-texts.ts';
import {
  practice,
  type Carried,
  type FileBytes,
  type ReadFile,
  type Work,
  type WorkProgress,
  type WorkReply,
  type WorkRequest,
} from './messages.ts';

/**
 * See the functions. Errors: the importers' CorpusErrors; `outOfMemory` when the worker's memory did not do; `internal`
 * when it died otherwise or took too long; the signal's reason when it was aborted.
 */
export interface Reader {
  /** Starts the worker if none runs, ahead of work that is likely to come: its program takes longer to load than most files to read. */
  prepare(): void;
  /** As `prepare`, for as long as somebody looks for a file: the worker reads texts of ours until one comes, so that the engine has made all ready. */
  practise(): void;
  /** The document with its provenance, and the annotations that the file carries; nothing is stored. `onPage` is called before each page that takes long. */
  read(
    input: FileBytes,
    importedAt: string,
    signal?: AbortSignal,
    onPage?: OnPage,
  ): Promise<ReadFile>;
  showOriginal(input: FileBytes, format: Format, encoding: string): Promise<OriginalView>;
  readResource(input: FileBytes, format: Format, encoding: string, name: string): Promise<Resource>;
  /** Those of these pictures that are there, by their names, as far as one page can carry them. */
  readPictures(
    input: FileBytes,
    format: Format,
    encoding: string,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, Resource>>;
  /** A rectangle of a page, counted from 1, as a picture. */
  drawArea(input: FileBytes, format: Format, page: number, area: Share): Promise<Resource>;
  /** Where the annotations of one edition stand in another. */
  carry(input: Carried, signal?: AbortSignal): Promise<readonly Placement[]>;
  /** How the sentences of two texts stand to each other. `onPass` is called before each pass over them. */
  align(input: TextsToAlign, signal?: AbortSignal, onPass?: OnPage): Promise<AlignedTexts>;
  close(): Promise<void>;
}

/** Told which page of how many is begun, counted from 1. */
type OnPage = (page: number, pages: number) => void;

/** The largest file that import takes, or one page of pictures, is read in well under half of this on a slow machine; past it, it never ends. */
export const readingLimitMs = 120_000;

/** A file that unfolds beyond this many megabytes kills the worker instead of the app. */
const memoryLimitMb = 3072;

/**
 * How often memory is looked at. The engine's own limit counts no buffers, and near it the engine collects garbage for more
 * than a minute before it gives up. Units: milliseconds.
 */
const lookEveryMs = 200;

const mebibyte = 1024 ** 2;

/** `start` makes the worker's thread; it is asked again after a crash. */
export function createReader(start: () => Worker, limitMs = readingLimitMs): Reader {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let number = 0;

  const started = (): Worker => {
    const one = listened(start());
    // One that dies between two files would never answer the next.
    one.once('exit', () => {
      if (worker === one) worker = undefined;
    });
    return one;
  };
  const drop = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  // One at a time: a limit on the time would mean nothing if it counted the waiting for others.
  const enqueue = <T>(work: Work, signal?: AbortSignal, onPage?: OnPage): Promise<T> => {
    const done = last.then(async () => {
      signal?.throwIfAborted();
      worker ??= started();
      number += 1;
      const reply = await exchange(worker, { number, work }, { limitMs, signal, onPage }).catch(
        (error: unknown) => {
          drop();
          throw error;
        },
      );
      if (reply.ok) return reply.value as T;
      throw new CorpusError(reply.error.code, reply.error.message, reply.error.details);
    });
    last = done.catch(() => undefined);
    return done;
  };
  return {
    prepare: () => {
      worker ??= started();
    },
    practise: () => {
      worker ??= started();
      worker.postMessage(practice);
    },
    read: (input, importedAt, signal, onPage) =>
      enqueue<ReadFile>({ kind: 'import', input, importedAt }, signal, onPage),
    showOriginal: (input, format, encoding) =>
      enqueue<OriginalView>({ kind: 'show', input, format, encoding }),
    readResource: (input, format, encoding, name) =>
      enqueue<Resource>({ kind: 'resource', input, format, encoding, name }),
    readPictures: (input, format, encoding, names) =>
      enqueue<ReadonlyMap<string, Resource>>({ kind: 'pictures', input, format, encoding, names }),
    drawArea: (input, format, page, area) =>
      enqueue<Resource>({ kind: 'area', input, format, page, area }),
    align: (input, signal, onPass) =>
      enqueue<AlignedTexts>({ kind: 'align', input }, signal, onPass),
    carry: (input, signal) => enqueue<readonly Placement[]>({ kind: 'carry', input }, signal),
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

/** The worker of the built app, which lies beside the program that starts it. */
export function startWorker(file: string): Worker {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
  // An idle worker keeps no command waiting.
  worker.unref();
  return worker;
}

/** A worker that was given up may still break down, of memory mostly; nobody listening to that would end the whole app. */
function listened(worker: Worker): Worker {
  return worker.on('error', () => undefined);
}

interface Waiting {
  /** From the request, or from the last page that was begun. */
  readonly limitMs: number;
  readonly signal: AbortSignal | undefined;
  readonly onPage: OnPage | undefined;
}

/** Sends one request and waits for its reply, the worker's death, the limit or the signal, whichever is first. */
function exchange(
  worker: Worker,
  request: WorkRequest,
  { limitMs, signal, onPage }: Waiting,
): Promise<WorkReply> {
  // Asked now: a worker that has died has no limits any more. One that was given none says -1.
  const stated = worker.resourceLimits?.maxOldGenerationSizeMb ?? 0;
  const memoryMb = stated > 0 ? stated : memoryLimitMb;
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => (): void => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const fail = (reason: string, cause?: unknown): void =>
      finish(() => reject(new CorpusError('internal', reason, { reason }, { cause })))();
    const onMessage = (message: WorkReply | WorkProgress): void => {
      if (message.number !== request.number) return;
      if ('ok' in message) {
        finish(() => resolve(message))();
        return;
      }
      timer.refresh();
      onPage?.(message.page, message.pages);
    };
    const failFull = (cause?: unknown): void =>
      finish(() => reject(outOfMemory(request, memoryMb, cause)))();
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') failFull(error);
      else fail(`the reader broke down: ${error.message}.`, error);
    };
    const onExit = (): void => fail('the reader ended unexpectedly.');
    const onAbort = finish(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => {
      fail(`reading took longer than ${limitMs / 1000} seconds.`);
    }, limitMs);
    // The worker's memory is the process's; what was held before this file is not the file's fault.
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > memoryMb * mebibyte) failFull();
    }, lookEveryMs);
    signal?.addEventListener('abort', onAbort);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

function outOfMemory({ work }: WorkRequest, limit: number, cause: unknown): CorpusError {
  const file = work.input.fileName;
  const message = `reading ${file} takes more than ${limit} MB of memory`;
  return new CorpusError('outOfMemory', message, { file, limit }, { cause });
}
