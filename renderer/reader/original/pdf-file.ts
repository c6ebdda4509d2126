/** A PDF of the library, opened by pdf.js in a worker that asks for the file piece by piece. */
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { DocumentId } from '../../../corpus/document/document.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import { engineAddress } from '../../../electron/shared/addresses.ts';
import { readOriginal } from '../../state/original.ts';

/** pdf.js, once it is loaded. */
export type Engine = typeof pdfjs;

/** An open PDF. `labels` are the printed numbers of its pages, where they differ from counting. */
export interface PdfFile {
  readonly engine: Engine;
  readonly document: PDFDocumentProxy;
  readonly firstPage: PDFPageProxy;
  readonly labels: readonly string[] | null;
  readonly close: () => void;
}

/** Small enough that a first page does not wait for pictures behind it, large enough for few questions. Units: bytes. */
const pieceSize = 256 * 1024;

/**
 * Opens the original of a document. Nothing of the file is run: no scripts, no forms that compute, no text as code.
 *
 * Errors: CorpusError `encrypted`, `damaged`, and those of reading the library; `fileName` is named in them.
 */
export async function openPdf(
  id: DocumentId,
  byteSize: number,
  fileName: string,
): Promise<PdfFile> {
  const engine = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Made here and handed over: without a worker pdf.js would read the file in the window itself.
  const port = new Worker(`${engineAddress}pdf.worker.mjs`, { type: 'module' });
  const range = new engine.PDFDataRangeTransport(byteSize, null);
  const task = engine.getDocument({ ...optionsOf(engine, port), range });
  // pdf.js would wait for ever for bytes that do not come.
  const unreadable = new Promise<never>((_, reject) => {
    range.requestDataRange = (from: number, to: number) =>
      void readOriginal(id, from, to).then((bytes) => range.onDataRange(from, bytes), reject);
  });
  const close = () => void task.destroy().finally(() => port.terminate());
  try {
    const document = await Promise.race([task.promise, unreadable]);
    const [firstPage, labels] = await Promise.all([document.getPage(1), document.getPageLabels()]);
    return { engine, document, firstPage, labels, close };
  } catch (error) {
    close();
    throw toPdfError(error, fileName);
  } finally {
    // What cannot be read later leaves its page undrawn.
    unreadable.catch(() => undefined);
  }
}

function optionsOf(engine: Engine, port: Worker) {
  return {
    worker: engine.PDFWorker.create({ port }),
    rangeChunkSize: pieceSize,
    disableStream: true,
    disableAutoFetch: true,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: engine.VerbosityLevel.ERRORS,
    useWorkerFetch: true,
    cMapUrl: `${engineAddress}cmaps/`,
    standardFontDataUrl: `${engineAddress}standard_fonts/`,
    wasmUrl: `${engineAddress}wasm/`,
    iccUrl: `${engineAddress}iccs/`,
  };
}

/** What pdf.js throws, in our terms. */
export function toPdfError(error: unknown, file: string): CorpusError {
  if (error instanceof CorpusError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException') {
    return new CorpusError('encrypted', `${file} wants a password`, { file }, { cause: error });
  }
  return new CorpusError(
    'damaged',
    `${file}: ${message}`,
    { file, reason: message },
    { cause: error },
  );
}
