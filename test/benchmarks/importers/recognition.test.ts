// How well and how fast pages are recognised, by face and by what is wrong with the scan. The pages are our own words.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OcrLanguage, OcrLanguages } from '../../../corpus/document/recognition.ts';
import { createPdfEngine, type PdfEngine } from '../../../corpus/importers/pdf/engine.ts';
import { paragraphsOfPage } from '../../../corpus/importers/pdf/page-blocks.ts';
import { toPgm, type Greyscale } from '../../../corpus/importers/recognition/greyscale.ts';
import { startRecogniser } from '../../../corpus/importers/recognition/recogniser.ts';
import { packageAssets } from '../../support/assets.ts';
import { characterError } from '../../support/character-error.ts';
import { createRandom } from '../../support/seeded-random.ts';

const fixtures = new URL('../../fixtures/ocr/', import.meta.url);

/** Light paper and specks: each pixel lighter or darker by up to a quarter, one in two hundred turned. */
function withNoise({ width, height, pixels }: Greyscale): Greyscale {
  const random = createRandom(5);
  const noisy = pixels.map((pixel) =>
    random(200) === 0 ? 255 - pixel : Math.min(255, Math.max(0, pixel - 20 + random(129) - 64)),
  );
  return { width, height, pixels: noisy };
}

/** Turned about its middle. */
function askew({ width, height, pixels }: Greyscale, degrees: number): Greyscale {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const turned = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [right, down] = [x - width / 2, y - height / 2];
      const fromX = Math.round(width / 2 + right * cosine + down * sine);
      const fromY = Math.round(height / 2 - right * sine + down * cosine);
      if (fromX < 0 || fromX >= width || fromY < 0 || fromY >= height) continue;
      turned[y * width + x] = pixels[fromY * width + fromX] ?? 255;
    }
  }
  return { width, height, pixels: turned };
}

const faces: readonly { readonly file: string; readonly language: OcrLanguage }[] = [
  { file: 'noto-naskh-arabic', language: 'fa' },
  { file: 'vazirmatn', language: 'fa' },
  { file: 'source-serif', language: 'en' },
];
/** `atMost`: the share of characters that may be wrong; absent where it is only reported. */
const scans: readonly {
  readonly name: string;
  readonly spoil: (page: Greyscale) => Greyscale;
  readonly languages?: OcrLanguages;
  readonly smaller?: number;
  readonly atMost?: number;
}[] = [
  { name: 'clean, 300 dpi', spoil: (page) => page, atMost: 0.05 },
  { name: 'both languages', spoil: (page) => page, languages: ['fa', 'en'], atMost: 0.05 },
  { name: 'noise', spoil: withNoise },
  { name: '2° askew', spoil: (page) => askew(page, 2) },
  { name: '150 dpi', spoil: (page) => page, smaller: 2 },
  { name: '100 dpi', spoil: (page) => page, smaller: 3 },
];

/** The mean of squares of `factor` pixels, as a scanner of lower resolution sees them. */
function smaller({ width, height, pixels }: Greyscale, factor: number): Greyscale {
  const [columns, rows] = [Math.floor(width / factor), Math.floor(height / factor)];
  const small = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      let sum = 0;
      for (let down = 0; down < factor; down += 1) {
        for (let right = 0; right < factor; right += 1) {
          sum += pixels[(y * factor + down) * width + x * factor + right] ?? 255;
        }
      }
      small[y * columns + x] = Math.round(sum / factor ** 2);
    }
  }
  return { width: columns, height: rows, pixels: small };
}

describe('recognition of a page', () => {
  let pdfium: PdfEngine;
  beforeAll(async () => {
    pdfium = await createPdfEngine(await packageAssets.load('pdfium.wasm'));
  });

  describe.each(faces)('in $file', ({ file, language }) => {
    it.each(scans)('$name', async ({ name, spoil, smaller: factor = 1, atMost, ...scan }) => {
      const bytes = new Uint8Array(await readFile(new URL(`${file}.pdf`, fixtures)));
      const printed = await readFile(new URL(`${language}.txt`, fixtures), 'utf8');
      const opened = pdfium.open(bytes, file);
      const page = smaller(spoil(opened.draw(0, 300)), factor);
      opened.close();
      const { languages = [language] } = scan;
      const input = { bytes, fileName: file, assets: packageAssets };
      const recogniser = await startRecogniser(input, languages);
      const start = performance.now();
      const lines = recogniser.readPage({
        bytes: toPgm(page),
        height: page.height,
        pageHeight: page.height,
      });
      const seconds = (performance.now() - start) / 1000;
      const paragraphs = paragraphsOfPage(lines, 1);
      const recognised = paragraphs.map(({ text }) => text).join('\n');
      const error = characterError(printed, recognised);
      const withoutZwnj = (text: string) => text.replaceAll('\u200c', '');
      const bare = characterError(withoutZwnj(printed), withoutZwnj(recognised));
      const sureness =
        paragraphs.reduce((sum, { confidence = 0, text }) => sum + confidence * text.length, 0) /
        Math.max(1, recognised.length);
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      console.log(
        `${file}, ${name}: ${percent(error)} of characters wrong (${percent(bare)} without ZWNJ), ` +
          `confidence ${sureness.toFixed(0)}, ${seconds.toFixed(1)} s`,
      );
      if (atMost !== undefined) expect(error).toBeLessThanOrEqual(atMost);
    });
  });
});
