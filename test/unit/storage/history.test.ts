/** Every change of the reader's work is journalled in its own transaction, and can be taken back by what the journal says. */
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import type { Annotation } from '../../../corpus/annotations/annotation.ts';
import { CollectionId } from '../../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../../corpus/document/document.ts';
import type { Author } from '../../../corpus/storage/journal.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { onTestFinished } from 'vitest';
import { importText, makeAnnotation, testTime } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const author: Author = {
  who: 'window',
  act: 'annotation:change',
  origin: 'run1:1',
  version: '2.0.0',
};

/** A library whose changes are made by the window `run1:1`, unless the test says who. */
function open(folder = temporaryFolder(), by: () => Author = () => author): Library {
  const library = openLibrary(folder, { mode: 'create', now: () => testTime, by });
  onTestFinished(() => library.close());
  return library;
}

function withText(library: Library, text = 'آب روان\nThe water runs.'): DocumentId {
  const { document, bytes } = importText(text);
  library.add(document, bytes);
  return document.id;
}

const note = (id: DocumentId, value: string, change: Partial<Annotation> = {}): Annotation =>
  makeAnnotation(id, 'annotation-1', {
    motivation: 'commenting',
    bodies: [
      { type: 'TextualBody', value, format: 'text/markdown', language: 'en', direction: 'ltr' },
    ],
    ...change,
  });

const first = AnnotationId.parse('annotation-1');
const newest = (library: Library): number => library.history.changes({ limit: 1 })[0]?.id ?? 0;

describe('the history', () => {
  it('says who did what when, to which note of which text', () => {
    const library = open();
    const id = withText(library);
    library.saveAnnotation(note(id, 'one'));
    expect(library.history.changes({ limit: 5 })[0]).toEqual({
      ...author,
      id: expect.any(Number) as number,
      at: testTime,
      kind: 'done',
      undone: false,
      final: false,
      annotations: 1,
      annotation: first,
      quote: 'آب',
      documents: 1,
      document: id,
      title: library.document(id).metadata.title,
    });
  });

  it('has no change where nothing changed', () => {
    const library = open();
    const id = withText(library);
    library.saveAnnotation(note(id, 'one', { tags: ['water'] }));
    const before = library.history.changes({ limit: 9 }).length;
    library.saveAnnotation(note(id, 'one', { tags: ['water'] }));
    library.saveReadingPosition(id, { blockId: 'b1', offset: 0 });
    expect(library.history.changes({ limit: 9 })).toHaveLength(before);
  });

  it('gives the changes of one note and of one text', () => {
    const library = open();
    const [one, other] = [withText(library), withText(library, 'Another garden')];
    library.saveAnnotation(note(one, 'one'));
    library.saveAnnotation(makeAnnotation(other, 'annotation-2'));
    expect(library.history.changes({ annotation: first, limit: 9 })).toHaveLength(1);
    expect(library.history.changes({ document: other, limit: 9 }).map((c) => c.annotation)).toEqual(
      ['annotation-2'],
    );
    expect(library.history.changes({ before: newest(library), limit: 1 })[0]?.annotation).toBe(
      first,
    );
  });

  it('keeps many changes that are made together as one act, or none of them', () => {
    const library = open();
    const id = withText(library);
    const before = library.history.changes({ limit: 9 }).length;
    library.history.together('incoming', () => {
      library.saveAnnotation(note(id, 'one'));
      library.saveAnnotation(makeAnnotation(id, 'annotation-2'));
    });
    const [change, ...rest] = library.history.changes({ limit: 9 });
    expect(change).toMatchObject({ act: 'incoming', annotations: 2 });
    expect(rest).toHaveLength(before);
    expect(() =>
      library.history.together('incoming', () => {
        library.saveAnnotation(makeAnnotation(id, 'annotation-3'));
        throw new Error('full');
      }),
    ).toThrow();
    expect(library.annotations(id)).toHaveLength(2);
    library.history.undo(change?.id ?? 0);
    expect(library.annotations(id)).toEqual([]);
  });

  it('shows the earlier states of a note and brings one back as its newest', () => {
    const library = open();
    const id = withText(library);
    for (const value of ['one', 'two', 'three']) {
      library.saveAnnotation(note(id, value, { tags: [`tag of ${value}`] }));
    }
    library.deleteAnnotation(first);
    library.restoreAnnotation(first);
    const versions = library.history.versions(first, 20);
    expect(versions.map(({ annotation }) => annotation.bodies[0]?.value)).toEqual([
      'three',
      'two',
      'one',
    ]);
    library.history.restoreVersion(first, versions[2]?.change.id ?? 0);
    expect(library.annotation(first)).toEqual(note(id, 'one', { tags: ['tag of one'] }));
    library.history.undo(newest(library));
    expect(library.annotation(first)).toEqual(note(id, 'three', { tags: ['tag of three'] }));
  });

  it('forgets what is old, and never what stands now', () => {
    const library = open();
    const id = withText(library);
    library.saveAnnotation(note(id, 'one'));
    const later = '2027-01-01T00:00:00.000Z';
    expect(library.history.forget({ before: testTime, upTo: 99 })).toBe(0);
    expect(library.history.forget({ before: later, upTo: 0 })).toBe(0);
    expect(library.history.forget({ before: later, upTo: 99 })).toBeGreaterThan(0);
    expect(library.history.changes({ limit: 9 })).toEqual([]);
    expect(library.annotation(first)).toEqual(note(id, 'one'));
  });
});

