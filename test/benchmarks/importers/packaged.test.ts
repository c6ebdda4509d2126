/** How fast packaged texts become documents, beside nothing but unzipping them and running htmlparser2 over the markup. */
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { openArchive } from '../../../corpus/importers/archive/archive.ts';
import { importBytes } from '../../../corpus/importers/registry.ts';
import { docx, paragraph } from '../../support/docx.ts';
import { book } from '../../support/epub.ts';
import { odt } from '../../support/odt.ts';

const persian =
  'باغ ایرانی را با دیوار و آب و سایه می‌سازند؛ جوی از میان آن می‌گذرد و به حوض می‌رسد. ';
const english = 'A Persian garden is made of a wall, water and shade; a channel runs through it. ';
/** About two megabytes of UTF-8 in paragraphs of book length, by turns in both languages. */
const paragraphs = Array.from({ length: 3000 }, (_, index) =>
  (index % 2 === 0 ? persian : english).repeat(6).concat(String(index)),
);
const chapters = Object.fromEntries(
  Array.from({ length: 30 }, (_, chapter) => [
    `c${chapter}.xhtml`,
    `<h1>${chapter}</h1>${paragraphs
      .slice(chapter * 100, chapter * 100 + 100)
      .map((text) => `<p class="text">${text.replace('water', '<em>water</em>')}</p>`)
      .join('\n')}`,
  ]),
);

const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['epub', book(chapters), /\.xhtml$/],
  ['docx', docx({ body: paragraphs.map((text) => paragraph(text)).join('') }), /document\.xml$/],
  [
    'odt',
    odt({ text: paragraphs.map((text) => `<text:p>${text}</text:p>`).join('') }),
    /content\.xml$/,
  ],
];

function unzipAndTokenise(bytes: Uint8Array, markup: RegExp): number {
  const archive = openArchive(bytes, 'x');
  let length = 0;
  for (const name of archive.names.filter((each) => markup.test(each))) {
    const count = (text: string) => {
      length += text.length;
    };
    new Parser({ ontext: count }, { xmlMode: true }).end(
      new TextDecoder().decode(archive.read(name)),
    );
  }
  return length;
}

it.each(files)('reads %s', async (format, bytes, markup) => {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < 8; run += 1) {
    const start = performance.now();
    await importBytes({ bytes, fileName: 'x' });
    const between = performance.now();
    unzipAndTokenise(bytes, markup);
    // The first run compiles.
    if (run > 0) {
      ours.push(between - start);
      peer.push(performance.now() - between);
    }
  }
  const median = (times: number[]) =>
    Math.round(times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN);
  const result = { oursMs: median(ours), unzipAndHtmlparser2Ms: median(peer) };
  console.log(JSON.stringify({ benchmark: `import ${format}`, ...result }));
  // Ours also builds the blocks and tells the language and direction of each; a book of 500 pages must not be waited for.
  expect(result.oursMs).toBeLessThan(3000);
});
