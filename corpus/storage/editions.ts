/** Editions in the database: documents that share a work are editions of the same text. */
import * as z from 'zod';
import type { DocumentId } from '../document/document.ts';
import { Edition } from '../document/edition.ts';
import type { Database } from './database.ts';

const WorkRow = z.object({ work: z.string() });
const EditionRow = Edition.extend({ capturedAt: z.string().nullable() });

/** The editions of a document's text that are not deleted, newest import first; at least the document itself. */
export function listEditions(database: Database, id: DocumentId): readonly Edition[] {
  const sql = `
    SELECT d.id, coalesce(json_extract(m.json, '$.title'), d.title) AS title, d.imported_at AS importedAt,
      l.captured_at AS capturedAt
    FROM document d LEFT JOIN edition e ON e.document_id = d.id LEFT JOIN metadata_edit m ON m.document_id = d.id
      LEFT JOIN listing l ON l.document_id = d.id
    WHERE d.deleted_at IS NULL AND (d.id = ? OR e.work = ?)
    ORDER BY d.imported_at DESC, d.id`;
  return database
    .rows(EditionRow, sql, [id, workOf(database, id)])
    .map(({ capturedAt, ...edition }) =>
      capturedAt === null ? edition : { ...edition, capturedAt },
    );
}

/** Makes `id` an edition of the text that `of` is one of, leaving any other; to be called in a transaction. */
export function addEdition(database: Database, id: DocumentId, of: DocumentId): void {
  const sql = `INSERT OR REPLACE INTO edition (document_id, work) VALUES (?, ?)`;
  const work = workOf(database, of);
  database.change(sql, of, work);
  // The first edition of another text may have given it its name: that name stays with the rest.
  database.change(sql, id, work);
}

/** Makes the document a text of its own again. */
export function separateEdition(database: Database, id: DocumentId): void {
  // Not its own id: the others may go by that name.
  database.change('DELETE FROM edition WHERE document_id = ?', id);
}

/** The name of the work: the one that its editions share, else one that no other can have. */
function workOf(database: Database, id: DocumentId): string {
  const sql = 'SELECT work FROM edition WHERE document_id = ?';
  const known = database.rows(WorkRow, sql, [id])[0]?.work;
  if (known !== undefined) return known;
  const taken = database.number('SELECT count(*) FROM edition WHERE work = ?', id);
  return taken === 0 ? id : `${id}.${database.number('SELECT count(*) FROM edition')}`;
}
