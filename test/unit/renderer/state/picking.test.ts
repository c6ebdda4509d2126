/** Texts are picked one by one, in ranges and all at once; steps on the shelves have opposites. */
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../../corpus/document/summary.ts';
import { CollectionId } from '../../../../corpus/document/collection-id.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import {
  nothingPicked,
  withListed,
  withRange,
  withToggled,
  type Picked,
} from '../../../../renderer/state/picking.ts';
import { oppositeOf, taggingsOf, type ShelfStep } from '../../../../renderer/state/shelf-step.ts';

const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => DocumentId.parse(letter.repeat(16)));
const id = (letter: string) => ids.find((one) => one.startsWith(letter))!;
const letters = ({ ids }: Picked) =>
  [...ids]
    .map((one) => one[0])
    .sort()
    .join('');
const picked = (words: string, anchor?: string): Picked => ({
  ids: new Set(words.split('').map(id)),
  anchor: anchor === undefined ? null : id(anchor),
});

describe('picking', () => {
  it('one more and one less, which the next range begins at', () => {
    const more = withToggled(picked('a'), id('c'));
    expect([letters(more), more.anchor]).toEqual(['ac', id('c')]);
    const less = withToggled(more, id('a'));
    expect([letters(less), less.anchor]).toEqual(['c', id('a')]);
  });

  it.each([
    { before: picked('b', 'b'), start: 'd', to: 'd', beside: false, after: 'bcd' },
    { before: picked('d', 'd'), start: 'b', to: 'b', beside: false, after: 'bcd' },
    { before: picked('bcd', 'b'), start: 'c', to: 'c', beside: false, after: 'bc' },
    { before: picked('ae', 'e'), start: 'd', to: 'd', beside: true, after: 'ade' },
    { before: nothingPicked, start: 'b', to: 'c', beside: false, after: 'bc' },
    { before: nothingPicked, start: 'c', to: 'c', beside: false, after: 'c' },
  ])('a range from the anchor to $to gives $after', ({ before, start, to, beside, after }) => {
    expect(letters(withRange(before, ids, { start: id(start), id: id(to), beside }))).toBe(after);
  });

  it('begins a range anew where its anchor is filtered out of the list', () => {
    const order = ids.slice(1);
    const range = { start: id('c'), id: id('d'), beside: false };
    expect(letters(withRange(picked('a', 'a'), order, range))).toBe('cd');
  });

  it('keeps only what can be seen', () => {
    const before = picked('ab', 'a');
    expect(withListed(before, new Set(ids))).toBe(before);
    expect(letters(withListed(before, new Set([id('b')])))).toBe('b');
    expect(withListed(before, new Set())).toBe(nothingPicked);
  });
});

describe('a step on the shelves', () => {
  const collection = CollectionId.parse('wells');
  const steps: readonly ShelfStep[] = [
    { kind: 'documentsDeleted', documents: ids },
    { kind: 'tagged', taggings: [{ documents: ids, change: { add: ['آب'], remove: ['x'] } }] },
    { kind: 'collected', id: collection, documents: ids, inside: true },
    { kind: 'collectionDeleted', id: collection },
    {
      kind: 'collectionRenamed',
      before: { id: collection, name: 'Wells' },
      after: { id: collection, name: 'چاه‌ها' },
    },
  ];
  it.each(steps)('$kind differs from its opposite, whose opposite it is', (step) => {
    expect(oppositeOf(step)).not.toEqual(step);
    expect(oppositeOf(oppositeOf(step))).toEqual(step);
  });

  it('gives and takes only the tags that a text did not have, and had', () => {
    const line = (letter: string, tags: string[]) =>
      ({ id: id(letter), tags }) as unknown as DocumentSummary;
    const lines = [line('a', ['آب']), line('b', []), line('c', ['آب', 'old']), line('d', [])];
    expect(taggingsOf(lines, { add: ['آب'], remove: ['old'] })).toEqual([
      { documents: [id('b'), id('d')], change: { add: ['آب'], remove: [] } },
      { documents: [id('c')], change: { add: [], remove: ['old'] } },
    ]);
    expect(taggingsOf(lines.slice(0, 1), { add: ['آب'], remove: [] })).toEqual([]);
  });
});
