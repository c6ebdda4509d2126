/** The spaces of a line: those that are drawn, those that are only left free, and those that are no spaces. */
import { alef, nonJoiningLetter } from '../../text/persian/letters.ts';
import {
  isBlank,
  isLatinLetter,
  isPlain,
  rightToLeftLetter,
  stretch,
  type Glyph,
} from './glyph.ts';
import { underLetter, type PageLine } from './lines.ts';

/** One glyph, or a space found between two, while a line is put in order. */
export interface Piece {
  readonly text: string;
  readonly kind: 'rtl' | 'ltr' | 'digit' | 'neutral';
  /** Absent on spaces. */
  readonly glyph?: Glyph;
}

/** Room this wide between two pens is a space. Units: font sizes. */
export const leastSpace = 0.14;
/** The same where PDFium guesses one: lines that were too full have their spaces pressed together. Units: font sizes. */
const leastGuessed = 0.07;
/** A drawn space that takes less room than this stands for a joiner that the producer made invisible. Units: font sizes. */
const noRoom = 0.03;
/**
 * Where only what is drawn is known, not the pen: a gap wider than this is a space where the file draws spaces too, or
 * draws none. Units: font sizes.
 */
const gapBesideSpaces = 0.38;
const gapWithoutSpaces = 0.17;
const gapAfterSigns = 0.1;
const gapBeforeSigns = 0.5;
/** Digits stand in cells of one width, so a 1 has room around it. Units: font sizes. */
const gapBetweenDigits = 0.32;
/** Some fonts draw dots apart and only these carry the letter: its body is wider than what is seen. Units: font sizes. */
const wideBody = 0.27;
const narrowBody = 0.12;

const tanwin = '\u064b';
const space: Piece = { text: ' ', kind: 'neutral' };

/** The pieces of a line from left to right, with one space wherever words are apart, and none at its ends. */
export function toPieces(line: PageLine): Piece[] {
  const hasSpaces = line.glyphs.some(isSpace);
  const pieces: Piece[] = [];
  let before: Glyph | undefined;
  let drawnSpace: Glyph | undefined;
  let isGuessed = false;
  for (const glyph of withSignsInPlace(line.glyphs)) {
    if (isSpace(glyph)) {
      // PDFium guesses spaces without width; where the pen is known, we know better.
      if (glyph.end - glyph.x > 0.01 || before?.isPenKnown !== true) drawnSpace ??= glyph;
      else isGuessed = true;
      continue;
    }
    if (before !== undefined) {
      const between = betweenGlyphs(before, glyph, line.size, {
        drawnSpace,
        isGuessed,
        hasSpaces,
      });
      // A sign that hangs over the space beside its letter belongs to the letter.
      const isHanging = between === space && isMark(before) && !isMark(glyph);
      if (between !== undefined && isHanging) pieces.splice(-1, 0, between);
      else if (between !== undefined) pieces.push(between);
    }
    [drawnSpace, isGuessed] = [undefined, false];
    if (glyph.text !== stretch) pieces.push({ text: glyph.text, kind: kindOf(glyph.text), glyph });
    if (before === undefined || glyph.end > before.end) before = glyph;
  }
  return pieces;
}

function isMark({ text }: Glyph): boolean {
  return !isPlain(text) && /^\p{M}+$/u.test(text);
}

function isSpace({ text }: Glyph): boolean {
  return isBlank(text);
}

/** What is known of the spaces of a line. */
interface SpaceClues {
  /** What the file draws between two glyphs. */
  readonly drawnSpace: Glyph | undefined;
  /** Whether PDFium guesses a space there. */
  readonly isGuessed: boolean;
  /** Whether the line has any. */
  readonly hasSpaces: boolean;
}

