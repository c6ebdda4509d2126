/** Texts, edited by a seed, with passages and where each of them went: what finding passages is measured on and learned from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf } from '../../../corpus/annotations/describe.ts';
import { lettersOf } from '../../../corpus/annotations/letters.ts';
import { plainText, type PlainText } from '../../../corpus/document/plain-text.ts';
import type { Interval } from '../../../corpus/document/range.ts';
import { makeBlock } from '../../support/documents.ts';
import { editedText, type EditedText, type EditStrength } from '../../support/edited-text.ts';
import { createProseWriter } from '../../support/generated-prose.ts';
import { createRandom } from '../../support/seeded-random.ts';

/** Texts of one's own: a folder of .txt files; without it, generated prose, in which phrases repeat often. */
const folder = process.env.HASHIYEH_BENCHMARK_TEXTS;

export const strengths: readonly EditStrength[] = ['light', 'medium', 'heavy'];

/** The blocks of each text. `learn`: every other one by name from the first; `held`: those that nothing is learned from. */
export interface Halves {
  readonly learn: readonly (readonly string[])[];
  readonly held: readonly (readonly string[])[];
}

export function halves(): Halves {
  const texts =
    folder === undefined
      ? [41, 43].map((seed) => writtenBlocks(0.06, seed))
      : readdirSync(folder)
          .filter((file) => file.endsWith('.txt'))
          .sort()
          .map((file) => readFileSync(join(folder, file), 'utf8').split(/\n+/u))
          .map((lines) => lines.filter((line) => line.trim() !== ''));
  return {
    learn: texts.filter((_, index) => index % 2 === 0),
    held: texts.filter((_, index) => index % 2 === 1),
  };
}

/** Prose of about so many megabytes, by turns in both languages. */
export function writtenBlocks(megabytes: number, seed = 41): readonly string[] {
  const writer = createProseWriter(seed);
  const blocks: string[] = [];
  for (let bytes = 0, n = 0; bytes < megabytes * 1e6; n++) {
    const block = `${writer.paragraph(Math.floor(n / 5) % 2 === 0 ? 'en' : 'fa', 20 + writer.random(120))} (${n})`;
    blocks.push(block);
    bytes += Buffer.byteLength(block);
  }
  return blocks;
}

/** A passage with where its letters went: `gone` where hardly one is left; undefined where nobody could say. */
export interface EditedPassage extends Interval {
  readonly now: Interval | 'gone' | undefined;
  /** Whether the same letters stand among the same letters elsewhere in the older text, too: no quote says which are meant. */
  readonly isTwin: boolean;
}

export interface EditedCase {
  readonly before: PlainText;
  readonly after: PlainText;
  readonly passages: readonly EditedPassage[];
}

/** The text edited by the seed, with passages of two to thirty words that begin anywhere. */
export function editedCase(
  blocks: readonly string[],
  strength: EditStrength,
  seed: number,
  count: number,
): EditedCase {
  const { before, after, moved } = editedText(blocks, strength, seed);
  const older = build(before);
  const passages = passagesOf(older.text, seed * 31 + 77, count);
  return { before: older, after: build(after), passages: followed(older.text, moved, passages) };
}

/** A light edit after which all blocks stand in another order; every other passage is a whole block. */
export function shuffledCase(blocks: readonly string[], seed: number, count: number): EditedCase {
  const { before, after, moved } = shuffled(editedText(blocks, 'light', seed), seed);
  const older = build(before);
  const passages = passagesOf(older.text, seed * 31 + 77, count).map((passage, index) =>
    index % 2 === 0 ? wholeBlock(older.text, passage) : passage,
  );
  return { before: older, after: build(after), passages: followed(older.text, moved, passages) };
}

function shuffled({ before, after, moved }: EditedText, seed: number): EditedText {
  const random = createRandom(seed);
  const order = after.map((_, index) => index);
  for (let at = order.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const texts = order.map((index) => after[index] ?? '');
  const [from, to] = [startsOf(after), startsOf(texts)];
  const places = new Map(order.map((index, place) => [index, to[place] ?? 0]));
  const block = Int32Array.from(
    after.flatMap((text, at) => Array.from({ length: text.length + 1 }, () => at)),
  );
  const now = moved.map((place) => {
    const index = block[place] ?? 0;
    return place < 0 ? -1 : (places.get(index) ?? 0) + place - (from[index] ?? 0);
  });
  return { before, after: texts, moved: now };
}

function startsOf(blocks: readonly string[]): readonly number[] {
  let start = 0;
  return blocks.map((text) => {
    const here = start;
    start += text.length + 1;
    return here;
  });
}

function wholeBlock(text: string, passage: Interval): Interval {
  const start = text.lastIndexOf('\n', passage.start) + 1;
  const next = text.indexOf('\n', passage.start);
  const block = trimmed(text, { start, end: next < 0 ? text.length : next });
  return block.end > block.start && block.end - block.start < 400 ? block : passage;
}

function build(texts: readonly string[]): PlainText {
  return plainText(texts.map((text, index) => makeBlock(index, text)));
}

function passagesOf(text: string, seed: number, count: number): readonly Interval[] {
  const random = createRandom(seed);
  const lengths = [2, 3, 5, 8, 15, 30];
  return Array.from({ length: count }, () => {
    const start = text.lastIndexOf(' ', random(Math.max(1, text.length - 400))) + 1;
    let end = start;
    for (let words = lengths[random(lengths.length)] ?? 2; words > 0; words--) {
      end += 1 + Math.max(0, text.slice(end + 1, end + 400).search(/\s|$/u));
    }
    return trimmed(text, { start, end });
  });
}

/** Without the white space at its ends, as a reader's mark is. */
function trimmed(text: string, { start, end }: Interval): Interval {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

function followed(
  text: string,
  moved: Int32Array,
  passages: readonly Interval[],
): readonly EditedPassage[] {
  const all = lettersOf(text).folded.text;
  return passages.map((passage) => {
    const { prefix, suffix } = contextOf(text, passage);
    const own = `${prefix}${text.slice(passage.start, passage.end)}${suffix}`;
    const letters = lettersOf(own).folded.text;
    const isTwin = all.indexOf(letters) !== all.lastIndexOf(letters);
    return { ...passage, now: whereTo(text, moved, passage), isTwin };
  });
}

function whereTo(
  text: string,
  moved: Int32Array,
  { start, end }: Interval,
): Interval | 'gone' | undefined {
  let [letters, first, last, left] = [0, -1, -1, 0];
  for (let at = start; at < end; at++) {
    if (/[\s\u200c]/u.test(text.charAt(at))) continue;
    letters++;
    const to = moved[at] ?? -1;
    if (to < 0) continue;
    left++;
    // Two letters at an end may have changed places.
    if (first < 0 || to === first - 1) first = to;
    if (to !== last - 1) last = to;
  }
  if (letters === 0) return undefined;
  if (left < 0.15 * letters) return 'gone';
  const isTorn = last < first || last - first > 2 * (end - start) + 40;
  return left < 0.7 * letters || isTorn ? undefined : { start: first, end: last + 1 };
}
