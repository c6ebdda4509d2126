import { describe, expect, it } from 'vitest';
import type { Annotation, AnnotationId } from '../../../corpus/annotations/annotation.ts';
import type { NoteQuery } from '../../../corpus/annotations/note-query.ts';
import { CollectionId } from '../../../corpus/document/collection-id.ts';
import { Database } from '../../../corpus/storage/database.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { join } from 'node:path';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const all: NoteQuery = { filter: {}, group: 'none', order: 'oldest', locale: 'en' };

const water = importText('آب روان\nThe mother well is dug first');
const bridge = importText('پل خواجو\nA bridge of stone');

function note(text: string): Annotation['bodies'] {
  const words = { value: text, language: 'und', direction: 'rtl' } as const;
  return [{ type: 'TextualBody', format: 'text/markdown', ...words }];
}

const quote = (exact: string, start = 0): Annotation['selectors'] => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start, end: start + exact.length },
];

const first = makeAnnotation(water.document.id, 'note-water-1', {
  selectors: quote('mother well', 12),
  bodies: note('قنات‌های يزد'),
  tags: ['History/Qajar', 'آب'],
  created: '2026-01-01T10:00:00.000Z',
});
const second = makeAnnotation(water.document.id, 'note-water-2', {
  selectors: quote('آب روان'),
  colour: 'blue',
  created: '2026-02-01T10:00:00.000Z',
});
const third = makeAnnotation(bridge.document.id, 'note-bridge-1', {
  selectors: quote('bridge of stone', 10),
  tags: ['history'],
  created: '2026-03-01T10:00:00.000Z',
});

function libraryWithNotes(folder = temporaryFolder()): Library {
  const library = openTestLibrary(folder);
  for (const { document, bytes } of [water, bridge]) library.add(document, bytes);
  library.notes.saveAll([first, second, third]);
  return library;
}

function found(library: Library, change: Partial<NoteQuery>): readonly (readonly string[])[] {
  return library.notes.find({ ...all, ...change }).groups.map(({ ids }) => ids);
}

const ids = (...of: readonly Annotation[]): AnnotationId[] => of.map(({ id }) => id);