it('forgetting keeps the last earlier state of a note, which can be brought back but not as a whole act', () => {
  const library = open();
  const id = withText(library);
  for (const value of ['one', 'two', 'three'])
    library.saveAnnotation(note(id, value, { tags: [`tag of ${value}`] }));
  const upTo = newest(library);
  library.history.forget({ before: '2027-01-01T00:00:00.000Z', upTo });
  const versions = library.history.versions(first, 9);
  expect(versions.map(({ annotation }) => annotation.tags)).toEqual([['tag of two']]);
  expect(() => library.history.undo(upTo)).toThrow('to take back');
  library.history.restoreVersion(first, versions[0]!.change.id);
  expect(library.annotation(first)).toMatchObject({ tags: ['tag of two'] });
});

/** What can be done in a library with a text and a note, each by itself. */
const acts: readonly {
  readonly name: string;
  readonly act: (library: Library, id: DocumentId) => void;
}[] = [
  { name: 'a new highlight', act: (l, id) => l.saveAnnotation(makeAnnotation(id, 'annotation-2')) },
  {
    name: 'a changed note with tags',
    act: (l, id) => l.saveAnnotation(note(id, 'two', { tags: ['a', 'b'], colour: 'pink' })),
  },
  {
    name: 'another extent',
    act: (l, id) =>
      l.saveAnnotation(
        note(id, 'one', { selectors: [{ type: 'TextPositionSelector', start: 1, end: 4 }] }),
      ),
  },
  { name: 'a deleted note', act: (l) => l.deleteAnnotation(first) },
  {
    name: 'a corrected block',
    act: (l, id) => void l.correct(id, { blockId: 'b1', kind: 'heading' }),
  },
  { name: 'a corrected text', act: (l, id) => void l.correct(id, { language: 'ar' }) },
  {
    name: 'a part that begins elsewhere',
    act: (l, id) =>
      void l.correctPart(id, { type: 'split', blockId: 'b2', kind: 'article', title: 'Two' }),
  },
  { name: 'edited metadata', act: (l, id) => void l.editMetadata(id, { title: 'Qanats' }) },
  { name: 'tags of a text', act: (l, id) => l.shelves.tag([id], { add: ['garden'], remove: [] }) },
  { name: 'a deleted text', act: (l, id) => l.delete(id) },
  {
    name: 'a collection with a text in it',
    act: (l, id) =>
      l.history.together('collect', () => {
        const collection = { id: CollectionId.parse('collection-1'), name: 'Gardens' };
        l.shelves.saveCollection(collection);
        l.shelves.collect(collection.id, [id], true);
      }),
  },
  {
    name: 'editions of one text',
    act: (l, id) => l.addEdition(id, l.list().find((one) => one.id !== id)?.id ?? id),
  },
];

