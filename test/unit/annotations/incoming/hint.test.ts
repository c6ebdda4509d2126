/** Pages and lines that foreign selectors name tell copies apart, and prove nothing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintOf, nearOf } from '../../../../corpus/annotations/incoming/hint.ts';
import { placeDraft } from '../../../../corpus/annotations/incoming/place.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';

describe('hintOf', () => {
  it.each([
    ['a page of a PDF', [{ type: 'FragmentSelector', value: 'page=3' }], { page: 3 }],
    ['a page with a view', [{ value: '#page=12&viewrect=0,0,50,50' }], { page: 12 }],
    ['lines of a text', [{ value: 'line=4,6' }], { lines: [4, 6] }],
    [
      'Hypothesis, which counts from 0',
      [{ type: 'PageSelector', index: 0, label: 'i' }],
      { page: 1 },
    ],
    ['no page at all', [{ value: 'page=0' }], undefined],
    ['lines that end before they begin', [{ value: 'line=6,4' }], undefined],
    ['a picture', [{ value: 'xywh=percent:1,2,3,4' }], undefined],
  ])('%s', (_, nodes, expected) => {
    expect(hintOf(nodes)).toEqual(expected);
  });
});

const things = [
  'a broken millstone',
  'quiet herons',
  'the ferryman’s rope',
  'seven copper bowls',
  'dust on the vines',
  'an unlit stove',
  'ropes of garlic',
  'his grey umbrella',
];

/** Each page begins with the same line, as running titles and refrains do; each has words of its own. */
function pagesOf(count: number) {
  const blocks = Array.from({ length: count }, (_, page) => [
    makeBlock(page * 3, 'آواز جویبار', {
      place: { page: page + 1, lines: [page * 3, page * 3 + 1] },
    }),
    makeBlock(page * 3 + 1, `Verse ${page} tells of ${things[page] ?? ''} and rests.`, {
      place: { page: page + 1, lines: [page * 3 + 1, page * 3 + 2] },
    }),
    makeBlock(page * 3 + 2, `بند ${page} از سنگ می‌گوید.`, {
      place: { page: page + 1, lines: [page * 3 + 2, page * 3 + 3] },
    }),
  ]).flat();
  // A quote without surroundings that stands at the very beginning is meant there.
  return makeDocument([makeBlock(99, 'دفتر', {}), ...blocks]);
}

const pages = fc
  .integer({ min: 3, max: 8 })
  .chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1)));
const refrain = { exact: 'آواز جویبار', prefix: '', suffix: '' };

it('a refrain is found on the page, or in the line, that is named, and nowhere without it', () => {
  fc.assert(
    fc.property(pages, fc.boolean(), ([count, page], byPage) => {
      const { blocks } = pagesOf(count);
      const plain = plainText(blocks);
      const hint = byPage
        ? { page: page + 1 }
        : { lines: [page * 3, page * 3 + 1] as [number, number] };
      const near = nearOf(hint, plain, blocks);
      expect(placeDraft(plain, { quote: refrain }).interval).toBeUndefined();
      const found = placeDraft(plain, { quote: refrain, ...(near === undefined ? {} : { near }) });
      expect(found.interval?.start).toBe(plain.starts[page * 3 + 1]);
    }),
    { seed: 3, numRuns: 40 },
  );
});

it('words that stand on another page are found there, and words that are gone nowhere', () => {
  fc.assert(
    fc.property(pages, ([count, page]) => {
      const { blocks } = pagesOf(count);
      const plain = plainText(blocks);
      const near = nearOf({ page: ((page + 2) % count) + 1 }, plain, blocks);
      if (near === undefined) throw new Error('no such page');
      const exact = `tells of ${things[page] ?? ''} and`;
      const found = placeDraft(plain, { quote: { exact, prefix: '', suffix: '' }, near });
      expect(plain.text.slice(found.interval?.start, found.interval?.end)).toBe(exact);
      const gone = { exact: 'a lantern left on the roof', prefix: '', suffix: '' };
      expect(placeDraft(plain, { quote: gone, near }).interval).toBeUndefined();
    }),
    { seed: 4, numRuns: 40 },
  );
});

it('a page that has no words narrows nothing', () => {
  const { blocks } = pagesOf(3);
  expect(nearOf({ page: 9 }, plainText(blocks), blocks)).toBeUndefined();
});
