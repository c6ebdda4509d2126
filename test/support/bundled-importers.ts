/** Parts of the program as the app ships them: bundled, without the test runner's own transformation, which makes calls slower. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as registry from '../../corpus/importers/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Within the checkout, so that what stays outside the bundle (SQLite) is found. */
const folder = join(root, '.cache', 'bundled');

/** A program in one file; `remove` when it is not needed any more. */
export interface BundledProgram {
  readonly file: string;
  readonly remove: () => Promise<void>;
}

/** Bundles the program that begins in `entry`, a path within the checkout. */
export async function bundleProgram(entry: string): Promise<BundledProgram> {
  await mkdir(folder, { recursive: true });
  const outDir = await mkdtemp(join(folder, 'program-'));
  const outside = ['@photostructure/sqlite'];
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    root,
    ssr: { noExternal: true, external: outside, target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [...outside, /^node:/],
        output: { entryFileNames: 'program.mjs', codeSplitting: false },
      },
    },
  });
  return { file: join(outDir, 'program.mjs'), remove: () => rm(outDir, { recursive: true }) };
}

/** Bundles the registry of importers and loads it. */
export async function loadBundledImporters(): Promise<typeof registry> {
  const { file, remove } = await bundleProgram('corpus/importers/registry.ts');
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof registry;
  } finally {
    await remove();
  }
}