/** All that an act may change. */
function stateOf(library: Library, id: DocumentId): unknown {
  const isHere = library.summary(id) !== undefined;
  return {
    lines: library.list(),
    trash: library.shelves.trash().map((one) => one.id),
    annotations: library.annotations(id),
    corrections: library.corrections(id),
    document: isHere ? library.document(id) : null,
    collections: library.shelves.collections(),
    editions: isHere ? library.editions(id) : null,
    tags: library.tags(),
  };
}

describe('undo', () => {
  it.each(acts)('takes back $name, also after a restart, and does it again', ({ act }) => {
    const folder = temporaryFolder();
    const before = open(folder);
    const id = withText(before);
    withText(before, 'Another garden');
    before.saveAnnotation(note(id, 'one', { tags: ['old'] }));
    const was = stateOf(before, id);
    act(before, id);
    const done = stateOf(before, id);
    expect(done).not.toEqual(was);
    before.close();
    const library = open(folder, () => ({ ...author, origin: 'run2:1' }));
    const change = library.history.lastDone('run2:1', []) ?? 0;
    library.history.undo(change);
    expect(stateOf(library, id)).toEqual(was);
    expect(library.history.lastDone('run2:1', [])).toBeLessThan(change);
    library.history.undo(library.history.lastUndone('run2:1', []) ?? 0);
    expect(stateOf(library, id)).toEqual(done);
    library.history.undo(library.history.lastDone('run2:1', []) ?? 0);
    expect(stateOf(library, id)).toEqual(was);
    expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
  });

  it('leaves alone what was changed since, unless that was taken back', () => {
    const library = open();
    const id = withText(library);
    library.saveAnnotation(note(id, 'one'));
    library.saveAnnotation(note(id, 'two'));
    const two = newest(library);
    library.saveAnnotation(note(id, 'three'));
    const three = newest(library);
    expect(() => library.history.undo(two)).toThrow(
      expect.objectContaining({ code: 'changedSince' }) as Error,
    );
    expect(library.annotation(first)).toEqual(note(id, 'three'));
    library.history.undo(three);
    library.history.undo(two);
    expect(library.annotation(first)).toEqual(note(id, 'one'));
    expect(() => library.history.undo(two)).toThrow(
      expect.objectContaining({ code: 'notFound' }) as Error,
    );
  });

  it('has its own order in each of two windows', () => {
    let origin = 'run1:1';
    const library = open(undefined, () => ({ ...author, origin }));
    const id = withText(library);
    library.saveAnnotation(note(id, 'one'));
    const mine = newest(library);
    origin = 'run1:2';
    library.saveAnnotation(makeAnnotation(id, 'annotation-2'));
    const theirs = newest(library);
    expect(library.history.lastDone('run1:1', [])).toBe(mine);
    expect(library.history.lastDone('run1:2', [])).toBe(theirs);
    library.history.undo(theirs);
    expect(library.history.lastUndone('run1:1', [])).toBeUndefined();
    expect(library.history.lastUndone('run1:2', [])).toBe(newestOf(library, theirs));
    library.saveAnnotation(makeAnnotation(id, 'annotation-3'));
    expect(library.history.lastUndone('run1:2', [])).toBeUndefined();
  });

  it('does not take back what a text that was read anew brought with it', () => {
    const library = open();
    const { document, bytes } = importText('آب روان');
    library.add(document, bytes);
    library.saveAnnotation(note(document.id, 'one'));
    library.replace(document, [note(document.id, 'one', { modified: '2026-04-01T00:00:00.000Z' })]);
    const change = library.history.changes({ limit: 1 })[0];
    expect(change?.final).toBe(true);
    expect(() => library.history.undo(change?.id ?? 0)).toThrow();
  });

  it('brings nothing of an erased text back, and its words are not in the history', () => {
    const library = open();
    const id = withText(library);
    library.saveAnnotation(note(id, 'a secret'));
    library.delete(id);
    library.shelves.erase([id]);
    expect(library.history.changes({ limit: 9 })).toEqual([]);
    expect(library.history.lastDone('run1:1', [])).toBeUndefined();
  });
});

/** The change that took `change` back. */
function newestOf(library: Library, change: number): number {
  return change + (library.history.changes({ limit: 1 }).length > 0 ? 1 : 0);
}
