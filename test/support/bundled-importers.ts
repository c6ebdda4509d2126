/** The importers as the app ships them: bundled, without the test runner's own transformation, which makes calls slower. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as registry from '../../corpus/importers/registry.ts';

/** Bundles the registry of importers and loads it. */
export async function loadBundledImporters(): Promise<typeof registry> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'hashiyeh-importers-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      mode: 'production',
      root,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(root, 'corpus/importers/registry.ts'),
        outDir,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          external: [/^node:/],
          output: { entryFileNames: 'registry.mjs', codeSplitting: false },
        },
      },
    });
    const address = pathToFileURL(join(outDir, 'registry.mjs')).href;
    return (await import(/* @vite-ignore */ address)) as typeof registry;
  } finally {
    await rm(outDir, { recursive: true });
  }
}
