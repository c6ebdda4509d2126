import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../../renderer/components/use-format.ts';
import { headingEntries, pageEntries, pagesOf } from '../../../../renderer/palette/places.ts';
import { createI18n } from '../../../../electron/shared/both-languages.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';

const { t } = createI18n('en');
const format = formatFor('en');
const text = makeDocument([
  makeBlock(0, 'Water', { kind: 'heading', level: 1, place: { page: 1 } }),
  makeBlock(1, 'It runs.', { place: { page: 2 } }),
  makeBlock(2, '3', { kind: 'furniture', place: { page: 3 } }),
  makeBlock(3, 'قنات', { kind: 'heading', level: 2, place: { page: 3 } }),
]);

describe('places in the palette', () => {
  it('are the headings, each as deep as it stands, in its own direction', () => {
    const lines = headingEntries(text).filter(({ depth }) => depth !== undefined);
    expect(lines.map(({ title, depth }) => [title, depth]).slice(-2)).toEqual([
      ['Water', lines.at(-2)?.depth],
      ['قنات', (lines.at(-2)?.depth ?? 0) + 1],
    ]);
    expect(lines.at(-1)?.voice?.().direction).toBe('rtl');
  });

  it.each([
    ['2', 1],
    ['page 3', 1],
    ['صفحهٔ ۳', 1],
    ['ص ۲', 1],
    ['p. 1', 1],
    ['12', 0],
    ['water 2', 0],
    ['', 0],
  ])('take “%s” for %i page', (query, count) => {
    expect(pageEntries(query, pagesOf(text), format, t)).toHaveLength(count);
  });

  it('begin a page with its first block that is text', () => {
    expect(pagesOf(text).get(3)).toBe('b3');
  });
});
