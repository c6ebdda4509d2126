/** Recognition of one picture: its lines in the order of reading, looked at twice where the first look is unsure. */
import type { OcrLanguage, OcrLanguages } from '../../document/recognition.ts';
import { median } from '../pdf/lines.ts';
import { confidenceOf } from './confidence.ts';
import type { OcrEngine, RecognisedLine, Region } from './engine.ts';
import { enlarge, toPgm } from './greyscale.ts';
import { mergeLanguages } from './merge-languages.ts';
import { repairWords } from './repair.ts';

/** The lines of a picture; `scale` is how many pixels of theirs are one of the picture's. */
export interface Reading {
  readonly lines: readonly RecognisedLine[];
  readonly scale: number;
}

/** Lines lower than this are read badly, and better when they are enlarged. Units: pixels. */
const lowLine = 34;
/** As high as lines of 12 points at 300 dpi. Units: pixels. */
const goodLine = 52;
const largestFactor = 4;
/** A region whose words are surer than this needs no second look. */
const sureEnough = 70;
const mostHeadingLines = 3;

/** The lines of the picture that is loaded, from the readings in each of the languages. */
export function recognisePicture(engine: OcrEngine, languages: OcrLanguages): Reading {
  const [first = 'fa'] = languages;
  const regions = engine.read(first, 'whole');
  const height = median(regions.flatMap(({ lines }) => lines).map(heightOf));
  if (height === 0 || height >= lowLine) {
    return { lines: readEach(engine, languages, regions), scale: 1 };
  }
  const scale = Math.min(largestFactor, goodLine / height);
  engine.load(toPgm(enlarge(engine.greyscale(first), scale)));
  return { lines: readEach(engine, languages, engine.read(first, 'whole')), scale };
}

function readEach(
  engine: OcrEngine,
  languages: OcrLanguages,
  regions: readonly Region[],
): readonly RecognisedLine[] {
  const readings = languages.map((language, index) => {
    const own = index === 0 ? regions : engine.read(language, 'whole');
    const lines = own.flatMap((region) => lookTwice(engine, language, region, languages));
    return { language, lines: lines.map((line) => repairWords(line, language)) };
  });
  return mergeLanguages(readings).filter(hasWords);
}

/** An unsure region once more as one block of lines: large letters fall apart when the layout is guessed. */
function lookTwice(
  engine: OcrEngine,
  language: OcrLanguage,
  region: Region,
  languages: OcrLanguages,
): readonly RecognisedLine[] {
  const sureness = confidenceOf(region.lines);
  // Where two languages read, whole columns are unsure because they are in the other one.
  const isOthers = languages.length > 1 && region.lines.length > mostHeadingLines;
  if (sureness >= sureEnough || isOthers) return region.lines;
  const again = engine.read(language, 'block', withMargin(region)).flatMap(({ lines }) => lines);
  return confidenceOf(again) > sureness ? again : region.lines;
}

/** Dots and tails that the layout cut off lie around the box. Units: pixels. */
const largestMargin = 40;

function withMargin({ left, top, right, bottom }: Region): Omit<Region, 'lines'> {
  const margin = Math.min(largestMargin, Math.round((bottom - top) / 2));
  return {
    left: Math.max(0, left - margin),
    top: Math.max(0, top - margin),
    right: right + margin,
    bottom: bottom + margin,
  };
}

function heightOf({ words }: RecognisedLine): number {
  return Math.max(...words.map(({ bottom }) => bottom)) - Math.min(...words.map(({ top }) => top));
}

/** Rules, frames and specks are taken for signs; a line of words has a letter or a digit. */
function hasWords({ words }: RecognisedLine): boolean {
  return words.some(({ text }) => /[\p{L}\p{Nd}]/u.test(text));
}
