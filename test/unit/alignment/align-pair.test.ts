/** Beads of a pair: what was said stays where its words are, every sentence stands in one bead, nothing crosses. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignPair, type Aligner } from '../../../corpus/alignment/align-pair.ts';
import { firstChances } from '../../../corpus/alignment/bead-kinds.ts';
import type { FixedBead, PairedBead } from '../../../corpus/alignment/pair.ts';
import { stretchesOf, type Stretch } from '../../../corpus/alignment/side.ts';
import { makeBlock, makeDocument } from '../../support/documents.ts';

const noLengths = { ratio: 0, spread: 1, meanOriginal: 1, meanTranslation: 1, variance: 1 };

/** Joins sentences by their numbers, from fixed bead to fixed bead; what is left over stands alone. */
const byNumber: Aligner = (original, translation, { fixed = [] }) => {
  const beads: { original: number[]; translation: number[]; confidence: number }[] = [];
  let [i, j] = [0, 0];
  const step = (to: number, there: number): void => {
    while (i < to || j < there) {
      const bead = { original: i < to ? [i++] : [], translation: j < there ? [j++] : [] };
      beads.push({ ...bead, confidence: 0.5 });
    }
  };
  for (const bead of fixed) {
    step(bead.original[0] ?? i, bead.translation[0] ?? j);
    beads.push({ original: [...bead.original], translation: [...bead.translation], confidence: 1 });
    i += bead.original.length;
    j += bead.translation.length;
  }
  step(original.length, translation.length);
  const learned = { lexicon: [], lengths: noLengths, chances: firstChances };
  return { beads, learned };
};

const left = (...texts: string[]): Stretch[] => stretchesOf(makeDocument(texts), {});
const said = (
  original: readonly [number, string, string][],
  translation: readonly [number, string, string][],
): FixedBead => {
  const quoted = ([index, text, words]: readonly [number, string, string]) => {
    const start = text.indexOf(words);
    return { block: `b${index}`, start, end: start + words.length, words };
  };
  return {
    original: original.map(quoted),
    translation: translation.map(quoted),
    state: 'corrected',
  };
};

/** The words of each bead's sides. */
function shown(beads: readonly PairedBead[], one: readonly Stretch[], other: readonly Stretch[]) {
  const words = (
    stretches: readonly Stretch[],
    { block, start, end }: { block: string; start: number; end: number },
  ) => stretches.find((stretch) => stretch.block === block)?.text.slice(start, end);
  return beads.map(({ original, translation }) => [
    original.map((segment) => words(one, segment)).join(' + '),
    translation.map((segment) => words(other, segment)).join(' + '),
  ]);
}

const english = 'Water is cold. It comes from afar. Bread is warm.';
const persian = 'آب سرد است. از دور می‌آید. نان گرم است.';

