/** Files dropped on the window, which has their bytes: each is asked for when its turn comes, so that one at a time is in memory. */
import { CorpusError } from '../../corpus/errors.ts';
import type { Send } from '../ipc.ts';
import type { DroppedFile } from '../shared/import-files.ts';
import {
  bareName,
  filesBeside,
  judgeDropped,
  type DroppedEntry,
  type PageEntry,
} from './dropped-names.ts';
import type { Selected } from './import-jobs.ts';
import { gatherImages } from './saved-page.ts';
import type { Source } from './source.ts';

/** See the functions. */
export interface DroppedFiles {
  /** The sources of what was dropped, in order of their names, and what is left out. */
  select(drop: string, files: readonly DroppedFile[]): Selected;
  /** The window's answer; null where it cannot read the file. An answer that nobody waits for is forgotten. */
  give(drop: string, index: number, bytes: Uint8Array | null): void;
  /** What the window had will not come any more. */
  windowClosed(): void;
}

/** `send` reaches the window. Units: `maximumBytes` of one file. */
export function createDroppedFiles(send: Send, maximumBytes: number): DroppedFiles {
  /** Those of the window that is open now. */
  const drops = new Set<string>();
  const waiting = new Map<string, (bytes: Uint8Array | null) => void>();

  const ask = (drop: string, index: number, signal?: AbortSignal) =>
    new Promise<Uint8Array | null>((resolve, reject) => {
      const key = keyOf(drop, index);
      const end = (): void => {
        waiting.delete(key);
        signal?.removeEventListener('abort', onAbort);
      };
      const onAbort = (): void => {
        end();
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', onAbort);
      waiting.set(key, (bytes) => {
        end();
        resolve(bytes);
      });
      send('import:fileWanted', { drop, index });
    });

  const readFile = async (
    drop: string,
    { name, size, index }: DroppedEntry,
    signal?: AbortSignal,
  ): Promise<Uint8Array> => {
    checkDropped(size, name, maximumBytes);
    const bytes = drops.has(drop) ? await ask(drop, index, signal) : null;
    if (bytes === null) throw unreadable(name);
    // The file may have grown since it was dropped.
    checkDropped(bytes.byteLength, name, maximumBytes);
    return bytes;
  };

  /** `files` are those of the page's folder, where it is a saved page. */
  const sourceOf = (drop: string, entry: DroppedEntry, files: readonly PageEntry[]): Source => ({
    fileName: bareName(entry.name),
    file: entry.name,
    companions: (signal) =>
      gatherImages(
        files.map(({ way, file }) => ({
          name: way,
          size: file.size,
          read: () => readFile(drop, file, signal),
        })),
      ),
    read: (signal) => readFile(drop, entry, signal),
  });

  return {
    select(drop, files) {
      drops.add(drop);
      const { taken, skipped } = judgeDropped(files);
      const filesOf = filesBeside(files);
      const sources = taken.map((entry) => sourceOf(drop, entry, filesOf(entry.name)));
      return { sources, skipped };
    },
    give: (drop, index, bytes) => waiting.get(keyOf(drop, index))?.(bytes),
    windowClosed() {
      drops.clear();
      for (const answer of [...waiting.values()]) answer(null);
    },
  };
}

function keyOf(drop: string, index: number): string {
  return `${index} of ${drop}`;
}

/** What is chosen in the dialog never is in the window, and may be larger. Errors: CorpusError `tooLargeToDrop`. */
function checkDropped(size: number, file: string, maximumBytes: number): void {
  if (size <= maximumBytes) return;
  const limit = Math.round(maximumBytes / 1024 ** 2);
  const message = `${file} is larger than ${limit} MB`;
  throw new CorpusError('tooLargeToDrop', message, { file, limit });
}

function unreadable(file: string): CorpusError {
  const reason = 'the window cannot read it any more';
  return new CorpusError('unreadable', `${file} cannot be read: ${reason}`, { file, reason });
}
