/** Texts are picked one by one, in ranges and all at once. */
import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../../corpus/document/document.ts';
import {
  nothingPicked,
  withListed,
  withRange,
  withToggled,
  type Picked,
} from '../../../../renderer/state/picking.ts';

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
