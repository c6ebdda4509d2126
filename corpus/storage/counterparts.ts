/** Second targets of annotations in the database. An annotation is stored with the target first that it was made on. */
import * as z from 'zod';
import type { Annotation } from '../annotations/annotation.ts';
import { turned } from '../annotations/counterpart.ts';
import type { DocumentId } from '../document/document.ts';
import type { Database } from './database.ts';

const Home = z.object({ documentId: z.string() });

/** SQL for the ids of annotations whose second target is in a document; `document` is SQL for its id. */
export const meantIn = (document: string): string =>
  `SELECT n.annotation_id FROM annotation_counterpart n WHERE n.document_id = ${document}`;

/** SQL for the second target of a row of `annotation`, as JSON; null where it has none. One that is no JSON damages its annotation alone. */
export const counterpartColumn = `(SELECT json_object('documentId', c.document_id,
    'selectors', json(CASE WHEN json_valid(c.selectors) THEN c.selectors ELSE 'null' END))
  FROM annotation_counterpart c WHERE c.annotation_id = annotation.id) AS counterpart`;

/** The annotation with the target first that it is stored under; a new one stays as it is. */
export function asStored(database: Database, annotation: Annotation): Annotation {
  const { id, documentId, counterpart } = annotation;
  if (counterpart === undefined || counterpart.documentId === documentId) return annotation;
  const sql = 'SELECT document_id AS documentId FROM annotation WHERE id = ?';
  const home = database.rows(Home, sql, [id])[0]?.documentId;
  return home === counterpart.documentId ? turned(annotation) : annotation;
}

/** Writes the second target, or takes away the one that is there; the annotation is as it is stored. */
export function writeCounterpart(
  database: Database,
  { id, counterpart }: Pick<Annotation, 'id' | 'counterpart'>,
): void {
  if (counterpart === undefined) {
    database.change('DELETE FROM annotation_counterpart WHERE annotation_id = ?', id);
    return;
  }
  database.change(
    `INSERT INTO annotation_counterpart (annotation_id, document_id, selectors) VALUES (?1, ?2, ?3)
     ON CONFLICT (annotation_id) DO UPDATE SET document_id = excluded.document_id, selectors = excluded.selectors
     WHERE document_id <> excluded.document_id OR selectors <> excluded.selectors`,
    id,
    counterpart.documentId,
    JSON.stringify(counterpart.selectors),
  );
}

/**
 * What is left of annotations when the documents are erased: those with a target elsewhere stand there alone. To be called in
 * the transaction that erases, before it.
 */
export function leaveDocuments(database: Database, ids: readonly DocumentId[]): void {
  const going = JSON.stringify(ids);
  const elsewhere = `SELECT annotation_id FROM annotation_counterpart
    WHERE document_id NOT IN (SELECT value FROM json_each(?1)) AND document_id IN (SELECT id FROM document)`;
  database.change(
    `UPDATE annotation SET (document_id, selectors) =
       (SELECT c.document_id, c.selectors FROM annotation_counterpart c WHERE c.annotation_id = annotation.id)
     WHERE document_id IN (SELECT value FROM json_each(?1)) AND id IN (${elsewhere})`,
    going,
  );
  // Of these both targets are the same now.
  database.change(
    `DELETE FROM annotation_counterpart WHERE document_id IN (SELECT value FROM json_each(?1))
       OR (document_id, selectors) = (SELECT a.document_id, a.selectors FROM annotation a WHERE a.id = annotation_id)`,
    going,
  );
}
