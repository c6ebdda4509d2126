/** PDF files of many pages for benchmarks: the first page of a file again and again, with the fonts of one. */
import { startPdfium } from '../../corpus/importers/pdf/pdfium.ts';

/** A PDF of so many pages, each the first page of the one in `bytes`; `wasm` is PDFium's program. */
export async function repeatedPdf(
  bytes: Uint8Array,
  pages: number,
  wasm: Uint8Array,
): Promise<Uint8Array> {
  const { call, bytes: memory } = await startPdfium(wasm);
  const data = call.malloc(bytes.length);
  memory().set(bytes, data);
  const source = call.FPDF_LoadMemDocument(data, bytes.length, 0);
  const book = call.FPDF_CreateNewDocument();
  // All of one call share their fonts. Indices have four bytes each, and zero is the first page.
  const indices = call.malloc(4 * pages);
  memory().fill(0, indices, indices + 4 * pages);
  if (call.FPDF_ImportPagesByIndex(book, source, indices, pages, 0) === 0) {
    throw new Error('the pages could not be copied');
  }
  const writer = call.PDFiumExt_OpenFileWriter();
  call.PDFiumExt_SaveAsCopy(book, writer);
  const size = call.PDFiumExt_GetFileWriterSize(writer);
  const copy = call.malloc(size);
  call.PDFiumExt_GetFileWriterData(writer, copy, size);
  return memory().slice(copy, copy + size);
}
