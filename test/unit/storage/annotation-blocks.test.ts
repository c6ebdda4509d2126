/** Annotations of some blocks are found by an index: migration 19. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { listAnnotations, namedBlock } from '../../../corpus/storage/annotations.ts';
import { Database } from '../../../corpus/storage/database.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import { migrate } from '../../../corpus/storage/schema.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const documentId = DocumentId.parse('0123456789abcdef');
const oneDocument = `INSERT INTO document (id, sha256, title, authors, language, direction, format, imported_at)
  VALUES ('${documentId}', 'x', 'Water', '[]', 'en', 'ltr', 'text', '2026-01-02T03:04:05.000Z')`;

function insertOn(database: Database, blockId: string): void {
  const position = { blockId, offset: 0 };
  const range = { start: position, end: { ...position, offset: 4 } };
  database.change(
    `INSERT INTO annotation (id, document_id, motivation, colour, bodies, selectors, created, modified)
     VALUES (?, ?, 'highlighting', 'blue', '[]', ?, ?, ?)`,
    `highlight-${blockId}`,
    documentId,
    JSON.stringify([{ type: 'BlockRangeSelector', range }]),
    '2026-01-02T03:04:05.000Z',
    '2026-01-02T03:04:05.000Z',
  );
}

it('19: annotations of some blocks are found by an index, those that were there too', () => {
  const database = new Database(join(temporaryFolder(), 'a.sqlite'), 'read-write');
  migrate(database, 18);
  database.execute(oneDocument);
  insertOn(database, 'b0');
  insertOn(database, 'b1');
  migrate(database, 19);
  insertOn(database, 'b2');
  const found = listAnnotations(database, documentId, ['b1', 'b2']);
  expect(found.map(({ id }) => id)).toEqual(['highlight-b1', 'highlight-b2']);
  const plan = database.rows(
    z.object({ detail: z.string() }),
    `EXPLAIN QUERY PLAN SELECT id FROM annotation WHERE document_id = ? AND deleted_at IS NULL
     AND ${namedBlock} IN (SELECT value FROM json_each(?)) ORDER BY +created, +id`,
    [documentId, '["b1"]'],
  );
  expect(plan[0]?.detail).toContain('annotation_by_block (document_id=? AND <expr>=?)');
  database.close();
});