describe('The notes of the whole library', () => {
  const filters: readonly (readonly [string, NoteQuery['filter'], readonly Annotation[]])[] = [
    ['nothing asked', {}, [first, second, third]],
    ['words of a note in another spelling', { words: 'قناتهای یزد' }, [first]],
    ['words of what was marked', { words: 'STONE' }, [third]],
    ['words of a tag', { words: 'qajar' }, [first]],
    ['words of which one is missing', { words: 'stone well' }, []],
    ['a tag with those below it', { tag: 'history' }, [first, third]],
    ['a tag below', { tag: 'history/qajar' }, [first]],
    ['no tag', { tag: '' }, [second]],
    ['a colour', { colour: 'blue' }, [second]],
    ['a document', { document: bridge.document.id }, [third]],
    ['no collection', { collection: '' }, [first, second, third]],
    ['a time', { from: '2026-02-01T00:00:00.000Z', to: '2026-03-01T10:00:00.000Z' }, [second]],
    ['several things at once', { colour: 'yellow', words: 'آب' }, [first]],
  ];
  it('are filtered by words in any spelling, tags, colours, sources and times', () => {
    const library = libraryWithNotes();
    for (const [what, filter, expected] of filters)
      expect(found(library, { filter }).flat(), what).toEqual(ids(...expected));
  });

  it('are ordered by time, by place and by tag', () => {
    const library = libraryWithNotes();
    library.editMetadata(water.document.id, { title: 'Wells' });
    library.editMetadata(bridge.document.id, { title: 'Bridges' });
    expect(found(library, { order: 'newest' })).toEqual([ids(third, second, first)]);
    expect(found(library, { order: 'place' })).toEqual([ids(third, second, first)]);
    expect(found(library, { order: 'tag' })).toEqual([ids(third, first, second)]);
  });

  it('stand in a group for each of their tags, those without one last', () => {
    const { groups } = libraryWithNotes().notes.find({ ...all, group: 'tag', locale: 'fa' });
    expect(groups).toEqual([
      { key: 'اب', label: 'آب', ids: ids(first) },
      { key: 'history', label: 'history', ids: ids(third) },
      { key: 'history/qajar', label: 'History/Qajar', ids: ids(first) },
      { key: '', label: '', ids: ids(second) },
    ]);
  });

  it('stand in months of the calendar of the reader', () => {
    const library = libraryWithNotes();
    const months = (locale: 'en' | 'fa') =>
      library.notes.find({ ...all, group: 'month', locale }).groups.map(({ key }) => key);
    expect(months('en')).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(months('fa')).toEqual(['1404-10', '1404-11', '1404-12']);
  });

  it('say what they can be filtered by', () => {
    const library = libraryWithNotes();
    const id = CollectionId.parse('collection-1');
    library.shelves.saveCollection({ id, name: 'Building' });
    library.shelves.collect(id, [bridge.document.id], true);
    const { tag, collection, colour } = library.notes.choices('en');
    // The first spelling that is met names the tag.
    expect(tag.map(({ key, count }) => [key, count])).toEqual([
      ['history', 2],
      ['history/qajar', 1],
      ['اب', 1],
      ['', 1],
    ]);
    expect(collection.map(({ label, count }) => [label, count])).toEqual([
      ['Building', 1],
      ['', 2],
    ]);
    expect(colour.map(({ key }) => key)).toEqual(['blue', 'yellow']);
  });

  it('are lines with their source, in the order asked for', () => {
    const library = libraryWithNotes();
    library.deleteAnnotation(second.id);
    const lines = library.notes.lines(ids(third, second, first));
    expect(lines.map(({ id, quote: words, note: said }) => [id, words, said])).toEqual([
      [third.id, 'bridge of stone', ''],
      [first.id, 'mother well', 'قنات‌های يزد'],
    ]);
    expect(lines[0]).toMatchObject({ gone: false, title: bridge.document.metadata.title });
  });

  it('stay when their document goes to the trash, and say so', () => {
    const library = libraryWithNotes();
    library.delete(bridge.document.id);
    expect(found(library, {}).flat()).toEqual(ids(first, second, third));
    expect(library.notes.lines([third.id])[0]?.gone).toBe(true);
    library.shelves.erase([bridge.document.id], { keepNotes: true });
    expect(library.notes.lines([third.id])).toMatchObject([
      { gone: true, quote: 'bridge of stone', title: bridge.document.metadata.title },
    ]);
    library.delete(water.document.id);
    library.shelves.erase([water.document.id]);
    expect(found(library, {}).flat()).toEqual(ids(third));
  });

  it('are deleted and brought back in one step, or not at all', () => {
    const library = libraryWithNotes();
    library.notes.deleteAll(ids(first, third));
    expect(found(library, {}).flat()).toEqual(ids(second));
    expect(library.notes.restoreAll(ids(first, third))).toEqual([first, third]);
    library.deleteAnnotation(third.id);
    expect(() => library.notes.deleteAll(ids(first, third))).toThrow(/note-bridge-1/);
    expect(found(library, {}).flat()).toEqual(ids(first, second));
  });

  it('are found by what they say now after they were changed by other means', () => {
    const folder = temporaryFolder();
    libraryWithNotes(folder).close();
    const database = new Database(join(folder, 'library.sqlite'), 'read-write');
    database.execute(`UPDATE annotation_tag SET tag = 'stonework' WHERE tag = 'history'`);
    database.execute(`DELETE FROM note_line WHERE annotation_id = 'note-water-2'`);
    database.close();
    for (const mode of ['read-only', 'open'] as const) {
      const library = openTestLibrary(folder, mode);
      expect(found(library, { filter: { words: 'stonework' } }).flat()).toEqual(ids(third));
      expect(found(library, { filter: { words: 'روان' } }).flat()).toEqual(ids(second));
      library.close();
    }
  });
});
