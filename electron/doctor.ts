/** Looking at the library in a thread of its own. */
import { Worker } from 'node:worker_threads';
import { CorpusError } from '../corpus/errors.ts';
import type { LibraryCheck } from '../corpus/storage/doctor/health.ts';
import type { DoctorReply, DoctorWork } from './worker/doctor-worker.ts';

/** What the doctor finds in the library of that folder, by a worker of the built app; `file` is its program. */
export function doctorWorker(file: string): (work: DoctorWork) => Promise<readonly LibraryCheck[]> {
  return (workerData) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData });
      worker.once('message', (reply: DoctorReply) => {
        if (reply.ok) resolve(reply.value);
        else reject(new CorpusError(reply.error.code, reply.error.message, reply.error.details));
      });
      worker.once('error', reject);
      // After a message nothing more is decided here.
      worker.once('exit', () => {
        const reason = 'the check was interrupted';
        reject(new CorpusError('cancelled', reason, { reason }));
      });
    });
}
