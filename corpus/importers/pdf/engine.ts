/** PDFium as this folder uses it: open a file, read the characters of a page with their places, draw a page. */
import { CorpusError } from '../../errors.ts';
import type { Greyscale } from '../recognition/greyscale.ts';
import type { Share } from '../importer.ts';
import { drawArea } from './draw-area.ts';
import { drawPage } from './draw.ts';
import { readBookmarks, readLinks, type Bookmark, type PageLink } from './links.ts';
import { readCharacters, type Character } from './page-characters.ts';
import { readUtf16, startPdfium, type Pdfium } from './pdfium.ts';
import type { Pixels } from './png.ts';

/** A page, its characters in the order in which the file draws them, and its links. Units: points. */
export interface PageCharacters {
  readonly width: number;
  readonly height: number;
  readonly characters: readonly Character[];
  readonly links: readonly PageLink[];
}

/** An open PDF; `close` frees its memory. */
export interface PdfFile {
  readonly pageCount: number;
  readonly title: string;
  readonly author: string;
  page(index: number): PageCharacters;
  /** The file's own table of contents, in order. */
  bookmarks(): Bookmark[];
  /** The page as it is printed, without colours; smaller where it would have more pixels than `draw.ts` allows. */
  draw(index: number, dotsPerInch: number): Greyscale;
  /** A rectangle of a page in its colours; undefined where there is no such page. */
  drawArea(index: number, area: Share): Pixels | undefined;
  close(): void;
}

/** A running PDFium. */
export interface PdfEngine {
  /** Errors: CorpusError `encrypted` (a password is needed), `damaged`. */
  open(bytes: Uint8Array, fileName: string): PdfFile;
}

/** PDFium's error of a file that wants a password. */
const passwordError = 4;
/** Units: MB. What PDFium was built to grow to. */
const heapLimitMB = 2048;
/** Metadata are short. Units: bytes of UTF-16. */
const longestMetadata = 2048;

/** Start PDFium from its WebAssembly bytes. Cost: about 100 ms, once a process. */
export async function createPdfEngine(wasm: Uint8Array): Promise<PdfEngine> {
  const pdfium = await startPdfium(wasm);
  return { open: (bytes, fileName) => open(pdfium, bytes, fileName) };
}

function open(pdfium: Pdfium, bytes: Uint8Array, file: string): PdfFile {
  const { call } = pdfium;
  const data = call.malloc(bytes.length);
  if (data === 0) {
    const message = `${file} does not fit into the memory of the PDF reader`;
    throw new CorpusError('outOfMemory', message, { file, limit: heapLimitMB });
  }
  pdfium.bytes().set(bytes, data);
  // No password.
  const handle = call.FPDF_LoadMemDocument(data, bytes.length, 0);
  if (handle === 0) {
    const isEncrypted = call.FPDF_GetLastError() === passwordError;
    call.free(data);
    throw new CorpusError(
      isEncrypted ? 'encrypted' : 'damaged',
      `${file} ${isEncrypted ? 'wants a password' : 'is damaged'}`,
      { file },
    );
  }
  return {
    pageCount: call.FPDF_GetPageCount(handle),
    title: readMetadata(pdfium, handle, 'Title'),
    author: readMetadata(pdfium, handle, 'Author'),
    page: (index) => readPage(pdfium, handle, index),
    bookmarks: () => readBookmarks(pdfium, handle),
    drawArea: (index, area) => drawArea(pdfium, handle, index, area),
    draw: (index, dotsPerInch) => drawPage(pdfium, handle, index, dotsPerInch),
    close: () => {
      call.FPDF_CloseDocument(handle);
      call.free(data);
    },
  };
}

function readMetadata(pdfium: Pdfium, handle: number, key: string): string {
  const { call } = pdfium;
  const name = call.malloc(key.length + 1);
  pdfium.bytes().set(new TextEncoder().encode(`${key}\0`), name);
  const text = readUtf16(pdfium, longestMetadata, (buffer, length) =>
    call.FPDF_GetMetaText(handle, name, buffer, length),
  );
  call.free(name);
  return text;
}

function readPage(pdfium: Pdfium, handle: number, index: number): PageCharacters {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(handle, index);
  if (page === 0) return { width: 0, height: 0, characters: [], links: [] };
  const characters = readCharacters(pdfium, page);
  const links = readLinks(pdfium, handle, page);
  const [width, height] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
  call.FPDF_ClosePage(page);
  return { width, height, characters, links };
}
