/** The data of engines (WebAssembly) that the build lays beside the worker. */
import { readFile } from 'node:fs/promises';
import type { Assets } from '../../corpus/importers/importer.ts';

/** Reads dist/assets/, which is a neighbour of the built worker's folder; inside the packaged app as well. */
export const shippedAssets: Assets = {
  load: async (name) =>
    new Uint8Array(await readFile(new URL(`../assets/${name}`, import.meta.url))),
};
