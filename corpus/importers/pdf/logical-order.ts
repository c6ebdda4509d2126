/** Logical order: what a line says, from where its glyphs stand. */
import { append } from '../long-list.ts';
import { isLatinLetter, isPlain, rightToLeftLetter } from './glyph.ts';
import type { PageLine } from './lines.ts';
import { toPieces, type Piece } from './spacing.ts';
import { addTag, type Tag, type TaggedText } from './tagged-text.ts';

/** Whether most letters of these lines run right to left. */
export function runsRightToLeft(lines: readonly PageLine[]): boolean {
  let rightToLeft = 0;
  let others = 0;
  for (const { glyphs } of lines) {
    for (const { text } of glyphs) {
      // Single signs before the first Hebrew letter run left to right or nowhere; asking the pattern takes longer.
      const mayTurn = text.length > 1 || text >= '\u0590';
      if (mayTurn && rightToLeftLetter.test(text)) rightToLeft += 1;
      else if (isLatinLetter(text) || (!isAscii(text) && /\p{L}/u.test(text))) others += 1;
    }
  }
  return rightToLeft > others;
}

function isAscii(text: string): boolean {
  return text.length === 1 && text < '\u0080';
}

/**
 * The text of a line in logical order; `isRightToLeft` is the direction of the paragraph that it belongs to.
 *
 * The way back of the Unicode bidirectional algorithm for one line: the line is read from its starting side, and runs
 * of the other direction (Latin words; digits of all sets, which always run left to right) are turned round.
 * Source: UAX #9, rules W and N, L2 reversed.
 */
export function toLogicalOrder(line: PageLine, isRightToLeft: boolean): string {
  const text = orderedPieces(line, isRightToLeft)
    .map((piece) => piece.text)
    .join('');
  return rightToLeftLetter.test(text) ? mendBrackets(text) : text;
}

/** As `toLogicalOrder`, runs of white space as one space and none at the ends, with what is raised or leads somewhere. */
export function toTaggedText(line: PageLine, isRightToLeft: boolean): TaggedText {
  let text = '';
  const tags: Tag[] = [];
  for (const { text: words, glyph } of orderedPieces(line, isRightToLeft)) {
    const start = text.length;
    const own =
      isPlain(words) && words > ' ' && words < '\u007f' ? words : words.replace(/\s+/gu, ' ');
    text += text === '' || text.endsWith(' ') ? own.trimStart() : own;
    if (glyph?.isRaised === true) addTag(tags, { kind: 'raised', start, end: text.length }, text);
    if (glyph?.href !== undefined)
      addTag(tags, { kind: 'link', href: glyph.href, start, end: text.length }, text);
  }
  text = text.trimEnd();
  return { text: rightToLeftLetter.test(text) ? mendBrackets(text) : text, tags };
}

/** The pieces of a line in the order in which they are read. */
function orderedPieces(line: PageLine, isRightToLeft: boolean): Piece[] {
  const pieces = toPieces(line);
  return isRightToLeft ? turnRuns([...pieces].reverse(), 'ltr') : turnRuns(pieces, 'rtl');
}

/**
 * Turn round each run that goes against the line. For `ltr`: Latin words with the neutrals between them, and numbers
 * with the one sign between their digits; for `rtl`: Arabic words with neutrals and numbers between them.
 */
function turnRuns(pieces: readonly Piece[], kind: 'ltr' | 'rtl'): Piece[] {
  // Most lines run one way only.
  if (kind === 'rtl' && !pieces.some((piece) => piece.kind === 'rtl')) return [...pieces];
  const out: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const end = runEndWithBracket(pieces, at, kind);
    if (end === at) {
      const piece = pieces[at];
      if (piece !== undefined) out.push(piece);
      at += 1;
      continue;
    }
    const run = pieces.slice(at, end).reverse();
    append(out, kind === 'rtl' ? turnRuns(run, 'ltr') : run);
    at = end;
  }
  return out;
}

/** As `runEnd`; a run may begin with the bracket that closes one within it. Source: UAX #9, rule N0. */
function runEndWithBracket(pieces: readonly Piece[], at: number, kind: 'ltr' | 'rtl'): number {
  const family = bracketFamilies.find((signs) => signs.includes(pieces[at]?.text ?? ' '));
  if (family === undefined) return runEnd(pieces, at, kind);
  const end = at + 1 < pieces.length ? runEnd(pieces, at + 1, kind) : at;
  const within = pieces.slice(at + 1, end).filter(({ text }) => family.includes(text));
  return within.length % 2 === 1 ? end : at;
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
  return lastOf(pieces, from, isOf, (gap, next) =>
    hasLetters(next)
      ? true
      : pieces[next]?.kind === 'ltr'
        ? !standsApart(pieces, from, gap, next)
        : /^[.,/:٫٬]$/u.test(gap),
  );
}

/** A unit of measure: «28 km», but "Windows 10". */
const unit =
  /^(?:[kcmdµμn]?m[²³23]?|[kmµμ]?g|[kmcdµμ]?[lL]|[kKMGT]i?[Bb]|[kKMG]?Hz|[kM]?Wh?|k?cal|km\/h|ft|in|mph|ppm|[CF])$/u;

/**
 * Whether a number and the Latin words that are read after it are not one run. Both orders look the same in print: the number
 * of a note leans on what is before it, and nobody writes "km 28" or "C°28".
 */
function standsApart(pieces: readonly Piece[], from: number, gap: string, next: number): boolean {
  if (gap === '') return false;
  const before = pieces[from - 1];
  if (gap.startsWith(' ') && before !== undefined && !/[\s([{«]$/u.test(before.text)) return true;
  let to = next;
  while (to < pieces.length && /^[a-zµμ²³/]$/iu.test(pieces[to]?.text ?? '')) to += 1;
  const word = pieces
    .slice(next, to)
    .map(({ text }) => text)
    .reverse()
    .join('');
  return unit.test(word) && (gap === ' ' || gap === '°' || gap === ' °');
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

/** Producers do not agree on which of the two signs they store. */
const bracketFamilies = ['()', '[]', '{}', '«»'];

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
