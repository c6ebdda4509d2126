import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../corpus/document/mark.ts';
import { marksWithin, textTree, type TextNode } from '../../../../renderer/reader/text-tree.ts';

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end });

/** The tree in short: ⟨kind …⟩. */
const shown = (nodes: readonly TextNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : `⟨${node.span.kind} ${shown(node.inside)}⟩`))
    .join('');

const words = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : words(node.inside))).join('');

const starts = (nodes: readonly TextNode[]): readonly (readonly [number, string])[] =>
  nodes.flatMap((node) =>
    typeof node === 'string'
      ? []
      : [[node.start, words(node.inside)] as const, ...starts(node.inside)],
  );

describe('the tree of a block', () => {
  it('is one string where nothing is marked, none where there is no text', () => {
    expect(textTree('آب', [], 'rtl')).toEqual(['آب']);
    expect(textTree('', [], 'rtl')).toEqual([]);
  });

  it.each([
    {
      title: 'cuts the later of two marks that cross',
      text: 'آبی سبز سفیدی',
      marks: [mark('strong', 0, 7), mark('emphasis', 4, 13)],
      tree: '⟨strong آبی ⟨emphasis سبز⟩⟩⟨emphasis  سفیدی⟩',
    },
    {
      title: 'keeps a link in one piece over what is marked in it',
      text: 'آبی سبز سفیدی',
      marks: [mark('strong', 4, 7), mark('link', 0, 13)],
      tree: '⟨link آبی ⟨strong سبز⟩ سفیدی⟩',
    },
    {
      title: 'cuts a mark at the edge of an isolate, never the isolate',
      text: 'در New York بود',
      marks: [mark('strong', 0, 6)],
      tree: '⟨strong در ⟩⟨isolate ⟨strong New⟩ York⟩ بود',
    },
    {
      title: 'lets no phrase go over code',
      text: 'در Linux ls است',
      marks: [mark('code', 9, 11)],
      tree: 'در ⟨isolate Linux⟩ ⟨code ls⟩ است',
    },
    {
      title: 'leaves the raised number of a note to the sentence',
      text: 'در Linux2 است',
      marks: [mark('superscript', 8, 9), mark('link', 8, 9)],
      tree: 'در ⟨isolate Linux⟩⟨superscript ⟨link 2⟩⟩ است',
    },
    {
      title: 'keeps a power with its unit',
      text: 'زمینی به 5 km2 است',
      marks: [mark('superscript', 13, 14)],
      tree: 'زمینی به 5 ⟨isolate km⟨superscript 2⟩⟩ است',
    },
    {
      title: 'ignores what reaches past the end',
      text: 'آب',
      marks: [mark('strong', 1, 9)],
      tree: 'آ⟨strong ب⟩',
    },
  ])('$title', ({ text, marks, tree }) => {
    expect(shown(textTree(text, marks, 'rtl'))).toBe(tree);
  });

  it('loses no character, whatever the marks', () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(30), fc.integer({ min: 1, max: 20 }), fc.constantFrom('strong', 'link'))
        .map(([start, length, kind]) => mark(kind as Mark['kind'], start, start + length)),
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 25, unit: 'binary' }),
      fc
        .array(fc.constantFrom('آب ', 'New York', ' C++', '(', ')', ' 12-14', '«', '»'))
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, marks, fc.constantFrom('ltr', 'rtl'), (text, all, direction) => {
        const tree = textTree(text, all, direction);
        expect(words(tree)).toBe(text);
        expect(starts(tree).every(([start, inside]) => text.startsWith(inside, start))).toBe(true);
      }),
      { seed: 13 },
    );
  });
});

it('gives a piece of a text its marks', () => {
  expect(marksWithin([mark('strong', 0, 4), mark('link', 6, 9)], 2, 7)).toEqual([
    mark('strong', 0, 2),
    mark('link', 4, 5),
  ]);
});
