/** MHTML: pages out of MIME messages in any transfer encoding, with their images and addresses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import { mhtmlImporter } from '../../../../corpus/importers/mhtml/importer.ts';
import type { Imported } from '../../../../corpus/importers/importer.ts';
import { mutate } from '../../../support/mutate.ts';
import { createRandom } from '../../../support/seeded-random.ts';

interface Part {
  readonly headers: string;
  readonly body: string;
}

const encode = (text: string) => new TextEncoder().encode(text);
const base64 = (text: string) =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{20})/g, '$1\r\n');

function quotedPrintable(text: string, width = 20, lineEnd = '=\r\n'): string {
  const bytes = [...encode(text)].map((byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += width) {
    lines.push(bytes.slice(at, at + width).join(''));
  }
  return lines.join(lineEnd);
}

function mhtml(parts: readonly Part[], headers = ''): Uint8Array {
  const pieces = parts.map(({ headers: own, body }) => `--b=_1\r\n${own}\r\n\r\n${body}\r\n`);
  return encode(
    `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/garden/page\r\nSubject: x\r\nDate: Sat, 21 Mar 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b=_1"${headers}\r\n\r\n\r\n${pieces.join('')}--b=_1--\r\n`,
  );
}

const page =
  '<html><head><title>باغ</title></head><body><h1>باغ</h1><p>آب = زندگی.</p><p><img src="plan.png" alt="نقشه"></p><p><img src="cid:x@y" alt="tree"></p><p><a href="../about">About</a></p></body></html>';
const image = {
  headers:
    'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/garden/plan.png',
  body: 'iVBORw==',
};
const named = {
  headers: 'Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <x@y>',
  body: '/9j/',
};

const read = async (bytes: Uint8Array): Promise<Imported> =>
  mhtmlImporter.import({ bytes, fileName: 'page.mhtml' });

describe('an archived page', () => {
  const encodings: readonly (readonly [string, Part])[] = [
    [
      'quoted-printable',
      {
        headers:
          'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
        body: quotedPrintable(page),
      },
    ],
    [
      'base64',
      {
        headers: 'Content-Transfer-Encoding: BASE64\r\nContent-Type: text/html;\r\n charset=utf-8',
        body: base64(page),
      },
    ],
    ['8bit', { headers: 'Content-Type: text/html', body: page }],
  ];
  it.each(encodings)(
    'is read from %s with its images, links, address and time',
    async (_, part) => {
      const bytes = mhtml([part, image, named]);
      const imported = await read(bytes);
      const { blocks, metadata } = imported.content;
      expect(metadata.title).toBe('باغ');
      expect(blocks.map(({ kind, text, image: shown }) => [kind, text, shown?.resource])).toEqual([
        ['heading', 'باغ', undefined],
        ['paragraph', 'آب = زندگی.', undefined],
        ['figure', 'نقشه', 'https://example.org/garden/plan.png'],
        ['figure', 'tree', 'cid:x@y'],
        ['paragraph', 'About', undefined],
      ]);
      expect(blocks[4]?.marks[0]?.href).toBe('https://example.org/about');
      expect(imported).toMatchObject({
        sourceAddress: 'https://example.org/garden/page',
        captureTime: '2020-03-21T10:00:00.000Z',
        encoding: 'utf-8',
      });
      const resource = await mhtmlImporter.readResource?.({ bytes, fileName: 'x' }, 'cid:x@y');
      expect(resource?.mediaType).toBe('image/jpeg');
      const original = await mhtmlImporter.showOriginal({ bytes, fileName: 'x' });
      expect(original.kind === 'page' && original.html).toContain(
        'src="data:image/png;base64,iVBORw=="',
      );
    },
  );

  it.each(['=\r\n', '=\n', '= \t\r\n'])(
    'keeps every space, wherever a line breaks with %j: words ran together at the ends of lines',
    async (lineEnd) => {
      const words = fc.stringMatching(/^[a-z=نآ]{1,5}( [a-z=نآ]{1,5}){0,12}$/u);
      await fc.assert(
        fc.asyncProperty(words, fc.integer({ min: 1, max: 12 }), async (text, width) => {
          const headers =
            'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable';
          const body = quotedPrintable(`<p>${text}</p>`, width, lineEnd);
          const { content } = await read(mhtml([{ headers, body }]));
          expect(content.blocks.map((block) => block.text)).toEqual([text]);
        }),
      );
    },
  );

  it('is the part that the message starts with, also in a container within; frames are told', async () => {
    const frame = { headers: 'Content-Type: text/html\r\nContent-ID: <f>', body: '<p>Frame</p>' };
    const inner = {
      headers: 'Content-Type: multipart/alternative; boundary=in',
      body: '--in\r\nContent-Type: text/plain\r\n\r\nplain\r\n--in\r\nContent-Type: text/html\r\nContent-ID: <main>\r\n\r\n<p>Main</p>\r\n--in--',
    };
    const imported = await read(mhtml([frame, inner], ';\r\n\tstart="<main>"'));
    expect(imported.content.blocks.map(({ text }) => text)).toEqual(['Main']);
    expect(imported.report.map(({ code }) => code)).toContain('embeddedLeftOut');
  });

  it('is read as far as it goes where it is cut off', async () => {
    const bytes = mhtml([{ headers: 'Content-Type: text/html', body: '<p>One</p><p>Two</p>' }]);
    const imported = await read(bytes.subarray(0, bytes.length - 16));
    expect(imported.content.blocks.map(({ text }) => text)).toContain('One');
  });

  it('takes the encoding that the reader chose', async () => {
    const head = mhtml([{ headers: 'Content-Type: text/html', body: '<p>@</p>' }]);
    const bytes = Uint8Array.from(head, (byte) => (byte === 0x40 ? 0xc8 : byte));
    const imported = await mhtmlImporter.import({ bytes, fileName: 'x', encoding: 'windows-1256' });
    expect(imported.content.blocks[0]?.text).toBe('ب');
  });

  it('throws nothing but CorpusError, whatever is done to its bytes', async () => {
    const bytes = mhtml([
      {
        headers: 'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable',
        body: quotedPrintable(page),
      },
      image,
    ]);
    const random = createRandom(1405);
    for (let round = 0; round < 600; round += 1) {
      try {
        await read(mutate(bytes, random));
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
      }
    }
  });
});
