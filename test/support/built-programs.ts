/** Programs of the tests that run as processes of their own, so that they can be killed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** Builds these files of test/support before the tests of a file, removes them after; gives the path of each by its name. */
export function builtPrograms<Name extends string>(
  ...names: readonly Name[]
): (name: Name) => string {
  // Inside node_modules, so that a program finds SQLite's native binary.
  const folder = join(root, 'node_modules/.cache', `programs-${names[0]}-${process.pid}`);
  beforeAll(async () => {
    for (const name of names) await buildProgram(name, folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, `${name}.mjs`);
}

async function buildProgram(name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(root, `test/support/${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
}
