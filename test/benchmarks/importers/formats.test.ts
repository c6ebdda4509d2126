/** How fast files of book length become documents, each beside peers that read the same file in the same run. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openArchive } from '../../../corpus/importers/archive/archive.ts';
import type { importBytes } from '../../../corpus/importers/registry.ts';
import {
  bundleProgram,
  loadBundledImporters,
  type BundledProgram,
} from '../../support/bundled-importers.ts';
import {
  generatedDocx,
  generatedEpub,
  generatedHtml,
  generatedMarkdown,
  generatedOdt,
  generatedText,
} from '../../support/generated-files.ts';
import { startPdfJs, type PdfJsReader } from '../../support/pdf-js-reader.ts';
import { repeatedPdf } from '../../support/repeated-pdf.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

/** An odd number has a median. */
const runs = 7;
/** Runs that are not counted: the app reads a folder in one worker, whose code is compiled after the first few files. */
const warmUps = 3;

/** A way to read the same file; `most` is how often it may fit into our time. */
interface Peer {
  readonly name: string;
  readonly most?: number;
  /** A program of its own that needs no warming up, and takes seconds. */
  readonly isSlow?: boolean;
  readonly read: (bytes: Uint8Array, file: string) => unknown;
}

const unzip = (markup: RegExp): Peer => ({
  name: 'unzip + htmlparser2',
  read: (bytes) => {
    const archive = openArchive(bytes, 'x');
    const texts: string[] = [];
    const ontext = (text: string) => texts.push(text);
    for (const name of archive.names.filter((each) => markup.test(each))) {
      new Parser({ ontext }, { xmlMode: true }).end(new TextDecoder().decode(archive.read(name)));
    }
    return texts.join('');
  },
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const pandoc: Peer = {
  name: 'pandoc',
  most: 0.1,
  isSlow: true,
  read: (_, file) => spawnSync('pandoc', [file, '-t', 'plain', '-o', '/dev/null']),
};

const readability: Peer = {
  name: 'Readability on linkedom',
  most: 2,
  read: (bytes) => {
    const { document } = parseHTML(new TextDecoder().decode(bytes));
    return new Readability(document).parse();
  },
};

const pdfJs: Peer = {
  name: 'pdf.js getTextContent',
  read: (bytes) => pdfJsReader.read(bytes),
};

/** A page of a fixture as often as a book has pages. */
const pdfOf = async (name: string, pages: number) =>
  repeatedPdf(pdf(name), pages, await assets.load('pdfium.wasm'));

type Made = Uint8Array | Promise<Uint8Array>;

const html = (bytes: number, language: 'en' | 'fa') =>
  new TextEncoder().encode(generatedHtml(bytes, language));
const pdf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/pdf/${name}`, import.meta.url)));

const files: readonly (readonly [string, () => Made, readonly Peer[]])[] = [
  ['book.epub', () => generatedEpub(5), [unzip(/\.xhtml$/), pandoc]],
  ['report.docx', () => generatedDocx(300), [unzip(/document\.xml$/), pandoc]],
  ['report.odt', () => generatedOdt(300), [unzip(/content\.xml$/)]],
  ['article-en.html', () => html(1e6, 'en'), [readability]],
  ['article-fa.html', () => html(1e6, 'fa'), [readability]],
  ['page-en.html', () => html(6e4, 'en'), [readability]],
  ['page-fa.html', () => html(6e4, 'fa'), [readability]],
  ['chronicle.md', () => generatedMarkdown(3), []],
  ['paragraphs.txt', () => generatedText(10, 'paragraphs'), []],
  ['wrapped.txt', () => generatedText(10, 'wrapped'), []],
  ['loaf.en.columns.pdf', () => pdf('loaf.en.columns.pdf'), [pdfJs]],
  ['potter.fa.chromium.pdf', () => pdf('potter.fa.chromium.pdf'), [pdfJs]],
  ['potter.fa.libreoffice.pdf', () => pdf('potter.fa.libreoffice.pdf'), [pdfJs]],
  ['spring.fa.justified.pdf', () => pdf('spring.fa.justified.pdf'), [pdfJs]],
  ['book.en.pdf', () => pdfOf('loaf.en.columns.pdf', 100), [pdfJs]],
  ['book.fa.pdf', () => pdfOf('potter.fa.chromium.pdf', 100), [pdfJs]],
];

const assets = {
  load: async (name: string) =>
    new Uint8Array(
      await readFile(
        new URL(`../../../node_modules/@embedpdf/pdfium/dist/${name}`, import.meta.url),
      ),
    ),
};

let read: typeof importBytes;
let pdfJsReader: PdfJsReader;
const folder = temporaryFolders()();
const table: object[] = [];

beforeAll(async () => {
  ({ importBytes: read } = await loadBundledImporters());
  pdfJsReader = await startPdfJs();
}, 120_000);

afterAll(async () => {
  await pdfJsReader.close();
  console.table(table);
  console.log(`most memory of this run: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});

