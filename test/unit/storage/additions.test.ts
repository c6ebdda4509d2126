/** Bringing documents into a library in groups: together where all is well, each for itself where it is not. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../corpus/storage/database.ts';
import type { Addition, Library } from '../../../corpus/storage/library.ts';
import { importText, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const texts = ['آب روان قنات', 'The mill turns', 'The kiln burns 😀'].map((text) =>
  // Long enough that it needs pages of its own.
  importText(`${text}\n`.repeat(2000)),
);
const hashes = texts.map(({ document }) => document.provenance.sha256).sort();
const code = (code: string) => expect.objectContaining({ code }) as Error;
const originalsIn = (folder: string): readonly string[] => readdirSync(join(folder, 'originals'));

describe('a group of documents', () => {
  it('comes into the library with its bytes, and leaves no files aside', async () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    expect(await library.addAll(texts)).toEqual(['added', 'added', 'added']);
    for (const { document, bytes } of texts) {
      expect(library.document(document.id)).toEqual(document);
      expect(Buffer.from(library.original(document.id))).toEqual(Buffer.from(bytes));
    }
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
    expect(library.doctor().filter((check) => !check.ok)).toEqual([]);
  });

  it('tells duplicates, of the library and within itself, and brings deleted ones back', async () => {
    const library = openTestLibrary(temporaryFolder());
    const [first, second] = texts as [Addition, Addition];
    library.add(first.document, first.bytes);
    library.delete(first.document.id);
    expect(await library.addAll([first, second, second])).toEqual([
      'duplicate',
      'added',
      'duplicate',
    ]);
    expect(library.list()).toHaveLength(2);
  });

  it('heals an original that was damaged', async () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    await library.addAll(texts);
    const [one] = texts as [Addition];
    const path = join(folder, 'originals', one.document.provenance.sha256);
    const temporary = join(folder, 'damaged');
    writeFileSync(temporary, 'other');
    renameSync(temporary, path);
    expect(await library.addAll([one])).toEqual(['duplicate']);
    expect(Buffer.from(readFileSync(path))).toEqual(Buffer.from(one.bytes));
  });

  it('does not suffer from one that fails', async () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    const [first, second, third] = texts as [Addition, Addition, Addition];
    const wrong = { ...second, bytes: third.bytes };
    expect(await library.addAll([first, wrong, third])).toEqual([
      'added',
      code('invalidRequest'),
      'added',
    ]);
    expect(library.list()).toHaveLength(2);
    expect(originalsIn(folder)).toHaveLength(2);
  });

  it('leaves nothing where the disk is full', async () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    const { database } = library as unknown as { readonly database: Database };
    database.execute('PRAGMA max_page_count = 1');
    const full = code('storageFull');
    expect(await library.addAll(texts)).toEqual([full, full, full]);
    expect([library.list(), originalsIn(folder)]).toEqual([[], []]);
    database.execute('PRAGMA max_page_count = 10000');
    expect(await library.addAll(texts)).toEqual(['added', 'added', 'added']);
  });

  it('is refused by a library that is read-only', async () => {
    const folder = temporaryFolder();
    openTestLibrary(folder).close();
    const library = openTestLibrary(folder, 'read-only');
    const refused = code('libraryReadOnly');
    expect(await library.addAll(texts)).toEqual([refused, refused, refused]);
    expect(originalsIn(folder)).toEqual([]);
  });
});

describe('a process that died while it stored a group', () => {
  it('leaves no original that no document has, and none that one has goes', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    const [kept, lost] = texts as [Addition, Addition];
    library.add(kept.document, kept.bytes);
    library.close();
    mkdirSync(join(folder, 'tmp'), { recursive: true });
    const [keptHash, lostHash] = [kept, lost].map(({ document }) => document.provenance.sha256);
    writeFileSync(join(folder, 'originals', String(lostHash)), lost.bytes);
    writeFileSync(join(folder, 'tmp', 'adding-1'), `${String(keptHash)}\n${String(lostHash)}`);
    openTestLibrary(folder, 'open').close();
    expect(originalsIn(folder)).toEqual([keptHash]);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('cannot make an opening remove anything else', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    for (const { document, bytes } of texts) library.add(document, bytes);
    library.close();
    writeFileSync(join(folder, 'tmp', 'adding-7'), ['../library.sqlite', '', ...hashes].join('\n'));
    const again = openTestLibrary(folder, 'open');
    expect(again.list()).toHaveLength(texts.length);
    expect(originalsIn(folder).toSorted()).toEqual(hashes);
  });
});

describe('a process that died between a file and the row that needs it', () => {
  /** What is on the disk when the next transaction of the library begins. */
  const diskAtTheRow = (folder: string, library: Library, work: () => void): string => {
    const copy = temporaryFolder();
    const { database } = library as unknown as { readonly database: Database };
    const { transaction } = database;
    database.transaction = () => {
      cpSync(folder, copy, { recursive: true });
      throw new Error('killed');
    };
    expect(work).toThrow();
    database.transaction = transaction;
    return copy;
  };

  it('leaves no original of a document that was added by itself', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    const [kept, lost] = texts as [Addition, Addition];
    library.add(kept.document, kept.bytes);
    const left = diskAtTheRow(folder, library, () => library.add(lost.document, lost.bytes));
    expect(originalsIn(left)).toHaveLength(2);
    openTestLibrary(left, 'open').close();
    expect(originalsIn(left)).toEqual([kept.document.provenance.sha256]);
    expect(readdirSync(join(left, 'tmp'))).toEqual([]);
  });

  it('leaves no picture of a page that was read anew', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    const { document, bytes } = importText('آب روان قنات');
    library.add(document, bytes);
    const picture = new TextEncoder().encode('a picture');
    const sha256 = createHash('sha256').update(picture).digest('hex');
    const companion = { name: 'page_files/a.png', byteSize: picture.byteLength, sha256 };
    const anew = { ...document, provenance: { ...document.provenance, companions: [companion] } };
    const companions = new Map([[companion.name, picture]]);
    const left = diskAtTheRow(folder, library, () => library.replace(anew, [], { companions }));
    expect(originalsIn(left)).toContain(sha256);
    openTestLibrary(left, 'open').close();
    expect(originalsIn(left)).toEqual([document.provenance.sha256]);
    library.replace(anew, [], { companions });
    expect(originalsIn(folder)).toContain(sha256);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });
});
