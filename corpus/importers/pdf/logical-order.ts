/** Logical order: what a line says, from where its glyphs stand. */
import { nonJoiningLetter } from '../../text/persian/letters.ts';
import { rightToLeftLetter, type Glyph } from './glyph.ts';
import type { PageLine } from './lines.ts';

/** A gap wider than this is a space where the file draws spaces too, or draws none. Units: font sizes. */
const spaceBesideSpaces = 0.38;
const spaceWithoutSpaces = 0.17;
/** Digits stand in cells of one width, so a 1 has room around it. Units: font sizes. */
const spaceBetweenDigits = 0.32;
/** Some fonts draw dots apart and only these carry the letter: its body is wider than what is seen. Units: font sizes. */
const wideBody = 0.27;
const narrowBody = 0.12;

/** One glyph, or a space found between two, while a line is put in order. */
interface Piece {
  readonly text: string;
  readonly kind: 'rtl' | 'ltr' | 'digit' | 'neutral';
}

/** Whether most letters of these lines run right to left. */
export function runsRightToLeft(lines: readonly PageLine[]): boolean {
  let rightToLeft = 0;
  let others = 0;
  for (const { glyphs } of lines) {
    for (const { text } of glyphs) {
      if (rightToLeftLetter.test(text)) rightToLeft += 1;
      else if (/\p{L}/u.test(text)) others += 1;
    }
  }
  return rightToLeft > others;
}

/**
 * The text of a line in logical order; `isRightToLeft` is the direction of the paragraph that it belongs to.
 *
 * The way back of the Unicode bidirectional algorithm for one line: the line is read from its starting side, and runs
 * of the other direction (Latin words; digits of all sets, which always run left to right) are turned round.
 * Source: UAX #9, rules W and N, L2 reversed.
 */
export function toLogicalOrder(line: PageLine, isRightToLeft: boolean): string {
  const pieces = toPieces(line);
  const ordered = isRightToLeft ? turnRuns([...pieces].reverse(), 'ltr') : turnRuns(pieces, 'rtl');
  const text = ordered.map((piece) => piece.text).join('');
  return rightToLeftLetter.test(text) ? mendBrackets(text) : text;
}

function toPieces(line: PageLine): Piece[] {
  const hasSpaces = line.glyphs.some(({ text }) => text.trim() === '' && text !== '');
  const usual = hasSpaces ? spaceBesideSpaces : spaceWithoutSpaces;
  const pieces: Piece[] = [];
  let before: Glyph | undefined;
  for (const glyph of withSignsInPlace(line.glyphs)) {
    const isSpaced = pieces.at(-1)?.text === ' ';
    if (glyph.text.trim() === '') {
      if (!isSpaced && pieces.length > 0) pieces.push({ text: ' ', kind: 'neutral' });
      continue;
    }
    if (before !== undefined && !isSpaced) {
      // PDFium drops a space that follows a vowel sign.
      const isAfterSign = isSign(glyph) || isSign(before);
      const isNumber = /\p{Nd}/u.test(glyph.text) && /\p{Nd}/u.test(before.text);
      const least = isNumber ? Math.max(usual, spaceBetweenDigits) : usual;
      const limit =
        (isAfterSign ? spaceWithoutSpaces : least + hiddenBody(before, glyph)) * line.size;
      if (glyph.left - before.right > limit) pieces.push({ text: ' ', kind: 'neutral' });
    }
    pieces.push({ text: glyph.text, kind: kindOf(glyph.text) });
    if (before === undefined || glyph.right > before.right) before = glyph;
  }
  return pieces;
}

/** Vowel signs and hamza above: they stand on a letter and have no place of their own. */
function isSign({ text }: Glyph): boolean {
  return /^\p{M}+$/u.test(text);
}

/**
 * Glyphs from left to right, with signs on the far side of the letter that they stand on, which is where reading from
 * the right meets them after the letter; in left-to-right scripts the same holds from the other side.
 */
