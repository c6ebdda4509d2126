/** Spaces that LuaTeX draws back over a letter, told from those of fonts whose letters hang over. */
import { expect, it } from 'vitest';
import { nameDrawnJoiners } from '../../../../corpus/importers/pdf/drawn-joiners.ts';
import { toGlyphs } from '../../../../corpus/importers/pdf/glyph.ts';
import { addJoiners } from '../../../../corpus/importers/pdf/joiners.ts';
import { findLines } from '../../../../corpus/importers/pdf/lines.ts';
import { toLogicalOrder } from '../../../../corpus/importers/pdf/logical-order.ts';
import type { Character } from '../../../../corpus/importers/pdf/page-characters.ts';

const size = 10;
const advance = 5;
const spaceWidth = 3;

/** How a line is drawn. */
interface Drawing {
  /** How far all letters reach beyond their advance, or those named. */
  readonly overhang?: number;
  readonly hanging?: string;
  /** How much room letters that do not join leave at their right side. */
  readonly inset?: number;
  /** How much kerning takes from the spaces before گ. */
  readonly kern?: number;
  /** Whether spaces are in the file, or only room. */
  readonly drawsSpaces?: boolean;
}

/** Letters in the order of reading from the right; «|» is a joiner drawn back over the letter that follows it. */
function read(words: string, drawing: Drawing): string {
  const { overhang = 0, hanging, inset = 0.4, kern = 0, drawsSpaces = false } = drawing;
  let pen = 300;
  let starts = true;
  const place = (text: string, x: number, end: number, right: number): Character => ({
    ...{ text, isUnmapped: false, isPenKnown: true, size, weight: 400, object: 1 },
    ...{ x, left: x, right, end: Math.max(end, right), baseline: 500, bottom: 500, top: 506 },
  });
  const characters = Array.from(words).flatMap((text, at): Character[] => {
    if (text === '|') {
      starts = true;
      return [place(' ', pen - spaceWidth, pen, pen)];
    }
    if (text === ' ') {
      starts = true;
      pen -= spaceWidth - (words.charAt(at + 1) === 'گ' ? kern : 0);
      return drawsSpaces ? [place(' ', pen, pen + spaceWidth, pen + spaceWidth)] : [];
    }
    pen -= advance;
    const hangs = hanging === undefined || hanging.includes(text) ? overhang : 0;
    const right = pen + advance - (starts ? inset : 0) + hangs;
    starts = /[اآدرزو]/u.test(text);
    return [place(text, pen, pen + advance, right)];
  });
  const [lines = []] = addJoiners([findLines(toGlyphs(nameDrawnJoiners(characters)))]);
  return lines.map((line) => toLogicalOrder(line, true)).join('\n');
}

it.each<{ symptom: string; words: string; drawing: Drawing; text: string }>([
  {
    symptom: 'the joiners of LuaLaTeX became spaces: «می روند»',
    words: 'باغ|ها را می|کارند',
    drawing: {},
    text: 'باغ‌ها را می‌کارند',
  },
  {
    symptom: 'a joiner before a letter that hangs over its advance went behind it: «می‌آ ید»',
    words: 'می|کارند و می|آید',
    drawing: { overhang: 0.9, hanging: 'آ' },
    text: 'می‌کارند و می‌آید',
  },
  {
    symptom: 'a space that kerning presses together became a joiner: «نه‌گرم»',
    words: 'سنگ|های کنار چشمه گرم می|شوند تا شب',
    drawing: { kern: 2.5, inset: 0.6 },
    text: 'سنگ‌های کنار چشمه گرم می‌شوند تا شب',
  },
  {
    symptom:
      'the spaces of a font that is not in the file, whose letters hang over, became joiners',
    words: 'باغ انار کنار چشمه گرم',
    drawing: { overhang: 4, drawsSpaces: true },
    text: 'باغ انار کنار چشمه گرم',
  },
])('$symptom', ({ words, drawing, text }) => {
  expect(read(words, drawing)).toBe(text);
});
