// How unit tests run: every *.test.ts(x) of test/unit, in Node; component tests get a DOM.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  root,
  testTimeout: 20_000,
  // A test that leaves a spy behind would change what the next one sees.
  restoreMocks: true,
  // What is waited for comes at once where nothing else runs; on a busy machine it may take seconds.
  expect: { poll: { timeout: 5_000 } },
};

export default defineConfig({
  root,
  test: {
    // A suite that finds no test has lost its files, not passed.
    passWithNoTests: false,
    // The CI machine has two cores.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          ...shared,
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/renderer/**'],
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          ...shared,
          name: 'window',
          environment: 'happy-dom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
    ],
  },
});
