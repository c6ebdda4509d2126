/** Tesseract as this folder uses it: a picture in, the words of its lines with places and confidences out. */
import { gunzipSync } from 'node:zlib';
import createTesseract, {
  type TessBaseAPI,
  type TesseractModule,
} from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { OcrLanguage } from '../../document/recognition.ts';
import { CorpusError } from '../../errors.ts';
import type { Assets } from '../importer.ts';
import type { Greyscale } from './greyscale.ts';

/** Units: pixels from the upper left corner; `confidence` 0–100. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly confidence: number;
}

/** Words on one baseline, in the order in which they are read. `baseline` is its height at the middle. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  readonly baseline: number;
}

/** A region of the page that the layout keeps together: a column, a heading. */
export interface Region {
  readonly lines: readonly RecognisedLine[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `whole`: columns and blocks are looked for; `block`: all of it is one block of lines. */
export type Layout = 'whole' | 'block';

/** A running engine; one picture at a time. */
export interface OcrEngine {
  /** Empty before the first language is there. */
  readonly version: string;
  /** Loads the trained data of languages that are not there yet. Cost: 50 ms and 30 MB a language. */
  prepare(languages: readonly OcrLanguage[], assets: Assets): Promise<void>;
  /**
   * Makes a picture the current one; an encoded one (PNG, JPEG, GIF, WebP, PNM) with its EXIF orientation.
   *
   * Errors: CorpusError `damaged`.
   */
  load(bytes: Uint8Array, orientation?: number): void;
  /** The current picture without colours, as it was decoded. */
  greyscale(language: OcrLanguage): Greyscale;
  /** The current picture in its colours as a PNG file. */
  png(language: OcrLanguage): Uint8Array;
  /** The regions of the current picture in the order of reading, or of one box of it; lines that stand askew are turned first. */
  read(language: OcrLanguage, layout: Layout, box?: Omit<Region, 'lines'>): readonly Region[];
}

const inputFile = '/input';
/** Where Tesseract writes pictures. */
const outputFile = '/image.png';
/** Tesseract's names of what it was trained on. */
const trainedNames: Readonly<Record<OcrLanguage, string>> = { fa: 'fas', en: 'eng' };
/** Tesseract's page segmentation modes. */
const segmentation: Readonly<Record<Layout, string>> = { whole: '3', block: '6' };
/** Tesseract's numbers for what becomes of a picture that it writes. */
const writtenAs = { colours: 0 } as const;
/** Lines less askew than this are read as well as straight ones. Units: radians. */
const smallestTurn = 0.005;
/** Trained data unfold to less. Units: bytes. */
const largestData = 64 * 1024 * 1024;

/** Start Tesseract. Cost: about 60 ms. */
export async function createOcrEngine(assets: Assets): Promise<OcrEngine> {
  const silent = (): void => undefined;
  const wasmBinary = await assets.load('tesseract-core-simd-lstm.wasm');
  return new Engine(await createTesseract({ wasmBinary, print: silent, printErr: silent }));
}

function startReader(
  module: TesseractModule,
  language: OcrLanguage,
  data: Uint8Array,
): TessBaseAPI {
  const name = trainedNames[language];
  module.FS.writeFile(`${name}.traineddata`, data);
  const reader = new module.TessBaseAPI();
  const isReady = reader.Init(null, name, 1, undefined) === 0;
  module.FS.unlink(`${name}.traineddata`);
  if (isReady) return reader;
  throw new CorpusError('internal', `the trained data of ${name} cannot be used`, {
    reason: `trained data: ${name}`,
  });
}

class Engine implements OcrEngine {
  private orientation = 1;
  private readonly module: TesseractModule;
  private readonly readers = new Map<OcrLanguage, TessBaseAPI>();

  constructor(module: TesseractModule) {
    this.module = module;
  }

  get version(): string {
    return [...this.readers.values()][0]?.Version() ?? '';
  }

  async prepare(languages: readonly OcrLanguage[], assets: Assets): Promise<void> {
    for (const language of languages) {
      if (this.readers.has(language)) continue;
      const packed = await assets.load(`${trainedNames[language]}.traineddata.gz`);
      const data = gunzipSync(packed, { maxOutputLength: largestData });
      this.readers.set(language, startReader(this.module, language, data));
    }
  }

  load(bytes: Uint8Array, orientation = 1): void {
    this.module.FS.writeFile(inputFile, bytes);
    this.orientation = orientation;
  }

  greyscale(language: OcrLanguage): Greyscale {
    const reader = this.reader(language);
    this.show(reader, 0);
    const picture = reader.GetInputImage();
    const [width, height, depth] = [picture.get_w(), picture.get_h(), picture.get_d()];
    const rowWords = picture.get_wpl();
    const data = picture.get_data();
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = data + 4 * (y * rowWords + ((x * depth) >> 5));
        pixels[y * width + x] = brightness(this.module.getValue(at, 'i32'), x, depth);
      }
    }
    return { width, height, pixels };
  }

