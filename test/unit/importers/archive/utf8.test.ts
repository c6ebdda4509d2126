/** UTF-8: the same text as the platform's decoder gives, whatever the bytes. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, decodeValidUtf8 } from '../../../../corpus/importers/archive/utf8.ts';
import { arbitraryText, seed } from '../../../support/arbitrary-text.ts';

const platform = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('decodeUtf8', () => {
  it.each([
    ['nothing', []],
    ['a byte order mark alone', [0xef, 0xbb, 0xbf]],
    ['two byte order marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61]],
    ['ASCII behind a mark', [0xef, 0xbb, 0xbf, 0x61]],
    ['a sequence cut off', [0x61, 0xd9]],
    ['half of a longer character', [0xed, 0xa0, 0x80]],
    ['a character beyond U+FFFF', [0xf0, 0x9f, 0x98, 0x80]],
    ['a NUL', [0x61, 0x00, 0x62]],
  ])('reads %s as the platform does', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toBe(platform(Uint8Array.from(bytes)));
  });

  it('reads any text and any bytes as the platform does, also from within a larger array', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryText, fc.uint8Array({ maxLength: 40 })), (content) => {
        const own = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        const around = new Uint8Array(own.length + 8);
        around.set(own, 3);
        const bytes = around.subarray(3, 3 + own.length);
        expect(decodeUtf8(bytes)).toBe(platform(bytes));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('reads a text of many megabytes as the platform does', () => {
    const bytes = new TextEncoder().encode('باغ و garden. '.repeat(1_200_000));
    expect(decodeUtf8(bytes) === platform(bytes)).toBe(true);
  });
});

describe('decodeValidUtf8', () => {
  it('reads what is UTF-8 as decodeUtf8 does, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const strict = () => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const text = decodeValidUtf8(bytes);
        if (text === undefined) expect(strict).toThrow();
        else expect(text).toBe(strict());
      }),
      { seed, numRuns: 2000 },
    );
    expect(decodeValidUtf8(new TextEncoder().encode('باغ'))).toBe('باغ');
  });
});
