/** What was described is found again, after edits too, and never in a wrong place. */
import * as fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import { anchor } from '../../../corpus/annotations/anchor.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import type { PlainText } from '../../../corpus/document/plain-text.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt, rangeText } from '../../../corpus/document/range.ts';
import { makeBlock, randomText, randomTexts } from '../../support/documents.ts';

const build = (texts: readonly string[], firstId = 0): PlainText =>
  plainText(texts.map((text, index) => makeBlock(index + firstId, text)));

const describeWords = (texts: readonly string[], words: string) => {
  const plain = build(texts);
  const start = plain.text.indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  return describe(plain, rangeAt(plain, { start, end: start + words.length }));
};

/** The words found in `texts`, or that it is an orphan. */
const find = (texts: readonly string[], selectors: ReturnType<typeof describe>): string => {
  const plain = build(texts);
  const found = anchor(plain, selectors);
  return found === 'orphan' ? found : rangeText(plain, found.range);
};

const water = [
  'A qanat brings water from the foot of the hills to the fields by a gentle slope.',
  'مادرچاه نخستین چاهی است که به آب می‌رسد و از آنجا آب در تاریکی راه می‌افتد.',
  'The mother well is dug first. Its water decides how long the tunnel has to be.',
  'هر چند گام چاهی دیگر کنده می‌شود تا خاک را بالا بکشند و هوا به کارگران برسد.',
];

