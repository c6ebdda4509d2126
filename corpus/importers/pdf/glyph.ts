/** Glyphs: characters of a page that are drawn as one, with their words in logical order. */
import { tatweel } from '../../text/persian/letters.ts';
import type { PageLink } from './links.ts';
import type { Character } from './page-characters.ts';

/** One drawn sign; `text` is in logical order, presentation forms as the letters they stand for. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly left: number;
  readonly right: number;
  /** Where the pen stood afterwards: the right edge of its advance. */
  readonly end: number;
  /** Whether the file tells how far the pen went: else `end` is the right edge of what is drawn. */
  readonly isPenKnown: boolean;
  readonly bottom: number;
  readonly top: number;
  readonly baseline: number;
  readonly size: number;
  readonly weight: number;
  /** Where it leads, if it stands in a link: an address, or `#` and a name for a place in the file. */
  readonly href?: string;
  /** It stands raised beside the letters of its line: a note's number, an exponent. */
  readonly isRaised?: true;
}

/** Arabic letters that are stored as the shape they had on paper: U+FB50–FDFF, U+FE70–FEFF. */
const presentationForm = /[\uFB50-\uFDFD\uFE70-\uFEFC]/u;

/** Whether a glyph is a single sign from before the first combining mark: patterns take long where there are many glyphs. */
export function isPlain(text: string): boolean {
  return text.length === 1 && text < '\u0300';
}

/** Whether a text begins with a letter of ASCII. */
export function isLatinLetter(text: string): boolean {
  return (text >= 'a' && text < '{') || (text >= 'A' && text < '[');
}

/** Whether a glyph draws nothing. */
export function isBlank(text: string): boolean {
  return (text.length !== 1 || text <= ' ' || text > '~') && text.trim() === '';
}

/** The text of a glyph that only stretches a word to fill its line: producers map it to a control character. */
export const stretch = '\u0001';

/** Letters of scripts that run right to left. */
export const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * The glyphs of a page. A ligature is one glyph of several letters: PDFium lists those of right-to-left scripts last
 * letter first and shares the ligature's box among them.
 */
