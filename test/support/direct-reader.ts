/** A reader without a worker: the same reading code in the test's own thread. */
import type { Document } from '../../corpus/document/document.ts';
import type { OriginalView, Resource } from '../../corpus/importers/importer.ts';
import { perform } from '../../electron/worker/perform.ts';
import type { Reader } from '../../electron/worker/reader.ts';

export function directReader(): Reader {
  return {
    async read(input, importedAt, signal, onPage) {
      signal?.throwIfAborted();
      return (await perform({ kind: 'import', input, importedAt }, onPage)) as Document;
    },
    showOriginal: async (input, format, encoding) =>
      (await perform({ kind: 'show', input, format, encoding })) as OriginalView,
    readResource: async (input, format, encoding, name) =>
      (await perform({ kind: 'resource', input, format, encoding, name })) as Resource,
    close: () => Promise.resolve(),
  };
}
