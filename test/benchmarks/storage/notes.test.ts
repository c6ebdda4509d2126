/** How long the notes view waits for an answer: 10,000 notes over 1,000 documents. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Annotation } from '../../../corpus/annotations/annotation.ts';
import type { NoteQuery } from '../../../corpus/annotations/note-query.ts';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { importText, makeAnnotation, testTime } from '../../support/libraries.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashiyeh-bench-'));
const library = openLibrary(folder, { mode: 'create', now: () => testTime });

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const all: NoteQuery = { filter: {}, group: 'none', order: 'newest', locale: 'fa' };

const words =
  'قنات راهی است زیر زمین که آب را به کشتزار می‌رساند و در تابستان نیز خشک نمی‌شود '.repeat(3);

function noteOf(document: Parameters<typeof makeAnnotation>[0], number: number): Annotation {
  const start = (number * 37) % 5000;
  return makeAnnotation(document, `note-${String(number).padStart(8, '0')}`, {
    selectors: [
      { type: 'TextQuoteSelector', exact: `${words}${number}`, prefix: words, suffix: words },
      { type: 'TextPositionSelector', start, end: start + words.length },
    ],
    tags: [`history/${number % 40}`, ...(number % 3 === 0 ? ['water'] : [])],
    created: new Date(Date.UTC(2020, 0, 1 + (number % 2000))).toISOString(),
  });
}

function medianMs(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Number((times.sort((a, b) => a - b)[runs >> 1] ?? NaN).toFixed(1));
}

it('10,000 notes are filtered, ordered and grouped within 100 ms', async () => {
  const additions = Array.from({ length: 1000 }, (_, number) => importText(`text ${number}`));
  await library.addAll(additions);
  const notes = additions.flatMap(({ document }, at) =>
    Array.from({ length: 10 }, (_, each) => noteOf(document.id, at * 10 + each)),
  );
  library.notes.saveAll(notes);
  const questions: Readonly<Record<string, Partial<NoteQuery>>> = {
    all: {},
    words: { filter: { words: 'كشتزار ۴۲' } },
    tag: { filter: { tag: 'history' }, group: 'tag', order: 'tag' },
    month: { group: 'month' },
    document: { group: 'document', order: 'place' },
  };
  const figures = Object.entries(questions).map(([name, query]) => {
    const ms = medianMs(15, () => library.notes.find({ ...all, ...query }));
    return [`${name}Ms`, ms] as const;
  });
  const listMs = medianMs(5, () => library.list());
  const afterChangeMs = medianMs(9, () => {
    library.deleteAnnotation(notes[0]!.id);
    library.restoreAnnotation(notes[0]!.id);
    library.notes.find(all);
  });
  const choicesMs = medianMs(15, () => library.notes.choices('fa'));
  const page = notes.slice(500, 560).map(({ id }) => id);
  const pageMs = medianMs(15, () => library.notes.lines(page));
  const result = { ...Object.fromEntries(figures), listMs, afterChangeMs, choicesMs, pageMs };
  console.log(JSON.stringify({ benchmark: 'notes of a library', ...result }));
  expect(library.notes.find(all).found).toBe(10_000);
  for (const [name, ms] of figures) expect(ms, name).toBeLessThan(300);
});
