/** Bad input in bytes: nothing in the file, the wrong name, letters of no encoding, an end that is missing. */
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../corpus/errors.ts';
import { importBytes } from '../../../corpus/importers/registry.ts';
import { packageAssets } from '../../support/assets.ts';
import { describeBadInput, type BadInput } from '../../support/bad-input.ts';
import { docx, paragraph } from '../../support/docx.ts';
import { encodeUtf16, encodeUtf8, joinBytes } from '../../support/encode.ts';
import { book } from '../../support/epub.ts';
import { odt } from '../../support/odt.ts';
import { makePdf } from '../../support/pdf.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const extensions = [
  'txt',
  'md',
  'html',
  'mhtml',
  'epub',
  'docx',
  'odt',
  'rtf',
  'tmx',
  'pdf',
  'png',
  'zip',
];
const words = 'The water runs in a channel below the garden.';
const sound: Readonly<Record<string, Uint8Array>> = {
  txt: encodeUtf8(words),
  md: encodeUtf8(`# Garden\n\n${words}\n`),
  html: encodeUtf8(`<!doctype html><title>Garden</title><p>${words}</p>`),
  mhtml: latin(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${words}</p>\r\n--b--\r\n`,
  ),
  epub: book({ 'a.xhtml': `<p>${words}</p>` }),
  docx: docx({ body: paragraph(words) }),
  odt: odt({ text: `<text:p>${words}</text:p>` }),
  rtf: latin(`{\\rtf1\\ansi ${words}\\par}`),
  tmx: encodeUtf8(
    `<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>${words}</seg></tuv></tu></body></tmx>`,
  ),
  pdf: makePdf({ pages: [{ lines: [words] }] }),
};

describeBadInput(
  'a file with nothing in it',
  extensions.flatMap((extension): BadInput[] => {
    const fileName = `a.${extension}`;
    return [
      { trick: '0 bytes', fileName, bytes: new Uint8Array(), fails: 'emptyFile' },
      { trick: 'spaces and lines', fileName, bytes: encodeUtf8(' \r\n\t\n '), fails: 'emptyFile' },
      {
        trick: 'a byte order mark',
        fileName,
        bytes: Uint8Array.of(0xef, 0xbb, 0xbf),
        fails: 'emptyFile',
      },
      {
        trick: 'a byte order mark of UTF-16',
        fileName,
        bytes: Uint8Array.of(0xff, 0xfe),
        fails: 'emptyFile',
      },
      { trick: 'NULs', fileName, bytes: new Uint8Array(1000), fails: 'emptyFile' },
    ];
  }),
);

describeBadInput(
  'a file whose name says another format',
  Object.entries(sound).flatMap(([extension, bytes]) =>
    ['txt', 'pdf', 'epub', 'jpeg', 'xyz']
      .filter((other) => other !== extension)
      .map((other): BadInput => ({
        trick: `really ${extension}`,
        fileName: `a.${other}`,
        bytes,
        // Only its name says that a text is Markdown.
        keeps: extension === 'md' ? ['# Garden', words] : [words],
      })),
  ),
);

describeBadInput('a file that is no text, whatever its name says', [
  {
    trick: 'a program',
    fileName: 'a.txt',
    bytes: joinBytes(latin('\x7fELF'), new Uint8Array(99)),
    fails: 'unsupportedFormat',
  },
  {
    trick: 'a gzip',
    fileName: 'a.html',
    bytes: joinBytes(Uint8Array.of(0x1f, 0x8b, 8), new Uint8Array(99)),
    fails: 'unsupportedFormat',
  },
  {
    trick: 'a song',
    fileName: 'a.md',
    bytes: joinBytes(latin('ID3'), new Uint8Array(99)),
    fails: 'unsupportedFormat',
  },
  {
    trick: 'controls of all kinds',
    fileName: 'a.txt',
    bytes: Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 32),
    fails: 'unsupportedFormat',
  },
]);

/** Letters between which something odd stands. */
const around = (extension: string, odd: Uint8Array): Uint8Array => {
  const bytes = sound[extension] ?? new Uint8Array();
  const at = new TextDecoder('latin1').decode(bytes).indexOf('water') + 2;
  return joinBytes(bytes.subarray(0, at), odd, bytes.subarray(at));
};
const withOdd = (odd: string): string => words.replace('wa', `wa${odd}`);

describeBadInput(
  'letters that are none',
  ['txt', 'md', 'html'].flatMap((extension): BadInput[] => {
    const fileName = `a.${extension}`;
    const keeps = (text: string): readonly string[] =>
      extension === 'md' ? ['Garden', text] : [text];
    return [
      {
        trick: 'a NUL',
        fileName,
        bytes: around(extension, Uint8Array.of(0)),
        warns: ['nulBytes'],
        keeps: keeps(words),
      },
      {
        trick: 'half a letter of UTF-8 among Persian ones',
        fileName,
        bytes: around(extension, joinBytes(encodeUtf8('آب باغ'), Uint8Array.of(0xd9))),
        warns: ['invalidBytes'],
        keeps: keeps(withOdd('آب باغ\ufffd')),
      },
      {
        trick: 'overrides and isolates that nothing closes',
        fileName,
        bytes: around(extension, encodeUtf8('\u202e\u2066')),
        warns: ['bidiControls'],
        keeps: keeps(withOdd('\u202e\u2066')),
      },
    ];
  }),
);

describeBadInput('other formats with letters that are none', [
  {
    trick: 'a NUL',
    fileName: 'a.rtf',
    bytes: around('rtf', Uint8Array.of(0)),
    warns: ['nulBytes'],
    keeps: [words],
  },
  {
    trick: 'an override',
    fileName: 'a.rtf',
    bytes: around('rtf', latin('\\u8238?')),
    warns: ['bidiControls'],
    keeps: [withOdd('\u202e')],
  },
  {
    trick: 'a NUL',
    fileName: 'a.mhtml',
    bytes: around('mhtml', Uint8Array.of(0)),
    warns: ['nulBytes'],
    keeps: [words],
  },
  {
    trick: 'an override',
    fileName: 'a.mhtml',
    bytes: around('mhtml', latin('&#x202e;')),
    warns: ['bidiControls'],
    keeps: [withOdd('\u202e')],
  },
  {
    trick: 'half a letter of UTF-16',
    fileName: 'a.txt',
    bytes: joinBytes(
      Uint8Array.of(0xff, 0xfe),
      encodeUtf16('آب باغ', 'little'),
      Uint8Array.of(0x28),
    ),
    warns: ['invalidBytes'],
    keeps: ['آب باغ\ufffd'],
  },
]);

describeBadInput('a PDF that is locked or broken', [
  {
    trick: 'a password',
    fileName: 'a.pdf',
    bytes: makePdf({
      pages: [{ lines: [words] }],
      trailer: `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]`,
    }),
    fails: 'encrypted',
  },
  {
    trick: 'a head and nothing else',
    fileName: 'a.pdf',
    bytes: latin('%PDF-1.7\n'),
    fails: 'damaged',
  },
]);

/** What is left of each format where its end is missing: its words as far as they go, or one of these errors. */
const rests: Readonly<Record<string, readonly string[]>> = {
  txt: ['emptyFile'],
  md: ['emptyFile'],
  html: ['emptyFile'],
  mhtml: ['emptyFile', 'damaged'],
  epub: ['damaged'],
  docx: ['damaged'],
  odt: ['damaged'],
  rtf: ['emptyFile'],
  tmx: ['emptyFile', 'damaged'],
  pdf: ['damaged', 'noText', 'emptyFile'],
};

describe('a file that is cut off', () => {
  const cuts = Object.entries(sound).flatMap(([extension, bytes]) =>
    Array.from({ length: 10 }, (_, tenth) => [extension, tenth, bytes] as const),
  );
  it.each(cuts)('%s after %i tenths', async (extension, tenth, bytes) => {
    const cut = bytes.slice(0, Math.floor((tenth * bytes.length) / 10));
    const input = { fileName: `a.${extension}`, bytes: cut, assets: packageAssets };
    const result = await importBytes(input).catch((error: unknown) => error);
    if (result instanceof CorpusError) {
      const allowed = tenth === 0 ? ['emptyFile'] : rests[extension];
      expect(allowed).toContain(result.code);
      expect(result.details.file).toBe(input.fileName);
      return;
    }
    const { content } = result as Awaited<ReturnType<typeof importBytes>>;
    expect(rests[extension]).not.toEqual(['damaged']);
    const last = content.blocks.at(-1)?.text ?? '';
    // A saved page that ends in its headers is the text of these.
    expect(words + new TextDecoder().decode(bytes)).toContain(last);
  });
});
