// A program of its own: reads one text, saves it in a new library and ends, as somebody does who opens the app for it.
// Arguments: the file, a folder for the library and, where it shall be read as the app does, the built worker; "prepared" behind
// that where it was started a while ago, as it is while somebody chooses the file.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { readDocument } from '../../../electron/worker/read-document.ts';
import { createReader, startWorker } from '../../../electron/worker/reader.ts';

const [file = '', folder = '', worker, prepared] = process.argv.slice(2);
const at = '2026-01-01T00:00:00.000Z';
const input = { bytes: new Uint8Array(readFileSync(file)), fileName: basename(file) };
const library = openLibrary(folder, { mode: 'create', now: () => at });

const reader = worker === undefined ? undefined : createReader(() => startWorker(worker));
if (prepared === 'prepared') {
  reader?.practise();
  // Whoever chooses a file takes longer than this.
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
const start = performance.now();
const { document } = await (reader === undefined
  ? readDocument(input, at)
  : reader.read(input, at));
const between = performance.now();
const [outcome] = await library.addAll([{ document, bytes: input.bytes }]);
const end = performance.now();

await reader?.close();
library.close();
console.log(JSON.stringify({ outcome, allMs: end - start, saveMs: end - between }));
