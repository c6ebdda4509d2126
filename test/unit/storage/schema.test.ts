/** Every migration brings the schema from one version to the next and keeps what is there. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnnotationId, ownBody } from '../../../corpus/annotations/annotation.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import {
  keepCarried,
  listAnnotations,
  listLinking,
  listTags,
  writeAnnotation,
  listUnlined,
} from '../../../corpus/storage/annotations.ts';
import { listChanges } from '../../../corpus/storage/changes.ts';
import { readCorrections, readMetadataEdit } from '../../../corpus/storage/corrections.ts';
import { Database } from '../../../corpus/storage/database.ts';
import { listDocuments } from '../../../corpus/storage/documents.ts';
import { listEditions } from '../../../corpus/storage/editions.ts';
import {
  findLikelyEdition,
  withoutSketch,
  writeSketch,
} from '../../../corpus/storage/likely-editions.ts';
import { findNoteLines, foldedWords, writeNoteLine } from '../../../corpus/storage/note-lines.ts';
import { readReadingView, writeReadingView } from '../../../corpus/storage/reading-views.ts';
import {
  applicationId,
  currentVersion,
  migrate,
  migrations,
  schemaState,
  standInForMissing,
} from '../../../corpus/storage/schema.ts';
import type { ReadingView } from '../../../corpus/document/reading-view.ts';
import { makeDocument } from '../../support/documents.ts';
import { makeAnnotation } from '../../support/libraries.ts';
import { insertHighlight, oneDocument, tables } from '../../support/early-library.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const emptyFile = (): Database => new Database(join(temporaryFolder(), 'a.sqlite'), 'read-write');

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
    expect(currentVersion).toBe(migrations.length);
  });

  it('1: an empty file becomes a library', () => {
    const database = emptyFile();
    expect(schemaState(database)).toEqual({ kind: 'empty' });
    migrate(database, 1);
    expect(schemaState(database)).toEqual({ kind: 'library', version: 1 });
    expect(database.number('PRAGMA application_id')).toBe(applicationId);
    expect(tables(database)).toEqual([
      'annotation',
      'content',
      'correction',
      'document',
      'fact',
      'reading_position',
    ]);
    database.close();
  });

  it('2: corrections get kinds and parts, metadata can be edited, and what was corrected stays', () => {
    const database = emptyFile();
    migrate(database, 1);
    database.execute(oneDocument);
    database.execute(
      `INSERT INTO correction VALUES ('0123456789abcdef', 'b1', 'ar', NULL, 'then')`,
    );
    migrate(database, 2);
    expect(database.row('SELECT * FROM correction')).toEqual({
      document_id: '0123456789abcdef',
      block_id: 'b1',
      language: 'ar',
      direction: null,
      modified: 'then',
      kind: null,
    });
    expect(tables(database)).toEqual(expect.arrayContaining(['metadata_edit', 'part_correction']));
    database.close();
  });

  it('3: documents can be editions of one text, and those that are there are texts of their own', () => {
    const database = emptyFile();
    migrate(database, 2);
    database.execute(oneDocument);
    migrate(database, 3);
    const id = DocumentId.parse('0123456789abcdef');
    // The list of editions reads what later migrations add.
    migrate(database);
    expect(listEditions(database, id).map((edition) => edition.id)).toEqual([id]);
    database.close();
  });

  it('4: what tells editions can be kept, and documents that are there have none of it yet', () => {
    const database = emptyFile();
    migrate(database, 3);
    database.execute(oneDocument);
    migrate(database, 4);
    const id = DocumentId.parse('0123456789abcdef');
    expect(withoutSketch(database)).toEqual([id]);
    expect(findLikelyEdition(database, id)).toBeUndefined();
    writeSketch(database, id, makeDocument(['Water runs below the ground.']));
    expect(withoutSketch(database)).toEqual([]);
    database.close();
  });

  it('5: notes may be somebody else’s, and those that are there stay the reader’s', () => {
    const database = emptyFile();
    migrate(database, 4);
    database.execute(oneDocument);
    const id = DocumentId.parse('0123456789abcdef');
    const own = {
      type: 'TextualBody',
      value: 'آب',
      format: 'text/plain',
      language: 'fa',
      direction: 'rtl',
    } as const;
    const before = makeAnnotation(id, 'annotation', { motivation: 'commenting', bodies: [own] });
    insertHighlight(database, before);
    migrate(database, 5);
    // The queries of today ask for later tables too.
    migrate(database);
    expect(listAnnotations(database, id)).toEqual([before]);
    expect(ownBody(before)).toEqual(own);
    const theirs = { ...own, creator: { name: 'مریم' } };
    keepCarried(database, makeAnnotation(id, 'carried-1', { bodies: [theirs] }));
    expect(listAnnotations(database, id).map(({ bodies }) => bodies)).toEqual([[own], [theirs]]);
    database.close();
  });

  it('6: lists know who published a document and when it was captured, also of those that are there', () => {
    const database = emptyFile();
    migrate(database, 5);
    database.execute(oneDocument);
    const content = {
      metadata: { publisher: 'نشر آب' },
      provenance: { captureTime: '2026-01-01T10:00:00.000Z' },
    };
    const insert = `INSERT INTO content (document_id, sha256, json) VALUES (?, 'x', ?)`;
    database.change(insert, '0123456789abcdef', new TextEncoder().encode(JSON.stringify(content)));
    database.execute(
      oneDocument.replace('0123456789abcdef', 'fedcba9876543210').replace("'x'", "'y'"),
    );
    database.change(insert, 'fedcba9876543210', new TextEncoder().encode('{"meta'));
    migrate(database, 6);
    // The list reads what later migrations add.
    migrate(database);
    expect(listDocuments(database).map(({ publisher }) => publisher)).toEqual([
      'نشر آب',
      undefined,
    ]);
    const captured = (id: string) => listEditions(database, DocumentId.parse(id))[0]?.capturedAt;
    expect(captured('0123456789abcdef')).toBe('2026-01-01T10:00:00.000Z');
    expect(captured('fedcba9876543210')).toBeUndefined();
    database.close();
  });

  it('7: annotations can have tags, and those that are there have none', () => {
    const database = emptyFile();
    migrate(database, 6);
    database.execute(oneDocument);
    const id = DocumentId.parse('0123456789abcdef');
    const annotation = makeAnnotation(id, 'annotation-1');
    insertHighlight(database, annotation);
    migrate(database, 7);
    expect(tables(database)).toContain('annotation_tag');
    // The queries of today ask for later tables too.
    migrate(database);
    expect(listAnnotations(database, id)).toEqual([annotation]);
    writeAnnotation(database, { ...annotation, tags: ['آب', 'Water'] });
    expect(listAnnotations(database, id)).toEqual([{ ...annotation, tags: ['آب', 'Water'] }]);
    expect(listTags(database)).toHaveLength(2);
    database.close();
  });

  it('8: documents have tags, a cover and how far they were read, also those that are there', () => {
    const database = emptyFile();
    migrate(database, 7);
    database.execute(oneDocument);
    database.execute(
      oneDocument.replace('0123456789abcdef', 'fedcba9876543210').replace("'x'", "'y'"),
    );
    const figure = (kind: string, resource: string) => ({ kind, image: { resource, alt: '' } });
    const content = {
      metadata: { tags: ['آب', 'qanat'] },
      blocks: [{ kind: 'heading' }, figure('furniture', 'logo'), figure('figure', 'well')],
    };
    const insert = `INSERT INTO content (document_id, sha256, json) VALUES (?, 'x', ?)`;
    database.change(insert, '0123456789abcdef', new TextEncoder().encode(JSON.stringify(content)));
    database.change(insert, 'fedcba9876543210', new TextEncoder().encode('{"meta'));
    database.execute(
      `INSERT INTO reading_position VALUES ('0123456789abcdef', 'b1', 3, '2026-02-03T04:05:06.000Z')`,
    );
    migrate(database, 8);
    migrate(database);
    expect(listDocuments(database)).toEqual([
      expect.objectContaining({
        tags: ['آب', 'qanat'],
        cover: 'well',
        collections: [],
        openedAt: '2026-02-03T04:05:06.000Z',
        read: { share: 0, finished: false },
      }),
      expect.not.objectContaining({ read: expect.anything() as unknown }),
    ]);
    database.close();
  });

  it('9: how a document was read is kept, and one that is there was not read yet', () => {
    const database = emptyFile();
    migrate(database, 8);
    database.execute(oneDocument);
    migrate(database, 9);
    const id = DocumentId.parse('0123456789abcdef');
    expect(readReadingView(database, id)).toBeUndefined();
    const view: ReadingView = {
      panes: [{ view: 'annotated' }, { view: 'original', position: { blockId: 'b1', offset: 4 } }],
      split: 0.5,
      follow: false,
    };
    writeReadingView(database, id, view, '2026-01-02T03:04:05.000Z');
    expect(readReadingView(database, id)).toEqual(view);
    database.execute(`UPDATE reading_view SET json = '{"panes":[]}'`);
    expect(readReadingView(database, id)).toBeUndefined();
    database.close();
  });

  it('10: annotations that are there stand in no other edition until somebody asks', () => {
    const database = emptyFile();
    migrate(database, 9);
    database.execute(oneDocument);
    expect(tables(database)).not.toContain('placement');
    migrate(database, 10);
    expect(tables(database)).toContain('placement');
    expect(database.number('SELECT count(*) FROM placement')).toBe(0);
    migrate(database);
    expect(listDocuments(database)).toHaveLength(1);
    database.close();
  });

  it('11: annotations can have a kind and links, and those that are there have none', () => {
    const database = emptyFile();
    migrate(database, 10);
    database.execute(oneDocument);
    const id = DocumentId.parse('0123456789abcdef');
    const annotation = makeAnnotation(id, 'annotation-1');
    insertHighlight(database, annotation);
    migrate(database, 11);
    migrate(database);
    expect(listAnnotations(database, id)).toEqual([annotation]);
    const links = [{ relation: 'translates', to: AnnotationId.parse('annotation-2') } as const];
    const linked = { ...annotation, kind: 'شاهد', links };
    writeAnnotation(database, linked);
    expect(listAnnotations(database, id)).toEqual([linked]);
    expect(listLinking(database, links[0]!.to)).toEqual([linked]);
    writeAnnotation(database, annotation);
    expect(listAnnotations(database, id)).toEqual([annotation]);
    database.close();
  });

  it('12: the reader can decide where annotations stand, and nothing is decided of those that are there', () => {
    const database = emptyFile();
    migrate(database, 11);
    database.execute(oneDocument);
    migrate(database, 12);
    expect(database.number('SELECT count(*) FROM annotation_decision')).toBe(0);
    migrate(database);
    expect(listDocuments(database)).toHaveLength(1);
    database.close();
  });

  it('13: documents that are there belong to no pair', () => {
    const database = emptyFile();
    migrate(database, 12);
    database.execute(oneDocument);
    expect(tables(database)).not.toContain('pair');
    migrate(database, 13);
    expect(tables(database)).toEqual(expect.arrayContaining(['alignment', 'pair']));
    expect(database.number('SELECT count(*) FROM pair')).toBe(0);
    migrate(database);
    expect(listDocuments(database)).toHaveLength(1);
    database.close();
  });

  it('14: notes that are there are found by their words, and there are no sheets', () => {
    const database = emptyFile();
    migrate(database, 13);
    database.execute(oneDocument);
    database.execute(`INSERT INTO annotation
      (id, document_id, motivation, colour, bodies, selectors, created, modified)
      VALUES ('note-0001', '0123456789abcdef', 'highlighting', 'yellow', '[]',
      '[{"type":"TextQuoteSelector","exact":"آب روان","prefix":"","suffix":""}]', '2026-01-02', '2026-01-02')`);
    migrate(database, 14);
    migrate(database);
    const [annotation] = listUnlined(database);
    expect(annotation?.id).toBe('note-0001');
    if (annotation) writeNoteLine(database, annotation);
    expect(listUnlined(database)).toEqual([]);
    expect([...findNoteLines(database, foldedWords('روان آب'))]).toEqual(['note-0001']);
    // Whatever changes the note forgets its line.
    database.execute(`UPDATE annotation SET bodies = '[]'`);
    expect(listUnlined(database)).toHaveLength(1);
    expect(database.number('SELECT count(*) FROM sheet')).toBe(0);
    database.close();
  });

  it('15: what is changed from then on is journalled, and texts can be absent; what is there stays', () => {
    const database = emptyFile();
    migrate(database, 14);
    database.execute(oneDocument);
    migrate(database, 15);
    expect(tables(database)).toEqual(
      expect.arrayContaining(['absent_text', 'change', 'change_row']),
    );
    expect(database.number('SELECT count(*) FROM change')).toBe(0);
    migrate(database);
    expect(listDocuments(database)).toHaveLength(1);
    expect(listChanges(database, { limit: 1 })).toEqual([]);
    database.close();
  });

  it('that a library lacks which is opened for reading are stood in for, the file stays', () => {
    const file = join(temporaryFolder(), 'a.sqlite');
    const writing = new Database(file, 'read-write');
    migrate(writing, 1);
    writing.execute(oneDocument);
    writing.close();
    const database = new Database(file, 'read-only');
    standInForMissing(database);
    expect(listDocuments(database).map(({ title }) => title)).toEqual(['Water']);
    const id = DocumentId.parse('0123456789abcdef');
    expect(readCorrections(database, id)).toEqual({ blocks: [], parts: [] });
    expect(readMetadataEdit(database, id)).toEqual({});
    expect(findLikelyEdition(database, id)).toBeUndefined();
    expect(listAnnotations(database, id)).toEqual([]);
    expect(listTags(database)).toEqual([]);
    expect(readReadingView(database, id)).toBeUndefined();
    expect(database.number('PRAGMA user_version')).toBe(1);
    database.close();
  });

  it('run once: a library of the current version is not touched', () => {
    const database = emptyFile();
    migrate(database);
    const before = database.number('PRAGMA schema_version');
    migrate(database);
    expect(database.number('PRAGMA schema_version')).toBe(before);
    database.close();
  });

  it('leave an unfinished one undone', () => {
    const database = emptyFile();
    database.execute('CREATE TABLE annotation (in_the_way)');
    expect(() => migrate(database)).toThrow();
    expect(tables(database)).toEqual(['annotation']);
    expect(database.number('PRAGMA user_version')).toBe(0);
    expect(schemaState(database)).toEqual({ kind: 'foreign' });
    database.close();
  });
});
