/** PDFium as this folder uses it: open a file, read the characters of a page with their places, nothing else. */
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { CorpusError } from '../../errors.ts';
import type { Greyscale } from '../recognition/greyscale.ts';

/** A character as the page draws it. Units: points, y upwards; `size` is the height of its font on the page. */
export interface Character {
  readonly text: string;
  /** The file does not say what it stands for; `text` is the number of its shape in the font. */
  readonly isUnmapped: boolean;
  /** Where the pen stood: the left edge of the character's advance. */
  readonly x: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Where the pen stood afterwards: the right edge of its advance; where the file does not tell, of what is drawn. */
  readonly end: number;
  /** Whether the file tells how far the pen went. */
  readonly isPenKnown: boolean;
  readonly size: number;
  readonly weight: number;
  /** Characters that one piece of text on the page draws share it. */
  readonly object: number;
}

/** The characters of a page in the order in which the file draws them. Units: points. */
export interface PageCharacters {
  readonly width: number;
  readonly height: number;
  readonly characters: readonly Character[];
}

/** An open PDF; `close` frees its memory. */
export interface PdfFile {
  readonly pageCount: number;
  readonly title: string;
  readonly author: string;
  page(index: number): PageCharacters;
  /** The page as it is printed, without colours; smaller where it would have more than `largestPicture` pixels. */
  draw(index: number, dotsPerInch: number): Greyscale;
  close(): void;
}

/** A running PDFium. */
export interface PdfEngine {
  /** Errors: CorpusError `encrypted` (a password is needed), `damaged`. */
  open(bytes: Uint8Array, fileName: string): PdfFile;
}

/** PDFium's error of a file that wants a password. */
const passwordError = 4;
/** Scratch memory for four numbers of eight bytes. */
const scratchBytes = 64;
/** Units: MB. What PDFium was built to grow to. */
const heapLimitMB = 2048;
/** Metadata are short. Units: bytes of UTF-16. */
const longestMetadata = 2048;

/** Start PDFium from its WebAssembly bytes. Cost: about 100 ms, once a process. */
export async function createPdfEngine(wasm: Uint8Array): Promise<PdfEngine> {
  const pdfium = await init({ wasmBinary: wasm.slice().buffer });
  pdfium.PDFiumExt_Init();
  return { open: (bytes, fileName) => open(pdfium, bytes, fileName) };
}

function open(pdfium: WrappedPdfiumModule, bytes: Uint8Array, file: string): PdfFile {
  const { malloc, free } = memoryOf(pdfium);
  const data = malloc(bytes.length);
  if (data === 0) {
    const message = `${file} does not fit into the memory of the PDF reader`;
    throw new CorpusError('outOfMemory', message, { file, limit: heapLimitMB });
  }
  heapOf(pdfium).set(bytes, data);
  const handle = pdfium.FPDF_LoadMemDocument(data, bytes.length, '');
  if (handle === 0) {
    const isEncrypted = pdfium.FPDF_GetLastError() === passwordError;
    free(data);
    throw new CorpusError(
      isEncrypted ? 'encrypted' : 'damaged',
      `${file} ${isEncrypted ? 'wants a password' : 'is damaged'}`,
      { file },
    );
  }
  return {
    pageCount: pdfium.FPDF_GetPageCount(handle),
    title: readMetadata(pdfium, handle, 'Title'),
    author: readMetadata(pdfium, handle, 'Author'),
    page: (index) => readPage(pdfium, handle, index),
    draw: (index, dotsPerInch) => drawPage(pdfium, handle, index, dotsPerInch),
    close: () => {
      pdfium.FPDF_CloseDocument(handle);
      free(data);
    },
  };
}

interface Memory {
  readonly malloc: (bytes: number) => number;
  readonly free: (pointer: number) => void;
}

/** The engine's own allocator, which its type leaves open. */
function memoryOf(pdfium: WrappedPdfiumModule): Memory {
  return pdfium.pdfium.wasmExports;
}

/** The engine's memory as it is now: growing replaces it, so nobody keeps it. */
function heapOf(pdfium: WrappedPdfiumModule): Uint8Array<ArrayBuffer> {
  return (pdfium.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8;
}

function readMetadata(pdfium: WrappedPdfiumModule, handle: number, key: string): string {
  const { malloc, free } = memoryOf(pdfium);
  const buffer = malloc(longestMetadata);
  const length = pdfium.FPDF_GetMetaText(handle, key, buffer, longestMetadata);
  const end = Math.max(0, Math.min(length, longestMetadata) - 2);
  const text = new TextDecoder('utf-16le').decode(heapOf(pdfium).slice(buffer, buffer + end));
  free(buffer);
  return text.trim();
}

function readPage(pdfium: WrappedPdfiumModule, handle: number, index: number): PageCharacters {
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return { width: 0, height: 0, characters: [] };
  const text = pdfium.FPDFText_LoadPage(page);
  const { malloc, free } = memoryOf(pdfium);
  const scratch = malloc(scratchBytes);
  const characters: Character[] = [];
  const count = pdfium.FPDFText_CountChars(text);
  for (let at = 0; at < count; at += 1) {
    const character = readCharacter(pdfium, text, at, scratch);
    if (character !== undefined) characters.push(character);
  }
  const size = {
    width: pdfium.FPDF_GetPageWidthF(page),
    height: pdfium.FPDF_GetPageHeightF(page),
  };
  free(scratch);
  pdfium.FPDFText_ClosePage(text);
  pdfium.FPDF_ClosePage(page);
  return { ...size, characters };
}

/** Characters that PDFium adds for its own plain text (line ends, guessed spaces) and unmapped ones are left out. */
function readCharacter(
  pdfium: WrappedPdfiumModule,
  text: number,
  at: number,
  scratch: number,
): Character | undefined {
  const code = readCode(pdfium, text, at);
  const object = pdfium.FPDFText_GetTextObject(text, at);
  // What PDFium adds belongs to no object of the page; it marks not all of it as generated.
  if (code === 0 || code >= 0xfffe || object === 0) return undefined;
  const written = characterAt(pdfium, text, at, code);
  if (written === undefined) return undefined;
  // Turned text (stamps, margins of journals) is read along another axis: it is not part of the lines.
  if (Math.abs(pdfium.FPDFText_GetCharAngle(text, at)) > 0.2) return undefined;
  if (!pdfium.FPDFText_GetCharBox(text, at, scratch, scratch + 8, scratch + 16, scratch + 24)) {
    return undefined;
  }
  const [left = 0, right = 0, bottom = 0, top = 0] = numbersAt(pdfium, scratch, 4);
  pdfium.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8);
  const [x = 0, baseline = 0] = numbersAt(pdfium, scratch, 2);
  return {
    text: written,
    isUnmapped: pdfium.FPDFText_HasUnicodeMapError(text, at) === 1,
    x,
    baseline,
    left,
    right,
    bottom,
    top,
    ...readPenEnd(pdfium, text, at, scratch, { right, top }),
    size: pdfium.FPDFText_GetFontSize(text, at) * readScale(pdfium, text, at, scratch),
    weight: pdfium.FPDFText_GetFontWeight(text, at),
    object,
  };
}

