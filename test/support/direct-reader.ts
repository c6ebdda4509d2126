/** A reader without a worker: the same reading code in the test's own thread. */
import type { Placement } from '../../corpus/annotations/placement.ts';
import type { OriginalView, Resource } from '../../corpus/importers/importer.ts';
import { perform } from '../../electron/worker/perform.ts';
import type { AlignedTexts } from '../../electron/pairing/align-texts.ts';
import type { ReadFile } from '../../electron/worker/messages.ts';
import type { Reader } from '../../electron/worker/reader.ts';
import { packageAssets } from './assets.ts';

export function directReader(): Reader {
  return {
    prepare: () => undefined,
    practise: () => undefined,
    async read(input, importedAt, signal, onPage) {
      signal?.throwIfAborted();
      const work = { kind: 'import', input, importedAt } as const;
      const read = (await perform(work, packageAssets, onPage)) as ReadFile;
      // Nothing ends the work itself here, but what is not wanted any more never comes.
      signal?.throwIfAborted();
      return read;
    },
    showOriginal: async (input, format, encoding) =>
      (await perform({ kind: 'show', input, format, encoding }, packageAssets)) as OriginalView,
    readResource: async (input, format, encoding, name) => {
      const work = { kind: 'resource', input, format, encoding, name } as const;
      return (await perform(work, packageAssets)) as Resource;
    },
    readPictures: async (input, format, encoding, names) => {
      const work = { kind: 'pictures', input, format, encoding, names } as const;
      return (await perform(work, packageAssets)) as ReadonlyMap<string, Resource>;
    },
    drawArea: async (input, format, page, area) => {
      const work = { kind: 'area', input, format, page, area } as const;
      return (await perform(work, packageAssets)) as Resource;
    },
    async carry(input, signal) {
      const found = await perform({ kind: 'carry', input }, packageAssets);
      signal?.throwIfAborted();
      return found as readonly Placement[];
    },
    async align(input, signal, onPass) {
      const aligned = await perform({ kind: 'align', input }, packageAssets, onPass);
      signal?.throwIfAborted();
      return aligned as AlignedTexts;
    },
    close: () => Promise.resolve(),
  };
}
