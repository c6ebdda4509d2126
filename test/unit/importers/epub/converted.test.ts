/** Books that a program made of something else: notes in lists of terms, contents made of whatever links there were. */
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../../corpus/document/document.ts';
import { epubImporter } from '../../../../corpus/importers/epub/importer.ts';
import { book, item } from '../../../support/epub.ts';

const read = async (bytes: Uint8Array): Promise<DocumentContent> =>
  (await epubImporter.import({ bytes, fileName: 'book.epub' })).content;

it('a note whose sign is a term led to the sign alone: “[←1]”', async () => {
  const { blocks } = await read(
    book({
      'a.xhtml': '<p>The oven<a id="back" href="b.xhtml#note">1</a> is made of clay.</p>',
      'b.xhtml':
        '<h1>Notes</h1><dl id="note"><dt>[<a href="a.xhtml#back">←1</a>]</dt><dd><p>See the drawing.</p></dd></dl>',
    }),
  );
  const [text, , sign, note] = blocks;
  expect([sign, note].map((one) => [one?.kind, one?.text])).toEqual([
    ['footnote', '[←1]'],
    ['footnote', 'See the drawing.'],
  ]);
  expect(text?.marks.find(({ kind }) => kind === 'link')?.href).toBe(`#${note?.id ?? ''}`);
});

describe('contents of an older book', () => {
  const chapters = {
    'a.xhtml':
      '<h1 id="h">Bread</h1><p id="p">Flour and water.</p><h1>Ovens</h1><p id="q">Clay.</p>',
  };
  const make = (points: readonly (readonly [title: string, target: string])[]) =>
    book(chapters, {
      manifest: item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
      spineAttributes: 'toc="ncx"',
      files: {
        'toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${points
          .map(
            ([title, target]) =>
              `<navPoint><navLabel><text>${title}</text></navLabel><content src="a.xhtml#${target}"/></navPoint>`,
          )
          .join('')}</navMap></ncx>`,
      },
    });
  const titlesOf = ({ parts }: DocumentContent) => parts.map(({ title }) => title);

  it('that a program made of the signs of notes named chapters “↩” and “1”', async () => {
    expect(
      titlesOf(
        await read(
          make([
            ['↩', 'p'],
            ['1', 'q'],
          ]),
        ),
      ),
    ).toEqual(['Bread', 'Ovens']);
  });

  it('stay where they are numbers of chapters that lead to headings', async () => {
    expect(
      titlesOf(
        await read(
          make([
            ['1', 'h'],
            ['2', 'q'],
          ]),
        ),
      ),
    ).toEqual(['1', '2']);
  });
});
