/** Corrections: parts split, joined and renamed, blocks of another kind, and the laws that hold for all of them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct } from '../../../corpus/document/correct.ts';
import type { Corrections, PartCorrection } from '../../../corpus/document/correction.ts';
import { Document } from '../../../corpus/document/document.ts';
import type { Part, PartKind } from '../../../corpus/document/part.ts';
import { makeBlock, makeDocument } from '../../support/documents.ts';

const part = (id: string, kind: PartKind, parent?: string): Part => ({
  id,
  kind,
  ...(parent === undefined ? {} : { parent }),
  title: id,
  authors: [],
  dates: [],
  language: 'en',
  direction: 'ltr',
});

/** A document whose blocks stand in these parts. */
const inParts = (parts: readonly Part[], ...of: readonly string[]): Document =>
  makeDocument(
    of.map((name, index) => makeBlock(index, `Text ${index}`, { part: name })),
    { parts: [...parts] },
  );
const archive = inParts(
  [part('a', 'article'), part('c', 'comment', 'a'), part('b', 'article')],
  'a',
  'a',
  'a',
  'c',
  'b',
);
const correctingParts = (document: Document, ...parts: PartCorrection[]): Document =>
  correct(document, { blocks: [], parts });
const partsOf = ({ blocks }: Document): string[] => blocks.map(({ part: name }) => name);

describe('a split', () => {
  it('begins a part at its block, before the comments that then belong to it', () => {
    const split = correctingParts(archive, {
      type: 'split',
      blockId: 'b2',
      kind: 'article',
      title: 'Two',
    });
    expect(partsOf(split)).toEqual(['a', 'a', 'split-b2', 'c', 'b']);
    expect(split.parts.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', undefined],
      ['split-b2', undefined],
      ['c', 'split-b2'],
      ['b', undefined],
    ]);
  });

  it('of a comment out of an article hangs from the article', () => {
    const split = correctingParts(archive, {
      type: 'split',
      blockId: 'b2',
      kind: 'comment',
      title: '',
    });
    expect(split.parts.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', undefined],
      ['split-b2', 'a'],
      ['c', 'a'],
      ['b', undefined],
    ]);
  });

  it('where a part begins already only names it, as after an import that found it itself', () => {
    const split = correctingParts(archive, {
      type: 'split',
      blockId: 'b4',
      kind: 'chapter',
      title: 'Two',
    });
    expect(partsOf(split)).toEqual(partsOf(archive));
    expect(split.parts[2]).toMatchObject({ id: 'b', kind: 'chapter', title: 'Two' });
  });
});

