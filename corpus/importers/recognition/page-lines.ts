/** Recognised lines as the lines of a printed page, so that columns, paragraphs and headings are found as in a PDF. */
import type { Glyph } from '../pdf/glyph.ts';
import { cutAtGaps, median, type PageLine } from '../pdf/lines.ts';
import type { Row } from '../pdf/rows.ts';
import { confidenceOf } from './confidence.ts';
import type { RecognisedLine } from './engine.ts';

/** How the pixels of the lines lie on the page: `height` is the page's; units of the page for one pixel; y upwards. */
export interface PageScale {
  readonly height: number;
  readonly perPixel: number;
}

/** Steps between sizes of letters: what differs by less was measured on other letters. */
const sizeStep = 1.2;
/** Weight of letters that are not bold: recognition does not tell. */
const usualWeight = 400;

/** The lines with one glyph a word; sizes are rough, so that only clearly larger letters have a size of their own. */
export function toPageLines(lines: readonly RecognisedLine[], scale: PageScale): PageLine[] {
  const measured = lines.map(measure);
  const usual = {
    height: median(measured.map(({ height }) => height)),
    pitch: median(measured.map(({ pitch }) => pitch)),
  };
  return lines.flatMap((line, index) => {
    const own = measured[index] ?? usual;
    const size = usual.height * roundRatio(own.height / usual.height, own.pitch / usual.pitch);
    return cutAtGaps(toRow(line, size * scale.perPixel, scale));
  });
}

interface Measures {
  readonly height: number;
  /** Width of a character. */
  readonly pitch: number;
}

function measure({ words }: RecognisedLine): Measures {
  const width = words.reduce((sum, { left, right }) => sum + right - left, 0);
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const top = Math.min(...words.map((word) => word.top));
  const bottom = Math.max(...words.map((word) => word.bottom));
  return { height: bottom - top, pitch: width / Math.max(1, length) };
}

/** A line's height depends on its letters and their width on the justification: what both say is so, in steps. */
function roundRatio(height: number, pitch: number): number {
  const steps = [height, pitch].map((ratio) => Math.trunc(Math.log(ratio) / Math.log(sizeStep)));
  const [one = 0, other = 0] = steps;
  if (one * other <= 0) return 1;
  return sizeStep ** (Math.sign(one) * Math.min(Math.abs(one), Math.abs(other)));
}

function toRow(line: RecognisedLine, size: number, { height, perPixel }: PageScale): Row {
  const baseline = height - line.baseline * perPixel;
  const words = [...line.words].sort((a, b) => a.left - b.left);
  const glyphs = words.flatMap((word, index): Glyph[] => {
    const left = word.left * perPixel;
    const glyph = {
      text: word.text,
      x: left,
      left,
      right: word.right * perPixel,
      end: word.right * perPixel,
      isPenKnown: false,
      top: height - word.top * perPixel,
      bottom: height - word.bottom * perPixel,
      baseline,
      size,
      weight: usualWeight,
    };
    const before = words[index - 1];
    if (before === undefined) return [glyph];
    // Words are told apart, but their boxes may overlap: the space stands between where they begin.
    const between = ((before.left + word.left) / 2) * perPixel;
    return [
      { ...glyph, text: ' ', x: between, left: between, right: between, end: between },
      glyph,
    ];
  });
  return { baseline, size, glyphs, confidence: confidenceOf([line]) };
}
