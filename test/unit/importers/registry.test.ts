/** Choosing the importer, and the errors that a reader sees when none can be chosen. */
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../corpus/errors.ts';
import { largestFileMB, largestOfAllMB } from '../../../corpus/importers/formats.ts';
import { chooseImporter, importBytes } from '../../../corpus/importers/registry.ts';
import { docx, paragraph } from '../../support/docx.ts';
import { book } from '../../support/epub.ts';
import { zip } from '../../support/zip.ts';
import { encodeUtf16, encodeUtf8 } from '../../support/encode.ts';

const page = '<!DOCTYPE html><title>Garden</title><p>Words about a garden.';

describe('chooseImporter', () => {
  const cases: [string, string, string][] = [
    ['a text by its name', 'garden.txt', 'Plain words.'],
    ['a text without a name that says anything', 'garden', 'Plain words, no more.'],
    ['a page by its bytes, whatever its name', 'garden.txt', page],
    ['a page by its name', 'garden.htm', '<p>No doctype here.'],
    [
      'a page behind a comment and an XML declaration',
      'x',
      '<?xml version="1.0"?>\n<!-- saved -->\n<html><body>Words',
    ],
    ['Markdown by its name', 'garden.md', 'Words.'],
    ['Markdown by its signs', 'garden', '# Garden\n\nSee [the plan](https://example.org/plan).'],
    ['Markdown by its front matter', 'garden', '---\ntitle: Garden\n---\nWords.'],
    ['a text that calls itself one, signs or not', 'garden.txt', '# Garden\n\n**bold**'],
    [
      'Markdown that begins with an element',
      'readme.md',
      '<p align="center">Garden</p>\n\n# Garden',
    ],
  ];
  const formats = [
    'text',
    'text',
    'html',
    'html',
    'html',
    'markdown',
    'markdown',
    'markdown',
    'text',
    'markdown',
  ];
  it.each(cases.map((entry, index) => [...entry, formats[index]] as const))(
    'knows %s',
    (_, fileName, text, format) => {
      expect(chooseImporter({ bytes: encodeUtf8(text), fileName }).format).toBe(format);
    },
  );

  it('knows packaged formats by what is in the zip, even where it is damaged and the name says so', () => {
    const formatOf = (bytes: Uint8Array, fileName: string) =>
      chooseImporter({ bytes, fileName }).format;
    const novel = book({ 'a.xhtml': '<p>Words</p>' });
    expect(formatOf(novel, 'x.zip')).toBe('epub');
    expect(formatOf(docx({ body: paragraph('Words') }), 'x')).toBe('docx');
    expect(formatOf(novel.subarray(0, 100), 'x.epub')).toBe('epub');
  });

  it('knows a page in UTF-16', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, ...encodeUtf16(page, 'little'));
    expect(chooseImporter({ bytes, fileName: 'x' }).format).toBe('html');
  });
});

it.each([
  '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd">\n<html><body><p>باغ</p></body></html>',
  '<?xml version="1.0"?><!-- a --><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body/></h:html>',
  '<!doctype html><svg viewBox="0 0 9 9"><path d="M0 0"/></svg><h1>باغ</h1><p>Water in gardens',
])(
  'still takes a page for a page, though it says that it is XML or begins with a drawing',
  (source) => {
    expect(chooseImporter({ bytes: encodeUtf8(source), fileName: 'page.html' }).format).toBe(
      'html',
    );
  },
);

describe('importBytes', () => {
  const refused: [string, Uint8Array, string][] = [
    ['no bytes', new Uint8Array(), 'emptyFile'],
    ['white space only', encodeUtf8(' \r\n\t\n'), 'emptyFile'],
    ['a byte order mark only', Uint8Array.of(0xff, 0xfe), 'emptyFile'],
    ['an ideographic space only', encodeUtf8('\u3000\n'), 'emptyFile'],
    [
      'a page without a word',
      encodeUtf8('<!doctype html><title>x</title><script>1</script>'),
      'emptyFile',
    ],
    [
      'a drawing in SVG, whose marks are no text',
      encodeUtf8(
        '\ufeff<?xml version="1.0"?>\n<!-- a garden -->\n<svg xmlns="http://www.w3.org/2000/svg"><text>باغ</text></svg>',
      ),
      'unsupportedFormat',
    ],
    [
      'a drawing that says its type',
      encodeUtf8(
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg><text>x</text></svg>',
      ),
      'unsupportedFormat',
    ],
    [
      'a book in FB2, which was read as text with its marks',
      encodeUtf8(
        '<?xml version="1.0" encoding="utf-8"?>\n<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><p>باغ و آب</p></body></FictionBook>',
      ),
      'unsupportedFormat',
    ],
    [
      'XML of a program, which was read as text with its marks',
      encodeUtf8('<?xml version="1.0"?><!-- x --><book><para>Water in gardens</para></book>'),
      'unsupportedFormat',
    ],
    ['a zip of anything', zip([{ name: 'a.txt', content: 'x' }]), 'unsupportedFormat'],
    ['a gzip archive', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'unsupportedFormat'],
    ['the signature of a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'damaged'],
    ['RTF without a word', encodeUtf8('{\\rtf1\\ansi }'), 'emptyFile'],
    [
      'an archived page without a page',
      encodeUtf8(
        'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n',
      ),
      'damaged',
    ],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff),
      'unsupportedFormat',
    ],
    [
      'many NUL bytes',
      Uint8Array.from({ length: 4000 }, (_, index) => (index % 9 === 0 ? 0 : 0x61)),
      'unsupportedFormat',
    ],
  ];
  it.each(refused)(
    'refuses %s with one clear error that names the file',
    async (_, bytes, code) => {
      const failure = await importBytes({ bytes, fileName: 'باغ.txt' }).catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(CorpusError);
      expect(failure).toMatchObject({ code, details: { file: 'باغ.txt' } });
    },
  );

  it('refuses a file that is too large before reading it', async () => {
    // An array that claims its size: nothing may look at its bytes.
    const bytes = { length: largestOfAllMB * 1024 * 1024 + 1 } as Uint8Array;
    await expect(importBytes({ bytes, fileName: 'a.txt' })).rejects.toMatchObject({
      code: 'tooLarge',
      details: { file: 'a.txt', limit: largestOfAllMB },
    });
  });

  it('takes a larger PDF than text, and names the limit of each', () => {
    const bytes = new Uint8Array(largestFileMB * 1024 * 1024 + 1);
    expect(() => chooseImporter({ bytes, fileName: 'a.txt' })).toThrow(
      expect.objectContaining({
        code: 'tooLarge',
        details: { file: 'a.txt', limit: largestFileMB },
      }) as Error,
    );
    bytes.set(encodeUtf8('%PDF-1.7'));
    expect(chooseImporter({ bytes, fileName: 'a.pdf' }).format).toBe('pdf');
  });

  it('answers with format, encoding and report', async () => {
    const imported = await importBytes({
      bytes: encodeUtf8('Words only.'),
      fileName: 'my_notes.txt',
    });
    expect(imported).toMatchObject({
      format: 'text',
      encoding: 'utf-8',
      content: { metadata: { title: 'my notes' } },
      report: [{ code: 'titleFromFileName' }],
    });
  });
});
