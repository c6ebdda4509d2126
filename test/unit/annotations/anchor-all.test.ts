/** Annotations of one text found together: the places of some say which copy another one means. */
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../corpus/annotations/anchor.ts';
import { anchorAll } from '../../../corpus/annotations/anchor-all.ts';
import type { Selector } from '../../../corpus/annotations/annotation.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import { QuoteIndex } from '../../../corpus/annotations/quote-index.ts';
import { patternOf } from '../../../corpus/annotations/quote-pattern.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { intervalOf, rangeAt, rangeText } from '../../../corpus/document/range.ts';
import { makeBlock } from '../../support/documents.ts';

const build = (texts: readonly string[]) => plainText(texts.map((text, i) => makeBlock(i, text)));

const menu = ['خانه', 'مقاله‌ها', 'تماس', 'Archive'];
const water = [
  ...menu,
  'A qanat brings water from the foot of the hills to the fields by a gentle slope.',
  ...menu,
  'The mother well is dug first. Its water decides how long the tunnel has to be.',
  ...menu,
  'هر چند گام چاهی دیگر کنده می‌شود تا خاک را بالا بکشند و هوا به کارگران برسد.',
];

/** Selectors of the words where they stand for the `nth` time, as an import from elsewhere has them: no blocks. */
function marked(texts: readonly string[], words: string, nth = 0) {
  const plain = build(texts);
  let start = plain.text.indexOf(words);
  for (let n = 0; n < nth; n++) start = plain.text.indexOf(words, start + 1);
  const range = rangeAt(plain, { start, end: start + words.length });
  return describe(plain, range).slice(1);
}

const all = (plain: ReturnType<typeof build>, described: readonly (readonly Selector[])[]) =>
  anchorAll(
    plain,
    described.map((selectors) => ({ selectors })),
  );

const around = [marked(water, 'a gentle slope'), marked(water, 'the tunnel has to be')];

/** Offsets of every place where the words stand. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

suite('anchorAll', () => {
  it('finds the copy of a menu that stands between the same passages, which a quote alone cannot tell', () => {
    const newer = build(['یک سطر تازه', ...water]);
    const copy = marked(water, 'مقاله‌ها', 1);
    const nearMenu = [
      copy[0]!,
      { ...copy[1]!, prefix: '\nخانه\n', suffix: '\nتماس\nArchive\n' },
    ] as typeof copy;
    expect(anchor(newer, nearMenu)).toBe('orphan');
    const [, found] = all(newer, [around[0]!, nearMenu, around[1]!]);
    if (found === undefined || found === 'orphan') throw new Error('not found');
    expect(intervalOf(newer, found.range)?.start).toBe(placesOf(newer.text, 'مقاله‌ها')[1]);
  });

  it('finds a passage that moved away from its neighbours', () => {
    const moved = [water.at(-1)!, ...water.slice(0, -1)];
    const plain = build(moved);
    const [, found] = all(plain, [around[0]!, marked(water, 'خاک را بالا بکشند'), around[1]!]);
    if (found === undefined || found === 'orphan') throw new Error('not found');
    expect(rangeText(plain, found.range)).toBe('خاک را بالا بکشند');
  });

  it('says of words that are gone that they are, though short ones stand elsewhere', () => {
    const plain = build(
      water.map((text) => text.replace('Its water decides how long', 'That says how far')),
    );
    const [, found] = all(plain, [around[0]!, marked(water, 'Its water decides'), around[1]!]);
    expect(found).toBe('orphan');
  });

  it.each(['', ' ', ' \u200c'])('does not take spaces for a quote without letters: %j', (exact) => {
    const blank = { type: 'TextQuoteSelector', exact, prefix: 'foot', suffix: 'of' } as const;
    const index = new QuoteIndex(build(water).text);
    expect(index.within(patternOf(blank), { start: 0, end: 200 })).toEqual([]);
  });

  it('costs nothing where all is as it was, and answers in the order of the question', () => {
    const plain = build(water);
    const found = all(plain, [around[1]!, around[0]!]);
    expect(found.map((one) => one !== 'orphan' && rangeText(plain, one.range))).toEqual([
      'the tunnel has to be',
      'a gentle slope',
    ]);
  });

  it('does what anchor does for selectors without a position, and for none', () => {
    const plain = build(['Another beginning.', ...water]);
    const quote = marked(water, 'a gentle slope').slice(1);
    expect(all(plain, [quote, []])).toEqual([anchor(plain, quote), 'orphan']);
    expect(all(plain, [])).toEqual([]);
  });
});
