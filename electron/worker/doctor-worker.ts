/** The doctor's thread: looks at the whole library while the window stays quick, then ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LibraryCheck } from '../../corpus/storage/doctor/health.ts';
import { openLibrary } from '../../corpus/storage/open-library.ts';
import { toReplyError } from '../shared/reply-error.ts';
import type { Reply } from '../shared/reply.ts';

/** What the thread is started for. */
export interface DoctorWork {
  readonly folder: string;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** What it found. */
export type DoctorReply = Reply<readonly LibraryCheck[]>;

function reply(): DoctorReply {
  const { folder, now } = workerData as DoctorWork;
  try {
    const library = openLibrary(folder, { mode: 'read-only', now: () => now });
    try {
      return { ok: true, value: library.doctor() };
    } finally {
      library.close();
    }
  } catch (error) {
    return { ok: false, error: toReplyError(error) };
  }
}

parentPort?.postMessage(reply());
