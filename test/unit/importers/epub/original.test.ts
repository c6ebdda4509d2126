/** The original view of a book: its pictures, its links, and which of its own styles it keeps. */
import { describe, expect, it } from 'vitest';
import { epubImporter } from '../../../../corpus/importers/epub/importer.ts';
import { book, item } from '../../../support/epub.ts';
import { harmIn } from '../../../support/harmless-page.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const show = async (bytes: Uint8Array): Promise<string> => {
  const original = await epubImporter.showOriginal({ bytes, fileName: 'x' });
  return original.kind === 'page' ? original.html : '';
};

describe('the original of a book', () => {
  it('shows the cover once, though the same picture stands in the text under another name', async () => {
    const bytes = book(
      {
        'a.xhtml': '<p><img src="cover.png"/></p>',
        'b.xhtml': '<p>See:</p><p><img src="plan.png"/></p>',
      },
      {
        manifest: item('cover', 'cover.png', 'image/png', 'cover-image'),
        files: { 'cover.png': png, 'plan.png': png },
      },
    );
    const html = await show(bytes);
    expect(html.match(/<img/g)).toHaveLength(2);
    const { content } = await epubImporter.import({ bytes, fileName: 'x' });
    for (const { place } of content.blocks)
      expect(html).toContain(`data-block="${place.element ?? '?'}"`);
  });

  it('leads from a note’s number to the note and back, and nowhere else', async () => {
    const bytes = book({
      'a.xhtml':
        '<p id="p">Water<a id="ref" href="b.xhtml#n1">1</a> and <a href="b.xhtml">the notes</a>, <a href="gone.xhtml#x">gone</a>, <a href="https://example.org/a">away</a>.</p>',
      'b.xhtml': '<p id="n1"><a href="a.xhtml#ref">1</a> A note.</p>',
    });
    const html = await show(bytes);
    const targets = [...html.matchAll(/ href="#(anchor-\d+)"/g)].map(([, id]) => id ?? '');
    expect(targets).toHaveLength(3);
    const elementOf = (id: string) => new RegExp(`<(\\w+)[^>]* id="${id}"`).exec(html)?.[1];
    expect(targets.map(elementOf)).toEqual(['p', 'section', 'a']);
    expect(html.match(/ href=/g)).toHaveLength(3);
    expect(html).toContain('data-href="https://example.org/a"');
    expect(new Set(html.match(/ id="[^"]*"/g)).size).toBe(html.match(/ id="/g)?.length);
  });

  it('keeps what its style sheets say about the text, each in the chapters that name it', async () => {
    const head = (links: string, body: string) =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head>${links}</head>${body}</html>`;
    const html = await show(
      book(
        { 'a.xhtml': '' },
        {
          manifest: item('b', 'text/b.xhtml'),
          spine: '<itemref idref="b"/>',
          files: {
            'a.xhtml': head(
              '<link rel="stylesheet" href="css/own.css"/><link rel="stylesheet" href="https://example.org/x.css"/>',
              '<body class="front"><p class="verse sheet-9 a&quot;b">درخت</p><p class="share-bar">آب</p></body>',
            ),
            'text/b.xhtml': head(
              '<link rel="stylesheet" href="../css/own.css"/><style>p{text-align:center}</style>',
              '<body><p class="verse">باغ</p></body>',
            ),
            'css/own.css': '.verse{margin-right:2em;position:fixed}.front{text-align:justify}',
          },
        },
      ),
    );
    expect(html).toContain('.sheet-0 .book-verse{margin-right:2em}');
    expect(html).toContain('.sheet-2 p{text-align:center}</style>');
    expect(html).not.toContain('position');
    expect(html).not.toContain('example.org');
    expect(html).toMatch(
      /<section [^>]*class="sheet-0 book-front"><p class="book-verse book-sheet-9" data-block="0">درخت</u,
    );
    expect(html).toMatch(
      /<section [^>]*class="sheet-0 sheet-2"><p class="book-verse" data-block="2">باغ</u,
    );
    expect(harmIn(html, ['class', 'id'])).toEqual([]);
  });
});