/** What is to be read between two glyphs. */
function betweenGlyphs(
  left: Glyph,
  right: Glyph,
  size: number,
  { drawnSpace, isGuessed, hasSpaces }: SpaceClues,
): Piece | undefined {
  const room = right.x - left.end;
  if (drawnSpace !== undefined) {
    const isNothing =
      room < noRoom * size &&
      drawnSpace.end - drawnSpace.x > noRoom * size &&
      drawnSpace.x - right.x > -noRoom * size &&
      drawnSpace.x - right.x < underLetter * size;
    if (!isNothing) return space;
    const isInWord = rightToLeftLetter.test(left.text) && rightToLeftLetter.test(right.text);
    return isInWord ? { text: '\u200c', kind: 'rtl' } : undefined;
  }
  if (isSign(left) || isSign(right)) {
    const gap = right.left - left.right;
    return gap > gapBeside(right) * size ? space : undefined;
  }
  if (left.isPenKnown) {
    return room > (isGuessed ? leastGuessed : leastSpace) * size ? space : undefined;
  }
  const usual = hasSpaces ? gapBesideSpaces : gapWithoutSpaces;
  const isNumber = /\p{Nd}/u.test(right.text) && /\p{Nd}/u.test(left.text);
  const least = isNumber ? Math.max(usual, gapBetweenDigits) : usual;
  return right.left - left.right > (least + hiddenBody(left, right)) * size ? space : undefined;
}

/** The least gap that is a space where one of two glyphs is a sign. Units: font sizes. */
function gapBeside(right: Glyph): number {
  // What is read before the sign: the body of its letter lies there, and a space would have been drawn.
  if (!isSign(right)) return gapBeforeSigns;
  // PDFium drops a space that follows a sign.
  return gapAfterSigns + (/^\p{M}|^[اآل]/u.test(right.text) ? 0 : wideBody);
}

/**
 * Vowel signs and hamza above: they stand on a letter and have no place of their own. Some producers give the words of
 * a letter with its sign to the sign alone, which floats above or hangs below the line.
 */
export function isSign({ text, bottom, top, baseline, size }: Glyph): boolean {
  if (isPlain(text)) return false;
  const isApart = bottom - baseline > 0.35 * size || top < baseline;
  return /^\p{M}+$/u.test(text) || (/\p{M}/u.test(text) && isApart);
}

/**
 * Glyphs from left to right, with signs on the far side of the letter that they stand on, which is where reading from
 * the right meets them after the letter; in left-to-right scripts the same holds from the other side.
 */
function withSignsInPlace(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (glyphs.every(({ text }) => isPlain(text))) return glyphs;
  const placed: Glyph[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const letter = placed.at(-1);
    const middle = (glyph.left + glyph.right) / 2;
    const isOnLetter =
      letter !== undefined &&
      isSign(glyph) &&
      rightToLeftLetter.test(letter.text) &&
      middle > letter.left &&
      middle < letter.right;
    // Persian writes tanwin after its alef, and in lam-alef it may stand beside it.
    const isBesideAlef =
      glyph.text === tanwin &&
      letter?.text === alef &&
      glyphs[index + 1]?.text.endsWith('ل') === true;
    if (isOnLetter || isBesideAlef) placed.splice(-1, 0, glyph);
    else placed.push(glyph);
  }
  return placed;
}

/** Letters whose body reaches far to both sides of its dots. */
const wideLetter = /[شضظغفقخجچ]/u;

/** How much of the gap between two glyphs the unseen bodies of dotted letters fill. Units: font sizes. */
function hiddenBody(left: Glyph, right: Glyph): number {
  const hides = ({ text, bottom, baseline, size }: Glyph) =>
    bottom - baseline > 0.35 * size && rightToLeftLetter.test(text);
  const besideLeft = !hides(left) ? 0 : wideLetter.test(left.text) ? wideBody : narrowBody;
  if (!hides(right) || nonJoiningLetter.test(right.text)) return besideLeft;
  return besideLeft + (wideLetter.test(right.text) ? wideBody : 0);
}

function kindOf(text: string): Piece['kind'] {
  if (text.length === 1 && text < '\u0080') {
    if (text >= '0' && text <= '9') return 'digit';
    return isLatinLetter(text) ? 'ltr' : 'neutral';
  }
  if (/\p{Nd}/u.test(text)) return 'digit';
  // The signs of Persian numbers count as letters of the script, but have no direction of their own.
  if (/^[٪٫٬؉؊]$/u.test(text)) return 'neutral';
  if (rightToLeftLetter.test(text)) return 'rtl';
  if (/\p{L}/u.test(text)) return 'ltr';
  // Vowel signs and joiners go with the letters around them.
  return /[\p{M}\u200c\u200d]/u.test(text) ? 'rtl' : 'neutral';
}
