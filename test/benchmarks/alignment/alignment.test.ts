// Alignment: beads of gold texts found again, beside Gale & Church's aligner; time and memory of long books.
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { align } from '../../../corpus/alignment/align.ts';
import { evaluate } from '../../../corpus/alignment/evaluate.ts';
import type { IndexBead } from '../../../corpus/alignment/indexed-bead.ts';
import {
  fixtureSentences,
  genreSentences,
  parallelText,
  starterSentences,
  withLoss,
  type Loss,
  type ParallelText,
  type Sentences,
} from '../../support/parallel-texts.ts';
import { chances } from '../../support/seeded-random.ts';
import { galeChurch } from './gale-church.ts';
import { generatedBook } from './generated-book.ts';
import { reliability } from './reliability.ts';

const rows: Record<string, string | number>[] = [];

afterAll(() => {
  console.table(rows);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/benchmark-alignment.json', JSON.stringify(rows, null, 2));
});

type Aligner = (a: readonly string[], b: readonly string[]) => readonly IndexBead[];
const ours: Aligner = (a, b) => align(a, b).beads;

/** Aligns texts one by one; the scores are over the beads of all. */
function measure(name: string, aligner: Aligner, texts: readonly ParallelText[]) {
  const found: IndexBead[] = [];
  const gold: IndexBead[] = [];
  let [segments, base] = [0, 0];
  const start = performance.now();
  const cpu = process.cpuUsage();
  const aligned = texts.map(({ persian, english }) => aligner(persian, english));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  for (const [index, text] of texts.entries()) {
    const moved = ({ original, translation }: IndexBead): IndexBead => ({
      original: original.map((each) => each + base),
      translation: translation.map((each) => each + base),
    });
    found.push(...aligned[index]!.map(moved));
    gold.push(...text.beads.map(moved));
    base += Math.max(text.persian.length, text.english.length);
    segments += text.persian.length;
  }
  const { all, paired } = evaluate(found, gold);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  rows.push({
    name,
    segments,
    precision: round(all.precision),
    recall: round(all.recall),
    f1: round(all.f1),
    'f1, two sides': round(paired.f1),
    ms: Math.round(ms),
    'processor ms': Math.round((user + system) / 1000),
    'segments/s': Math.round((1000 * segments) / ms),
    'memory MB': Math.round(process.memoryUsage().rss / 1024 ** 2),
  });
  return all.f1;
}

const named = [...starterSentences(), ...fixtureSentences()];
const whole = named.map(([name, sentences]) => parallelText(name, sentences));

it('finds the beads of the starter texts', () => {
  const texts = whole.slice(0, starterSentences().length);
  expect(measure('starter texts', ours, texts)).toBeGreaterThanOrEqual(0.98);
  measure('starter texts, Gale & Church', galeChurch, texts);
});

it.each(fixtureSentences())('finds the beads of %s', (name, sentences) => {
  const texts = [parallelText(name, sentences)];
  const f1 = measure(name, ours, texts);
  // Without losses lengths do as well on some of these short texts.
  expect(f1).toBeGreaterThanOrEqual(measure(`${name}, Gale & Church`, galeChurch, texts));
});

describe.each(['dev', 'held'] as const)('%s texts', (half) => {
  const texts = genreSentences(half).map(([name, sentences]) => parallelText(name, sentences));
  const genres = [...new Set(texts.map(({ name }) => name.replace(/-.$/u, '')))];

  it.each(genres)('finds the beads of %s', (genre) => {
    const some = texts.filter(({ name }) => name.startsWith(`${genre}-`));
    const f1 = measure(`${half}: ${genre}`, ours, some);
    expect(f1).toBeGreaterThan(measure(`${half}: ${genre}, Gale & Church`, galeChurch, some));
    expect(f1).toBeGreaterThanOrEqual(0.85);
  });

  it.each<Loss>(['chapter', 'passages', 'sentences'])('with a third missing: %s', (loss) => {
    const torn = genreSentences(half).flatMap(([name, sentences], index) =>
      (['persian', 'english'] as const).map((side) =>
        parallelText(name, withLoss(sentences, side, loss, 1 / 3, chances(index + 1))),
      ),
    );
    expect(measure(`${half}: a third missing: ${loss}`, ours, torn)).toBeGreaterThanOrEqual(0.85);
  });

  it('is as sure of its beads as they are right', () => {
    const torn = genreSentences(half).flatMap(([name, sentences], index) =>
      (['persian', 'english'] as const).map((side) =>
        parallelText(name, withLoss(sentences, side, 'sentences', 1 / 5, chances(index + 9))),
      ),
    );
    const { bins, error } = reliability([...texts, ...torn]);
    console.table(bins);
    rows.push({ name: `${half}: expected calibration error`, f1: Math.round(error * 1000) / 1000 });
    expect(error).toBeLessThan(0.05);
  });
});

it.each(genreSentences('fresh'))('finds the beads of %s, written last', (name, sentences) => {
  const texts = [parallelText(name, sentences)];
  const f1 = measure(`fresh: ${name}`, ours, texts);
  expect(f1).toBeGreaterThan(measure(`fresh: ${name}, Gale & Church`, galeChurch, texts));
});

it.each<Loss>(['chapter', 'passages', 'sentences'])('with a third missing: %s', (loss) => {
  const texts = named.flatMap(([name, sentences], index) =>
    (['persian', 'english'] as const).map((side) =>
      parallelText(name, withLoss(sentences, side, loss, 1 / 3, chances(index + 1))),
    ),
  );
  const f1 = measure(`a third missing: ${loss}`, ours, texts);
  expect(f1).toBeGreaterThanOrEqual(0.85);
  expect(f1).toBeGreaterThan(measure(`the same, Gale & Church`, galeChurch, texts));
});

/** A book with four chapters missing, by turns on either side. */
function bookWithLosses(beads: number, seed: number): ParallelText {
  const sentences: Sentences = generatedBook(
    beads,
    named.map(([, text]) => text),
    seed,
  );
  const quarter = Math.ceil(beads / 4);
  const parts = [0, 1, 2, 3].map((part) =>
    withLoss(
      sentences.slice(part * quarter, (part + 1) * quarter),
      part % 2 === 0 ? 'english' : 'persian',
      'chapter',
      0.1,
      chances(seed + part),
    ),
  );
  return parallelText(`book of ${beads}`, parts.flat());
}

it.each([500, 5000, 50_000])('a book of %i beads with chapters missing', (beads) => {
  const text = bookWithLosses(beads, 7);
  expect(measure(text.name, ours, [text])).toBeGreaterThanOrEqual(0.9);
  // Its time and memory grow with the square: of the longest book it would need ten gigabytes.
  if (beads <= 5000) measure(`${text.name}, Gale & Church`, galeChurch, [text]);
});
