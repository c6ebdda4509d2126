/** Collections, tags, how far documents are read, and the trash keep what the reader ordered. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupsFolder } from '../../../corpus/storage/backup-files.ts';
import { makeBackup } from '../../../corpus/storage/backups.ts';
import { CollectionId } from '../../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../../corpus/document/document.ts';
import { DocumentId as DocumentIdSchema } from '../../../corpus/document/document.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { sha256Of } from '../../../corpus/storage/originals.ts';
import { emptyOldTrash } from '../../../electron/old-trash.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const wells = CollectionId.parse('wells');
const unknown = DocumentIdSchema.parse('0'.repeat(16));

let folder: string;
let library: Library;
let time: string;
let water: DocumentId;
let script: DocumentId;

beforeEach(() => {
  folder = temporaryFolder();
  time = '2026-03-01T08:00:00.000Z';
  library = openTestLibrary(folder, 'create', () => time);
  const add = (text: string): DocumentId => {
    const { document, bytes } = importText(text);
    library.add(document, bytes);
    return document.id;
  };
  water = add('آب در زیر زمین راه می‌رود');
  script = add('A script runs from the right');
});

const line = (id: DocumentId) => library.summary(id);
const reopened = (): Library => {
  library.close();
  library = openTestLibrary(folder, 'open', () => time);
  return library;
};

describe('collections', () => {
  beforeEach(() => library.shelves.saveCollection({ id: wells, name: 'چاه‌ها' }));

  it('hold documents, and a document stands in several', () => {
    const paper = CollectionId.parse('paper');
    time = '2026-03-02T08:00:00.000Z';
    library.shelves.saveCollection({ id: paper, name: 'Paper' });
    library.shelves.collect(wells, [water, script], true);
    library.shelves.collect(wells, [water], true);
    library.shelves.collect(paper, [water], true);
    reopened();
    expect(library.shelves.collections().map(({ name }) => name)).toEqual(['چاه‌ها', 'Paper']);
    expect(new Set(line(water)?.collections)).toEqual(new Set([wells, paper]));
    library.shelves.collect(wells, [water], false);
    expect(line(water)?.collections).toEqual([paper]);
    expect(line(script)?.collections).toEqual([wells]);
  });

  it('keep their documents under another name, and when they are deleted and come back', () => {
    library.shelves.collect(wells, [water], true);
    library.shelves.saveCollection({ id: wells, name: 'Wells' });
    library.shelves.deleteCollection(wells);
    expect(library.shelves.collections()).toEqual([]);
    expect(line(water)?.collections).toEqual([]);
    library.shelves.restoreCollection(wells);
    expect(library.shelves.collections()).toEqual([{ id: wells, name: 'Wells' }]);
    expect(line(water)?.collections).toEqual([wells]);
  });

  it('take all documents or none', () => {
    expect(() => library.shelves.collect(wells, [water, unknown], true)).toThrow(
      expect.objectContaining({ code: 'notFound' }),
    );
    expect(line(water)?.collections).toEqual([]);
    expect(() => library.shelves.collect(CollectionId.parse('none'), [water], true)).toThrow(
      expect.objectContaining({ code: 'notFound' }),
    );
  });
});

describe('tags', () => {
  it('are given to several documents without doubles, and are their metadata', () => {
    library.shelves.tag([water, script], { add: ['آب', 'qanat'], remove: [] });
    library.shelves.tag([water], { add: ['qanat', 'well'], remove: ['آب'] });
    expect(line(water)?.tags).toEqual(['qanat', 'well']);
    expect(library.document(water).metadata.tags).toEqual(['qanat', 'well']);
    expect(line(script)?.tags).toEqual(['آب', 'qanat']);
    // What else the reader said stays.
    library.editMetadata(script, { ...library.metadataEdit(script), title: 'Scripts' });
    library.shelves.tag([script], { add: [], remove: ['آب'] });
    expect(line(script)).toMatchObject({ title: 'Scripts', tags: ['qanat'] });
  });
});

describe('how far a document is read', () => {
  it('begins unread, is kept, and stays finished', () => {
    expect(line(water)?.read).toBeUndefined();
    library.shelves.noteOpened(water);
    expect(line(water)).toMatchObject({ openedAt: time, read: { share: 0, finished: false } });
    library.shelves.noteRead(water, 0.4);
    reopened();
    expect(line(water)?.read).toEqual({ share: 0.4, finished: false });
    library.shelves.noteRead(water, 1);
    library.shelves.noteRead(water, 0.2);
    expect(line(water)?.read).toEqual({ share: 0.2, finished: true });
  });

  it('is what the reader says of several', () => {
    library.shelves.noteRead(water, 0.4);
    library.shelves.markRead([water, script], 'finished');
    expect(line(water)?.read).toEqual({ share: 0.4, finished: true });
    expect(line(script)?.read).toEqual({ share: 1, finished: true });
    library.shelves.markRead([water, script], 'unread');
    expect([line(water)?.read, line(script)?.read]).toEqual([undefined, undefined]);
  });
});

describe('the trash', () => {
  it('holds what was deleted, the last first, and gives it back', () => {
    library.shelves.delete([water]);
    time = '2026-03-02T08:00:00.000Z';
    library.shelves.delete([script]);
    const deleted = library.shelves.trash().map(({ id, deletedAt }) => [id, deletedAt]);
    expect(deleted).toEqual([
      [script, '2026-03-02T08:00:00.000Z'],
      [water, '2026-03-01T08:00:00.000Z'],
    ]);
    library.shelves.restore([water, script]);
    expect(library.shelves.trash()).toEqual([]);
    expect(library.list()).toHaveLength(2);
  });

  it('erases documents with their files, notes and places on the shelves, and nothing else', () => {
    library.shelves.saveCollection({ id: wells, name: 'Wells' });
    library.shelves.collect(wells, [water, script], true);
    library.shelves.noteRead(water, 0.4);
    library.saveReadingPosition(water, { blockId: 'b0', offset: 2 });
    library.saveAnnotation(makeAnnotation(water, 'annotation-1'));
    library.saveAnnotation(makeAnnotation(script, 'annotation-2'));
    const { sha256 } = library.imported(water).provenance;
    expect(() => library.shelves.erase([water])).toThrow(
      expect.objectContaining({ code: 'invalidRequest' }),
    );
    library.shelves.delete([water]);
    library.shelves.erase([water]);
    expect(library.shelves.trash()).toEqual([]);
    expect(library.findByHash(sha256)).toBeUndefined();
    expect(existsSync(join(folder, 'originals', sha256))).toBe(false);
    expect(library.annotations(script)).toHaveLength(1);
    expect(line(script)?.collections).toEqual([wells]);
    expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
  });

  it('keeps a file that another document needs', () => {
    const picture = new TextEncoder().encode('a picture of a well');
    const sha256 = sha256Of(picture);
    const companion = { name: 'well.png', byteSize: picture.length, sha256 };
    const ids = ['One page of wells', 'Another page of wells'].map((text) => {
      const { document, bytes } = importText(text);
      const provenance = { ...document.provenance, companions: [companion] };
      const companions = new Map([[companion.name, picture]]);
      library.add({ ...document, provenance }, bytes, { companions });
      return document.id;
    });
    const kept = (): boolean => existsSync(join(folder, 'originals', sha256));
    library.shelves.delete(ids);
    library.shelves.erase(ids.slice(0, 1));
    expect(kept()).toBe(true);
    library.shelves.erase(ids.slice(1));
    expect(kept()).toBe(false);
  });

  it('keeps the files of what is erased as long as a backup holds the document', () => {
    const { sha256 } = library.imported(water).provenance;
    const kept = (): boolean => existsSync(join(folder, 'originals', sha256));
    const { name } = makeBackup(folder, { now: time, days: 1 });
    time = '2026-03-02T08:00:00.000Z';
    library.shelves.delete([water]);
    library.shelves.erase([water]);
    expect(kept()).toBe(true);
    rmSync(join(backupsFolder(folder), name));
    expect(emptyOldTrash(library).documents).toBe(0);
    expect(kept()).toBe(false);
  });
});
