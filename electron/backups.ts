/** The library's backups as the running app makes them: in a thread of their own, one at a time, by themselves once a day. */
import { Worker } from 'node:worker_threads';
import { CorpusError, toCorpusError } from '../corpus/errors.ts';
import {
  listBackups,
  presentContents,
  type Backup,
  type BackupOptions,
  type Contents,
} from '../corpus/storage/backups.ts';
import { findBackup, restoreBackup } from '../corpus/storage/restore.ts';
import type { BackupReply, BackupWork } from './worker/backup-messages.ts';

/** See the functions. Errors: those of `corpus/storage/backups.ts` and `restore.ts`. */
export interface Backups {
  /** Newest first. */
  list(): readonly Backup[];
  /** What the library holds now. */
  present(): Contents | null;
  /** Resolves when the backup is proved and durable; a second call while one is being made waits for the same one. */
  make(): Promise<Backup>;
  /** Puts the backup of this name in the place of the open library. */
  restore(name: string): Promise<void>;
  /** Why the last backup failed; undefined where it did not. */
  failure(): CorpusError | undefined;
  /** From now on makes one by itself when it is due and the reader wants it. */
  begin(): void;
  /** Ends what is being made: half a backup is none. */
  close(): Promise<void>;
}

/** What backups need. `write` makes one; `onFailure` is told of those that nobody waits for. */
export interface BackupServices {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly now: () => string;
  readonly wanted: () => { readonly backupDaily: boolean; readonly backupDays: number };
  readonly write: BackupWriter;
  readonly onFailure: (error: CorpusError) => void;
}

/** Makes a backup somewhere else than in this thread; `stop` ends it. */
export interface BackupWriter {
  make(folder: string, options: BackupOptions): Promise<Backup>;
  stop(): Promise<void>;
}

/** Long after the first paint, when the reader reads. */
const afterStartMs = 20_000;
const lookEveryMs = 3_600_000;
const dayMs = 86_400_000;

/** Whether a backup is due: one a day, and one a start unless the last is younger than an hour. */
export function isDue(newest: string | undefined, now: string, atStart: boolean): boolean {
  if (newest === undefined) return true;
  const age = Date.parse(now) - Date.parse(newest);
  // A clock that was set back must not end the backups.
  return age < 0 || age >= (atStart ? lookEveryMs : dayMs);
}

export function createBackups(services: BackupServices): Backups {
  const { folder, now, write } = services;
  let running: Promise<Backup> | undefined;
  let failed: CorpusError | undefined;
  let timer: NodeJS.Timeout | undefined;
  const list = () => listBackups(folder);
  const make = (): Promise<Backup> => {
    running ??= write
      .make(folder, { now: now(), days: services.wanted().backupDays })
      .then(
        (backup) => {
          failed = undefined;
          return backup;
        },
        (error: unknown) => {
          failed = toCorpusError(error);
          throw failed;
        },
      )
      .finally(() => (running = undefined));
    return running;
  };
  const makeIfDue = async (atStart: boolean): Promise<void> => {
    try {
      const newest = list().find(({ replaced }) => !replaced)?.madeAt;
      if (services.wanted().backupDaily && isDue(newest, now(), atStart)) await make();
    } catch (error) {
      services.onFailure(toCorpusError(error));
    }
    timer = setTimeout(() => void makeIfDue(false), lookEveryMs);
  };
  return {
    list,
    present: () => presentContents(folder),
    make,
    failure: () => failed,
    async restore(name) {
      // A second writer in the same folder would be refused.
      await running?.catch(() => undefined);
      await restoreBackup(folder, findBackup(folder, name), { now: now(), inUse: true });
    },
    begin() {
      if (services.readOnly || timer) return;
      timer = setTimeout(() => void makeIfDue(true), afterStartMs);
    },
    async close() {
      clearTimeout(timer);
      await write.stop();
    },
  };
}

/** Backups by a worker of the built app; `file` is its program. */
export function backupWorker(file: string): BackupWriter {
  let worker: Worker | undefined;
  return {
    make: (folder, options) =>
      new Promise((resolve, reject) => {
        const started = new Worker(file, {
          workerData: { folder, ...options } satisfies BackupWork,
        });
        worker = started;
        started.once('message', (reply: BackupReply) => {
          if (reply.ok) resolve(reply.value);
          else reject(new CorpusError(reply.error.code, reply.error.message, reply.error.details));
        });
        started.once('error', reject);
        // After a message nothing more is decided here.
        started.once('exit', () => {
          worker = undefined;
          const reason = 'the backup was interrupted';
          reject(new CorpusError('cancelled', reason, { reason }));
        });
      }),
    async stop() {
      await worker?.terminate();
    },
  };
}