function withSignsInPlace(glyphs: readonly Glyph[]): Glyph[] {
  const placed: Glyph[] = [];
  for (const glyph of glyphs) {
    const letter = placed.at(-1);
    const middle = (glyph.left + glyph.right) / 2;
    const isOnLetter =
      letter !== undefined &&
      isSign(glyph) &&
      rightToLeftLetter.test(letter.text) &&
      middle > letter.left &&
      middle < letter.right;
    if (isOnLetter) placed.splice(-1, 0, glyph);
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
  if (/\p{Nd}/u.test(text)) return 'digit';
  if (rightToLeftLetter.test(text)) return 'rtl';
  if (/\p{L}/u.test(text)) return 'ltr';
  // Vowel signs and joiners go with the letters around them.
  return /[\p{M}\u200c\u200d]/u.test(text) ? 'rtl' : 'neutral';
}

/**
 * Turn round each run that goes against the line. For `ltr`: Latin words with the neutrals between them, and numbers
 * with the one sign between their digits; for `rtl`: Arabic words with neutrals and numbers between them.
 */
function turnRuns(pieces: readonly Piece[], kind: 'ltr' | 'rtl'): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const end = runEnd(pieces, at, kind);
    if (end === at) {
      const piece = pieces[at];
      if (piece !== undefined) out.push(piece);
      at += 1;
      continue;
    }
    const run = pieces.slice(at, end).reverse();
    out.push(...(kind === 'rtl' ? turnRuns(run, 'ltr') : run));
    at = end;
  }
  return out;
}

function runEnd(pieces: readonly Piece[], from: number, kind: 'ltr' | 'rtl'): number {
  const opens = pieces[from]?.kind;
  if (kind === 'rtl')
    return opens === 'rtl'
      ? lastOf(
          pieces,
          from,
          (piece) => piece.kind === 'rtl',
          () => true,
        )
      : from;
  if (opens !== 'ltr' && opens !== 'digit') return from;
  const isOf = ({ kind: own }: Piece) => own === 'ltr' || own === 'digit';
  const hasLetters = (to: number) => pieces.slice(from, to).some((piece) => piece.kind === 'ltr');
  // Between numbers alone only one sign of a number keeps them together: 3.5, 12/4, 1,000.
  return lastOf(
    pieces,
    from,
    isOf,
    (gap, next) => hasLetters(next) || pieces[next]?.kind === 'ltr' || /^[.,/:٫٬%٪-]$/u.test(gap),
  );
}

/** One past the last piece of a run: pieces that belong, with neutrals between them where `bridges` allows. */
function lastOf(
  pieces: readonly Piece[],
  from: number,
  belongs: (piece: Piece) => boolean,
  bridges: (gap: string, next: number) => boolean,
): number {
  let end = from + 1;
  let gap = '';
  for (let at = from + 1; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (belongs(piece)) {
      if (gap !== '' && !bridges(gap, at)) break;
      end = at + 1;
      gap = '';
    } else if (piece.kind === 'neutral' || (piece.kind === 'digit' && !belongs(piece)))
      gap += piece.text;
    else break;
  }
  return end;
}

const partners: Readonly<Record<string, string>> = {
  ...{ '(': ')', '[': ']', '{': '}', '«': '»', '‹': '›' },
  ...{ ')': '(', ']': '[', '}': '{', '»': '«', '›': '‹' },
};

/**
 * Brackets beside right-to-left words: some producers store the sign that is drawn, some the one that is meant, and
 * PDFium turns some round. What stands around a bracket tells: one that words follow opens, one that follows words closes.
 */
function mendBrackets(text: string): string {
  return text.replace(/[()[\]{}«»‹›]/gu, (sign, at: number) => {
    const isAfterWords = /[\p{L}\p{M}\p{N}.!?؟…]/u.test(text.charAt(at - 1));
    const isBeforeWords = /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at + 1));
    if (isAfterWords === isBeforeWords) return sign;
    const isOpening = '([{«‹'.includes(sign);
    return isOpening === isBeforeWords ? sign : (partners[sign] ?? sign);
  });
}
