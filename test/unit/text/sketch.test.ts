/** Sketches tell editions of a text from other texts; the table shows by how much. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterTexts } from '../../../corpus/starter/starter-texts.ts';
import { likeness, sketch, sketchSize } from '../../../corpus/text/sketch.ts';
import { sameTextFrom } from '../../../corpus/storage/likely-editions.ts';
import { chances } from '../../support/seeded-random.ts';

/** The texts as words; the ten are about different matters or in different languages, by the same authors. */
const texts = starterTexts().flatMap(({ original, translation }) =>
  [original, translation].map(({ text }) => text.split(/\s+/u)),
);

type Edit = (words: readonly string[], random: () => number, index: number) => readonly string[];

/** One word in `every` becomes another one of the same text. */
const replacing =
  (every: number): Edit =>
  (words, random) =>
    words.map((word) =>
      random() < 1 / every ? (words[Math.floor(random() * words.length)] ?? word) : word,
    );

const excerpt =
  (share: number): Edit =>
  (words, random) => {
    const start = Math.floor(random() * words.length * (1 - share));
    return words.slice(start, start + Math.floor(words.length * share));
  };

/** Words of another text before and after, `share` as many as the text has. */
const surrounded =
  (share: number): Edit =>
  (words, _random, index) => {
    const other = texts[(index + 2) % texts.length] ?? [];
    const around = Math.floor((words.length * share) / 2);
    return [...other.slice(0, around), ...words, ...other.slice(-around)];
  };

const movedParagraphs: Edit = (words) => {
  const third = Math.floor(words.length / 3);
  return [...words.slice(third, 2 * third), ...words.slice(0, third), ...words.slice(2 * third)];
};

const respelled: Edit = (words) =>
  words.map((word) => word.toUpperCase().replaceAll('ی', 'ي').replaceAll('ک', 'ك') + '،');

const anotherText: Edit = (_words, _random, index) => texts[(index + 2) % texts.length] ?? [];
const translation: Edit = (_words, _random, index) => texts[index ^ 1] ?? [];

/** For each edit the least and the most of the likenesses that its texts may have to what they were. */
const edits: readonly (readonly [name: string, edit: Edit, least: number, most: number])[] = [
  ['a text respelled letter by letter', respelled, 1, 1],
  ['a text whose paragraphs moved', movedParagraphs, 0.9, 1],
  ['a text with one word in a hundred changed', replacing(100), 0.75, 1],
  ['a text with one word in thirty changed', replacing(30), sameTextFrom, 0.95],
  ['a text with a third of a page around it', surrounded(0.33), sameTextFrom, 0.95],
  ['a text with as much again around it', surrounded(0.9), sameTextFrom, 0.75],
  ['four fifths of a text', excerpt(0.8), sameTextFrom, 0.95],
  ['a quarter of a text', excerpt(0.25), 0.05, sameTextFrom],
  ['a tenth of a text', excerpt(0.1), 0, 0.25],
  ['another text by the same authors', anotherText, 0, 0.06],
  ['the translation', translation, 0, 0.06],
];

describe('the likeness of', () => {
  it.each(edits)('%s and the text lies where it should', (_name, edit, least, most) => {
    const found = texts.flatMap((words, index) =>
      [1, 2, 3].map((seed) => {
        const edited = edit(words, chances(seed * 100 + index), index);
        return likeness(sketch([words.join(' ')]), sketch([edited.join(' ')]));
      }),
    );
    expect(Math.min(...found)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...found)).toBeLessThanOrEqual(most);
  });
});

describe('a sketch', () => {
  it('is the same however the text is cut into pieces between words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('آب', 'the', 'می‌روم', 'qanat', '۱۲', 'x'), { maxLength: 60 }),
        fc.nat(60),
        (words, at) => {
          const pieces = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
          expect(sketch(pieces)).toEqual(sketch([words.join(' ')]));
        },
      ),
      { seed: 20, numRuns: 200 },
    );
  });

  it('holds distinct numbers in order, at most as many as it may, that a database keeps exactly', () => {
    const numbers = sketch([texts.map((words) => words.join(' ')).join(' ')]);
    expect(numbers).toHaveLength(sketchSize);
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(numbers);
    expect(numbers.every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
  });

  it('of a text without words is empty, and like nothing', () => {
    expect(sketch(['', ' … — 。'])).toEqual([]);
    expect(likeness([], [])).toBe(0);
  });

  it('of fewer words than a run is the one run that they are', () => {
    expect(sketch(['Water is life.'])).toHaveLength(1);
    expect(likeness(sketch(['Water is life.']), sketch(['water is life']))).toBe(1);
    expect(likeness(sketch(['Water is life.']), sketch(['Water is not life']))).toBe(0);
  });
});
