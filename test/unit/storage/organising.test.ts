/** Tags are renamed, merged and taken away over the whole library, links lead both ways, and kinds are listed. */
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { undoLast } from '../../support/undo-last.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const qanat = importText('آب روان\nدر قنات');
const { id: documentId } = qanat.document;
const idOf = (name: string) => AnnotationId.parse(`annotation-${name}`);

/** A library with annotations that bear these tags. */
function libraryWith(tags: Readonly<Record<string, readonly string[]>>): Library {
  const library = openTestLibrary(temporaryFolder());
  library.add(qanat.document, qanat.bytes);
  for (const [name, list] of Object.entries(tags)) {
    library.saveAnnotation(makeAnnotation(documentId, `annotation-${name}`, { tags: [...list] }));
  }
  return library;
}

const tagsIn = (library: Library): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    library
      .annotations(documentId)
      .map(({ id, tags = [] }) => [id.replace('annotation-', ''), tags]),
  );

describe('tags of a library', () => {
  const tags = {
    a: ['history/qajar', 'آب'],
    b: ['History', 'place'],
    c: ['historyless'],
    d: ['place/tehran'],
  };

  it.each([
    [
      'renames those below too',
      'history',
      'تاریخ',
      [['تاریخ/qajar', 'آب'], ['تاریخ', 'place'], ['historyless'], ['place/tehran']],
    ],
    [
      'moves a tag below another',
      'history',
      'place/old',
      [['place/old/qajar', 'آب'], ['place/old', 'place'], ['historyless'], ['place/tehran']],
    ],
    [
      'merges into one that is there',
      'history',
      'Place',
      [['Place/qajar', 'آب'], ['Place'], ['historyless'], ['place/tehran']],
    ],
    [
      'moves a tag below itself',
      'history',
      'history/old',
      [['history/old/qajar', 'آب'], ['history/old', 'place'], ['historyless'], ['place/tehran']],
    ],
  ])('%s, and brings all back', (_, from, to, expected) => {
    const library = libraryWith(tags);
    library.deleteAnnotation(idOf('d'));
    library.organising.renameTag(from, to);
    library.restoreAnnotation(idOf('d'));
    expect(Object.values(tagsIn(library))).toEqual(expected);
    undoLast(library);
    const { change } = undoLast(library);
    library.restoreAnnotation(idOf('d'));
    expect(tagsIn(library)).toEqual(tags);
    undoLast(library);
    library.history.undo(change);
    library.restoreAnnotation(idOf('d'));
    expect(Object.values(tagsIn(library))).toEqual(expected);
  });

  it('are taken away with those below, and come back in their order', () => {
    const library = libraryWith(tags);
    const bearers = library.organising.removeTag('history');
    expect(bearers).toEqual([idOf('a'), idOf('b')]);
    expect(tagsIn(library)).toEqual({ ...tags, a: ['آب'], b: ['place'] });
    undoLast(library);
    expect(tagsIn(library)).toEqual(tags);
  });

  it('take their colours along, but one that is there keeps its own', () => {
    const library = libraryWith(tags);
    const { organising } = library;
    organising.colourTag('history', 'blue');
    organising.colourTag('History/Qajar', 'pink');
    organising.colourTag('place', 'green');
    organising.renameTag('history', 'place');
    expect(organising.colours()).toEqual([
      { tag: 'place', colour: 'green' },
      { tag: 'place/Qajar', colour: 'pink' },
    ]);
    undoLast(library);
    organising.colourTag('place', null);
    expect(organising.colours()).toEqual([
      { tag: 'history', colour: 'blue' },
      { tag: 'History/Qajar', colour: 'pink' },
    ]);
  });

  it.each([
    ['a tag that nobody bears', 'nothing', 'x', 'notFound'],
    ['a name that is none', 'history', ' / ', 'invalidRequest'],
    ['a name below which a tag is too long', 'history', 'x'.repeat(78), 'invalidRequest'],
  ])('refuse %s and stay as they are', (_, from, to, code) => {
    const library = libraryWith(tags);
    expect(() => library.organising.renameTag(from, to)).toThrow(expect.objectContaining({ code }));
    expect(tagsIn(library)).toEqual(tags);
  });
});

describe('links', () => {
  it('are known at their other end while the annotation that bears them is there', () => {
    const library = libraryWith({ a: [], b: [] });
    const linking = makeAnnotation(documentId, 'annotation-b', {
      links: [{ relation: 'contradicts', to: idOf('a') }],
    });
    library.saveAnnotation(linking);
    expect(library.organising.linking(idOf('a'))).toEqual([linking]);
    library.deleteAnnotation(idOf('b'));
    expect(library.organising.linking(idOf('a'))).toEqual([]);
    library.deleteAnnotation(idOf('a'));
    expect(library.restoreAnnotation(idOf('b'))).toEqual(linking);
  });
});

describe('kinds', () => {
  it('of the reader’s own are those in use and those that are kept', () => {
    const { organising } = libraryWith({});
    organising.keepKind('شاهد');
    organising.keepKind('claim');
    expect(organising.kinds()).toEqual([{ kind: 'شاهد', count: 0 }]);
    organising.forgetKind(' شاهد ');
    expect(organising.kinds()).toEqual([]);
  });

  it('that compare alike are one', () => {
    const library = libraryWith({});
    for (const [name, kind] of Object.entries({ a: 'گواه', b: 'گواه', c: 'گواهِ', d: 'claim' })) {
      library.saveAnnotation(makeAnnotation(documentId, `annotation-${name}`, { kind }));
    }
    library.organising.keepKind('گواه');
    expect(library.organising.kinds()).toEqual([{ kind: 'گواه', count: 3 }]);
  });
});