/** Medians of each task's times, taken by turns so that whatever else runs falls on all. Units: ms. */
async function medians(tasks: readonly Task[]): Promise<number[]> {
  const times = tasks.map((): number[] => []);
  for (let run = -warmUps; run < runs; run += 1) {
    for (const [index, { isSlow, work }] of tasks.entries()) {
      if (isSlow === true && run !== 0) continue;
      const start = performance.now();
      await work();
      if (run >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN);
}

interface Task {
  readonly isSlow?: boolean;
  readonly work: () => unknown;
}

it.each(files)('reads %s beside its peers', async (fileName, make, all) => {
  const bytes = await make();
  const file = join(folder, fileName);
  writeFileSync(file, bytes);
  const peers = all.filter((peer) => peer !== pandoc || hasPandoc);
  if (peers.length < all.length) console.log(`${fileName}: pandoc is not here, left out`);
  const [oursMs = Number.NaN, ...peersMs] = await medians([
    { work: () => read({ bytes, fileName, assets }) },
    ...peers.map((peer) => ({
      isSlow: peer.isSlow === true,
      work: () => peer.read(bytes, file),
    })),
  ]);
  const rate = (bytes.length / 1000 / oursMs).toFixed(1);
  const row = { fileName, oursMs: Math.round(oursMs), 'MB/s': rate };
  table.push(row, ...peers.map(({ name }, index) => lineOf(name, peersMs[index], oursMs)));
  for (const [index, { most = Infinity }] of peers.entries()) {
    expect(oursMs).toBeLessThan(most * (peersMs[index] ?? Number.NaN));
  }
});

function lineOf(peer: string, peerMs = Number.NaN, oursMs: number): object {
  return { peer, peerMs: Math.round(peerMs), 'ours / peer': (oursMs / peerMs).toFixed(2) };
}

describe('10 MB of text, read once and saved', () => {
  const bytes = generatedText(10, 'paragraphs');
  const file = join(folder, 'once.txt');
  let program: BundledProgram;
  beforeAll(async () => {
    writeFileSync(file, bytes);
    program = await bundleProgram('test/benchmarks/importers/read-once.ts');
  });
  afterAll(() => program.remove());

  const worker = fileURLToPath(new URL('../../../dist/worker/import-worker.js', import.meta.url));
  it.each([
    ['in one thread', []],
    ['by the worker, its start included', [worker]],
    ['by the worker, started while the file was chosen', [worker, 'prepared']],
  ])('%s', (how, more) => {
    // Each in a process of its own: nothing is compiled, and no other file has left anything in memory.
    const told = Array.from({ length: runs }, (_, run) => {
      const library = join(folder, `library-${how.length}-${run}`);
      const { stdout } = spawnSync(process.execPath, [program.file, file, library, ...more]);
      return z
        .object({ outcome: z.literal('added'), allMs: z.number(), saveMs: z.number() })
        .parse(JSON.parse(stdout.toString()));
    });
    const { allMs, saveMs } = told.sort((a, b) => a.allMs - b.allMs)[runs >> 1] ?? {
      allMs: Number.NaN,
      saveMs: Number.NaN,
    };
    table.push({
      fileName: `10 MB of text, once, saved, ${how}`,
      oursMs: Math.round(allMs),
      'MB/s': (bytes.length / 1000 / allMs).toFixed(1),
      saveMs: Math.round(saveMs),
    });
  });
});