/**
 * The right edge of the character's advance, which PDFium calls its loose box. Its height is that of the font, unless
 * PDFium knows nothing but what is drawn.
 */
function readPenEnd(
  pdfium: WrappedPdfiumModule,
  text: number,
  at: number,
  scratch: number,
  drawn: { readonly right: number; readonly top: number },
): Pick<Character, 'end' | 'isPenKnown'> {
  if (!pdfium.FPDFText_GetLooseCharBox(text, at, scratch))
    return { end: drawn.right, isPenKnown: false };
  const bytes = heapOf(pdfium).slice(scratch, scratch + 16);
  const [, top = drawn.top, end = drawn.right] = new Float32Array(bytes.buffer);
  return { end, isPenKnown: Math.abs(top - drawn.top) > 0.01 };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * PDFium counts a character beyond 16 bits as two, a half each: the first stands for both, undefined for the second. A half
 * by itself, of a font that maps its letters wrongly, is no character.
 */
function characterAt(
  pdfium: WrappedPdfiumModule,
  text: number,
  at: number,
  code: number,
): string | undefined {
  if (isLow(code)) return at > 0 && isHigh(readCode(pdfium, text, at - 1)) ? undefined : '\ufffd';
  if (!isHigh(code)) return String.fromCodePoint(code);
  const next = readCode(pdfium, text, at + 1);
  return isLow(next) ? String.fromCharCode(code, next) : '\ufffd';
}

/** PDFium hides a hyphen at the end of a line behind a noncharacter. */
function readCode(pdfium: WrappedPdfiumModule, text: number, at: number): number {
  const isHyphen = pdfium.FPDFText_IsHyphen(text, at) === 1;
  return isHyphen ? 0x2d : pdfium.FPDFText_GetUnicode(text, at);
}

function numbersAt(pdfium: WrappedPdfiumModule, pointer: number, count: number): Float64Array {
  const bytes = heapOf(pdfium).slice(pointer, pointer + 8 * count);
  return new Float64Array(bytes.buffer);
}

/** How much the page enlarges the font: fonts are often set at size 1 and scaled. */
function readScale(pdfium: WrappedPdfiumModule, text: number, at: number, scratch: number): number {
  if (!pdfium.FPDFText_GetMatrix(text, at, scratch)) return 1;
  const bytes = heapOf(pdfium).slice(scratch, scratch + 24);
  const [, , shear = 0, height = 1] = new Float32Array(bytes.buffer);
  return Math.hypot(shear, height);
}

/** A page of A2 at 300 dpi; larger ones are posters or made to keep us busy. Units: pixels. */
const largestPicture = 36_000_000;
/** Readable pages are not wider than they are scanned; letters of narrow ones would be too low. Units: pixels. */
const narrowest = 1800;
const pointsPerInch = 72;
/** PDFium's names: one byte a pixel; draw annotations; draw in shades of grey. */
const oneByte = 1;
const withAnnotationsInGrey = 0x01 | 0x08;
const white = 0xffffffff;

function drawPage(
  pdfium: WrappedPdfiumModule,
  handle: number,
  index: number,
  dotsPerInch: number,
): Greyscale {
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return { width: 0, height: 0, pixels: new Uint8Array() };
  const [width, height] = sizeInPixels(
    pdfium.FPDF_GetPageWidthF(page),
    pdfium.FPDF_GetPageHeightF(page),
    dotsPerInch,
  );
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, oneByte, 0, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotationsInGrey);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const heap = heapOf(pdfium);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    pixels.set(heap.subarray(start + y * stride, start + y * stride + width), y * width);
  }
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.FPDF_ClosePage(page);
  return { width, height, pixels };
}

/** `width` and `height` in points. */
function sizeInPixels(width: number, height: number, dotsPerInch: number): [number, number] {
  const wanted = Math.max(dotsPerInch / pointsPerInch, narrowest / Math.max(1, width));
  const most = Math.sqrt(largestPicture / Math.max(1, width * height));
  const scale = Math.min(wanted, most);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}
