/** A reader without a worker whose engines come from the packages: for tests of importers that run before a build. */
import { CorpusError } from '../../corpus/errors.ts';
import { importers, showOriginal } from '../../corpus/importers/registry.ts';
import { readDocument } from '../../electron/worker/read-document.ts';
import type { Reader } from '../../electron/worker/reader.ts';
import { packageAssets } from './assets.ts';

export function sourceReader(): Reader {
  const assets = packageAssets;
  return {
    read: async (input, importedAt) => readDocument({ ...input, assets }, importedAt),
    showOriginal: (input, format, encoding) => showOriginal(format, { ...input, encoding, assets }),
    async readResource(input, format, encoding, name) {
      const resource = await importers[format].readResource?.({ ...input, encoding }, name);
      if (resource) return resource;
      throw new CorpusError('notFound', `${format} carries no images`, { file: input.fileName });
    },
    close: () => Promise.resolve(),
  };
}
