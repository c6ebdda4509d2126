/** Glyphs: characters of a page that are drawn as one, with their words in logical order. */
import type { Character } from './engine.ts';

/** One drawn sign; `text` is in logical order, presentation forms as the letters they stand for. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: number;
}

/** Arabic letters that are stored as the shape they had on paper: U+FB50–FDFF, U+FE70–FEFF. */
const presentationForm = /[\uFB50-\uFDFD\uFE70-\uFEFC]/u;

/** Letters of scripts that run right to left. */
export const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * The glyphs of a page. A ligature is one glyph of several letters: PDFium lists those of right-to-left scripts last
 * letter first and shares the ligature's box among them.
 */
export function toGlyphs(characters: readonly Character[]): Glyph[] {
  const glyphs: Glyph[] = [];
  let group: Character[] = [];
  const close = () => {
    const first = group[0];
    if (first === undefined) return;
    glyphs.push(toGlyph(group, first));
    group = [];
  };
  for (const character of characters) {
    const last = group.at(-1);
    if (last !== undefined && !isSameGlyph(last, character)) close();
    group.push(character);
  }
  close();
  return glyphs;
}

/** One pen position, one piece of text and boxes side by side: the letters of a ligature. ZWNJ lies across its letter. */
function isSameGlyph(one: Character, other: Character): boolean {
  return (
    one.object === other.object &&
    one.x === other.x &&
    one.baseline === other.baseline &&
    one.right > one.left &&
    Math.min(Math.abs(one.left - other.right), Math.abs(one.right - other.left)) < 0.05
  );
}

function toGlyph(group: readonly Character[], first: Character): Glyph {
  const letters = group.map(({ text }) => plainLetters(text));
  const isReversed = letters.some((text) => rightToLeftLetter.test(text));
  return {
    text: (isReversed ? letters.reverse() : letters).join(''),
    x: first.x,
    baseline: first.baseline,
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    bottom: Math.min(...group.map(({ bottom }) => bottom)),
    top: Math.max(...group.map(({ top }) => top)),
    size: first.size,
    weight: first.weight,
  };
}

/** Presentation forms as letters; everything else as it is (compatibility forms of Latin letters carry meaning). */
function plainLetters(text: string): string {
  return presentationForm.test(text) ? text.normalize('NFKC').trim() : text;
}
