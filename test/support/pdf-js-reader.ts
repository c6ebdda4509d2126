/** pdf.js reading the text of a PDF, in a thread of its own: it replaces methods of arrays that our own code would use. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Its build for older programs, which Node 20 needs, puts a slow `push` into the arrays of its thread. */
const library = import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs');

const program = `
const { parentPort } = require('node:worker_threads');
import(${JSON.stringify(library)}).then(({ getDocument }) => {
  parentPort.on('message', async (data) => {
    const task = getDocument({ data, useSystemFonts: true, verbosity: 0 });
    const pdf = await task.promise;
    let length = 0;
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      for (const { str = '' } of items) length += str.length;
    }
    await task.destroy();
    parentPort.postMessage(length);
  });
  parentPort.postMessage('ready');
});`;

/** A running pdf.js; `read` gives how many characters it found, `close` ends its thread. */
export interface PdfJsReader {
  read(bytes: Uint8Array): Promise<number>;
  close(): Promise<number>;
}

/** Starts pdf.js. */
export async function startPdfJs(): Promise<PdfJsReader> {
  const worker = new Worker(program, { eval: true, stdout: true });
  await once(worker, 'message');
  return {
    read: async (bytes) => {
      worker.postMessage(bytes);
      const [length] = (await once(worker, 'message')) as [number];
      return length;
    },
    close: () => worker.terminate(),
  };
}
