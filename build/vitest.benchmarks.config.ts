// How benchmarks run: alone and in order, so that the figures mean something.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    name: 'benchmarks',
    environment: 'node',
    include: ['test/benchmarks/**/*.test.ts'],
    // Some measure the built app.
    globalSetup: ['build/end-to-end-setup.mjs'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    passWithNoTests: false,
  },
});