describe('a merge', () => {
  it('joins a part to the one before it', () => {
    const merged = correctingParts(archive, { type: 'merge', blockId: 'b3' });
    expect(partsOf(merged)).toEqual(['a', 'a', 'a', 'a', 'b']);
    expect(merged.parts.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('brings along what hung from the part', () => {
    const two = inParts(
      [part('a', 'article'), part('b', 'article'), part('c', 'comment', 'b')],
      'a',
      'b',
      'c',
    );
    const merged = correctingParts(two, { type: 'merge', blockId: 'b1' });
    expect(merged.parts[1]).toMatchObject({ id: 'c', parent: 'a' });
  });

  it('of the first part, or inside a part, changes nothing', () => {
    for (const blockId of ['b0', 'b1', 'gone']) {
      expect(correctingParts(archive, { type: 'merge', blockId })).toEqual(archive);
    }
  });
});

describe('a change of a part', () => {
  it('sets title, kind and authors of the part that begins at the block, the rest stays', () => {
    const changed = correctingParts(archive, {
      type: 'change',
      blockId: 'b4',
      title: 'قنات',
      kind: 'chapter',
      authors: ['Mina'],
    });
    expect(changed.parts[2]).toEqual({
      ...archive.parts[2],
      title: 'قنات',
      kind: 'chapter',
      authors: ['Mina'],
    });
  });

  it('is the last one where there are several', () => {
    const changed = correctingParts(
      archive,
      { type: 'change', blockId: 'b0', title: 'One' },
      { type: 'change', blockId: 'b0', authors: ['Mina'] },
    );
    expect(changed.parts[0]).toMatchObject({ title: 'a', authors: ['Mina'] });
  });
});

describe('the kind of a block', () => {
  it('can be corrected, and what only its former kind has goes with it', () => {
    const document = makeDocument([
      makeBlock(0, 'Water', { kind: 'list-item', depth: 1, ordered: true }),
      makeBlock(1, 'Share this'),
    ]);
    const corrected = correct(document, {
      blocks: [
        { blockId: 'b0', kind: 'heading' },
        { blockId: 'b1', kind: 'furniture' },
      ],
      parts: [],
    });
    expect(corrected.blocks).toEqual([
      makeBlock(0, 'Water', { kind: 'heading', level: 2 }),
      makeBlock(1, 'Share this', { kind: 'furniture' }),
    ]);
    expect(() => Document.parse(corrected)).not.toThrow();
  });
});

/** Any parts in any order, also such as come back after others, with parents before them. */
const anyDocument = fc
  .array(fc.nat(4), { minLength: 1, maxLength: 12 })
  .chain((of) =>
    fc.tuple(
      fc.constant(of),
      fc.array(fc.option(fc.nat(4)), { minLength: 5, maxLength: 5 }),
      fc.array(fc.constantFrom<PartKind>('article', 'comment', 'section'), {
        minLength: 5,
        maxLength: 5,
      }),
    ),
  )
  .map(([of, parents, kinds]) => {
    const numbers = [...new Set(of)];
    const parts = numbers.map((number, index) => {
      const above = numbers[parents[number] ?? 5];
      const isBefore = above !== undefined && numbers.indexOf(above) < index;
      return part(`p${number}`, kinds[number] ?? 'section', isBefore ? `p${above}` : undefined);
    });
    return inParts(parts, ...of.map((number) => `p${number}`));
  });
const anyCorrection: fc.Arbitrary<PartCorrection> = fc
  .tuple(
    fc.constantFrom('split', 'merge', 'change'),
    fc.nat(12),
    fc.constantFrom<PartKind>('article', 'comment'),
  )
  .map(([type, index, kind]): PartCorrection => {
    const blockId = `b${index}`;
    switch (type) {
      case 'split':
        return { type, blockId, kind, title: 'New' };
      case 'merge':
        return { type, blockId };
      default:
        return { type: 'change', blockId, title: 'Named', authors: ['A'] };
    }
  });
const anyCorrections: fc.Arbitrary<Corrections> = fc.record({
  blocks: fc.array(
    fc.record({
      blockId: fc.nat(12).map((index) => `b${index}`),
      kind: fc.constantFrom('heading', 'quote', 'furniture'),
    }),
    { maxLength: 3 },
  ),
  parts: fc.array(anyCorrection, { maxLength: 8 }),
});
const lawful = (check: (document: Document, corrections: Corrections) => void): void => {
  fc.assert(fc.property(anyDocument, anyCorrections, check), { seed: 20261122, numRuns: 3000 });
};

describe('corrections of any document', () => {
  it('keep every block, its text and the order', () => {
    lawful((document, corrections) => {
      const words = ({ blocks }: Document) => blocks.map(({ id, text }) => [id, text]);
      expect(words(correct(document, corrections))).toEqual(words(document));
    });
  });

  it('leave every block in a part, no part without blocks, and no part that hangs from itself', () => {
    lawful((document, corrections) => {
      const { parts, blocks } = correct(document, corrections);
      const ids = parts.map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(blocks.map((block) => block.part)));
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of parts) {
        let above: Part | undefined = one;
        for (let steps = 0; above !== undefined; steps += 1) {
          expect(steps).toBeLessThanOrEqual(parts.length);
          const parent: string | undefined = above.parent;
          if (parent !== undefined) expect(ids).toContain(parent);
          above = parts.find(({ id }) => id === parent);
        }
      }
    });
  });

  it('applied twice are as applied once, whatever order they were made in', () => {
    lawful((document, corrections) => {
      const once = correct(document, corrections);
      expect(correct(once, corrections)).toEqual(once);
      const about = new Set(
        corrections.parts.map(({ type, blockId }) => `${type === 'change'} ${blockId}`),
      );
      if (about.size < corrections.parts.length) return;
      const reversed = { ...corrections, parts: corrections.parts.toReversed() };
      expect(correct(document, reversed)).toEqual(once);
    });
  });
});
