/** The command line's program: runs in plain Node, without Electron and without a display. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { defaultLibraryFolder } from '../files/library-folder.ts';
import { createReader, startWorker } from '../worker/reader.ts';
import { runCommandLine } from './run.ts';

// Built, this file lies in dist/command-line/ of the checkout or of the packaged app.
const distFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(distFolder, '..', 'package.json'), 'utf8')));

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
// `hashiyeh list | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Set, not called: output to a pipe may still be on its way.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  workingFolder: process.cwd(),
  version,
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  now: () => new Date().toISOString(),
  newId: randomUUID,
  defaultLibrary: defaultLibraryFolder,
  openReader: () => createReader(() => startWorker(join(distFolder, 'worker', 'import-worker.js'))),
  signal: interrupted.signal,
});
