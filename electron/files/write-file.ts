/** Writing a file so that it is there whole or not at all. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { partEnding } from '../../corpus/storage/outgoing.ts';

/** Is told of the unfinished file before it is made, and gives back what is called once it is gone. */
export type Noting = (temporary: string) => () => void;

/**
 * Writes beside the place, syncs, and renames over it.
 * Errors: CorpusError `storageFull`, `notWritable` with the file in the details; nothing is left behind then.
 */
export function writeFileWhole(
  path: string,
  data: string | Uint8Array,
  noting: Noting = () => () => undefined,
): void {
  const temporary = temporaryBeside(path);
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  const written = noting(temporary);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (let offset = 0; offset < bytes.byteLength;) offset += writeSync(file, bytes, offset);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw writingError(error, path);
  } finally {
    written();
  }
}

/**
 * The same while other work goes on; nothing is written where `isWanted` says no once the disk has it. Rejects with the
 * system's own error; nothing is left behind then.
 */
export async function writeFileAside(
  path: string,
  data: string,
  isWanted: () => boolean,
): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isWanted()) renameSync(temporary, path);
  } finally {
    // Where it was renamed there is none.
    rmSync(temporary, { force: true });
  }
}

/** In the same folder, because a rename is atomic only within one file system. */
function temporaryBeside(path: string): string {
  const name = `.${basename(path).slice(0, 60)}.${randomUUID().slice(0, 8)}${partEnding}`;
  return join(dirname(path), name);
}

/**
 * As `writeFileWhole`, for what leaves a library, whose next opening removes the unfinished file, should this process die meanwhile.
 * Errors: as `writeFileWhole`.
 */
export function writeOutside(
  { portable }: Pick<Library, 'portable'>,
  path: string,
  data: string | Uint8Array,
): void {
  writeFileWhole(path, data, portable.writingOutside);
}

/** Makes the folder and those around it where they are not there. Errors: CorpusError `notWritable`, `storageFull`. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw writingError(error, path);
  }
}

/** What writing the file failed of; a CorpusError stays itself. */
export function writingError(error: unknown, path: string): CorpusError {
  if (error instanceof CorpusError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const details = { file: path, reason: code };
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new CorpusError(
    full ? 'storageFull' : 'notWritable',
    `cannot write ${path}: ${code}`,
    details,
    { cause: error },
  );
}
