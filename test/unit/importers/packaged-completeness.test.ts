/** Whatever words are packaged, every one of them comes out, in order, and stands in the original view. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentContent } from '../../../corpus/document/document.ts';
import { importBytes, showOriginal } from '../../../corpus/importers/registry.ts';
import { docx, paragraph } from '../../support/docx.ts';
import { book } from '../../support/epub.ts';
import { odt } from '../../support/odt.ts';

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const rtfUnits = (text: string) =>
  Array.from({ length: text.length }, (_, index) => `\\u${text.charCodeAt(index)}?`).join('');

const formats: Readonly<Record<string, (paragraphs: readonly string[]) => Uint8Array>> = {
  docx: (paragraphs) =>
    docx({ body: paragraphs.map((text) => paragraph(escapeXml(text))).join('') }),
  odt: (paragraphs) =>
    odt({ text: paragraphs.map((text) => `<text:p>${escapeXml(text)}</text:p>`).join('') }),
  epub: (paragraphs) =>
    book({ 'a.xhtml': paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n') }),
  mhtml: (paragraphs) =>
    new TextEncoder().encode(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b-b"\r\n\r\n--b-b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<meta charset="utf-8">${paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')}`).toString('base64')}\r\n--b-b--`,
    ),
  rtf: (paragraphs) =>
    new TextEncoder().encode(
      `{\\rtf1\\ansi ${paragraphs.map((text) => `\\pard ${rtfUnits(text)}\\par`).join('\n')}}`,
    ),
};

const letters = fc.constantFrom(
  ...Array.from('aZ9 .!&<>"\'{}\\#*-—،؛؟«»ابپیکگهٔةؤي۱٤\u200c\u200f\u0640\u064e\u0301é😀𝄞\u00a0'),
);
const words = fc
  .string({ unit: letters, minLength: 1, maxLength: 60 })
  .filter((text) => /\p{L}/u.test(text));
const dense = (text: string) => text.replace(/\s+/gu, '');

describe.each(Object.entries(formats))('a text in %s', (format, write) => {
  it('is a valid document, and every block of it has its element in the original view', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
        const input = { bytes: write(paragraphs), fileName: 'x' };
        const imported = await importBytes(input);
        const { blocks, parts } = DocumentContent.parse(imported.content);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        expect(blocks.filter(({ part }) => !parts.some(({ id }) => id === part))).toEqual([]);
        const original = await showOriginal(imported.format, input);
        const html = original.kind === 'page' ? original.html : '';
        const missing = blocks.filter(
          ({ place }) => !html.includes(`data-block="${place.element ?? ''}"`),
        );
        expect(missing).toEqual([]);
      }),
      { seed: 1392, numRuns: 25 },
    );
  });

  it('keeps every letter in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
        const imported = await importBytes({ bytes: write(paragraphs), fileName: 'x' });
        expect(imported.format).toBe(format);
        expect(dense(imported.content.blocks.map(({ text }) => text).join(''))).toBe(
          dense(paragraphs.join('')),
        );
      }),
      { seed: 1391, numRuns: 60 },
    );
  });
});
