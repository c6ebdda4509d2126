/** What is damaged is repaired where it can be, kept where it cannot, and nothing that is sound is touched. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SheetId } from '../../../corpus/annotations/sheet.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { Database } from '../../../corpus/storage/database.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { makeBlock } from '../../support/documents.ts';
import {
  annotationsIn,
  change,
  filledLibraries,
  first,
  originalOf,
  qanat,
  qanatId,
  scriptId,
  sql,
} from '../../support/filled-library.ts';
import { harms } from '../../support/harms.ts';
import { makeAnnotation, openTestLibrary } from '../../support/libraries.ts';

const filled = filledLibraries();

const unsound = (library: Library) => library.doctor().filter(({ ok }) => !ok);
const setAsideIn = (folder: string) =>
  existsSync(join(folder, 'set-aside')) ? readdirSync(join(folder, 'set-aside')) : [];

describe('a repair', () => {
  it('does nothing to a sound library', () => {
    const folder = filled();
    const library = openTestLibrary(folder);
    expect(unsound(library)).toEqual([]);
    const { done, checks, backup, setAside } = library.health.repair();
    expect({ done, backup, setAside }).toEqual({ done: [] });
    expect(checks).toEqual(library.doctor());
    expect(existsSync(join(folder, 'backups'))).toBe(false);
  });

  it.each(harms)('mends $what', ({ harm, check, trouble, remedy, kept }) => {
    const folder = filled();
    harm(folder);
    const before = annotationsIn(folder);
    const library = openTestLibrary(folder);
    const found = unsound(library);
    expect(found.map(({ name }) => name)).toContain(check);
    expect(found.flatMap(({ problems }) => problems)).toContainEqual(
      expect.objectContaining({ trouble, remedy }),
    );
    const { done, checks, backup } = library.health.repair();
    expect(done).toContainEqual(expect.objectContaining({ trouble, remedy }));
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(annotationsIn(folder)).toBe(before);
    expect(readdirSync(join(folder, 'backups'))).toContain(backup);
    const lines = setAsideIn(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) =>
        readFileSync(join(folder, 'set-aside', name), 'utf8')
          .trim()
          .split('\n'),
      )
      .map((line) => (JSON.parse(line) as { table: string }).table);
    if (kept !== undefined) expect(lines).toContain(kept);
  });

  it('mends several of them at once, and leaves every annotation as it was', () => {
    const some = fc.uniqueArray(fc.nat(harms.length - 1), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(some, (chosen) => {
        const folder = filled();
        for (const at of chosen) {
          try {
            harms[at]?.harm(folder);
          } catch {
            // Another harm has taken what this one would have harmed.
          }
        }
        const before = annotationsIn(folder);
        const library = openTestLibrary(folder);
        library.health.repair();
        expect(unsound(library)).toEqual([]);
        expect(annotationsIn(folder)).toBe(before);
        library.close();
        const again = openTestLibrary(folder);
        expect(unsound(again)).toEqual([]);
        again.close();
      }),
      { seed: 8, numRuns: 6 },
    );
  });
});

describe('what a repair sets aside', () => {
  it('is an annotation that cannot be read, with its tags and links, so that it can be read by hand', () => {
    const folder = filled();
    sql(`UPDATE annotation SET selectors = '[' WHERE id = '${first}'`)(folder);
    const library = openTestLibrary(folder);
    const { setAside = '', checks } = library.health.repair();
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    const kept = readFileSync(join(folder, 'set-aside', setAside), 'utf8');
    const rows = kept
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { table: string; row: object });
    expect(rows.map(({ table }) => table).sort()).toEqual([
      'annotation',
      'annotation_link',
      'annotation_link',
      'annotation_tag',
      'annotation_tag',
    ]);
    expect(rows.find(({ table }) => table === 'annotation')?.row).toMatchObject({
      id: first,
      selectors: '[',
    });
    expect(library.annotations(qanatId).map(({ id }) => id)).toEqual(['annotation-second']);
  });

  it('is an original that is not what was imported; its document says so until the file comes again', () => {
    const folder = filled();
    change(qanat)(folder);
    const library = openTestLibrary(folder);
    const problem = { trouble: 'original', about: qanat.document.metadata.title };
    const { done, checks } = library.health.repair();
    expect(done).toEqual([{ ...problem, remedy: 'setAside' }]);
    expect(checks.filter(({ ok }) => !ok).flatMap(({ problems }) => problems)).toEqual([
      { ...problem, remedy: null },
    ]);
    const name = qanat.document.provenance.sha256;
    expect(readFileSync(join(folder, 'set-aside', name), 'utf8')).toBe('other bytes');
    expect(library.document(qanatId).id).toBe(qanatId);
    library.add(qanat.document, qanat.bytes);
    expect(unsound(library)).toEqual([]);
  });

  it('is nothing of a text that its original can give back: that is told', () => {
    const folder = filled();
    sql(`UPDATE content SET sha256 = 'wax' WHERE document_id = '${qanatId}'`)(folder);
    const library = openTestLibrary(folder);
    const { done, checks } = library.health.repair();
    expect(done).toEqual([]);
    expect(checks.flatMap(({ problems }) => problems)).toEqual([
      { trouble: 'content', about: qanat.document.metadata.title, remedy: 'readAnew' },
    ]);
    expect(library.health.rereadable()).toEqual([
      expect.objectContaining({ id: qanatId, fileName: qanat.document.provenance.fileName }),
    ]);
  });
});

describe('an area', () => {
  const figure = { kind: 'figure', text: '', image: { resource: 'well.png', alt: '' } } as const;
  const [, last] = qanat.document.blocks;
  const title = qanat.document.metadata.title;
  const illustrated: Document = {
    ...qanat.document,
    blocks: [
      makeBlock(0, 'آب روان قنات', { place: { page: 2 } }),
      makeBlock(1, '', figure),
      ...(last === undefined ? [] : [{ ...last, id: 'b2' }]),
    ],
    provenance: {
      ...qanat.document.provenance,
      report: [{ code: 'pagesWithoutText', message: '', details: { count: 3, pages: '1, 3–4' } }],
    },
  };
  const box = { x: 0.5, y: 0.25, width: 0.5, height: 0.5 };

  it.each([
    ['on a picture of its text', { block: 'b1' }, undefined],
    ['on a page with words', { page: 2 }, undefined],
    ['on the last page, which is a picture', { page: 4 }, undefined],
    ['on a page after the last', { page: 5 }, 'areaGone'],
    ['on a block that shows no picture', { block: 'b0' }, 'areaGone'],
    ['on a block that is not there', { block: 'b9' }, 'areaGone'],
    ['that reaches beyond the edge', { page: 2, width: 0.6 }, 'areaOutside'],
    ['that ends at the edge but for rounding', { page: 2, x: 0.50001 }, undefined],
  ] as const)('%s is told or sound, and a repair leaves it as it is', (_, on, trouble) => {
    const folder = filled();
    const library = openTestLibrary(folder);
    library.replace(illustrated, []);
    const selectors = [{ type: 'AreaSelector' as const, ...box, ...on }];
    library.saveAnnotation(makeAnnotation(qanatId, 'annotation-area', { selectors }));
    const told = trouble === undefined ? [] : [{ trouble, about: title, remedy: null }];
    const problems = () => library.doctor().flatMap((check) => check.problems);
    expect(problems()).toEqual(told);
    const before = annotationsIn(folder);
    library.health.repair();
    expect(problems()).toEqual(told);
    expect(annotationsIn(folder)).toBe(before);
  });
});

describe('a text that is lost', () => {
  const lose = (folder: string): void => {
    sql(`UPDATE content SET json = x'7b' WHERE document_id = '${qanatId}'`)(folder);
    rmSync(originalOf(folder, qanat));
  };

  it('leaves its notes, which wait for it, and is there again when its file is imported', () => {
    const folder = filled();
    lose(folder);
    const library = openTestLibrary(folder);
    library.health.repair();
    expect(library.list().map(({ id }) => id)).toEqual([scriptId]);
    expect(library.absent.texts()).toEqual([
      expect.objectContaining({ id: qanatId, title: qanat.document.metadata.title, notes: 2 }),
    ]);
    expect(library.add(qanat.document, qanat.bytes)).toBe('added');
    expect(library.annotations(qanatId)).toHaveLength(2);
    expect(unsound(library)).toEqual([]);
  });

  it('comes home to notes of which nothing else was known', () => {
    const folder = filled();
    sql(
      `DELETE FROM document WHERE id = '${qanatId}'; DELETE FROM content WHERE document_id = '${qanatId}'`,
    )(folder);
    const library = openTestLibrary(folder);
    library.health.repair();
    expect(library.findByHash(qanat.document.provenance.sha256)).toBeUndefined();
    expect(library.add(qanat.document, qanat.bytes)).toBe('added');
    expect(library.findByHash(qanat.document.provenance.sha256)?.id).toBe(qanatId);
    expect(library.annotations(qanatId)).toHaveLength(2);
    expect(unsound(library)).toEqual([]);
  });
});

describe('what is no fault', () => {
  it('is put in order: things that stand in one place, beads of a text that was read anew', () => {
    const folder = filled();
    sql(`UPDATE annotation_tag SET position = 0; UPDATE sheet_item SET position = 7;
      UPDATE alignment SET beads = replace(beads, '"end":', '"end":9')`)(folder);
    const library = openTestLibrary(folder);
    expect(unsound(library)).toEqual([]);
    library.health.repair();
    const database = new Database(join(folder, 'library.sqlite'), 'read-only');
    const count = (text: string) => database.number(`SELECT count(*) FROM ${text}`);
    expect(count('(SELECT DISTINCT position FROM annotation_tag)')).toBe(2);
    expect(count('(SELECT DISTINCT position FROM sheet_item)')).toBe(2);
    expect(count('alignment')).toBe(0);
    database.close();
    expect(library.sheets.read(SheetId.parse('sheet-one')).items.map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });
});

it('refuses to repair what is open for reading', () => {
  const folder = filled();
  sql('DROP INDEX annotation_by_document')(folder);
  const library = openTestLibrary(folder, 'read-only');
  expect(() => library.health.repair()).toThrow(
    expect.objectContaining({ code: 'libraryReadOnly' }) as Error,
  );
});
