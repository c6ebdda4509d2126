/** Reads files with annotations: each is read, or tells why it is not. */
import type { IncomingFile } from '../../corpus/annotations/incoming/draft.ts';
import { readIncoming } from '../../corpus/annotations/incoming/readers.ts';
import { CorpusError, toCorpusError } from '../../corpus/errors.ts';
import type { Source } from '../importing/source.ts';
import { toReplyError } from '../shared/reply-error.ts';
import type { FailedIncoming } from '../shared/incoming-requests.ts';

/** What a list of notes may weigh: a hundred thousand of them are less. Units: bytes. */
export const largestIncoming = 64 * 1024 ** 2;

/** What was read, in the order of the sources. */
export interface ReadFiles {
  readonly files: readonly (IncomingFile & { readonly file: string })[];
  readonly failed: readonly FailedIncoming[];
}

/** Reads them one after the other. Errors: the signal's reason; everything else stands in `failed`. */
export async function readSources(
  sources: readonly Source[],
  signal?: AbortSignal,
): Promise<ReadFiles> {
  const files: (IncomingFile & { readonly file: string })[] = [];
  const failed: FailedIncoming[] = [];
  for (const source of sources) {
    signal?.throwIfAborted();
    try {
      const bytes = await source.read(signal);
      checkSize(bytes.byteLength, source.file);
      files.push({ ...readIncoming(bytes, source.file), file: source.file });
    } catch (error) {
      signal?.throwIfAborted();
      failed.push({ file: source.file, error: toReplyError(toCorpusError(error)) });
    }
  }
  return { files, failed };
}

function checkSize(size: number, file: string): void {
  if (size <= largestIncoming) return;
  const limit = largestIncoming / 1024 ** 2;
  throw new CorpusError('tooLarge', `${file} is larger than ${limit} MB`, { file, limit });
}
