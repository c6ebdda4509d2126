/** Laws that every text format keeps, on arbitrary and on damaged files. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentContent } from '../../../corpus/document/document.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import { importBytes, showOriginal } from '../../../corpus/importers/registry.ts';
import { arbitraryText, seed } from '../../support/arbitrary-text.ts';
import { encodeUtf8 } from '../../support/encode.ts';
import { mutate } from '../../support/mutate.ts';
import { createRandom } from '../../support/seeded-random.ts';

/** What is left of a text when white space of every kind is taken out. */
const solid = (text: string): string => text.replace(/[\s\u0085]/gu, '');

/** Lines as people write them, in any order: what the structure of a text is told from. */
const line = fc.oneof(
  { weight: 3, arbitrary: arbitraryText },
  fc.constantFrom(
    '',
    '',
    '  ',
    'باغ ایرانی',
    'The Persian Garden',
    'By Maryam Kaveh',
    'by Ali Rad on',
    'نوشتهٔ مریم کاوه',
    'December 4, 2011 2 comments',
    '۱۳ آذر ۱۳۹۰',
    '  • خانه',
    '    - two',
    '1. one',
    '۱- یک',
    '> quoted',
    '***',
    '# Heading',
    '© 2011 A garden. All rights reserved.',
    'FacebookTwitterTelegram',
    'بنفشه رسته در باغ کنار جوی      نسیم آمده است از سوی کوی',
    'The water came down from the hills through a long tunnel that had been dug by hand, and',
    'reached the garden. Four channels led it on from the pool to the beds and the trees.',
    'آب از کوهپایه‌ها در دهلیزی بلند که با دست کنده بودند روان بود و به باغ می‌رسید.',
  ),
);
const arbitraryRecord = fc
  .array(
    fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\f', '\u2028', '\u0085')),
    { maxLength: 30 },
  )
  .map((lines) => lines.flat().join(''));

const read = async (text: string, fileName: string) => {
  const input = { bytes: encodeUtf8(text), fileName };
  try {
    return { imported: await importBytes(input), original: await showOriginal('text', input) };
  } catch (error) {
    expect(error).toBeInstanceOf(CorpusError);
    return undefined;
  }
};

describe('plain text', () => {
  it('keeps every character that is not white space, in order, in exactly one block', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (text) => {
        const result = await read(text, 'a.txt');
        if (result?.imported.format !== 'text' || result.original.kind !== 'text') return;
        const words = result.imported.content.blocks.map((block) => block.text).join('');
        expect(solid(words)).toBe(solid(result.original.text));
      }),
      { seed, numRuns: 600 },
    );
  });

  it('gives each block the place in the original where its characters stand, in order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (text) => {
        const result = await read(text, 'a.txt');
        if (result?.imported.format !== 'text' || result.original.kind !== 'text') return;
        let last = 0;
        for (const block of result.imported.content.blocks) {
          const [start, end] = block.place.characters!;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(solid(result.original.text.slice(start, end))).toBe(solid(block.text));
          last = end;
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe.each(['a.txt', 'a.md', 'a.html'])('a file named %s', (fileName) => {
  it('becomes a document that its schema allows, with blocks of one name each, in parts that exist', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, async (text) => {
        const result = await read(text, fileName);
        if (result === undefined) return;
        const content = DocumentContent.parse(result.imported.content);
        expect(new Set(content.blocks.map(({ id }) => id)).size).toBe(content.blocks.length);
        const parts = new Set(content.parts.map(({ id }) => id));
        expect(parts.size).toBe(content.parts.length);
        for (const { part, marks, text: words } of content.blocks) {
          expect(parts).toContain(part);
          for (const { start, end } of marks) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(words.length);
          }
        }
      }),
      { seed, numRuns: 200 },
    );
  });

  it('keeps every letter and digit of plain words', async () => {
    const words = fc.array(fc.stringMatching(/^[a-zابپ۱۲۳]{1,12}$/u), {
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(' ', '\n', '\n\n'), async (list, gap) => {
        const result = await read(list.join(gap), fileName);
        const text = result?.imported.content.blocks.map((block) => block.text).join('') ?? '';
        expect(solid(text)).toBe(list.join(''));
      }),
      { seed, numRuns: 200 },
    );
  });
});

const fixtures: Readonly<Record<string, string>> = {
  'a.txt':
    '\ufeffThe Garden\n\nBy Maryam Kaveh\n\nباغ ایرانی با آب قنات زنده است.\n\n  • one\n  • two\n\n> quote\n\nDecember 4, 2011',
  'a.md':
    '---\ntitle: باغ\nauthors: [a, b]\n---\n# باغ\n\n**One** [two](https://example.org/) `x`[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> verse  \n> verse\n\n1. a\n   - b\n\n[^1]: note',
  'a.html':
    '<!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>باغ | A site</title><script type="application/ld+json">{"headline":"باغ","author":[{"name":"a"}]}</script></head><body><nav><a href="/">x</a></nav><article><h1>باغ</h1><p style="text-align:center">One <b>two<br><br>three</b></p><table><tr><th>a<td>b</table><ul><li>x<ul><li>y</ul></ul><pre>z</pre><img alt=i src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><svg><text>s</text></svg><math><mi>m</mi></math></article></body></html>',
};

describe('damaged files', () => {
  it.each(Object.entries(fixtures))(
    'bring nothing but a CorpusError out of %s',
    async (fileName, text) => {
      const random = createRandom(seed);
      for (let round = 0; round < 700; round += 1) {
        let bytes = encodeUtf8(text);
        for (let times = random(4); times >= 0 && bytes.length > 2; times -= 1)
          bytes = Uint8Array.from(mutate(bytes, random));
        const input = { bytes, fileName };
        try {
          const imported = await importBytes(input);
          DocumentContent.parse(imported.content);
          await showOriginal(imported.format, input);
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusError);
          expect((error as CorpusError).code).not.toBe('damaged');
        }
      }
    },
  );

  it('bring nothing but a CorpusError out of random bytes under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a'),
        async (bytes, fileName) => {
          try {
            DocumentContent.parse((await importBytes({ bytes, fileName })).content);
          } catch (error) {
            expect(error).toBeInstanceOf(CorpusError);
            expect((error as CorpusError).code).not.toBe('damaged');
          }
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