export function toGlyphs(characters: readonly Character[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (let from = 0; from < characters.length;) {
    const first = characters[from];
    if (first === undefined) break;
    let to = from + 1;
    for (let last = first; to < characters.length; to += 1) {
      const next = characters[to];
      if (next === undefined || !isSameGlyph(last, next)) break;
      last = next;
    }
    glyphs.push(to === from + 1 ? singleGlyph(first) : toGlyph(characters.slice(from, to), first));
    from = to;
  }
  return glyphs.filter(
    (glyph, index) =>
      glyph.text.length === 1 || !isRepeated(glyph, glyphs.slice(index + 1, index + 4)),
  );
}

/** The glyphs, those that stand in links with where these lead. */
export function addLinks(glyphs: readonly Glyph[], links: readonly PageLink[]): readonly Glyph[] {
  if (links.length === 0) return glyphs;
  return glyphs.map((glyph) => {
    const x = (glyph.left + glyph.right) / 2;
    const y = (glyph.bottom + glyph.top) / 2;
    const link = links.find(
      ({ left, right, bottom, top }) => x >= left && x <= right && y >= bottom && y <= top,
    );
    return link === undefined ? glyph : { ...glyph, href: link.href };
  });
}

/** Chrome says the words of a letter with its sign twice where another letter is drawn between the two. */
function isRepeated(glyph: Glyph, next: readonly Glyph[]): boolean {
  return (
    /\p{M}/u.test(glyph.text) &&
    next.some(
      ({ text, x, baseline }) =>
        text === glyph.text &&
        Math.abs(x - glyph.x) < 0.1 * glyph.size &&
        Math.abs(baseline - glyph.baseline) < glyph.size,
    )
  );
}

/**
 * One pen position, one piece of text and boxes side by side, or one box: the letters of a ligature. ZWNJ lies across
 * its letter.
 */
function isSameGlyph(one: Character, other: Character): boolean {
  return (
    one.object === other.object &&
    !isApart(one, other) &&
    !isApart(other, one) &&
    one.x === other.x &&
    one.baseline === other.baseline &&
    one.right > one.left &&
    (isSameBox(one, other) ||
      Math.min(Math.abs(one.left - other.right), Math.abs(one.right - other.left)) < 0.05)
  );
}

/**
 * A space that PDFium guesses stands where the pen of the letter before it stood, and has no width; only ligatures of whole
 * words have spaces of their own, between letters.
 */
function isApart({ text, left, right }: Character, other: Character): boolean {
  return text === ' ' && (left === right || !/\p{L}/u.test(other.text));
}

/** In one box the letters stand either way round; nearly all such ligatures are lam and alef. */
function isLogical(group: readonly Character[], letters: readonly string[]): boolean {
  const [one, other] = group;
  if (one === undefined || other === undefined) return false;
  // A sign follows its letter.
  if (!/^\p{M}/u.test(letters[0] ?? '') && /^\p{M}/u.test(letters.at(-1) ?? '')) return true;
  if (!isSameBox(one, other)) return false;
  return /ل[اآأإ]/u.test(letters.join(''));
}

function isSameBox(one: Character, other: Character): boolean {
  return one.left === other.left && one.right === other.right && one.text !== other.text;
}

function toGlyph(group: readonly Character[], first: Character): Glyph {
  const letters = group.map(lettersOf);
  const isReversed =
    letters.some((text) => rightToLeftLetter.test(text)) && !isLogical(group, letters);
  return placedGlyph(first, (isReversed ? letters.reverse() : letters).join('').normalize('NFC'), {
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    end: Math.max(...group.map(({ end }) => end)),
    bottom: Math.min(...group.map(({ bottom }) => bottom)),
    top: Math.max(...group.map(({ top }) => top)),
  });
}

/** Most characters are glyphs as they are: a copy of each would double the memory of a long file. */
function singleGlyph(character: Character): Glyph {
  const text = lettersOf(character);
  return text === character.text ? character : placedGlyph(character, text, character);
}

/** The edges of what is drawn, and where the pen stood afterwards. */
type Edges = Pick<Character, 'left' | 'right' | 'end' | 'bottom' | 'top'>;

function placedGlyph(first: Character, text: string, edges: Edges): Glyph {
  const { x, baseline, isPenKnown, size, weight } = first;
  const { left, right, end, bottom, top } = edges;
  return { text, x, left, right, end, isPenKnown, bottom, top, baseline, size, weight };
}

function lettersOf(character: Character): string {
  if (isStroke(character)) return stretch;
  return character.isUnmapped ? unmappedText(character) : plainLetters(character.text);
}

/** A flat line on the baseline that claims to be a letter or digit: justified words are stretched with it. */
function isStroke(character: Character): boolean {
  const { text, top, bottom, left, right, baseline, size } = character;
  if (text < ' ') return true;
  return (
    character.isPenKnown &&
    top > bottom &&
    top - bottom < 0.12 * size &&
    right - left > 0.12 * size &&
    Math.abs(bottom - baseline) < 0.05 * size &&
    text !== tatweel &&
    /[\p{L}\p{Nd}@]/u.test(text)
  );
}

/**
 * What to read for a shape that the file does not name: nothing for a vowel sign, a replacement character for a number
 * that cannot be a letter of the font; others may be right.
 */
function unmappedText({ text, top, bottom, baseline, size }: Character): string {
  if (text <= '\u024f') return text;
  const isSign = bottom - baseline > 0.35 * size || top < baseline;
  return isSign ? '' : '\ufffd';
}

/** Presentation forms as letters; everything else as it is (compatibility forms of Latin letters carry meaning). */
function plainLetters(text: string): string {
  return !isPlain(text) && presentationForm.test(text) ? text.normalize('NFKC').trim() : text;
}
