/** How long the reader waits for the library, against the least that SQLite and JSON take for the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Database } from '../../../corpus/storage/database.ts';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { makeBlock } from '../../support/documents.ts';
import { importText, makeAnnotation, testTime } from '../../support/libraries.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashiyeh-bench-'));
const library = openLibrary(join(folder, 'library'), { mode: 'create', now: () => testTime });

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Median of `runs` timings in ms. */
function medianMs(runs: number, work: (run: number) => void): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? NaN;
}

/** Processor time of one run, in ms, over all of them. */
function processorMs(runs: number, work: (run: number) => void): number {
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) work(run);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / runs;
}

const report = (name: string, figures: Readonly<Record<string, number>>): void => {
  const rounded = Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(2))]);
  console.log(JSON.stringify({ benchmark: name, ...Object.fromEntries(rounded) }));
};

describe('saving an annotation', () => {
  it('takes little more than one synced insert', () => {
    const { document, bytes } = importText('آب روان در قنات');
    library.add(document, bytes);
    const bare = new Database(join(folder, 'bare.sqlite'), 'read-write');
    bare.execute(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id TEXT PRIMARY KEY, json TEXT)',
    );
    const json = JSON.stringify(makeAnnotation(document.id, 'annotation-x'));
    const insertOne = (name: string) => bare.change('INSERT INTO t VALUES (?, ?)', name, json);
    const saveOne = (name: string) => library.saveAnnotation(makeAnnotation(document.id, name));
    // Turn about, so that whatever else the disk does falls on both.
    const insert: number[] = [];
    const save: number[] = [];
    for (let run = 0; run < 300; run += 1) {
      insert.push(medianMs(1, () => insertOne(`a${run}`)));
      save.push(medianMs(1, () => saveOne(`annotation-${run}`)));
    }
    // What the disk and other processes do does not fall on these.
    const bareProcessorMs = processorMs(600, (run) => insertOne(`b${run}`));
    const saveProcessorMs = processorMs(600, (run) => saveOne(`annotation-again-${run}`));
    bare.close();
    const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;
    const worst = (times: readonly number[]) => times[Math.floor(times.length * 0.99)] ?? NaN;
    const figures = { bareMs: middle(insert), saveMs: middle(save), saveP99Ms: worst(save) };
    report('save annotation', { ...figures, bareProcessorMs, saveProcessorMs });
    expect(figures.saveMs).toBeLessThan(50);
  });
});

describe('opening a text of 2 MB', () => {
  it.each([60, 300])(
    'takes little more than parsing its JSON, at %i characters a block',
    (length) => {
      const words = 'قنات راهی است زیر زمین که آب را به کشتزار می‌رساند '
        .repeat(10)
        .slice(0, length);
      const count = Math.floor(2_000_000 / new TextEncoder().encode(words).length);
      const blocks = Array.from({ length: count }, (_, index) =>
        makeBlock(index, words, { place: { lines: [index, index + 1] } }),
      );
      const { document, bytes } = importText(`long ${length}`, { blocks });
      const addMs = medianMs(1, () => library.add(document, bytes));
      const json = JSON.stringify(document);
      const parseMs = medianMs(15, () => JSON.parse(json) as unknown);
      const openMs = medianMs(15, () => library.document(document.id));
      report(`open 2 MB in ${count} blocks`, { addMs, parseMs, openMs });
      expect(library.document(document.id)).toEqual(document);
    },
  );
});

describe('listing', () => {
  it('1,000 documents reads no content', () => {
    for (let index = 0; index < 1000; index += 1) {
      const { document, bytes } = importText(`text ${index}`);
      library.add(document, bytes);
    }
    const listMs = medianMs(15, () => library.list());
    report(`list ${library.list().length} documents`, { listMs });
    expect(listMs).toBeLessThan(200);
  });
});
