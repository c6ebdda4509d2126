/** The later migrations, each of which keeps what is there; the first ones and the rules of all are in schema.test.ts. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../corpus/document/document.ts';
import { listAnnotations, writeAnnotation } from '../../../corpus/storage/annotations.ts';
import { Database } from '../../../corpus/storage/database.ts';
import { listDocuments } from '../../../corpus/storage/documents.ts';
import { migrate } from '../../../corpus/storage/schema.ts';
import { insertHighlight, oneDocument, tables } from '../../support/early-library.ts';
import { makeAnnotation } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const emptyFile = (): Database => new Database(join(temporaryFolder(), 'a.sqlite'), 'read-write');

describe('migrations', () => {
  it('16: annotations that are there have one target, and can be given a second', () => {
    const database = emptyFile();
    migrate(database, 15);
    database.execute(oneDocument);
    const id = DocumentId.parse('0123456789abcdef');
    const annotation = makeAnnotation(id, 'annotation-1');
    insertHighlight(database, annotation);
    expect(tables(database)).not.toContain('annotation_counterpart');
    migrate(database, 16);
    expect(listAnnotations(database, id)).toEqual([annotation]);
    const counterpart = {
      documentId: DocumentId.parse('fedcba9876543210'),
      selectors: annotation.selectors,
    };
    writeAnnotation(database, { ...annotation, counterpart });
    expect(listAnnotations(database, id)).toEqual([{ ...annotation, counterpart }]);
    expect(listAnnotations(database, counterpart.documentId)).toHaveLength(1);
    writeAnnotation(database, annotation);
    expect(listAnnotations(database, id)).toEqual([annotation]);
    database.close();
  });

  it('17: alignments are derived anew, pairs stay with what was said', () => {
    const database = emptyFile();
    migrate(database, 16);
    database.execute(oneDocument);
    database.execute(`INSERT INTO pair VALUES ('pair-1', '0123456789abcdef', '0123456789abcdef',
      '{}', '{}', '[1]', '2026-01-02', '2026-01-02', NULL);
      INSERT INTO alignment VALUES ('pair-1', 'texts', '[]');`);
    migrate(database, 17);
    expect(database.number('SELECT count(*) FROM alignment')).toBe(0);
    expect(database.number(`SELECT count(*) FROM pair WHERE fixed = '[1]'`)).toBe(1);
    database.execute(`INSERT INTO alignment VALUES ('pair-1', 'texts', 'said', '[]', '{}')`);
    database.close();
  });

  it('18: there are no terms, and what is there stays', () => {
    const database = emptyFile();
    migrate(database, 17);
    database.execute(oneDocument);
    migrate(database, 18);
    expect(database.number('SELECT count(*) FROM term')).toBe(0);
    expect(listDocuments(database)).toHaveLength(1);
    database.close();
  });
});
