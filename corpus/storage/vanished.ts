/** Whether a library that is open is still where it was opened. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from '../errors.ts';
import { databaseFile } from './database-file.ts';

/**
 * Gives a look at the file of the library, to be taken before each change: where the folder was removed, moved or its disk taken
 * out, the system lets an open file be written on, and nothing of that would be found again.
 * The look throws `libraryGone`. Cost: some microseconds.
 */
export function watchFolder(folder: string): () => void {
  const file = join(folder, databaseFile);
  const opened = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now?.ino === opened.ino && now.dev === opened.dev) return;
    throw new CorpusError('libraryGone', `${file} is not the file that was opened`, { folder });
  };
}
