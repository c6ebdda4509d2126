/** PDFium's functions as its WebAssembly exports them, and its memory. */
import type { Functions, WrappedPdfiumModule } from '@embedpdf/pdfium';

/** Arguments as WebAssembly takes them: numbers. */
type Numbers<Names extends readonly unknown[]> = { [Index in keyof Names]: number };

/**
 * Every function takes and gives numbers: pointers, indices, truth values as 0 and 1. The package's own wrappers convert each
 * call's arguments, which costs five times the call; pages are read with about ten calls a letter.
 */
export type PdfiumFunctions = {
  readonly [Name in keyof Functions]: (...args: Numbers<Functions[Name][0]>) => number;
} & {
  readonly malloc: (bytes: number) => number;
  readonly free: (pointer: number) => void;
};

/** A running PDFium. Its memory moves when it grows: take `bytes` and `numbers` anew after every call. */
export interface Pdfium {
  readonly call: PdfiumFunctions;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** The memory as numbers of four bytes; the address divided by four is the index. */
  readonly floats: () => Float32Array;
  /** The memory as numbers of eight bytes; the address divided by eight is the index. */
  readonly doubles: () => Float64Array;
}

/** Start PDFium from its WebAssembly bytes; its program is loaded with the first PDF. */
export async function startPdfium(wasm: Uint8Array): Promise<Pdfium> {
  const { init } = await import('@embedpdf/pdfium');
  const wrapped = await init({ wasmBinary: wasm.slice().buffer });
  wrapped.PDFiumExt_Init();
  const module = wrapped.pdfium as unknown as Memory;
  return {
    call: exportsOf(wrapped),
    bytes: () => module.HEAPU8,
    floats: () => module.HEAPF32,
    doubles: () => module.HEAPF64,
  };
}

/** The views that the engine keeps of its memory, which the package's type leaves out. */
interface Memory {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** The package's type names two of its exports; its list of functions is the rest. */
function exportsOf({ pdfium }: WrappedPdfiumModule): PdfiumFunctions {
  return pdfium.wasmExports as unknown as PdfiumFunctions;
}

/**
 * A text that a function writes as UTF-16 into a buffer, or tells the length of; empty where there is none.
 *
 * `read` gets a pointer and how many bytes are there, and gives how many the text has with its final zero.
 */
export function readUtf16(
  { call, bytes }: Pdfium,
  longest: number,
  read: (buffer: number, length: number) => number,
): string {
  const buffer = call.malloc(longest);
  const length = read(buffer, longest);
  const end = length > longest ? 0 : Math.max(0, length - 2);
  const text = new TextDecoder('utf-16le').decode(bytes().slice(buffer, buffer + end));
  call.free(buffer);
  return text.trim();
}