describe('alignPair', () => {
  it('gives every sentence of both sides a bead', () => {
    const [one, other] = [left(english), left(persian)];
    expect(shown(alignPair(one, other, [], byNumber).beads, one, other)).toEqual([
      ['Water is cold.', 'آب سرد است.'],
      ['It comes from afar.', 'از دور می‌آید.'],
      ['Bread is warm.', 'نان گرم است.'],
    ]);
  });

  it('tells the aligner which sentences begin a paragraph', () => {
    const one = left('Water is cold. It comes from afar.', 'Bread is warm.');
    const other = left('آب سرد است.', 'از دور می‌آید. نان گرم است.');
    let told: unknown;
    alignPair(one, other, [], (original, translation, options) => {
      told = options.paragraphs;
      return byNumber(original, translation, options);
    });
    expect(told).toEqual({ original: [0, 2], translation: [0, 1] });
  });

  it('keeps what was said and aligns around it', () => {
    const [one, other] = [left(english), left(persian)];
    const merged = said(
      [
        [0, english, 'Water is cold.'],
        [0, english, 'It comes from afar.'],
      ],
      [[0, persian, 'آب سرد است.']],
    );
    const { beads } = alignPair(one, other, [merged], byNumber);
    expect(shown(beads, one, other)).toEqual([
      ['Water is cold. + It comes from afar.', 'آب سرد است.'],
      ['Bread is warm.', 'از دور می‌آید.'],
      ['', 'نان گرم است.'],
    ]);
    expect(beads.map(({ state }) => state)).toEqual(['corrected', 'aligned', 'aligned']);
  });

  it('cuts a sentence where the reader cut it', () => {
    const [one, other] = [left(english), left(persian)];
    const cut = said([[0, english, 'It comes']], [[0, persian, 'از دور']]);
    expect(shown(alignPair(one, other, [cut], byNumber).beads, one, other)).toContainEqual([
      'from afar.',
      'می‌آید.',
    ]);
  });

  it('finds what was said again after a paragraph was put before it and its block was read anew', () => {
    const bead = said([[0, english, 'Bread is warm.']], [[0, persian, 'آب سرد است.']]);
    const one = left('Something new.', english);
    const other = stretchesOf(makeDocument([makeBlock(7, persian)]), {});
    expect(shown(alignPair(one, other, [bead], byNumber).beads, one, other)).toContainEqual([
      'Bread is warm.',
      'آب سرد است.',
    ]);
  });

  it('leaves out what was said about words that are gone, and what a later word crosses', () => {
    const [one, other] = [left(english), left(persian)];
    const gone = said([[0, 'Milk.', 'Milk.']], [[0, persian, 'آب سرد است.']]);
    const earlier = said([[0, english, 'Water is cold.']], [[0, persian, 'نان گرم است.']]);
    const later = said([[0, english, 'Bread is warm.']], [[0, persian, 'از دور می‌آید.']]);
    const { beads } = alignPair(one, other, [gone, earlier, later], byNumber);
    const fixed = beads.filter(({ state }) => state === 'corrected');
    expect(shown(fixed, one, other)).toEqual([['Bread is warm.', 'از دور می‌آید.']]);
  });

  it('covers both sides in order, whatever was said', () => {
    const texts = Array.from(
      { length: 6 },
      (_, index) => `One ${index}. Two ${index}. Three ${index}.`,
    );
    const [one, other] = [left(...texts), left(...texts)];
    const segment = fc
      .tuple(fc.nat(5), fc.constantFrom('One', 'Two', 'Three'))
      .map(
        ([index, word]) =>
          [index, texts[index] ?? '', `${word} ${index}.`] as [number, string, string],
      );
    const bead = fc
      .tuple(fc.array(segment, { maxLength: 1 }), fc.array(segment, { maxLength: 1 }))
      .filter(([a, b]) => a.length + b.length > 0)
      .map(([a, b]) => said(a, b));
    fc.assert(
      fc.property(fc.array(bead, { maxLength: 8 }), (fixed) => {
        const { beads } = alignPair(one, other, fixed, byNumber);
        const places = (side: 'original' | 'translation') =>
          beads.flatMap((each) => each[side].map(({ block, start }) => `${block} ${start}`));
        const all = texts.flatMap((text, index) =>
          ['One', 'Two', 'Three'].map((word) => `b${index} ${text.indexOf(word)}`),
        );
        expect(places('original')).toEqual(all);
        expect(places('translation')).toEqual(all);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('stretchesOf', () => {
  const document = makeDocument(
    [
      makeBlock(0, 'آب'),
      makeBlock(1, 'Water'),
      makeBlock(2, 'menu', { kind: 'furniture' }),
      makeBlock(3, 'A comment', { part: 'p2' }),
      makeBlock(4, 'A chapter', { part: 'p1' }),
      makeBlock(5, 'Bread\tنان گرم', { kind: 'table-row', part: 'p1' }),
    ],
    {
      parts: (
        [
          ['p0', 'article', undefined],
          ['p2', 'comment', 'p0'],
          ['p1', 'chapter', 'p0'],
        ] as const
      ).map(([id, kind, parent]) => ({
        id,
        kind,
        title: '',
        authors: [],
        dates: [],
        language: 'en',
        direction: 'ltr' as const,
        ...(parent === undefined ? {} : { parent }),
      })),
    },
  );
  const cases = [
    ['a whole document without furniture', {}, ['b0', 'b1', 'b3', 'b4', 'b5']],
    [
      'a part with what is under it, without its comments',
      { part: 'b0' },
      ['b0', 'b1', 'b4', 'b5'],
    ],
    ['a comment that is asked for', { part: 'b3' }, ['b3']],
    ['what is in one language, of a table its cells', { only: 'fa' }, ['b0', 'b5']],
    ['nothing of a part that is not there', { part: 'b9' }, []],
  ] as const;
  it.each(cases)('takes %s', (_, side, blocks) => {
    expect(stretchesOf(document, side).map(({ block }) => block)).toEqual(blocks);
  });
});
