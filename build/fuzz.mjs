// `npm run fuzz -- …`: builds the app's worker and the fuzz, and runs it (test/fuzz/README.md).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { cacheFolder, distFolder, root } from './bootstrap/paths.mjs';
import { setUpCommandLine } from './bootstrap/set-up.mjs';
import { run } from './bootstrap/set-up-error.mjs';

const folder = join(cacheFolder, 'fuzz');

await run(async () => {
  setUpCommandLine();
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'test/fuzz/fuzz.ts'),
      outDir: join(folder, `program-${process.pid}`),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [/^node:/],
        output: { entryFileNames: 'fuzz.mjs', codeSplitting: false },
      },
    },
  });
});

const program = join(folder, `program-${process.pid}`, 'fuzz.mjs');
process.env.HASHIYEH_TEST_FOLDER = `${pathToFileURL(join(root, 'test')).href}/`;
process.argv[1] = program;
// What the person gives comes last, so that it wins.
process.argv.splice(
  2,
  0,
  ...['--keep', join(folder, 'faults')],
  ...['--worker', join(distFolder, 'worker', 'import-worker.js')],
);
await import(pathToFileURL(program).href);
