/** The couplets of a block of verse: the halves of each, and what parts them. */
import type { Block } from '../../corpus/document/block.ts';

/** Half-open intervals of the block's text; what parts it from the next half, or ends the line, stays at the end of a half. Units: UTF-16. */
export interface Hemistich {
  readonly start: number;
  /** Where its words end; from here to `end` is what parts it from the next. */
  readonly wordsEnd: number;
  readonly end: number;
}

export type Couplet = readonly [Hemistich, Hemistich];

/** A tab, a wide gap or a sign between the halves of a line. */
const middle = /[^\S\n]{3,}|\t+|[^\S\n]+(?:[/*٭…]{1,3}|\.{3})[^\S\n]+/gu;
/** Shorter halves are names or a refrain. Units: UTF-16. */
const shortest = 6;
const longest = 70;
/** The halves of a couplet are of one metre. */
const mostUneven = 1.9;

/**
 * The couplets of verse in Arabic letters; undefined where its lines are no couplets. Two halves stand in a line with a gap
 * or a sign between them, or in two lines.
 */
export function coupletsOf({ kind, text, direction }: Block): readonly Couplet[] | undefined {
  if (kind !== 'verse' || direction !== 'rtl') return undefined;
  const lines = linesOf(text);
  const parted = lines.map((line) => halvesOf(text, line));
  if (parted.length > 0 && parted.every((couplet) => couplet !== undefined)) return parted;
  if (lines.length === 0 || lines.length % 2 === 1) return undefined;
  const pairs = lines.flatMap((line, index): Couplet[] => {
    const next = lines[index + 1];
    return index % 2 === 0 && next ? [[line, next]] : [];
  });
  return pairs.every(isEven) ? pairs : undefined;
}

function linesOf(text: string): readonly Hemistich[] {
  const lines: Hemistich[] = [];
  for (const found of text.matchAll(/[^\n]+\n*|\n+/gu)) {
    const [line] = found;
    const end = found.index + line.length;
    lines.push({ start: found.index, wordsEnd: found.index + line.trimEnd().length, end });
  }
  return lines;
}

function halvesOf(text: string, { start, wordsEnd, end }: Hemistich): Couplet | undefined {
  const gaps = [...text.slice(start, wordsEnd).matchAll(middle)].filter(({ index }) => index > 0);
  const [gap] = gaps;
  if (gap === undefined || gaps.length > 1) return undefined;
  const split = start + gap.index;
  const second = split + gap[0].length;
  const couplet: Couplet = [
    { start, wordsEnd: split, end: second },
    { start: second, wordsEnd, end },
  ];
  return isEven(couplet) ? couplet : undefined;
}

function isEven(couplet: Couplet): boolean {
  const [a = 0, b = 0] = couplet.map(({ start, wordsEnd }) => wordsEnd - start);
  const [less, more] = [Math.min(a, b), Math.max(a, b)];
  return less >= shortest && more <= longest && more <= mostUneven * less;
}
