/** Placements in the database: derived from the texts of two editions and from decisions, and forgotten when either text changes. */
import * as z from 'zod';
import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import { seenFrom } from '../annotations/counterpart.ts';
import { decided } from '../annotations/decide.ts';
import {
  Decision,
  Placement,
  type DecidedPlacement,
  type PlacedAnnotation,
} from '../annotations/placement.ts';
import type { Document, DocumentId } from '../document/document.ts';
import type { Edition } from '../document/edition.ts';
import type { PlainText } from '../document/plain-text.ts';
import { CorpusError } from '../errors.ts';
import { writeAnnotation } from './annotations.ts';
import { asStored, meantIn } from './counterparts.ts';
import type { Database } from './database.ts';
import * as decisions from './decisions.ts';
import { Json } from './json.ts';
import type { Placements, Uncarried } from './placements.ts';

/** What placements ask of the library they belong to. */
export interface PlacementsOf {
  readonly database: Database;
  readonly readOnly: boolean;
  /** ISO-8601 UTC. */
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
  readonly library: {
    document(id: DocumentId): Document;
    editions(id: DocumentId): readonly Edition[];
    annotations(id: DocumentId): readonly Annotation[];
    annotation(id: AnnotationId): Annotation;
  };
}

const Row = z
  .object({
    ...Placement.shape,
    selectors: Json.pipe(Placement.shape.selectors),
    decision: Decision.nullable(),
  })
  .transform(({ decision, ...placement }): Placement =>
    decision === null ? placement : { ...placement, decision },
  );

/** See the interface for what each method promises. */
export function sqlitePlacements(of: PlacementsOf): Placements {
  return {
    on: (id) => of.read(() => placedAmong(of.database, id, ofOtherEditions(of.library, id))),
    standing: (id) =>
      of.read(() => {
        const others = ofOtherEditions(of.library, id);
        const placed = placedAmong(of.database, id, others);
        const there = new Set(placed.map(({ annotation }) => annotation.id));
        const missing = byEdition(others.filter((annotation) => !there.has(annotation.id)));
        return { placed, missing };
      }),
    keep: (id, annotations, placements, plain) => keepAll(of, id, annotations, placements, plain),
    target: (id, annotationId) => targetIn(of.library, id, of.library.annotation(annotationId)),
    detachedHere: (id) => of.read(() => decisions.detachedOn(of.database, id)),
    decide: (placements) =>
      of.write(() => placements.forEach((placement) => decide(of, placement))),
  };
}

/** Forgets where annotations stand on the document, and where its own stand; to be called in a transaction that changes its text. */
export function forgetPlacements(database: Database, document: DocumentId): void {
  database.change('DELETE FROM placement WHERE document_id = ?', document);
  database.change(
    'DELETE FROM placement WHERE annotation_id IN (SELECT id FROM annotation WHERE document_id = ?)',
    document,
  );
  database.change(`DELETE FROM placement WHERE annotation_id IN (${meantIn('?')})`, document);
}

/** Forgets where the annotation stands, if it is about other words from now on; to be called before it is written. */
export function forgetIfMoved(database: Database, annotation: Annotation): void {
  const { id, selectors, counterpart } = asStored(database, annotation);
  const second = `(SELECT selectors FROM annotation_counterpart c WHERE c.annotation_id = placement.annotation_id)`;
  database.change(
    `DELETE FROM placement WHERE annotation_id = ? AND (${second} IS NOT ?
       OR EXISTS (SELECT 1 FROM annotation WHERE id = annotation_id AND selectors <> ?))`,
    id,
    counterpart === undefined ? null : JSON.stringify(counterpart.selectors),
    JSON.stringify(selectors),
  );
}

/** Those of the annotations that have a placement on the document, oldest first. */
function placedAmong(
  database: Database,
  id: DocumentId,
  annotations: readonly Annotation[],
): readonly PlacedAnnotation[] {
  const sql = `SELECT p.annotation_id AS annotationId, p.document_id AS documentId, class, score, p.selectors, decision
    FROM placement p LEFT JOIN annotation_decision d
      ON d.annotation_id = p.annotation_id AND d.document_id = p.document_id AND holds = 1
    WHERE p.document_id = ?`;
  const placements = new Map(
    database.rows(Row, sql, [id]).map((placement) => [placement.annotationId, placement]),
  );
  return annotations
    .flatMap((annotation) => {
      const placement = placements.get(annotation.id);
      return placement === undefined ? [] : [{ annotation, placement }];
    })
    .sort((a, b) => (a.annotation.created < b.annotation.created ? -1 : 1));
}

