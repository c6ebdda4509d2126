import { describe, expect, it } from 'vitest';
import type { CorrectionChange, Corrections } from '../../../../corpus/document/correction.ts';
import {
  afterChange,
  asImported,
  blockCorrected,
  formerOf,
  partBegun,
  partCorrected,
} from '../../../../renderer/state/correction-steps.ts';

const nothing: Corrections = { blocks: [], parts: [] };
const much: Corrections = {
  blocks: [{ direction: 'ltr' }, { blockId: 'b1', kind: 'quote', language: 'en' }],
  parts: [
    { type: 'split', blockId: 'b1', kind: 'article', title: 'Old' },
    { type: 'change', blockId: 'b1', authors: ['Mina'] },
    { type: 'merge', blockId: 'b7' },
  ],
};

it('says more about a block without losing what was said before', () => {
  expect(blockCorrected(much, 'b1', { direction: 'rtl' })).toEqual({
    about: 'block',
    correction: { blockId: 'b1', kind: 'quote', language: 'en', direction: 'rtl' },
  });
  expect(blockCorrected(nothing, 'b2', { kind: 'furniture' })).toEqual({
    about: 'block',
    correction: { blockId: 'b2', kind: 'furniture' },
  });
});

it('says more about a part without losing what was said before', () => {
  expect(partCorrected(much, 'b1', { title: 'New' })).toEqual({
    about: 'part',
    correction: { type: 'change', blockId: 'b1', authors: ['Mina'], title: 'New' },
  });
});

it('begins a part afresh: what was said of a part that began there holds no longer', () => {
  const facts = { kind: 'chapter', title: 'New', authors: [] } as const;
  const split = { type: 'split', blockId: 'b1', kind: 'chapter', title: 'New' } as const;
  expect(partBegun(nothing, 'b1', facts)).toEqual([{ about: 'part', correction: split }]);
  expect(partBegun(much, 'b1', facts)).toEqual([
    { about: 'part', correction: split },
    { about: 'asImported', blockId: 'b1', aspect: 'facts' },
  ]);
  expect(partBegun(nothing, 'b1', { ...facts, authors: ['Reza'] })[1]).toEqual({
    about: 'part',
    correction: { type: 'change', blockId: 'b1', authors: ['Reza'] },
  });
});

it('takes back everything said about a block and the part that begins there', () => {
  expect(asImported(much, 'b1')).toEqual([
    { about: 'asImported', blockId: 'b1', aspect: 'boundary' },
    { about: 'asImported', blockId: 'b1', aspect: 'facts' },
    { about: 'block', correction: { blockId: 'b1' } },
  ]);
  expect(asImported(much, 'b2')).toEqual([]);
});

describe('what brings back what stood before', () => {
  const cases: readonly (readonly [string, CorrectionChange, CorrectionChange])[] = [
    [
      'a corrected block',
      { about: 'block', correction: { blockId: 'b1' } },
      { about: 'block', correction: { blockId: 'b1', kind: 'quote', language: 'en' } },
    ],
    [
      'a block of which nothing was said',
      { about: 'block', correction: { blockId: 'b2', kind: 'code' } },
      { about: 'block', correction: { blockId: 'b2' } },
    ],
    [
      'the whole document',
      { about: 'block', correction: { language: 'fa' } },
      { about: 'block', correction: { direction: 'ltr' } },
    ],
    [
      'a boundary that was joined, when it is split again',
      { about: 'part', correction: { type: 'split', blockId: 'b7', kind: 'article', title: '' } },
      { about: 'part', correction: { type: 'merge', blockId: 'b7' } },
    ],
    [
      'the facts of a part of which none were said',
      { about: 'part', correction: { type: 'change', blockId: 'b7', title: 'x' } },
      { about: 'asImported', blockId: 'b7', aspect: 'facts' },
    ],
    [
      'facts that are taken back',
      { about: 'asImported', blockId: 'b1', aspect: 'facts' },
      { about: 'part', correction: { type: 'change', blockId: 'b1', authors: ['Mina'] } },
    ],
  ];
  it.each(cases)('%s', (_, change, former) => {
    expect(formerOf(change, much)).toEqual(former);
  });
});

describe('what is said after a change', () => {
  const changes: readonly CorrectionChange[] = [
    { about: 'block', correction: { blockId: 'b1', language: 'fa' } },
    { about: 'block', correction: { blockId: 'b9', kind: 'verse' } },
    { about: 'block', correction: { language: 'fa' } },
    { about: 'part', correction: { type: 'merge', blockId: 'b1' } },
    { about: 'part', correction: { type: 'change', blockId: 'b7', title: 'New' } },
    { about: 'asImported', blockId: 'b1', aspect: 'boundary' },
    { about: 'asImported', blockId: 'b3', aspect: 'facts' },
  ];
  const sorted = ({ blocks, parts }: Corrections) => ({
    blocks: new Set(blocks),
    parts: new Set(parts),
  });

  it.each(changes)('is what was said before, once %j is taken back', (change) => {
    for (const before of [nothing, much]) {
      const after = afterChange(change, before);
      expect(sorted(afterChange(formerOf(change, before), after))).toEqual(sorted(before));
    }
  });

  it('has one correction of a block, and one of each aspect of a part', () => {
    const block = { blockId: 'b1', language: 'fa' };
    expect(afterChange({ about: 'block', correction: block }, much).blocks).toEqual([
      { direction: 'ltr' },
      block,
    ]);
    const merge = { type: 'merge', blockId: 'b1' } as const;
    expect(afterChange({ about: 'part', correction: merge }, much).parts).toEqual([
      { type: 'change', blockId: 'b1', authors: ['Mina'] },
      { type: 'merge', blockId: 'b7' },
      merge,
    ]);
  });
});