suite('anchor', () => {
  it('finds every describable range of an unchanged document exactly', () => {
    fc.assert(
      fc.property(randomTexts, fc.nat(500), fc.nat(500), (texts, a, b) => {
        const plain = build(texts);
        const size = plain.text.length + 1;
        const start = Math.min(a % size, b % size);
        const end = Math.max(a % size, b % size);
        fc.pre(plain.text.slice(start, end).trim() !== '');
        const selectors = describe(plain, rangeAt(plain, { start, end }));
        const [block] = selectors;
        if (block?.type !== 'BlockRangeSelector') throw new Error('no block range');
        expect(anchor(plain, selectors)).toEqual({ range: block.range, score: 1 });
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('finds the same words after a paragraph was inserted before them, or calls them an orphan', () => {
    let found = 0;
    fc.assert(
      fc.property(randomTexts, randomText, fc.nat(500), fc.nat(60), (texts, added, a, length) => {
        const plain = build(texts);
        const start = a % plain.text.length;
        const end = Math.min(start + 1 + length, plain.text.length);
        fc.pre(plain.text.slice(start, end).trim() !== '');
        const selectors = describe(plain, rangeAt(plain, { start, end }));
        const [, position] = selectors;
        if (position?.type !== 'TextPositionSelector') throw new Error('no position');
        const after = build([added, ...texts]);
        const result = anchor(after, selectors);
        if (result === 'orphan') return;
        found += 1;
        const shift = added.length + 1;
        expect(result.range).toEqual(
          rangeAt(after, { start: position.start + shift, end: position.end + shift }),
        );
      }),
      { seed: 12, numRuns: 300 },
    );
    expect(found).toBeGreaterThan(150);
  });

  const bridge = 'پلی از سنگ بر رود است و آسیابی کنار آن.';

  it.each<[string, string, string[], string]>([
    ['a paragraph before', 'نخستین چاهی', [bridge, ...water], 'نخستین چاهی'],
    ['a short word among many', 'آب', [bridge, ...water], 'آب'],
    ['paragraphs in another order', water[1]!, [water[3]!, water[2]!, water[1]!], water[1]!],
    [
      'a word changed in the quote',
      'Its water decides how long the tunnel has to be',
      [bridge, ...water].map((text) => text.replace('decides', 'determines')),
      'Its water determines how long the tunnel has to be',
    ],
    [
      'Arabic letters for Persian ones',
      'نخستین چاهی است که به آب می‌رسد',
      [bridge, ...water].map((text) => text.replaceAll('ی', 'ي')),
      'نخستين چاهي است که به آب مي‌رسد',
    ],
    [
      'spaces for ZWNJ',
      'آب می‌رسد و از آنجا',
      water.map((text) => text.replaceAll('\u200c', ' ')),
      'آب می رسد و از آنجا',
    ],
    [
      'its sentence with a new beginning',
      'mother well',
      water.map((text) => text.replace('The mother', 'Everyone knows that the mother')),
      'mother well',
    ],
    [
      'a block that was split',
      'dug first. Its water',
      [water[0]!, 'The mother well is dug first.', 'Its water decides how long it has to be.'],
      'dug first.\nIts water',
    ],
  ])('finds a passage after the text got %s', (_, words, after, expected) => {
    expect(find(after, describeWords(water, words))).toBe(expected);
  });

  it.each<[string, string[], string, string[]]>([
    ['the passage is gone', water, 'a gentle slope', [water[1]!, water[2]!]],
    ['only a short word of it is left, elsewhere', water, 'hills', [bridge, 'Green hills.']],
    [
      'it could be either of two copies',
      ['first', 'refrain of the song', 'x'.repeat(40)],
      'refrain',
      ['1', 'refrain of the song', '2', 'refrain of the song', '3'],
    ],
    ['nothing is left', water, 'gentle', ['']],
  ])('calls it an orphan when %s', (_, before, words, after) => {
    expect(find(after, describeWords(before, words))).toBe('orphan');
  });

  it('is not misled when the same block id and offset hold the same word of another sentence', () => {
    const before = ['water is cold in the deep well', 'stones are old'];
    const after = ['water was sold on every market', 'water is cold in the deep well'];
    const plain = build(after);
    expect(anchor(plain, describeWords(before, 'water'))).toMatchObject({
      range: { start: { blockId: 'b1', offset: 0 } },
    });
  });

  it('chooses the copy whose surroundings fit', () => {
    const before = ['North: the water is sweet, they say', 'South: the water is salty, they fear'];
    const plain = build(['A new line', ...before]);
    const selectors = describe(
      build(before),
      rangeAt(build(before), {
        start: build(before).starts[1]! + 11,
        end: build(before).starts[1]! + 16,
      }),
    );
    expect(anchor(plain, selectors)).toMatchObject({
      range: { start: { blockId: 'b2', offset: 11 } },
    });
  });

  it('takes the copy where another program says that it is, but believes no place without the words', () => {
    const song = ['They sang:', 'refrain of the song', '*'];
    const plain = build(water.flatMap((text) => [...song, text]));
    const quote = [
      {
        type: 'TextQuoteSelector',
        exact: 'refrain of the song',
        prefix: 'They sang:\n',
        suffix: '\n*\n',
      },
    ] as const;
    const near = { start: plain.starts[5]!, end: plain.starts[6]! };
    expect(anchor(plain, quote)).toBe('orphan');
    expect(anchor(plain, quote, near)).toMatchObject({ range: { start: { blockId: 'b5' } } });
    const other = describeWords(water, 'gentle');
    expect(anchor(plain, other, near)).toEqual(anchor(plain, other));
    expect(anchor(plain, [], near)).toBe('orphan');
  });

  it.each([
    ['آب', '', ' روان', ['آب روان در قنات', 'Twelve wells']],
    ['iver', 'Þäçé R', '\nWater', ['The River', 'Water']],
  ])('finds %s, of which little is told that all stands there', (exact, prefix, suffix, texts) => {
    const quote = { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
    expect(find(texts, [quote])).toBe(exact);
  });

  it('never trusts a position without a quote', () => {
    expect(anchor(build(water), [{ type: 'TextPositionSelector', start: 0, end: 4 }])).toBe(
      'orphan',
    );
  });

  it('finds a long quote of several paragraphs after an edit in its middle', () => {
    const long = Array.from({ length: 30 }, (_, index) => `${index}. ${water[index % 4]!}`);
    const quote = long.slice(5, 15).join('\n');
    const after = [bridge, ...long].map((text) => text.replace('9. ', 'IX. '));
    expect(find(after, describeWords(long, quote))).toBe(quote.replace('9. ', 'IX. '));
  });

  it('finds two words among which words were put in and taken out on both sides, and no copy of them elsewhere', () => {
    const before = [
      ...water,
      'They saw how even by night the old canal can reach each farm whenever rain is late.',
    ];
    const selectors = describeWords(before, 'old canal');
    const edited =
      'In all they saw that even by quiet night the broad old canal reaches many can reach each farm rain.';
    expect(find([...water, edited], selectors)).toBe('old canal');
    const copy =
      'Nobody remembers where an old canal once ended, nor who had it filled with earth.';
    expect(find([copy, ...water, edited], selectors)).toBe('old canal');
    expect(find([copy, ...water], selectors)).toBe('orphan');
  });
});