/** Stores where these annotations stand on the document: where the reader said it, else where `found` says it. */
function keepAll(
  { database, library, write }: PlacementsOf,
  id: DocumentId,
  annotations: readonly Annotation[],
  found: readonly Placement[],
  plain: () => PlainText,
): void {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  write(() => {
    const known = new Map(
      ofOtherEditions(library, id).map((annotation) => [annotation.id, annotation]),
    );
    for (const placement of found) {
      const annotation = byId.get(placement.annotationId);
      const now = known.get(placement.annotationId);
      // What was deleted or changed while the texts were compared is found out another time.
      if (annotation === undefined || !isAboutSame(annotation, now)) continue;
      const decision = decisions.decisionOf(database, annotation, id);
      const placed = decision ? decided(annotation, placement, decision, plain()) : placement;
      if (decision) decisions.setHolding(database, placed, placed.decision !== undefined);
      keep(database, placed);
    }
  });
}

function isAboutSame(before: Annotation, now: Annotation | undefined): boolean {
  return now !== undefined && JSON.stringify(before.selectors) === JSON.stringify(now.selectors);
}

/** Stores what the reader decided. */
function decide(of: PlacementsOf, placement: DecidedPlacement): void {
  const { database } = of;
  const stored = of.library.annotation(placement.annotationId);
  const annotation = targetIn(of.library, placement.documentId, stored);
  const isOwn = annotation.documentId === placement.documentId;
  if (!isOwn && placedAmong(database, placement.documentId, [annotation]).length === 0) {
    const reason = `annotation ${annotation.id} was not carried to this edition`;
    throw new CorpusError('invalidRequest', reason, { reason });
  }
  decisions.writeDecision(database, annotation, placement, of.now());
  if (!isOwn) keep(database, placement);
  else if (placement.selectors.length > 0) {
    const placed = { ...annotation, selectors: placement.selectors };
    forgetIfMoved(database, placed);
    writeAnnotation(database, placed);
  }
}

/** The annotation with the target first that stands in the document or in another edition of it. */
function targetIn(
  library: PlacementsOf['library'],
  id: DocumentId,
  annotation: Annotation,
): Annotation {
  if (annotation.counterpart === undefined) return annotation;
  const here = new Set(library.editions(id).map((edition) => edition.id));
  return (
    seenFrom(annotation, (one) => one === id) ??
    seenFrom(annotation, (one) => here.has(one)) ??
    annotation
  );
}

function byEdition(annotations: readonly Annotation[]): readonly Uncarried[] {
  const editions = new Map<DocumentId, Annotation[]>();
  for (const annotation of annotations) {
    const there = editions.get(annotation.documentId);
    if (there) there.push(annotation);
    else editions.set(annotation.documentId, [annotation]);
  }
  return [...editions].map(([edition, its]) => ({ edition, annotations: its }));
}

function ofOtherEditions(library: PlacementsOf['library'], id: DocumentId): readonly Annotation[] {
  const others = library.editions(id).filter((edition) => edition.id !== id);
  if (others.length === 0) return [];
  // One that has a target here as well needs no second place.
  const known = new Set(library.annotations(id).map((annotation) => annotation.id));
  return others
    .flatMap((edition) => library.annotations(edition.id))
    .filter((annotation) => !known.has(annotation.id) && known.add(annotation.id));
}

function keep(database: Database, placement: Placement): void {
  const { annotationId, documentId, score, selectors } = placement;
  database.change(
    `INSERT OR REPLACE INTO placement (annotation_id, document_id, class, score, selectors) VALUES (?, ?, ?, ?, ?)`,
    annotationId,
    documentId,
    placement.class,
    score,
    JSON.stringify(selectors),
  );
}
