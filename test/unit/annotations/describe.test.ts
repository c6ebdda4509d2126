/** Selectors say what was selected, with context that is never cut inside a character. */
import { describe as suite, expect, it } from 'vitest';
import { describe } from '../../../corpus/annotations/describe.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../corpus/document/range.ts';
import { makeBlock } from '../../support/documents.ts';

const build = (...texts: string[]) => plainText(texts.map((text, index) => makeBlock(index, text)));
const quoteOf = (text: string, start: number, end: number) => {
  const plain = build(text);
  return describe(plain, rangeAt(plain, { start, end }))[2];
};

suite('describe', () => {
  it('gives block range, position and quote of a passage across blocks', () => {
    const plain = build('آب روان', 'The qanat');
    expect(describe(plain, rangeAt(plain, { start: 3, end: 11 }))).toEqual([
      {
        type: 'BlockRangeSelector',
        range: { start: { blockId: 'b0', offset: 3 }, end: { blockId: 'b1', offset: 3 } },
      },
      { type: 'TextPositionSelector', start: 3, end: 11 },
      { type: 'TextQuoteSelector', exact: 'روان\nThe', prefix: 'آب ', suffix: ' qanat' },
    ]);
  });

  it('takes 32 units of context', () => {
    const text = `${'a'.repeat(50)}X${'b'.repeat(50)}`;
    expect(quoteOf(text, 50, 51)).toMatchObject({
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
    });
  });

  it.each([
    ['a surrogate pair', '😀'],
    ['a combining mark', 'e\u0301'],
    ['a joined emoji', '👩‍👩‍👧'],
    ['a letter with harakat', 'قَّ'],
    ['a letter with ZWNJ', 'ی\u200c'],
  ])('never cuts %s in the context', (_, cluster) => {
    const whole = cluster.repeat(40);
    for (let fill = 0; fill < cluster.length; fill += 1) {
      const text = `${whole}${'.'.repeat(fill)}X${'.'.repeat(fill)}${whole}`;
      const start = whole.length + fill;
      const quote = quoteOf(text, start, start + 1);
      if (quote?.type !== 'TextQuoteSelector') throw new Error('no quote');
      expect(quote.prefix.replaceAll(cluster, '').replaceAll('.', '')).toBe('');
      expect(quote.suffix.replaceAll(cluster, '').replaceAll('.', '')).toBe('');
      expect(quote.prefix.length).toBeGreaterThanOrEqual(32);
    }
  });

  it('widens a range that cuts a surrogate pair', () => {
    expect(quoteOf('a😀😀b', 2, 4)).toMatchObject({ exact: '😀😀' });
  });

  it('refuses a range without words', () => {
    const plain = build('آب', '  ', 'x');
    for (const [start, end] of [
      [1, 1],
      [2, 5],
    ] as const) {
      expect(() => describe(plain, rangeAt(plain, { start, end }))).toThrow(
        expect.objectContaining({ code: 'emptySelection' }) as Error,
      );
    }
  });

  it('refuses a range that is not in the document', () => {
    const position = { blockId: 'gone', offset: 0 };
    expect(() => describe(build('آب'), { start: position, end: position })).toThrow(
      expect.objectContaining({ code: 'invalidRequest' }) as Error,
    );
  });
});
