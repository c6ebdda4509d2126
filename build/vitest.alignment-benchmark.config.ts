// How the benchmark of the aligner runs: like the others, but it needs no built app.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    name: 'alignment benchmark',
    environment: 'node',
    include: ['test/benchmarks/alignment/*.test.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 600_000,
  },
});
