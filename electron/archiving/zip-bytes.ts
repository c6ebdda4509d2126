/** Where the bytes of a zip are: a file on the disk, of which little is in memory at a time, or memory. */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { CorpusError } from '../../corpus/errors.ts';
import type { ZipBytes } from './zip-reader.ts';

/** An ordinary file, called `name` in messages. Errors: CorpusError `notFound`, `notAFile`, `unreadable`. */
export async function fileBytes(path: string, name: string): Promise<ZipBytes> {
  let file: FileHandle | undefined;
  try {
    // Before it is opened: opening a pipe waits for its other end.
    const stats = await stat(path);
    if (!stats.isFile()) {
      throw new CorpusError('notAFile', `${name} is not an ordinary file`, { file: name });
    }
    file = await open(path, 'r');
    const handle = file;
    const { size } = await handle.stat();
    return { size, read: (from, to) => readPiece(handle, from, to), close: () => handle.close() };
  } catch (error) {
    await file?.close();
    if (error instanceof CorpusError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const code = reason === 'ENOENT' ? 'notFound' : 'unreadable';
    throw new CorpusError(code, `${name}: ${reason}`, { file: name, reason }, { cause: error });
  }
}

/** Bytes that are in memory already. */
export function memoryBytes(bytes: Uint8Array): ZipBytes {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: all.length,
    read: (from, to) => Promise.resolve(all.subarray(from, to)),
    close: () => Promise.resolve(),
  };
}

async function readPiece(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
