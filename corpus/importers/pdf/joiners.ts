/** Joiners that a file does not carry but shows: two letters that would join if nothing stood between them. */
import { nonJoiningLetter } from '../../text/persian/letters.ts';
import { isBlank, rightToLeftLetter, type Glyph } from './glyph.ts';
import type { PageLine } from './lines.ts';
import { isSign, leastSpace } from './spacing.ts';

/** Letters that join touch; those that do not keep at least this much room. Units: font sizes. */
const leastGap = 0.02;
/** Where more pairs than this stand apart, the font draws joined letters apart: nothing follows from its gaps. */
const mostApart = 0.15;

/** What keeps two letters apart that would join. */
type Between = '\u200c' | ' ';

/**
 * The lines of all pages, with what stands between letters that are drawn unjoined within a word: a ZWNJ, or a space where the
 * file carries joiners itself and draws no spaces. Kerning may press such a space together (Amiri before ک and گ).
 */
export function addJoiners(pages: readonly (readonly PageLine[])[]): readonly PageLine[][] {
  const lines = pages.flat();
  const asIs = () => pages.map((page) => [...page]);
  const isCarried = lines.some(({ glyphs }) => glyphs.some(({ text }) => text === '\u200c'));
  if (isCarried && lines.some(drawsSpaces)) return asIs();
  let pairs = 0;
  let apart = 0;
  for (const line of lines) {
    for (const [left, right] of joiningPairs(line)) {
      pairs += 1;
      if (isApart(left, right)) apart += 1;
    }
  }
  if (apart === 0 || apart > mostApart * pairs) return asIs();
  return pages.map((page) => page.map((line) => withJoiners(line, isCarried ? ' ' : '\u200c')));
}

/** Whether a line has spaces between right-to-left words that are not only guessed. */
function drawsSpaces({ glyphs }: PageLine): boolean {
  return glyphs.some(
    ({ text, x, end, size }, at) =>
      isBlank(text) &&
      end - x > leastGap * size &&
      rightToLeftLetter.test(glyphs[at - 1]?.text ?? '') &&
      rightToLeftLetter.test(glyphs[at + 1]?.text ?? ''),
  );
}

/** Neighbours, from left to right, that join unless something keeps them apart. */
function joiningPairs({ glyphs }: PageLine): [Glyph, Glyph][] {
  if (!glyphs.some(({ text }) => text >= '\u0590')) return [];
  const drawn = glyphs.filter((glyph) => !isSign(glyph));
  return drawn.slice(1).flatMap((right, index) => {
    const left = drawn[index];
    return left !== undefined && joins(left, right) ? [[left, right]] : [];
  });
}

function joins(left: Glyph, right: Glyph): boolean {
  const isLetter = ({ text, isPenKnown }: Glyph) =>
    isPenKnown && text >= '\u0590' && rightToLeftLetter.test(text) && /^\p{L}/u.test(text);
  const last = right.text.at(-1) ?? '';
  return (
    isLetter(left) &&
    isLetter(right) &&
    !nonJoiningLetter.test(last) &&
    !/[ء\p{M}]$/u.test(last) &&
    !left.text.startsWith('ء') &&
    right.x - left.end <= leastSpace * right.size
  );
}

function isApart(left: Glyph, right: Glyph): boolean {
  return right.left - left.right > leastGap * right.size;
}

function withJoiners(line: PageLine, text: Between): PageLine {
  const before = new Map<Glyph, Glyph>();
  for (const [left, right] of joiningPairs(line)) {
    const { x, size } = right;
    // A space without width would count as guessed; a wider one, as drawn over the letters.
    const end = text === ' ' ? x + leastGap * size : x;
    if (isApart(left, right)) before.set(right, { ...right, text, left: x, right: x, end });
  }
  if (before.size === 0) return line;
  return {
    ...line,
    glyphs: line.glyphs.flatMap((glyph) => {
      const joiner = before.get(glyph);
      return joiner === undefined ? [glyph] : [joiner, glyph];
    }),
  };
}
