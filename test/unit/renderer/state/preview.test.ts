import { describe, expect, it } from 'vitest';
import { isNoteLink, previewBlocks } from '../../../../renderer/state/preview.ts';
import { makeBlock } from '../../../support/documents.ts';

const link = (start: number, end: number, href: string) =>
  ({ kind: 'link', start, end, href }) as const;
const blocks = [
  makeBlock(0, 'Runs.1 See below.[۲]', {
    marks: [link(5, 6, '#b2'), link(7, 16, '#b1'), link(17, 20, '#b5')],
  }),
  makeBlock(1, 'Below.'),
  makeBlock(2, '1 A slope. ↩', { kind: 'footnote', marks: [link(11, 12, '#b0')] }),
  makeBlock(3, 'Still the first.', { kind: 'footnote' }),
  makeBlock(4, '2 Another.', { kind: 'footnote' }),
  makeBlock(5, 'A note set as a paragraph.'),
  makeBlock(6, 'See the second.', { marks: [link(8, 14, '#b4')] }),
];
const from = (blockId: string, offset: number) => ({ blockId, offset });

describe('the mark of a note', () => {
  it.each([
    { what: 'leads to a footnote', at: from('b0', 5), to: 'b2', wanted: true },
    { what: 'looks like one', at: from('b0', 17), to: 'b5', wanted: true },
    { what: 'is no link with words', at: from('b0', 7), to: 'b1', wanted: false },
    { what: 'is no way back from a note', at: from('b2', 11), to: 'b0', wanted: false },
    { what: 'leads nowhere else', at: from('b0', 5), to: 'gone', wanted: false },
  ])('$what', ({ at, to, wanted }) => {
    expect(isNoteLink(blocks, { from: at, blockId: to })).toBe(wanted);
  });
});

describe('what is shown of a goal', () => {
  it.each([
    ['b2', ['b2', 'b3']],
    ['b4', ['b4']],
    ['b5', ['b5']],
    ['gone', []],
  ])('of %s is %j', (id, wanted) => {
    expect(previewBlocks(blocks, id).map((block) => block.id)).toEqual(wanted);
  });
});
