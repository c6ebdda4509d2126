/** Headings that are only bold lines. */
import { describe, expect, it } from 'vitest';
import type { AnchoredDraft } from '../../../../corpus/importers/anchored-draft.ts';
import { findBoldHeadings } from '../../../../corpus/importers/office/bold-headings.ts';

const draft = (text: string, isBold = false): AnchoredDraft => ({
  kind: 'paragraph',
  text,
  marks: isBold ? [{ kind: 'strong', start: 0, end: text.length }] : [],
  place: {},
  part: 0,
  anchors: [],
});
const kinds = (blocks: readonly AnchoredDraft[]) =>
  findBoldHeadings(blocks).map(({ kind, level }) => level ?? kind);

describe('findBoldHeadings', () => {
  it('takes short bold lines over plain text for headings, and their weight away', () => {
    const blocks = [
      draft('باغ ایرانی', true),
      draft('متن.'),
      draft('آب و جوی', true),
      draft('متن.'),
    ];
    expect(kinds(blocks)).toEqual([1, 'paragraph', 2, 'paragraph']);
    expect(findBoldHeadings(blocks)[0]?.marks).toEqual([]);
  });

  const others: readonly (readonly [string, readonly AnchoredDraft[]])[] = [
    ['ends like a sentence', [draft('This is important.', true), draft('Text.')]],
    ['stands before another bold line', [draft('One', true), draft('Two.', true)]],
    ['is the last of the text', [draft('Text.'), draft('The end', true)]],
    ['is long', [draft('word '.repeat(30).trim(), true), draft('Text.')]],
    [
      'is bold in part',
      [{ ...draft('Partly bold'), marks: [{ kind: 'strong', start: 0, end: 6 }] }, draft('Text.')],
    ],
    [
      'stands in a text with real headings',
      [draft('Bold', true), draft('Text.'), { ...draft('Real'), kind: 'heading', level: 1 }],
    ],
  ];
  it.each(others)('leaves a line alone that %s', (_, blocks) => {
    expect(findBoldHeadings(blocks)).toEqual(blocks);
  });
});
