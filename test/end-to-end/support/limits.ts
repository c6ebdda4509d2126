// Limits on what a story waits for, so that what never comes says what it was.
import { readdirSync, readFileSync } from 'node:fs';

/** What is asked of the app comes within a second on an idle machine; this one may be busy. */
export const answerLimitMs = 30_000;

/** What `awaited` gives. Errors: Error that names `what` where it has not come within `limitMs`; its own otherwise. */
export async function within<T>(
  limitMs: number,
  what: string,
  awaited: PromiseLike<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what}: no answer within ${limitMs / 1000} seconds`));
    }, limitMs);
  });
  try {
    return await Promise.race([awaited, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the threads of a process are doing, one a line: state, and what each waits for in the kernel; empty where no system tells. */
export function threadsOf(process: number | undefined): string {
  const folder = `/proc/${process ?? ''}/task`;
  const read = (file: string): string => {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      // It has ended meanwhile.
      return '';
    }
  };
  try {
    return readdirSync(folder)
      .map((thread) => {
        const status = read(`${folder}/${thread}/status`);
        const state = /^State:\s*(.+)$/m.exec(status)?.[1] ?? '';
        return `${read(`${folder}/${thread}/comm`)}: ${state} ${read(`${folder}/${thread}/wchan`)}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
