/** Lists of contents at the head of a plain text, their entries one under another or with gaps between. */
import { describe, expect, it } from 'vitest';
import { linkContents } from '../../../../corpus/importers/capture/contents.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const sections = ['Summary', 'How ovens are built', 'What the bakers said', 'Sources'];
const body = sections.flatMap((title) => [
  '',
  title,
  '',
  'The stone is heated until the flour strewn on it turns brown, and then the first loaf goes in.',
]);

function headingsOf(entries: readonly string[]) {
  const drafts = findBlocks(
    splitLines(['Ovens of the valley', '', 'Table of Contents:', ...entries, ...body].join('\n')),
  );
  const anchors = new Map<number, string[]>();
  linkContents(drafts, anchors);
  return [...anchors.keys()].map((at) => drafts[at]?.text);
}

describe('the sections that a list of contents names', () => {
  it.each([
    ['one under another', sections],
    ['with gaps between them, as saved pages have them', sections.flatMap((entry) => ['', entry])],
    ['with wide gaps between them', sections.flatMap((entry) => ['', '', entry])],
  ])('are headings: entries %s', (_, entries) => {
    expect(headingsOf(entries)).toEqual(sections);
  });

  it('are not sought below a list that nothing repeats', () => {
    expect(headingsOf(['', 'Flour', '', 'Water'])).toEqual([]);
  });
});
