/** The files that were dropped: they stay here until main asks for the bytes of one. */
import type { EventData } from '../../electron/shared/contract.ts';
import type { JobId } from '../../electron/shared/import-requests.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';

/** A file that the window may read; `size` in bytes, `name` with its way from the dropped folder. */
export interface LocalFile {
  readonly name: string;
  readonly size: number;
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

interface Drop {
  readonly files: readonly LocalFile[];
  readonly job: JobId | null;
  readonly ended: boolean;
}

const drops = new Map<string, Drop>();

/** Main remembers the failed files of as many imports, for another try. */
const kept = 3;

/** Offers the files to main; null where nothing is to be imported. Errors: CorpusError. */
export async function offerFiles(files: readonly LocalFile[]): Promise<JobId | null> {
  const drop = crypto.randomUUID();
  drops.set(drop, { files, job: null, ended: false });
  try {
    const names = files.map(({ name, size }) => ({ name, size }));
    const { job } = await request('import:drop', { drop, files: names });
    drops.set(drop, { files, job, ended: false });
    return job;
  } catch (error) {
    drops.delete(drop);
    throw error;
  }
}

/** Answers main, which wants one of the files now. */
export async function giveFile({ drop, index }: EventData<'import:fileWanted'>): Promise<void> {
  const file = drops.get(drop)?.files[index];
  // What cannot be read is told as well: the import goes on with the next one.
  const bytes = file ? await file.read().catch(() => null) : null;
  await request('import:giveFile', { drop, index, bytes }).catch(notifyError);
}

/** Lets the files of a finished import go, unless some of them may be tried again. */
export function releaseFiles(job: JobId, someFailed: boolean): void {
  for (const [name, drop] of drops) {
    if (drop.job !== job) continue;
    if (someFailed) drops.set(name, { ...drop, ended: true });
    else drops.delete(name);
  }
  const ended = [...drops].filter(([, drop]) => drop.ended);
  for (const [name] of ended.slice(0, -kept)) drops.delete(name);
}
