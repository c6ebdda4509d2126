/** What importers of pictures use of recognition: pages of pictures in, their lines and the report's words about them out. */
import type { Warning } from '../../document/provenance.ts';
import type { OcrLanguages, Recognition } from '../../document/recognition.ts';
import type { ImportInput } from '../importer.ts';
import type { PageLine } from '../pdf/lines.ts';
import type { Paragraph } from '../pdf/paragraphs.ts';
import type { OcrEngine } from './engine.ts';
import { toPageLines } from './page-lines.ts';
import { recognisePicture } from './recognise.ts';
import { runningEngine, usingEngine } from './running-engine.ts';

/** A picture of a page: `bytes` as a file, `orientation` as in EXIF; `pageHeight` in the units in which its lines are wanted. */
export interface PagePicture {
  readonly bytes: Uint8Array;
  readonly orientation?: number;
  /** Pixels of the picture as it stands upright. */
  readonly height: number;
  readonly pageHeight: number;
}

/** Reads pages in the languages for which it was started. */
export interface Recogniser {
  readonly recognition: Recognition;
  /** The lines of the picture. Errors: CorpusError `damaged`. */
  readPage(picture: PagePicture): PageLine[];
}

const engineName = 'Tesseract';
/** Below this mean confidence a page is to be read beside its picture. Units: 0–100. */
export const unsureBelow = 70;

/** The engine is started by the first picture and kept, with the languages that were asked for since. */
export async function startRecogniser(
  input: ImportInput,
  languages: OcrLanguages,
): Promise<Recogniser> {
  const running = await runningEngine(input, languages);
  return {
    recognition: { engine: engineName, version: running.version, languages },
    readPage: (picture) => usingEngine(input.fileName, () => readPage(running, languages, picture)),
  };
}

function readPage(
  running: OcrEngine,
  languages: OcrLanguages,
  { bytes, orientation, height, pageHeight }: PagePicture,
): PageLine[] {
  running.load(bytes, orientation);
  const { lines, scale } = recognisePicture(running, languages);
  return toPageLines(lines, { height: pageHeight, perPixel: pageHeight / (height * scale) });
}

/** What the report says of recognised pages, given their paragraphs; `pages` are their numbers, counted from 1. */
export function reportRecognition(
  { engine: name, version }: Recognition,
  pages: readonly number[],
  paragraphs: readonly Paragraph[],
): Warning[] {
  if (pages.length === 0) return [];
  const report: Warning[] = [
    {
      code: 'recognised',
      message: `the words of ${String(pages.length)} pages were recognised by ${name} ${version}`,
      details: { count: pages.length, engine: `${name} ${version}` },
    },
  ];
  const unsure = pages.filter((page) => isUnsure(paragraphs.filter((one) => one.page === page)));
  if (unsure.length > 0) {
    const list = pageList(unsure);
    report.push({
      code: 'recognitionUnsure',
      message: `recognition is less than ${String(unsureBelow)} % sure of pages ${list}`,
      details: { pages: list, limit: unsureBelow },
    });
  }
  return report;
}

function isUnsure(paragraphs: readonly Paragraph[]): boolean {
  let sum = 0;
  let length = 0;
  for (const { confidence = 0, text } of paragraphs) {
    sum += confidence * text.length;
    length += text.length;
  }
  return length > 0 && sum / length < unsureBelow;
}

/** Page numbers as people write them: 2, 5–8. */
export function pageList(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && page === run[1] + 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs
    .map(([first, last]) => (first === last ? String(first) : `${String(first)}–${String(last)}`))
    .join(', ');
}
