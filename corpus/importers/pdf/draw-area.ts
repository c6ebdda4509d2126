/** A rectangle of a page in its colours, for notes about it. */
import type { Share } from '../importer.ts';
import type { Pdfium } from './pdfium.ts';
import type { Pixels } from './png.ts';

/** Sharp in print at the width that an area has there. Units: pixels on the longer side; pixels a point. */
const wanted = { longest: 1200, mostPerPoint: 4 } as const;
/** PDFium's names: red, green, blue and an unused byte; draw annotations; red first. */
const fourBytes = 3;
const withAnnotationsRedFirst = 0x01 | 0x10;
const white = 0xffffffff;

/** The rectangle as the page is shown; undefined where the file has no such page. `index` counts from 0. */
export function drawArea(
  { call, bytes }: Pdfium,
  handle: number,
  index: number,
  box: Share,
): Pixels | undefined {
  const page = call.FPDF_LoadPage(handle, index);
  if (page === 0) return undefined;
  const [wide, high] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
  const longer = Math.max(wide * box.width, high * box.height, 1);
  const scale = Math.min(wanted.longest / longer, wanted.mostPerPoint);
  const [pageWidth, pageHeight] = [Math.round(wide * scale), Math.round(high * scale)];
  const width = Math.max(1, Math.round(pageWidth * box.width));
  const height = Math.max(1, Math.round(pageHeight * box.height));
  const bitmap = call.FPDFBitmap_CreateEx(width, height, fourBytes, 0, 0);
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  // The page is drawn whole behind the bitmap, which is laid over the rectangle.
  const [x, y] = [-Math.round(pageWidth * box.x), -Math.round(pageHeight * box.y)];
  call.FPDF_RenderPageBitmap(bitmap, page, x, y, pageWidth, pageHeight, 0, withAnnotationsRedFirst);
  const start = call.FPDFBitmap_GetBuffer(bitmap);
  const stride = call.FPDFBitmap_GetStride(bitmap);
  const pixels = withoutFourth(bytes().subarray(start, start + stride * height), stride, [
    width,
    height,
  ]);
  call.FPDFBitmap_Destroy(bitmap);
  call.FPDF_ClosePage(page);
  return { width, height, bytes: pixels };
}

function withoutFourth(
  heap: Uint8Array,
  stride: number,
  [width, height]: readonly [number, number],
): Uint8Array {
  const pixels = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    for (let from = y * stride; from < y * stride + width * 4; from += 4) {
      pixels[to] = heap[from] ?? 0;
      pixels[to + 1] = heap[from + 1] ?? 0;
      pixels[to + 2] = heap[from + 2] ?? 0;
      to += 3;
    }
  }
  return pixels;
}
