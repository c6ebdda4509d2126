/** Bad input in packaged formats: bombs, names that lead out, entities, locks, books that go round in circles. */
import { archiveLimits } from '../../../corpus/importers/archive/limits.ts';
import { describeBadInput, withEntry, type BadInput } from '../../support/bad-input.ts';
import { docx, paragraph } from '../../support/docx.ts';
import { book, chapter, epub, item } from '../../support/epub.ts';
import { odt } from '../../support/odt.ts';
import type { ZipEntry } from '../../support/zip.ts';

const odtOf = (text: string, extra: readonly ZipEntry[] = []): Uint8Array =>
  odt({ text: `<text:p>${text}</text:p>`, extra });
const docxOf = (text: string): Uint8Array => docx({ body: paragraph(text) });
const bookOf = (text: string, extra: readonly ZipEntry[] = []): Uint8Array =>
  book({ 'a.xhtml': `<p>${text}</p>` }, { extra });

/** What a file is made of that holds these words and these other entries. */
const packages: readonly (readonly [
  fileName: string,
  make: (text: string) => Uint8Array,
  text: string,
])[] = [
  ['a.epub', bookOf, 'OEBPS/a.xhtml'],
  ['a.docx', docxOf, 'word/document.xml'],
  ['a.odt', odtOf, 'content.xml'],
];

/** The archive with more entries, which may lie about themselves. */
function withMore(bytes: Uint8Array, ...more: readonly ZipEntry[]): Uint8Array {
  return withEntry(bytes, '', (text) => text, more);
}

const escaping = ['../a.xhtml', 'x/../../b.xhtml', '/etc/c.xhtml', 'C:/d.xhtml', '..\\e.xhtml'];
const nothing = new Uint8Array(archiveLimits.ratioFrom + 1);

describeBadInput(
  'a package that would unfold without end',
  packages.flatMap(([fileName, make, text]): BadInput[] => [
    {
      trick: 'a thousand times its size in its text',
      fileName,
      bytes: () => withEntry(make('Water.'), text, (xml) => xml + ' '.repeat(nothing.length)),
      fails: 'tooLarge',
    },
    {
      trick: 'a thousand times its size where nothing is read',
      fileName,
      bytes: () => withMore(make('Water.'), { name: 'bomb', content: nothing }),
      keeps: ['Water.'],
    },
    {
      trick: 'an archive in it that holds itself',
      fileName,
      bytes: () => withMore(make('Water.'), { name: 'deep.zip', content: make('Deep.') }),
      keeps: ['Water.'],
    },
    {
      trick: 'a directory that claims more entries than it has',
      fileName,
      bytes: () => {
        const bytes = make('Water.');
        // The count of all entries, in the end record of 22 bytes.
        return bytes.fill(0xff, bytes.length - 12, bytes.length - 10);
      },
      fails: 'damaged',
    },
  ]),
);

describeBadInput(
  'a package with names that lead out of it',
  packages.map(([fileName, make]) => ({
    trick: 'dots, roots, drives and backslashes',
    fileName,
    bytes: withMore(make('Water.'), ...escaping.map((name) => ({ name, content: 'Out.' }))),
    warns: ['entriesRefused'],
    keeps: ['Water.'],
  })),
);

const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`)
  .join(
    '',
  )}<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY % net SYSTEM "http://127.0.0.1/x"> %net;]>`;
/** Puts the bomb before the root element. */
const armed = (xml: string): string =>
  bomb + xml.replace(/^<\?xml[^>]*\?>/, '').replace(/^<!DOCTYPE[^>]*>/i, '');

describeBadInput('entities that grow without end or stand for files', [
  ...packages.map(([fileName, make, text]): BadInput => ({
    trick: 'in the text',
    fileName,
    bytes: withEntry(make('Water &h; &file;.'), text, armed),
    keeps: ['Water &h; &file;.'],
  })),
  ...['META-INF/container.xml', 'OEBPS/content.opf'].map((name): BadInput => ({
    trick: `in ${name}`,
    fileName: 'a.epub',
    bytes: withEntry(bookOf('Water.'), name, armed),
    keeps: ['Water.'],
  })),
  ...['_rels/.rels', 'word/_rels/document.xml.rels', 'word/styles.xml'].map((name): BadInput => ({
    trick: `in ${name}`,
    fileName: 'a.docx',
    bytes: withEntry(docx({ body: paragraph('Water.'), styles: '' }), name, armed),
    keeps: ['Water.'],
  })),
  ...['styles.xml', 'meta.xml', 'META-INF/manifest.xml'].map((name): BadInput => ({
    trick: `in ${name}`,
    fileName: 'a.odt',
    bytes: withEntry(odtOf('Water.'), name, armed),
    keeps: ['Water.'],
  })),
]);

