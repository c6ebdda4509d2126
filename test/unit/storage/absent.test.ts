/** Notes outlive their text: in the trash, after it was erased, and before it has come. */
import { expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const prose =
  'آب روان در قنات از کوه به باغ می‌رود و باغ از آن سبز است. The water runs below the ground from the hills to the garden, and nobody sees it on its way.';

function erased() {
  const folder = temporaryFolder();
  const library = openTestLibrary(folder);
  const made = importText(prose);
  const { id } = made.document;
  library.add(made.document, made.bytes);
  library.editMetadata(id, {
    title: 'قنات',
    authors: ['نویسنده'],
    sourceAddress: 'https://example.org/qanat',
  });
  library.saveAnnotation(makeAnnotation(id, 'annotation-1', { tags: ['water'] }));
  library.delete(id);
  return { library, id, ...made };
}

it('lists notes of a text in the trash', () => {
  const { library, id } = erased();
  expect(library.absent.texts()).toMatchObject([
    { id, state: 'trashed', title: 'قنات', authors: ['نویسنده'], notes: 1 },
  ]);
  expect(library.absent.annotations(id).map((one) => one.tags)).toEqual([['water']]);
  library.restore(id);
  expect(library.absent.texts()).toEqual([]);
  expect(() => library.absent.annotations(id)).toThrow();
});

it('keeps the notes of an erased text with what is known of it, and not a word of the text', () => {
  const { library, id } = erased();
  library.shelves.erase([id], { keepNotes: true });
  expect(library.shelves.trash()).toEqual([]);
  expect(library.list()).toEqual([]);
  expect(() => library.restore(id)).toThrow();
  expect(library.absent.texts()).toMatchObject([{ id, state: 'erased', title: 'قنات', notes: 1 }]);
  const known = library.absent.document(id);
  expect(known.metadata.title).toBe('قنات');
  expect(known.provenance.sha256.slice(0, 16)).toBe(id);
  expect(known.blocks).toEqual([]);
  expect(library.absent.annotations(id).map((one) => one.id)).toEqual(['annotation-1']);
  expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
});

it('takes the notes home when the same bytes are imported again', () => {
  const { library, id, document, bytes } = erased();
  library.shelves.erase([id], { keepNotes: true });
  expect(library.findByHash(document.provenance.sha256)).toBeUndefined();
  expect(library.add(document, bytes)).toBe('added');
  expect(library.annotations(id).map((one) => one.id)).toEqual(['annotation-1']);
  expect(library.document(id).metadata.title).toBe('قنات');
  expect([...library.original(id)]).toEqual([...bytes]);
  expect(library.absent.texts()).toEqual([]);
  expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
});

it('erases a text without notes as a whole, also where notes are to be kept', () => {
  const { library, id } = erased();
  library.deleteAnnotation(AnnotationId.parse('annotation-1'));
  library.shelves.erase([id], { keepNotes: true });
  expect(library.absent.texts()).toEqual([]);
  expect(() => library.annotations(id)).toThrow();
});

it('offers the notes of an erased text to another edition of it, and gives them back on undo', () => {
  const { library, id } = erased();
  library.shelves.erase([id], { keepNotes: true });
  const other = importText(`${prose} A sentence more.`);
  library.add(other.document, other.bytes);
  const stranger = importText('A text about something else altogether, of the sea and of ships.');
  library.add(stranger.document, stranger.bytes);
  expect(library.absent.likely(other.document.id).map((text) => text.id)).toEqual([id]);
  expect(library.absent.likely(stranger.document.id)).toEqual([]);
  expect(library.absent.bringHome(id, other.document.id)).toEqual(['annotation-1']);
  expect(library.annotations(other.document.id)).toMatchObject([{ tags: ['water'] }]);
  expect(library.absent.texts()).toEqual([]);
  library.history.undo(library.history.changes({ limit: 1 })[0]?.id ?? 0);
  expect(library.annotations(other.document.id)).toEqual([]);
  expect(library.absent.texts()).toMatchObject([{ id, notes: 1 }]);
});

it('keeps notes for a text that has not come yet, once for each source, and knows it when it comes', () => {
  const library = openTestLibrary(temporaryFolder());
  const source = {
    metadata: {
      title: 'كتاب باغ',
      authors: [],
      language: 'fa',
      direction: 'rtl',
      dates: [],
      tags: [],
    },
  } as const;
  const metadata = { ...source.metadata, authors: [], dates: [], tags: [] };
  const id = library.absent.await({ metadata });
  expect(library.absent.await({ metadata: { ...metadata, title: 'کتاب باغ' } })).toBe(id);
  library.saveAnnotation(makeAnnotation(id, 'annotation-1'));
  expect(library.absent.texts()).toMatchObject([{ id, state: 'awaited', title: 'كتاب باغ' }]);
  expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
  const { document, bytes } = importText('باغ ایرانی');
  library.add({ ...document, metadata: { ...document.metadata, title: 'کتاب باغ' } }, bytes);
  expect(library.absent.likely(document.id).map((text) => text.id)).toEqual([id]);
  library.absent.bringHome(id, document.id);
  expect(library.annotations(document.id)).toHaveLength(1);
});

it('knows an awaited text by its bytes', () => {
  const library = openTestLibrary(temporaryFolder());
  const { document, bytes } = importText(prose);
  const { metadata } = document;
  const id = library.absent.await({ metadata, sha256: document.provenance.sha256 });
  expect(id).toBe(document.id);
  library.saveAnnotation(makeAnnotation(id, 'annotation-1'));
  library.add(document, bytes);
  expect(library.annotations(id)).toHaveLength(1);
  expect(library.absent.await({ metadata, sha256: document.provenance.sha256 })).toBe(id);
});
