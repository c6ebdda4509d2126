/** A rectangle of a PDF page becomes a picture of it alone, in its colours and as the page is shown. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../../../corpus/importers/image/header.ts';
import type { Share } from '../../../../corpus/importers/importer.ts';
import { pdfImporter } from '../../../../corpus/importers/pdf/importer.ts';
import { packageAssets } from '../../../support/assets.ts';
import { makePdf } from '../../../support/pdf.ts';

/** A page of 400 × 560 points with a red box of 100 × 140 in its second fourth from the left and from the top. */
const content = '1 0 0 rg 100 280 100 140 re f';
const file = (entries = '') =>
  makePdf({
    pages: [
      {
        lines: [],
        object: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 560]/Contents 1000 0 R${entries}>>`,
      },
    ],
    objects: [`<</Length ${content.length}>>stream\n${content}\nendstream`],
  });

const draw = async (area: Share, bytes = file(), page = 1) =>
  (await pdfImporter.drawArea?.({ bytes, fileName: 'box.pdf', assets: packageAssets }, page, area))!
    .bytes;

/** The colours of a PNG without filters, each once, and its size. */
function coloursOf(png: Uint8Array) {
  const { width = 0, height = 0 } = readPictureHeader(png) ?? {};
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  // Signature and header take 33 bytes; then the length of the data, their name, the data.
  const rows = inflateSync(png.subarray(41, 41 + view.getUint32(33)));
  const colours = new Set<string>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      colours.add(rows.subarray(at, at + 3).toString('hex'));
    }
  }
  return { colours: [...colours].sort(), width, height };
}

const red: Share = { x: 0.26, y: 0.26, width: 0.22, height: 0.22 };

describe('a rectangle of a page', () => {
  it('is drawn in its colours, with the page’s proportions', async () => {
    const { colours, width, height } = coloursOf(await draw(red));
    expect(colours).toEqual(['ff0000']);
    expect(width / height).toBeCloseTo(400 / 560, 1);
  });

  it('is the paper where nothing is printed', async () => {
    const { colours } = coloursOf(await draw({ x: 0.6, y: 0, width: 0.4, height: 1 }));
    expect(colours).toEqual(['ffffff']);
  });

  it('counts from the upper left corner of the page as it is shown, where that is turned', async () => {
    // Turned clockwise by a quarter, what stood above stands on the right.
    const turned = { x: 0.51, y: 0.26, width: 0.23, height: 0.23 };
    expect(coloursOf(await draw(turned, file('/Rotate 90'))).colours).toEqual(['ff0000']);
  });

  it('as narrow as can be is a pixel at least', async () => {
    const { width, height } = coloursOf(await draw({ x: 0.3, y: 0.3, width: 0, height: 0.1 }));
    expect([width, height > 1]).toEqual([1, true]);
  });

  it('of a page that the file has not is told', async () => {
    await expect(draw(red, file(), 7)).rejects.toMatchObject({ code: 'notFound' });
  });
});
