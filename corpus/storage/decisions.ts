/** The reader's decisions about placements in the database. */
import * as z from 'zod';
import { AnnotationId, Selector, type Annotation } from '../annotations/annotation.ts';
import { quoteOf, type Decided } from '../annotations/decide.ts';
import { Decision, type DecidedPlacement, type Placement } from '../annotations/placement.ts';
import type { DocumentId } from '../document/document.ts';
import { meantIn } from './counterparts.ts';
import type { Database } from './database.ts';
import { Json } from './json.ts';

const Row = z.object({ decision: Decision, selectors: Json.pipe(z.array(Selector)) });
const Detached = z.object({ id: AnnotationId });

/** What was decided about the annotation on the document, when it was about the words that it is about now. */
export function decisionOf(
  database: Database,
  annotation: Annotation,
  document: DocumentId,
): Decided | undefined {
  const sql = `SELECT decision, selectors FROM annotation_decision
    WHERE annotation_id = ? AND document_id = ? AND quote = ?`;
  return database.rows(Row, sql, [annotation.id, document, quoteOf(annotation)])[0];
}

/** Writes down what the placement says was decided. */
export function writeDecision(
  database: Database,
  annotation: Annotation,
  { documentId, decision, selectors }: DecidedPlacement,
  now: string,
): void {
  database.change(
    `INSERT OR REPLACE INTO annotation_decision
       (annotation_id, document_id, decision, quote, selectors, decided_at, holds) VALUES (?, ?, ?, ?, ?, ?, 1)`,
    annotation.id,
    documentId,
    decision,
    quoteOf(annotation),
    JSON.stringify(selectors),
    now,
  );
}

/** Writes down whether the words that were chosen are in the text as it is now. */
export function setHolding(
  database: Database,
  { annotationId, documentId }: Placement,
  holds: boolean,
): void {
  const sql = `UPDATE annotation_decision SET holds = ? WHERE annotation_id = ? AND document_id = ?`;
  database.change(sql, Number(holds), annotationId, documentId);
}

/** Annotations with a target in the document that were detached from it. */
export function detachedOn(database: Database, id: DocumentId): readonly AnnotationId[] {
  const sql = `SELECT annotation.id FROM annotation_decision
    JOIN annotation ON annotation.id = annotation_id
      AND (annotation.document_id = ?1 OR annotation.id IN (${meantIn('?1')}))
    WHERE annotation_decision.document_id = ?1 AND decision = 'detached'`;
  return database.rows(Detached, sql, [id]).map((row) => row.id);
}
