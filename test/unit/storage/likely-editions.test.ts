/** Documents that are perhaps editions of one text are found by address and by words. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../corpus/document/block.ts';
import type { DocumentId } from '../../../corpus/document/document.ts';
import { Database } from '../../../corpus/storage/database.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { databaseFile } from '../../../corpus/storage/database-file.ts';
import { makeBlock } from '../../support/documents.ts';
import { importText, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('what may be an edition', () => {
  const text =
    'In the old town every garden had its share of water, and the hours of each were counted by a bowl with a hole in it.';
  const captured = (words: string, sourceAddress?: string): ReturnType<typeof importText> => {
    const { document, bytes } = importText(words);
    const provenance = sourceAddress
      ? { ...document.provenance, sourceAddress }
      : document.provenance;
    return { document: { ...document, provenance }, bytes };
  };
  const add = (
    library: Library,
    { document, bytes }: ReturnType<typeof importText>,
  ): DocumentId => {
    library.add(document, bytes);
    return document.id;
  };

  it('is found by its words, and no longer once it is one or deleted', () => {
    const library = openTestLibrary(temporaryFolder());
    const older = add(library, captured(text));
    add(
      library,
      captured('Another text about quite other matters, which has nothing to do with it.'),
    );
    const newer = add(library, captured(`${text} So it was told.`));
    const found = library.likelyEdition(newer);
    expect(found).toMatchObject({ id: older, why: 'content', title: 'The qanat' });
    expect(found?.likeness).toBeGreaterThan(0.7);
    library.delete(older);
    expect(library.likelyEdition(newer)).toBeUndefined();
    library.restore(older);
    library.addEdition(newer, older);
    expect(library.likelyEdition(newer)).toBeUndefined();
    expect(library.likelyEdition(older)).toBeUndefined();
  });

  it('is found by the address of its source, under the title that the reader gave', () => {
    const library = openTestLibrary(temporaryFolder());
    const older = add(library, captured('Yesterday.', 'http://www.example.org/a/?utm_source=b'));
    library.editMetadata(older, { title: 'The news' });
    const newer = add(library, captured('Today.', 'https://example.org/a#top'));
    expect(library.likelyEdition(newer)).toEqual({
      id: older,
      title: 'The news',
      why: 'address',
      likeness: 0,
    });
    const front = add(library, captured('Now.', 'https://example.org/'));
    add(library, captured('Then.', 'http://example.org'));
    expect(library.likelyEdition(front)).toBeUndefined();
  });

  it('is not told by an address that a site gives to all its pages', () => {
    const library = openTestLibrary(temporaryFolder());
    const called = (title: string, words: string): ReturnType<typeof importText> => {
      const { document, bytes } = captured(words, 'https://example.org/journal/');
      return { document: { ...document, metadata: { ...document.metadata, title } }, bytes };
    };
    const bread = add(
      library,
      called('On bread', 'Bread wants flour, water, salt and a long night.'),
    );
    const salt = add(
      library,
      called('On salt', 'Salt was carried over the pass by mules in spring.'),
    );
    expect(library.likelyEdition(salt)).toBeUndefined();
    const again = add(library, called('ON BREAD', 'All of this was written anew.'));
    expect(library.likelyEdition(again)).toMatchObject({ id: bread, why: 'address' });
    const grown = called(
      'Of salt and sugar',
      'Salt was carried over the pass by mules in spring. Sugar came by sea, much later, in tall blue cones that were broken with a hammer of iron.',
    );
    expect(library.likelyEdition(add(library, grown))).toMatchObject({ id: salt, why: 'address' });
  });

  it('is not told by what others wrote around the text', () => {
    const library = openTestLibrary(temporaryFolder());
    const menu = (index: number): Block => makeBlock(index, text, { kind: 'furniture' });
    const [one, other] = ['A short piece about bread.', 'A short piece about salt.'].map((own) => {
      const { document, bytes } = importText(own);
      return { document: { ...document, blocks: [...document.blocks, menu(1)] }, bytes };
    });
    add(library, one!);
    expect(library.likelyEdition(add(library, other!))).toBeUndefined();
  });

  it('is found also among documents that an older version imported', () => {
    const folder = temporaryFolder();
    const first = openTestLibrary(folder);
    const older = add(first, captured(text));
    first.close();
    const database = new Database(join(folder, databaseFile), 'read-write');
    database.execute('DELETE FROM word_run; DELETE FROM sketch;');
    database.close();
    const library = openTestLibrary(folder);
    expect(library.likelyEdition(add(library, captured(`${text} So it was.`)))?.id).toBe(older);
  });
});
