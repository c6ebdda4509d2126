/** File names can be written on every file system. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../corpus/exporters/file-name.ts';

describe('safeFileName', () => {
  it.each<[string, string, string]>([
    ['keeps Persian with its ZWNJ', 'خانه‌های کاشان', 'خانه‌های کاشان.md'],
    ['drops what file systems refuse', 'A/B: <c>|"d"?*\\', 'A B c d.md'],
    ['drops line breaks and bidi controls', 'a\n\u202eb\u2069', 'a b.md'],
    ['never hides a file', '..hidden', 'hidden.md'],
    ['never ends in a dot', 'etc...', 'etc.md'],
    ['has a name for nothing', '///', 'document.md'],
    ['avoids the devices of Windows', 'CON', 'document CON.md'],
    ['avoids them with a dot too', 'nul.txt', 'document nul.txt.md'],
  ])('%s', (_, title, expected) => {
    expect(safeFileName(title, 'md')).toBe(expected);
  });

  it('is never long, never cut inside a character, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const name = safeFileName(title, 'jsonld');
        expect(name.length).toBeLessThanOrEqual(80);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(safeFileName(name.slice(0, -'.jsonld'.length), 'jsonld')).toBe(name);
      }),
      { seed: 22, numRuns: 500 },
    );
    expect(safeFileName('😀'.repeat(100), 'md')).toBe(`${'😀'.repeat(38)}.md`);
  });
});
