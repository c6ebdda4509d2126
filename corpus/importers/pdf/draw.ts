/** A page as a picture, for recognition. */
import type { Greyscale } from '../recognition/greyscale.ts';
import type { Pdfium } from './pdfium.ts';

/** A page of A2 at 300 dpi; larger ones are posters or made to keep us busy. Units: pixels. */
const largestPicture = 36_000_000;
/** Readable pages are not wider than they are scanned; letters of narrow ones would be too low. Units: pixels. */
const narrowest = 1800;
const pointsPerInch = 72;
/** PDFium's names: one byte a pixel; draw annotations; draw in shades of grey. */
const oneByte = 1;
const withAnnotationsInGrey = 0x01 | 0x08;
const white = 0xffffffff;

/** The page as it is printed, without colours; smaller where it would have more than `largestPicture` pixels. */
export function drawPage(
  pdfium: Pdfium,
  handle: number,
  index: number,
  dotsPerInch: number,
): Greyscale {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(handle, index);
  if (page === 0) return { width: 0, height: 0, pixels: new Uint8Array() };
  const [width, height] = sizeInPixels(
    call.FPDF_GetPageWidthF(page),
    call.FPDF_GetPageHeightF(page),
    dotsPerInch,
  );
  const bitmap = call.FPDFBitmap_CreateEx(width, height, oneByte, 0, 0);
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotationsInGrey);
  const start = call.FPDFBitmap_GetBuffer(bitmap);
  const stride = call.FPDFBitmap_GetStride(bitmap);
  const heap = pdfium.bytes();
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    pixels.set(heap.subarray(start + y * stride, start + y * stride + width), y * width);
  }
  call.FPDFBitmap_Destroy(bitmap);
  call.FPDF_ClosePage(page);
  return { width, height, pixels };
}

/** `width` and `height` in points. */
function sizeInPixels(width: number, height: number, dotsPerInch: number): [number, number] {
  const wanted = Math.max(dotsPerInch / pointsPerInch, narrowest / Math.max(1, width));
  const most = Math.sqrt(largestPicture / Math.max(1, width * height));
  const scale = Math.min(wanted, most);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}
