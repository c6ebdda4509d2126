/** Hard wrapping: which lines of a plain text are one paragraph broken for a narrow screen. */
import { endsSentence, findListMarker, startsLowerCase } from './line-form.ts';
import type { Line } from './lines.ts';

/** Narrower lines may be verse or a menu, wider ones are paragraphs of their own. Units: UTF-16 units. */
export const narrowest = 45;
const widest = 120;
/** Units: UTF-16 units. */
const longestWord = 15;
/** A run of lines longer than this is judged piece by piece, since captures change their habits on the way. */
const pieceLength = 40;
/** How far the habit of a neighbouring run of lines carries, in runs. */
const reach = 12;

/**
 * The width at which each run of lines (no blank ones within) is wrapped; 0 where lines are not wrapped.
 *
 * Shape: one number for each run. A run too short to tell takes the width of the nearest wrapped run that it fits in.
 */
export function findWrapWidths(runs: readonly (readonly Line[])[]): number[] {
  const own = runs.map(measureRun);
  return runs.map((run, index) => {
    const width = own[index];
    if (width !== undefined) return width;
    const longest = longestLine(run);
    for (let distance = 1; distance <= reach; distance += 1) {
      for (const neighbour of [own[index - distance], own[index + distance]]) {
        if (neighbour !== undefined && neighbour > 0 && longest <= neighbour) return neighbour;
      }
    }
    return 0;
  });
}

/** Cut a long run so that each piece can be judged by itself; the order of lines stays. */
export function cutRun(run: readonly Line[]): Line[][] {
  const pieces: Line[][] = [];
  for (let start = 0; start < run.length; start += pieceLength) {
    pieces.push(run.slice(start, start + pieceLength));
  }
  return pieces;
}

/** Width of a run that is clearly wrapped, 0 for one that clearly is not, undefined where it cannot be told. */
function measureRun(run: readonly Line[]): number | undefined {
  const width = longestLine(run);
  if (width > widest) return 0;
  if (run.length < 3 || width < narrowest) return undefined;
  let breaks = 0;
  let full = 0;
  let ended = 0;
  let capital = 0;
  run.slice(0, -1).forEach((line, index) => {
    const next = run[index + 1];
    // Before a list item every line ends, wrapped or not.
    if (next === undefined || findListMarker(next.text) !== undefined) return;
    breaks += 1;
    if (fills(line, next, width)) full += 1;
    if (endsSentence(line.text)) ended += 1;
    if (/^\P{L}*\p{Lu}/u.test(next.text)) capital += 1;
  });
  if (breaks < 2) return undefined;
  // Sentences that all end with their line are lines of their own; capitals at every line make verse or a list.
  if (ended > 0.5 * breaks || (capital > 0.8 * breaks && breaks > 2)) return 0;
  return full >= 0.75 * breaks ? width : 0;
}

/** Fewer lines tell nothing of how a text is spaced. */
const fewestSpaced = 6;

/**
 * Whether a blank line follows every line of a wrapped text, so that it says nothing of paragraphs: nearly all lines stand
 * alone, none is wide, and two in five break off within a sentence.
 */
export function isSpacedOut(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text !== '');
  const pairs = filled.length - 1;
  if (pairs < fewestSpaced || filled.some(({ text }) => text.length > widest)) return false;
  const count = (isSo: (line: Line, next: Line | undefined) => boolean): number =>
    filled.filter((line, at) => isSo(line, filled[at + 1])).length;
  // First what most texts are not, which is seen at once.
  const alone = count((line, next) => next?.index === line.index + 2);
  return alone >= 0.8 * pairs && count(breaksOff) >= 0.4 * pairs;
}

function breaksOff(line: Line, next: Line | undefined): boolean {
  if (next === undefined) return false;
  if (line.text.length < narrowest || endsSentence(line.text)) return false;
  return !/[\p{Lu}\p{Ll}]/u.test(next.text) || startsLowerCase(next.text);
}

function longestLine(run: readonly Line[]): number {
  return run.reduce((longest, { text }) => Math.max(longest, text.length), 0);
}

/** Whether the next line's first word would not have fitted: what a program that wraps lines leaves behind. */
function fills(line: Line, next: Line, width: number): boolean {
  const space = next.text.search(/\s/u);
  // An address or a run-together menu would have fitted nowhere and says nothing.
  const firstWord = Math.min(longestWord, space < 0 ? next.text.length : space);
  // People who break lines by hand stop a little early.
  return line.text.length + 1 + firstWord >= 0.9 * width;
}

/** Whether `next` goes on the paragraph of `line`; both are plain words, and `width` is that of their run. */
export function goesOn(line: Line, next: Line, width: number): boolean {
  if (width > 0) return next.indent <= line.indent + 1 && fills(line, next, width);
  // Not wrapped as a habit, but this one sentence was broken: long, unfinished, and taken up in lower case.
  return line.text.length >= 60 && !endsSentence(line.text) && startsLowerCase(next.text);
}

/** Texts of the lines of one paragraph as one: a space between, none after a hyphen within a word. */
export function joinLines(lines: readonly Line[]): string {
  let joined = '';
  let before = '';
  for (const { text } of lines) {
    const withinWord = before.endsWith('-') && /\p{L}-$/u.test(before) && startsLowerCase(text);
    joined += before === '' || withinWord ? text : ` ${text}`;
    before = text;
  }
  return joined;
}
