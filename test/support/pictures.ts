// Pictures for tests: fixtures of lines that were printed from our own words, and a PDF whose page is such a picture.
import { readFile } from 'node:fs/promises';
import { readPictureHeader } from '../../corpus/importers/image/header.ts';

/** What the fixtures say. */
export const printed = {
  fa: 'باغبان پیر هر بامداد کاسه‌ای آب کنار پرچین می‌گذارد.',
  en: 'The old gardener leaves a bowl of water by the hedge.',
};

/** A picture of test/fixtures/ocr. */
export async function picture(
  name: 'line.fa.png' | 'line.en.png' | 'page.jpg',
): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../fixtures/ocr/${name}`, import.meta.url)));
}

/** A scan: a PDF with one page for each JPEG, and one with typed words for each string. Units: pixels. */
export function scan(pages: readonly (Uint8Array | string)[], width: number, height: number) {
  const encoder = new TextEncoder();
  const objects: Uint8Array[] = [];
  const add = (text: string, data: Uint8Array = new Uint8Array(), end = '') => {
    const number = objects.length + 1;
    objects.push(
      Buffer.concat([
        encoder.encode(`${String(number)} 0 obj${text}`),
        data,
        encoder.encode(`${end}endobj\n`),
      ]),
    );
    return number;
  };
  // 300 dots are an inch, and an inch is 72 points.
  const [across, up] = [(width * 72) / 300, (height * 72) / 300];
  const kids = pages.map((_, index) => 3 + index * 4);
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`);
  for (const page of pages) {
    const at = objects.length + 1;
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${up}]/Contents ${at + 1} 0 R` +
        `/Resources<</XObject<</I ${at + 2} 0 R>>/Font<</F ${at + 3} 0 R>>>>>>`,
    );
    const content =
      typeof page === 'string'
        ? `BT /F 12 Tf 10 ${up / 2} Td (${page}) Tj ET`
        : `${across} 0 0 ${up} 0 0 cm /I Do`;
    add(`<</Length ${content.length}>>stream\n${content}\nendstream `);
    const bytes = typeof page === 'string' ? new Uint8Array() : page;
    add(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB` +
        `/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>stream\n`,
      bytes,
      '\nendstream ',
    );
    add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  }
  return new Uint8Array(
    Buffer.concat([
      encoder.encode('%PDF-1.4\n'),
      ...objects,
      encoder.encode('trailer<</Root 1 0 R>>\n%%EOF'),
    ]),
  );
}

/** A scan of `page.jpg` before a typed page of these words. */
export async function scanWithTyping(words: string): Promise<Uint8Array<ArrayBuffer>> {
  const jpeg = await picture('page.jpg');
  const header = readPictureHeader(jpeg);
  if (header === undefined) throw new Error('page.jpg has no header');
  return scan([jpeg, words], header.width, header.height);
}
