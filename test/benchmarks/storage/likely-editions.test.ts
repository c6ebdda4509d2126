/** How long it takes to tell what a text is perhaps an edition of: making its sketch, and finding it among 10,000. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DocumentId } from '../../../corpus/document/document.ts';
import { Database } from '../../../corpus/storage/database.ts';
import { findLikelyEdition, writeSketch } from '../../../corpus/storage/likely-editions.ts';
import { migrate } from '../../../corpus/storage/schema.ts';
import { fold } from '../../../corpus/text/fold.ts';
import { sketch } from '../../../corpus/text/sketch.ts';
import { makeDocument } from '../../support/documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashiyeh-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documents = 10_000;

/** A text of 400 words, the same for the same number; two numbers share no run of words but a greeting. */
function textOf(number: number): string {
  const words = Array.from({ length: 400 }, (_, index) =>
    ((number * 400 + index) * 7919).toString(36),
  );
  return `What follows was written for all who read in two languages. ${words.join(' ')}`;
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;

it('finds an edition among 10,000 documents as if it were alone', () => {
  const database = new Database(join(folder, 'a.sqlite'), 'read-write');
  migrate(database);
  const idOf = (number: number): DocumentId =>
    DocumentId.parse(number.toString(16).padStart(16, '0'));
  const add = (number: number, text: string): void => {
    const id = idOf(number);
    const sql = `INSERT INTO document (id, sha256, title, authors, language, direction, format, imported_at)
      VALUES (?, ?, 'x', '[]', 'en', 'ltr', 'text', '2026')`;
    database.change(sql, id, id);
    writeSketch(database, id, makeDocument([text]));
  };
  const started = performance.now();
  database.transaction(() => {
    for (let number = 0; number < documents; number += 1) add(number, textOf(number));
  });
  const addMs = (performance.now() - started) / documents;
  add(documents, `${textOf(4321)} and one line more.`);
  const times = Array.from({ length: 50 }, () => {
    const start = performance.now();
    expect(findLikelyEdition(database, idOf(documents))?.id).toBe(idOf(4321));
    return performance.now() - start;
  });
  const findMs = middle(times);
  const bytes = database.number(
    'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size',
  );
  console.log(
    JSON.stringify({
      benchmark: `likely edition of ${documents}`,
      addMs,
      findMs,
      megabytes: bytes / 1e6,
    }),
  );
  database.close();
  expect(findMs).toBeLessThan(100);
});

it('makes the sketch of a long text in little more than folding takes', () => {
  const text = 'قنات راهی است زیر زمین که آب را به کشتزار می‌رساند '.repeat(40_000);
  const times = (work: () => unknown): number =>
    middle(
      Array.from({ length: 7 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }),
    );
  const foldMs = times(() => fold(text));
  const sketchMs = times(() => sketch([text]));
  const nsPerUnit = (sketchMs * 1e6) / text.length;
  console.log(
    JSON.stringify({ benchmark: 'sketch of 2 M characters', foldMs, sketchMs, nsPerUnit }),
  );
  expect(sketchMs).toBeLessThan(2000);
});
