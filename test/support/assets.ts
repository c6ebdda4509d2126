// The data of engines for tests that import from source: from the packages instead of the build.
import { readFile } from 'node:fs/promises';
import type { Assets } from '../../corpus/importers/importer.ts';

/** The names under which build/bundle.mjs ships them. */
const packages: Readonly<Record<string, string>> = {
  'pdfium.wasm': '@embedpdf/pdfium/dist/pdfium.wasm',
  'tesseract-core-simd-lstm.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'fas.traineddata.gz': '@tesseract.js-data/fas/4.0.0_best_int/fas.traineddata.gz',
  'eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
};

export const packageAssets: Assets = {
  load: async (name) =>
    new Uint8Array(
      await readFile(new URL(`../../node_modules/${packages[name] ?? name}`, import.meta.url)),
    ),
};