describeBadInput(
  'characters that no text should hold',
  packages.flatMap(([fileName, make, text]): BadInput[] => [
    {
      trick: 'NULs',
      fileName,
      bytes: make('Wa\0ter\0.'),
      warns: ['nulBytes'],
      keeps: ['Water.'],
    },
    {
      trick: 'bytes that are no UTF-8',
      fileName,
      bytes: withEntry(make('Wa~ter.'), text, (xml) =>
        Uint8Array.from(new TextEncoder().encode(xml), (byte) => (byte === 0x7e ? 0xff : byte)),
      ),
      warns: ['invalidBytes'],
      keeps: ['Wa\ufffdter.'],
    },
    {
      trick: 'a replacement character that the writer wrote',
      fileName,
      bytes: make('Wa\ufffdter.'),
      keeps: ['Wa\ufffdter.'],
    },
    {
      trick: 'overrides and isolates that nothing closes',
      fileName,
      bytes: make('Wa\u202eter\u2066.'),
      warns: ['bidiControls'],
      keeps: ['Wa\u202eter\u2066.'],
    },
  ]),
);

const lock = (algorithm: string): ZipEntry => ({
  name: 'META-INF/encryption.xml',
  content: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/><e:CipherData><e:CipherReference URI="OEBPS/a.xhtml"/></e:CipherData></e:EncryptedData></encryption>`,
});
/** The first bytes of the compound file into which Word puts a document with a password. */
const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const compoundOf = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...compound,
    ...new Uint8Array(1024),
    ...new Uint8Array(new Uint16Array(Array.from(stream, (letter) => letter.charCodeAt(0))).buffer),
    ...new Uint8Array(1024),
  ]);

describeBadInput('a package that is locked', [
  {
    trick: 'chapters under DRM',
    fileName: 'a.epub',
    bytes: bookOf('Water.', [lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc')]),
    fails: 'encrypted',
  },
  {
    trick: 'every entry with the password of the zip',
    fileName: 'a.epub',
    bytes: epub({
      manifest: item('a', 'a.xhtml'),
      spine: '<itemref idref="a"/>',
      files: {},
      extra: [{ name: 'OEBPS/a.xhtml', content: chapter('<p>Water.</p>'), encrypted: true }],
    }),
    fails: 'encrypted',
  },
  {
    trick: 'a password of Word',
    fileName: 'a.docx',
    bytes: compoundOf('EncryptedPackage'),
    fails: 'encrypted',
  },
  {
    trick: 'Word before 2007',
    fileName: 'a.doc',
    bytes: compoundOf('WordDocument'),
    fails: 'unsupportedFormat',
  },
  {
    trick: 'a password of LibreOffice',
    fileName: 'a.odt',
    bytes: odt({
      text: '',
      manifest:
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
    }),
    fails: 'encrypted',
  },
]);

const nav = (list: string): string => chapter(`<nav epub:type="toc"><ol>${list}</ol></nav>`);
const looped = (more: Parameters<typeof book>[1]): Uint8Array =>
  book({ 'a.xhtml': '<p>One.</p>', 'b.xhtml': '<p>Two.</p>' }, more);

describeBadInput('a book that goes round in circles', [
  {
    trick: 'the spine names a chapter thrice',
    fileName: 'a.epub',
    bytes: looped({ spine: '<itemref idref="c0"/><itemref idref="c0"/>' }),
    keeps: ['One.', 'Two.'],
  },
  {
    trick: 'the contents name themselves',
    fileName: 'a.epub',
    bytes: looped({
      manifest: item('n', 'nav.xhtml', undefined, 'nav'),
      spine: '<itemref idref="n"/>',
      files: {
        'nav.xhtml': nav(
          '<li><a href="nav.xhtml">Contents</a></li><li><a href="a.xhtml">A</a></li>',
        ),
      },
    }),
    // The contents themselves are furniture.
    keeps: ['One.', 'Two.'],
  },
  {
    trick: 'an NCX that names the package and itself',
    fileName: 'a.epub',
    bytes: looped({
      manifest: item('n', 'toc.ncx', 'application/x-dtbncx+xml'),
      spineAttributes: 'toc="n"',
      files: {
        'toc.ncx':
          '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Self</text></navLabel><content src="toc.ncx"/><navPoint><navLabel><text>All</text></navLabel><content src="content.opf"/></navPoint></navPoint></navMap></ncx>',
      },
    }),
    keeps: ['One.', 'Two.'],
  },
  {
    trick: 'chapters that are notes of each other',
    fileName: 'a.epub',
    bytes: book({
      'a.xhtml': '<p id="x">One <a epub:type="noteref" href="b.xhtml#y">1</a>.</p>',
      'b.xhtml': '<p id="y">Two <a epub:type="noteref" href="a.xhtml#x">1</a>.</p>',
    }),
    keeps: ['One 1.', 'Two 1.'],
  },
  {
    trick: 'the container names itself as the package',
    fileName: 'a.epub',
    bytes: withEntry(bookOf('Water.'), 'META-INF/container.xml', (xml) =>
      xml.replace('OEBPS/content.opf', 'META-INF/container.xml'),
    ),
    fails: 'damaged',
  },
  {
    trick: 'a chapter that the archive does not have',
    fileName: 'a.epub',
    bytes: looped({ manifest: item('z', 'z.xhtml'), spine: '<itemref idref="z"/>' }),
    warns: ['partsMissing'],
    keeps: ['One.', 'Two.'],
  },
]);