  png(language: OcrLanguage): Uint8Array {
    const reader = this.reader(language);
    this.show(reader, 0);
    reader.WriteImage(writtenAs.colours);
    const file = this.module.FS.readFile(outputFile);
    this.module.FS.unlink(outputFile);
    return file;
  }

  read(language: OcrLanguage, layout: Layout, box?: Omit<Region, 'lines'>): readonly Region[] {
    const reader = this.reader(language);
    reader.SetVariable('tessedit_pageseg_mode', segmentation[layout]);
    if (box === undefined) {
      this.show(reader, 0);
      if (layout === 'whole') this.straighten(reader);
    } else {
      reader.SetRectangle(box.left, box.top, box.right - box.left, box.bottom - box.top);
    }
    reader.Recognize(null);
    return toRegions(reader.GetJSONText());
  }

  private reader(language: OcrLanguage): TessBaseAPI {
    const reader = this.readers.get(language);
    if (reader !== undefined) return reader;
    throw new CorpusError('internal', `${language} was not loaded`, { reason: language });
  }

  private show(reader: TessBaseAPI, angle: number): void {
    if (reader.SetImageFile(this.orientation, angle) === 0) return;
    throw new CorpusError('damaged', 'the picture cannot be decoded', { reason: 'picture' });
  }

  private straighten(reader: TessBaseAPI): void {
    reader.FindLines();
    const angle = reader.GetGradient();
    if (Math.abs(angle) >= smallestTurn) this.show(reader, angle);
  }
}

/** A pixel of a word of 32 bits; the leftmost pixel is in its highest bits. */
function brightness(word: number, x: number, depth: number): number {
  if (depth === 32) {
    const [red, green, blue] = [(word >>> 24) & 255, (word >>> 16) & 255, (word >>> 8) & 255];
    return Math.round(0.3 * red + 0.59 * green + 0.11 * blue);
  }
  const value = (word >>> (32 - depth - ((x * depth) & 31))) & ((1 << depth) - 1);
  // A set bit of a picture in two tones is black.
  return depth === 1 ? 255 * (1 - value) : value >> Math.max(0, depth - 8);
}

interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The part of Tesseract's JSON that is used. */
interface TesseractPage {
  readonly blocks?: readonly {
    readonly bbox: Box;
    readonly paragraphs?: readonly {
      readonly lines?: readonly {
        readonly baseline: Box;
        readonly words?: readonly {
          readonly text: string;
          readonly bbox: Box;
          readonly confidence: number;
        }[];
      }[];
    }[];
  }[];
}

function toRegions(json: string): Region[] {
  const { blocks = [] } = JSON.parse(json) as TesseractPage;
  return blocks.map(({ bbox, paragraphs = [] }) => ({
    ...edges(bbox),
    lines: paragraphs
      .flatMap(({ lines = [] }) => lines)
      .map(({ baseline, words = [] }) => ({
        baseline: (baseline.y0 + baseline.y1) / 2,
        words: words.map(({ text, bbox: box, confidence }) => ({
          text,
          confidence,
          ...edges(box),
        })),
      })),
  }));
}

function edges({ x0, y0, x1, y1 }: Box): Omit<Region, 'lines'> {
  return { left: x0, top: y0, right: x1, bottom: y1 };
}
