// How end-to-end tests run: the real app, two stories at a time where each can have a virtual display of its own.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { hasDisplay } from './bootstrap/display.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    name: 'end-to-end',
    environment: 'node',
    include: ['test/end-to-end/**/*.test.ts'],
    globalSetup: ['build/end-to-end-setup.mjs'],
    // On the reader's own display apps would take the focus from each other.
    maxWorkers: hasDisplay() ? 1 : 2,
    // Starting Electron on a busy machine takes seconds; a story with a restart starts it twice.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes within a second where nothing else runs; on a busy machine it may take several.
    expect: { poll: { timeout: 15_000 } },
    // The machine, not only the app, takes part in a story: one that fails is told once more, and `npm test` names it at its end.
    retry: 1,
    passWithNoTests: false,
  },
});
