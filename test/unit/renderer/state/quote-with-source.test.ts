import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { quoteWithSource } from '../../../../renderer/state/citing.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';

const document = makeDocument([
  makeBlock(0, 'Water runs by itself.', { language: 'en', direction: 'ltr' }),
  makeBlock(1, 'قنات از کوه می‌آید.', { language: 'fa', direction: 'rtl' }),
]);
const plain = plainText(document.blocks);

describe('words copied with their source', () => {
  it.each([
    ['b0', 0, 10, '“Water runs”'],
    ['b1', 0, 4, '«قنات»'],
    ['b1', 12, 18, '«می‌آید»'],
  ])('stand in the quotation marks of their language', (blockId, start, end, quoted) => {
    const range = { start: { blockId, offset: start }, end: { blockId, offset: end } };
    const [words, ...source] = quoteWithSource(document, plain, range).split('\n');
    expect(words).toBe(quoted);
    expect(source.join('\n')).toContain(document.metadata.title);
  });
});
