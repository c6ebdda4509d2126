// The data of engines for tests that import from source: from the packages instead of the build.
import { readFile } from 'node:fs/promises';
import type { Assets } from '../../corpus/importers/importer.ts';

/** Knows the names under which build/bundle.mjs ships them. */
export const packageAssets: Assets = {
  load: async (name) => {
    const found = new URL(import.meta.resolve(`@embedpdf/pdfium/${name}`));
    return new Uint8Array(await readFile(found));
  },
};
