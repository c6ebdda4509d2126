/** Positions and offsets are two names for the same place. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockLength,
  offsetOf,
  plainText,
  positionAt,
} from '../../../corpus/document/plain-text.ts';
import { makeBlock, randomTexts } from '../../support/documents.ts';

const build = (texts: readonly string[]) =>
  plainText(texts.map((text, index) => makeBlock(index, text)));

describe('plainText', () => {
  it('joins the blocks with a newline, empty blocks too', () => {
    expect(build(['آب', '', 'water']).text).toBe('آب\n\nwater');
  });

  it('gives every offset a position that leads back to it', () => {
    fc.assert(
      fc.property(randomTexts, (texts) => {
        const plain = build(texts);
        for (let offset = 0; offset <= plain.text.length; offset += 1) {
          expect(offsetOf(plain, positionAt(plain, offset))).toBe(offset);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('gives every position an offset that leads back to it', () => {
    fc.assert(
      fc.property(randomTexts, (texts) => {
        const plain = build(texts);
        texts.forEach((text, index) => {
          expect(blockLength(plain, index)).toBe(text.length);
          for (let offset = 0; offset <= text.length; offset += 1) {
            const position = { blockId: `b${index}`, offset };
            expect(positionAt(plain, offsetOf(plain, position) ?? -1)).toEqual(position);
          }
        });
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it.each([
    ['an unknown block', { blockId: 'nowhere', offset: 0 }],
    ['an offset past the end of its block', { blockId: 'b0', offset: 3 }],
  ])('has no offset for %s', (_, position) => {
    expect(offsetOf(build(['آب', 'x']), position)).toBeUndefined();
  });

  it.each([-1, 5, 1.5])('refuses the offset %s', (offset) => {
    expect(() => positionAt(build(['آب', 'x']), offset)).toThrow(RangeError);
  });
});
