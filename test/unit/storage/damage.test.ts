/** What is damaged is told, and does not take the rest down. */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { Database } from '../../../corpus/storage/database.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const qanat = importText('آب روان قنات');
const script = importText('The script joins');
const damaged = expect.objectContaining({ code: 'libraryDamaged' }) as Error;

/** A library of two documents with an annotation each, after `harm` was done to its folder. */
function harmed(harm: (folder: string) => void) {
  const folder = temporaryFolder();
  const first = openTestLibrary(folder);
  for (const { document, bytes } of [qanat, script]) {
    first.add(document, bytes);
    first.saveAnnotation(makeAnnotation(document.id, `annotation-${document.id}`));
  }
  first.close();
  harm(folder);
  return openTestLibrary(folder);
}

const sql = (text: string) => (folder: string) => {
  const database = new Database(join(folder, 'library.sqlite'), 'read-write');
  database.execute(`PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; ${text}`);
  database.close();
};
const original = (folder: string) => join(folder, 'originals', qanat.document.provenance.sha256);
const ofQanat = `document_id = '${qanat.document.id}'`;

describe('a damaged library', () => {
  it('is sound to begin with', () => {
    const checks = harmed(() => undefined).doctor();
    expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['schemaVersion', true],
      ['integrity', true],
      ['schema', true],
      ['foreignKeys', true],
      ['documents', true],
      ['originals', true],
      ['annotations', true],
      ['edits', true],
      ['pairs', true],
      ['sheets', true],
      ['terms', true],
      ['journal', true],
      ['derived', true],
      ['temporaryFiles', true],
    ]);
  });

  it.each<[string, (folder: string) => void, string]>([
    ['an original that is gone', (folder) => rmSync(original(folder)), 'originals'],
    [
      'an original that was changed',
      (folder) => {
        chmodSync(original(folder), 0o644);
        writeFileSync(original(folder), 'other bytes');
      },
      'originals',
    ],
    [
      'content with a wrong byte',
      sql(`UPDATE content SET json = x'7b7d' WHERE ${ofQanat}`),
      'documents',
    ],
    ['content that is gone', sql(`DELETE FROM content WHERE ${ofQanat}`), 'documents'],
    [
      'an annotation without its document',
      sql(`UPDATE annotation SET document_id = '00000000000000ff' WHERE ${ofQanat}`),
      'foreignKeys',
    ],
    [
      'an annotation that is no annotation',
      sql(`UPDATE annotation SET selectors = '[' WHERE ${ofQanat}`),
      'annotations',
    ],
    [
      'an annotation in an unknown colour',
      sql(`UPDATE annotation SET colour = 'ultraviolet' WHERE ${ofQanat}`),
      'annotations',
    ],
  ])('is found by the doctor: %s', (_, harm, check) => {
    const library = harmed(harm);
    const wrong = library.doctor().filter(({ ok }) => !ok);
    expect(wrong.map(({ name }) => name)).toEqual([check]);
    expect(wrong[0]?.message).not.toBe('');
    expect(library.list()).toHaveLength(2);
    expect(library.document(script.document.id)).toEqual(script.document);
    expect(library.annotations(script.document.id)).toHaveLength(1);
  });

  it('does not give back content or bytes that are not what was stored', () => {
    const library = harmed((folder) => {
      sql(
        `UPDATE content SET json = CAST(replace(CAST(json AS TEXT), 'qanat', 'canal') AS BLOB) WHERE ${ofQanat}`,
      )(folder);
      rmSync(original(folder));
    });
    expect(() => library.document(qanat.document.id)).toThrow(damaged);
    expect(() => library.original(qanat.document.id)).toThrow(damaged);
    expect(() => library.originalPiece(qanat.document.id, 0, 1)).toThrow(damaged);
  });

  it('lists a document with damaged values, and an unreadable annotation is not shown', () => {
    const library = harmed((folder) => {
      sql(
        `UPDATE document SET authors = '{', language = '?', direction = 'up', date = '[', format = 'wax'`,
      )(folder);
      sql(`UPDATE annotation SET bodies = 'null' WHERE ${ofQanat}`)(folder);
    });
    expect(library.list()).toEqual(
      [qanat, script].map(({ document }): unknown =>
        expect.objectContaining({
          title: document.metadata.title,
          authors: [],
          language: 'und',
          direction: 'ltr',
        }),
      ),
    );
    expect(library.annotations(qanat.document.id)).toEqual([]);
    expect(() => library.annotation(AnnotationId.parse(`annotation-${qanat.document.id}`))).toThrow(
      damaged,
    );
  });

  it('is not what an interrupted import left: a reader sees it, the next writer removes it', () => {
    const folder = temporaryFolder();
    openTestLibrary(folder).close();
    writeFileSync(join(folder, 'tmp', 'half'), 'half a file');
    const reader = openTestLibrary(folder, 'read-only');
    expect(reader.doctor().at(-1)).toEqual({
      name: 'temporaryFiles',
      ok: true,
      message: '1, which the next opening for writing removes',
      problems: [],
    });
    expect(openTestLibrary(folder).doctor().at(-1)?.message).toBe('none');
  });

  it('heals an original when the same bytes are imported again', () => {
    const library = harmed((folder) => rmSync(original(folder)));
    expect(library.add(qanat.document, qanat.bytes)).toBe('duplicate');
    expect(Buffer.from(library.original(qanat.document.id))).toEqual(Buffer.from(qanat.bytes));
    expect(library.doctor().every(({ ok }) => ok)).toBe(true);
  });
});
