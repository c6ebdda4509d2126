/** A source of an import: a file on the disk, or bytes that were handed over. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Container } from '../../corpus/document/provenance.ts';
import { CorpusError } from '../../corpus/errors.ts';
import { readPageFolder } from './saved-page.ts';

// Without it, opening a pipe waits for the pipe's other end. Windows has neither.
const openWithoutWaiting = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

/** `fileName` has no folders; `file` is how messages name it. */
export interface Source {
  readonly fileName: string;
  readonly file: string;
  /** Where it lies; absent for bytes that were handed over. */
  readonly path?: string;
  /** The archive that the file was in. */
  readonly container?: Container;
  /** Files that belong to this one, such as a saved page's images, by their ways from it. */
  companions?(signal?: AbortSignal): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Errors: CorpusError `notFound`, `notAFile`, `tooLarge`, `unreadable`; the signal's reason where it had to be waited for. */
  read(signal?: AbortSignal): Promise<Uint8Array>;
}

/**
 * A file, named `file` in messages; links are followed. Only ordinary files of at most `maximumBytes` are read: a device or a pipe would never
 * end, and the size is known before anything is.
 */
export function fileSource(path: string, maximumBytes: number, file = basename(path)): Source {
  return {
    fileName: basename(path),
    file,
    path,
    companions: () => readPageFolder(path),
    async read() {
      let handle: FileHandle | undefined;
      try {
        handle = await open(path, constants.O_RDONLY | openWithoutWaiting);
        const { size } = await checkKind(handle, file);
        checkSize(size, file, maximumBytes);
        const bytes = await handle.readFile();
        // The file may have grown since it was measured.
        checkSize(bytes.byteLength, file, maximumBytes);
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      } catch (error) {
        throw readingError(error, file);
      } finally {
        await handle?.close();
      }
    },
  };
}

/** A name that stands for no text; an import of it says so. `isFolder`: there is a folder, but no text in it. */
export function missingSource(file: string, isFolder: boolean): Source {
  const error = isFolder
    ? new CorpusError('noTexts', `${file} holds no texts`, { file })
    : new CorpusError('notFound', `no file fits ${file}`, { file });
  return { fileName: file, file, read: () => Promise.reject(error) };
}

/** Bytes that are here already, such as a dropped file's. */
export function bytesSource(name: string, bytes: Uint8Array, maximumBytes: number): Source {
  // A dropped name is whatever the other program said; only its last piece is a file's name.
  const fileName = basename(name.replaceAll('\\', '/')) || 'text';
  return {
    fileName,
    file: fileName,
    async read() {
      checkSize(bytes.byteLength, fileName, maximumBytes);
      return bytes;
    },
  };
}

async function checkKind(handle: FileHandle, file: string): Promise<{ size: number }> {
  const stats = await handle.stat();
  if (stats.isFile()) return stats;
  throw new CorpusError('notAFile', `${file} is not an ordinary file`, { file });
}

/** Errors: CorpusError `tooLarge`. */
function checkSize(size: number, file: string, maximumBytes: number): void {
  if (size <= maximumBytes) return;
  const limit = Math.round(maximumBytes / 1024 ** 2);
  throw new CorpusError('tooLarge', `${file} is larger than ${limit} MB`, { file, limit });
}

function readingError(error: unknown, file: string): CorpusError {
  if (error instanceof CorpusError) return error;
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  const details = { file, reason };
  if (reason === 'ENOENT' || reason === 'ENOTDIR') {
    return new CorpusError('notFound', `${file} is not there`, details, { cause: error });
  }
  // A socket cannot be opened: it is no device or address of that kind.
  if (reason === 'EISDIR' || reason === 'ENXIO') {
    const message = `${file} is a ${reason === 'EISDIR' ? 'folder' : 'socket'}`;
    return new CorpusError('notAFile', message, details, { cause: error });
  }
  return new CorpusError('unreadable', `${file} cannot be read: ${reason}`, details, {
    cause: error,
  });
}
