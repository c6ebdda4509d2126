/** What the Library interface promises, on a real folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import type { Database } from '../../../corpus/storage/database.ts';
import { makeBlock } from '../../support/documents.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const qanat = importText('آب روان قنات\nThe qanat 😀'.concat('\nآب'.repeat(2000)));
const script = importText('The script joins its letters');
const nowhere = DocumentId.parse('0123456789abcdef');

const code = (code: string) => expect.objectContaining({ code }) as Error;

describe('documents', () => {
  it('come back whole after the library was closed', () => {
    const folder = temporaryFolder();
    const first = openTestLibrary(folder);
    expect(first.add(qanat.document, qanat.bytes)).toBe('added');
    first.close();
    const library = openTestLibrary(folder, 'open');
    expect(library.document(qanat.document.id)).toEqual(qanat.document);
    expect(Buffer.from(library.original(qanat.document.id))).toEqual(Buffer.from(qanat.bytes));
  });

  it.each([
    ['the beginning', 0, 5],
    ['the middle', 3, 9],
    ['beyond the end', qanat.bytes.length - 2, qanat.bytes.length + 100],
    ['nothing but what is not there', qanat.bytes.length, qanat.bytes.length + 1],
  ])('give %s of their bytes', (_, from, to) => {
    const library = openTestLibrary(temporaryFolder());
    library.add(qanat.document, qanat.bytes);
    const piece = library.originalPiece(qanat.document.id, from, to);
    expect(Buffer.from(piece)).toEqual(Buffer.from(qanat.bytes.slice(from, to)));
  });

  it('are listed newest import first, with the number of their annotations', () => {
    const library = openTestLibrary(temporaryFolder());
    const older = { ...script.document.provenance, importedAt: '2025-01-01T00:00:00.000Z' };
    const date = { text: '۱۴۰۴', iso: '2025', calendar: 'jalali' as const };
    const metadata = { ...script.document.metadata, authors: ['Mina'], dates: [date] };
    library.add({ ...script.document, provenance: older, metadata }, script.bytes);
    library.add(qanat.document, qanat.bytes);
    library.saveAnnotation(makeAnnotation(qanat.document.id, 'annotation-1'));
    library.saveAnnotation(makeAnnotation(qanat.document.id, 'annotation-2'));
    library.deleteAnnotation(AnnotationId.parse('annotation-2'));
    expect(library.list()).toEqual([
      {
        id: qanat.document.id,
        title: 'The qanat',
        authors: [],
        language: 'fa',
        direction: 'rtl',
        format: 'text',
        importedAt: '2026-01-02T03:04:05.000Z',
        annotations: 1,
        ...{ tags: [], collections: [] },
      },
      expect.objectContaining({ id: script.document.id, authors: ['Mina'], date, annotations: 0 }),
    ]);
  });

  it('are listed with the site that they come from, the one that the reader gave first', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id } = qanat.document;
    const sourceAddress = 'https://www.example.org/qanat';
    const provenance = { ...qanat.document.provenance, sourceAddress };
    library.add({ ...qanat.document, provenance }, qanat.bytes);
    expect(library.list()[0]?.site).toBe('example.org');
    library.editMetadata(id, { sourceAddress: 'https://example.net/a' });
    expect(library.list()[0]?.site).toBe('example.net');
    library.editMetadata(id, { sourceAddress: null });
    expect(library.list()[0]).not.toHaveProperty('site');
  });

  it('have each a line, the same as in the list', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id } = qanat.document;
    expect(library.summary(id)).toBeUndefined();
    library.add(qanat.document, qanat.bytes);
    library.editMetadata(id, { title: 'The canal' });
    expect(library.summary(id)).toEqual(library.list()[0]);
  });

  it('are added once: the same bytes again are a duplicate', () => {
    const library = openTestLibrary(temporaryFolder());
    library.add(qanat.document, qanat.bytes);
    expect(library.add(qanat.document, qanat.bytes)).toBe('duplicate');
    expect(library.list()).toHaveLength(1);
  });

  it('leave the list when deleted and come back with their annotations', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id, provenance } = qanat.document;
    library.add(qanat.document, qanat.bytes);
    library.saveAnnotation(makeAnnotation(id, 'annotation-1'));
    library.delete(id);
    expect([library.list(), library.summary(id)]).toEqual([[], undefined]);
    expect(() => library.document(id)).toThrow(code('notFound'));
    expect(() => library.delete(id)).toThrow(code('notFound'));
    expect(library.findByHash(provenance.sha256)).toEqual({ id, deleted: true });
    library.restore(id);
    expect(library.document(id)).toEqual(qanat.document);
    expect(library.annotations(id)).toHaveLength(1);
  });

  it('come back when the bytes of a deleted one are imported again', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id, provenance } = qanat.document;
    library.add(qanat.document, qanat.bytes);
    library.delete(id);
    expect(library.add(qanat.document, qanat.bytes)).toBe('duplicate');
    expect(library.findByHash(provenance.sha256)).toEqual({ id, deleted: false });
  });

  it('are refused when they are not made of the bytes, and leave nothing', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    expect(() => library.add(qanat.document, script.bytes)).toThrow(code('invalidRequest'));
    expect(library.list()).toEqual([]);
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
  });

  it('leave nothing where the disk is full', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    const { database } = library as unknown as { readonly database: Database };
    database.execute('PRAGMA max_page_count = 1');
    expect(() => library.add(qanat.document, qanat.bytes)).toThrow(code('storageFull'));
    expect(library.list()).toEqual([]);
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
    database.execute('PRAGMA max_page_count = 10000');
    expect(library.add(qanat.document, qanat.bytes)).toBe('added');
  });

  it('keep their original bytes in a file that nobody may write', () => {
    const folder = temporaryFolder();
    openTestLibrary(folder).add(qanat.document, qanat.bytes);
    const file = join(folder, 'originals', qanat.document.provenance.sha256);
    expect(readFileSync(file)).toEqual(Buffer.from(qanat.bytes));
    expect(statSync(file).mode & 0o222).toBe(0);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('are not found by an unknown id or hash', () => {
    const library = openTestLibrary(temporaryFolder());
    for (const ask of [
      () => library.document(nowhere),
      () => library.original(nowhere),
      () => library.originalPiece(nowhere, 0, 1),
      () => library.annotations(nowhere),
      () => library.restore(nowhere),
      () => library.saveReadingPosition(nowhere, { blockId: 'b0', offset: 0 }),
      () => library.correct(nowhere, { language: 'fa' }),
    ]) {
      expect(ask).toThrow(code('notFound'));
    }
    expect(library.findByHash('0'.repeat(64))).toBeUndefined();
    expect(library.readingPosition(nowhere)).toBeUndefined();
  });
});

describe('corrections', () => {
  const two = importText('قنات\n۱۲۳', {});

  it('are applied when the document is read, the stored document stays', () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    library.add(two.document, two.bytes);
    const { id } = two.document;
    library.correct(id, { language: 'ar' });
    const corrected = library.correct(id, { blockId: 'b1', direction: 'ltr' });
    expect(corrected.blocks.map(({ language, direction }) => [language, direction])).toEqual([
      ['ar', 'rtl'],
      ['fa', 'ltr'],
    ]);
    expect(corrected.metadata.language).toBe('ar');
    expect(library.list()[0]).toMatchObject({ language: 'ar', direction: 'rtl' });
    library.correct(id, { blockId: 'b1' });
    expect(library.correct(id, {})).toEqual(two.document);
  });
});

describe('what the reader says', () => {
  const two = importText('قنات\n۱۲۳', {});

  it('about parts and kinds is kept beside what import decided, and can be taken back', () => {
    const folder = temporaryFolder();
    const first = openTestLibrary(folder);
    const { id } = two.document;
    first.add(two.document, two.bytes);
    first.correct(id, { blockId: 'b1', kind: 'heading' });
    first.correctPart(id, { type: 'split', blockId: 'b1', kind: 'article', title: 'شمار' });
    first.correctPart(id, { type: 'change', blockId: 'b0', authors: ['مینا'] });
    first.close();
    const library = openTestLibrary(folder);
    const corrected = library.document(id);
    expect(corrected.blocks[1]).toMatchObject({ kind: 'heading', part: 'split-b1' });
    expect(corrected.parts.map(({ title, authors }) => [title, authors])).toEqual([
      ['', ['مینا']],
      ['شمار', []],
    ]);
    expect(library.imported(id)).toEqual(two.document);
    expect(library.corrections(id).parts).toHaveLength(2);
    library.correct(id, { blockId: 'b1' });
    library.removePartCorrection(id, 'b1', 'boundary');
    expect(library.correctPart(id, { type: 'change', blockId: 'b0' })).toEqual(two.document);
    expect(library.corrections(id)).toEqual({ blocks: [], parts: [] });
  });

  it('stays when the same bytes are read anew, and other bytes are refused', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id } = two.document;
    library.add(two.document, two.bytes);
    library.correct(id, { blockId: 'b1', kind: 'heading' });
    const metadata = { ...two.document.metadata, title: 'Read anew' };
    expect(library.replace({ ...two.document, metadata }, []).blocks[1]?.kind).toBe('heading');
    expect(library.list()).toMatchObject([{ id, title: 'Read anew' }]);
    expect(library.doctor().filter(({ ok }) => !ok)).toEqual([]);
    const provenance = { ...two.document.provenance, sha256: 'cd'.repeat(32) };
    expect(() => library.replace({ ...two.document, provenance }, [])).toThrow(
      code('invalidRequest'),
    );
  });

  it('about the metadata is shown in the list too, and what the file says stays', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id } = two.document;
    library.add(two.document, two.bytes);
    const dates = [{ text: '۱۳۹۰', calendar: 'jalali' as const }];
    const edit = { title: 'کاریز', authors: ['مینا'], dates };
    expect(library.editMetadata(id, edit).metadata).toMatchObject(edit);
    expect(library.list()[0]).toMatchObject({ title: 'کاریز', authors: ['مینا'], date: dates[0] });
    expect(library.metadataEdit(id)).toEqual(edit);
    expect(library.imported(id).metadata.title).toBe('The qanat');
    expect(library.editMetadata(id, {})).toEqual(two.document);
    expect(library.metadataEdit(id)).toEqual({});
  });
});

describe('editions', () => {
  const captures = ['یک', 'دو', 'سه'].map((text) => importText(text));
  const [one, two, three] = captures.map(({ document }) => document.id) as [
    DocumentId,
    DocumentId,
    DocumentId,
  ];
  const withCaptures = () => {
    const library = openTestLibrary(temporaryFolder());
    for (const { document, bytes } of captures) library.add(document, bytes);
    const idsOf = (id: DocumentId) => library.editions(id).map((edition) => edition.id);
    return { library, idsOf };
  };

  it('of a text are found from each of them, and each stays a document', () => {
    const { library, idsOf } = withCaptures();
    expect(idsOf(one)).toEqual([one]);
    library.addEdition(two, one);
    library.addEdition(three, two);
    for (const id of [one, two, three]) {
      expect(idsOf(id).toSorted()).toEqual([one, two, three].toSorted());
    }
    expect(library.list()).toHaveLength(3);
    expect(new Set(library.list().map(({ work }) => work))).toEqual(new Set([one]));
    library.delete(two);
    expect(idsOf(one).toSorted()).toEqual([one, three].toSorted());
  });

  it('become texts of their own again, also the one that the others were added to', () => {
    const { library, idsOf } = withCaptures();
    library.addEdition(two, one);
    library.addEdition(three, one);
    library.separateEdition(one);
    const worksOf = (id: DocumentId) => library.list().find((line) => line.id === id)?.work;
    expect([worksOf(one), worksOf(two)]).toEqual([undefined, worksOf(three)]);
    expect(idsOf(one)).toEqual([one]);
    expect(idsOf(two).toSorted()).toEqual([two, three].toSorted());
    expect(() => library.addEdition(one, one)).toThrow(code('invalidRequest'));
    expect(() => library.addEdition(nowhere, one)).toThrow(code('notFound'));
  });
});

describe('annotations', () => {
  it('come back as they were saved, oldest first, after the library was closed', () => {
    const folder = temporaryFolder();
    const first = openTestLibrary(folder);
    const { id } = qanat.document;
    first.add(qanat.document, qanat.bytes);
    const note = makeAnnotation(id, 'annotation-1', {
      motivation: 'commenting',
      colour: 'purple',
      created: '2026-03-22T08:00:00.000Z',
      bodies: [
        {
          type: 'TextualBody',
          value: 'یادداشت 😀',
          format: 'text/plain',
          language: 'fa',
          direction: 'rtl',
        },
      ],
    });
    const highlight = makeAnnotation(id, 'annotation-2');
    first.saveAnnotation(note);
    first.saveAnnotation(highlight);
    first.close();
    const library = openTestLibrary(folder, 'open');
    expect(library.annotations(id)).toEqual([highlight, note]);
    expect(library.annotation(note.id)).toEqual(note);
  });

  it('are replaced by id, deleted and restored', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id } = qanat.document;
    library.add(qanat.document, qanat.bytes);
    const annotation = makeAnnotation(id, 'annotation-1');
    library.saveAnnotation(annotation);
    library.saveAnnotation({ ...annotation, colour: 'green' });
    library.deleteAnnotation(annotation.id);
    expect(library.annotations(id)).toEqual([]);
    expect(() => library.annotation(annotation.id)).toThrow(code('notFound'));
    expect(() => library.deleteAnnotation(annotation.id)).toThrow(code('notFound'));
    expect(library.restoreAnnotation(annotation.id)).toEqual({ ...annotation, colour: 'green' });
    expect(library.annotations(id)).toHaveLength(1);
  });

  it('do not move to another document, and need a document', () => {
    const library = openTestLibrary(temporaryFolder());
    library.add(qanat.document, qanat.bytes);
    library.add(script.document, script.bytes);
    library.saveAnnotation(makeAnnotation(qanat.document.id, 'annotation-1'));
    expect(() =>
      library.saveAnnotation(makeAnnotation(script.document.id, 'annotation-1')),
    ).toThrow(code('invalidRequest'));
    expect(() => library.saveAnnotation(makeAnnotation(nowhere, 'annotation-3'))).toThrow(
      code('notFound'),
    );
  });

  it('can still be saved while their document is deleted, so that a note being typed is not lost', () => {
    const library = openTestLibrary(temporaryFolder());
    const { id } = qanat.document;
    library.add(qanat.document, qanat.bytes);
    library.delete(id);
    library.saveAnnotation(makeAnnotation(id, 'annotation-1'));
    library.restore(id);
    expect(library.annotations(id)).toHaveLength(1);
  });
});

describe('the rest of the library', () => {
  it('remembers reading positions and that the starter texts were added', () => {
    const folder = temporaryFolder();
    const first = openTestLibrary(folder);
    first.add(qanat.document, qanat.bytes);
    expect(first.starterTextsAdded).toBe(false);
    first.markStarterTextsAdded();
    first.saveReadingPosition(qanat.document.id, { blockId: 'b0', offset: 1 });
    first.saveReadingPosition(qanat.document.id, { blockId: 'b1', offset: 4 });
    first.close();
    const library = openTestLibrary(folder, 'open');
    expect(library.starterTextsAdded).toBe(true);
    expect(library.readingPosition(qanat.document.id)).toEqual({ blockId: 'b1', offset: 4 });
  });

  it('is read beside a writer, and not written', () => {
    const folder = temporaryFolder();
    const writer = openTestLibrary(folder);
    writer.add(qanat.document, qanat.bytes);
    const reader = openTestLibrary(folder, 'read-only');
    writer.saveAnnotation(makeAnnotation(qanat.document.id, 'annotation-1'));
    expect(reader.annotations(qanat.document.id)).toHaveLength(1);
    expect(reader.readOnly).toBe(true);
    expect(reader.readOnlyReason).toBeUndefined();
    for (const write of [
      () => reader.add(script.document, script.bytes),
      () => reader.delete(qanat.document.id),
      () => reader.saveAnnotation(makeAnnotation(qanat.document.id, 'annotation-2')),
      () => reader.markStarterTextsAdded(),
    ]) {
      expect(write).toThrow(code('libraryReadOnly'));
    }
    expect(reader.doctor().every((check) => check.ok)).toBe(true);
  });

  it('keeps a text of 5,000 blocks apart from the list', () => {
    const library = openTestLibrary(temporaryFolder());
    const blocks = Array.from({ length: 5000 }, (_, index) => makeBlock(index, `قنات ${index}`));
    const long = importText('long', { blocks });
    library.add(long.document, long.bytes);
    expect(library.list()).toHaveLength(1);
    expect(library.document(long.document.id).blocks).toHaveLength(5000);
  });
});
