/** What a marked passage says is found on the other side: whole sentences, or the part that projects there. */
import { describe, expect, it } from 'vitest';
import { counterpartRange, type PairedTexts } from '../../../corpus/alignment/counterpart-range.ts';
import type { PairedBead } from '../../../corpus/alignment/pair.ts';
import { project } from '../../../corpus/alignment/project.ts';
import type { Range } from '../../../corpus/document/position.ts';

const persian = new Map([
  ['f0', 'چاه عمیق است و باغ سبز. ماه برآمد.'],
  ['f1', 'این جمله تنها اینجاست. شهر خاموش بود.'],
]);
const english = new Map([
  ['e0', 'The well is deep and the garden green.'],
  ['e1', 'The moon rose. The city was silent.'],
]);

function segment(texts: ReadonlyMap<string, string>, words: string) {
  for (const [block, text] of texts) {
    const start = text.indexOf(words);
    if (start >= 0) return { block, start, end: start + words.length };
  }
  throw new Error(`no ${words}`);
}

function bead(original: readonly string[], translation: readonly string[]): PairedBead {
  return {
    original: original.map((words) => segment(persian, words)),
    translation: translation.map((words) => segment(english, words)),
    confidence: 1,
    state: 'aligned',
  };
}

const pair: PairedTexts = {
  texts: { original: persian, translation: english },
  beads: [
    bead(['چاه عمیق است و باغ سبز.'], ['The well is deep and the garden green.']),
    bead(['ماه برآمد.'], ['The moon rose.']),
    bead(['این جمله تنها اینجاست.'], []),
    bead(['شهر خاموش بود.'], ['The city was silent.']),
  ],
};

const projecting = (from: string, range: { start: number; end: number }, to: string) =>
  Promise.resolve(project(from, range, to));

function rangeOf(texts: ReadonlyMap<string, string>, from: string, to = from): Range {
  const [first, last] = [segment(texts, from), segment(texts, to)];
  return {
    start: { blockId: first.block, offset: first.start },
    end: { blockId: last.block, offset: last.end },
  };
}

describe('the counterpart of a passage', () => {
  const cases = [
    ['a whole sentence', 'ماه برآمد.', 'ماه برآمد.', 'The moon rose.', 'The moon rose.'],
    ['a sentence without its stop', 'ماه برآمد', 'ماه برآمد', 'The moon rose.', 'The moon rose.'],
    ['part of a sentence', 'باغ سبز', 'باغ سبز', 'garden green', 'garden green'],
    ['parts of two sentences', 'باغ سبز', 'ماه برآمد.', 'garden green', 'The moon rose.'],
    ['sentences of two blocks', 'ماه برآمد.', 'شهر خاموش بود.', 'The moon rose.', 'silent.'],
  ] as const;
  for (const [name, from, to, first, last] of cases) {
    it(`of ${name} is what says the same`, async () => {
      const found = await counterpartRange(
        pair,
        'original',
        rangeOf(persian, from, to),
        projecting,
      );
      expect(found).toEqual(rangeOf(english, first, last));
    });
  }

  it('of words that stand only here is none', async () => {
    const range = rangeOf(persian, 'این جمله تنها');
    expect(await counterpartRange(pair, 'original', range, projecting)).toBeUndefined();
  });

  it('is the whole sentence where no word of the passage is known', async () => {
    const range = rangeOf(english, 'was silent');
    const nothing = () => Promise.resolve(undefined);
    const found = await counterpartRange(pair, 'translation', range, nothing);
    expect(found).toEqual(rangeOf(persian, 'شهر خاموش بود.'));
  });
});
