/** Placements in the database: derived from the texts of two editions, and forgotten when either changes. */
import type { Annotation } from '../annotations/annotation.ts';
import { carry } from '../annotations/carry.ts';
import { countPlacements, Placement, type PlacedAnnotation } from '../annotations/placement.ts';
import type { Document, DocumentId } from '../document/document.ts';
import type { Edition } from '../document/edition.ts';
import { plainText } from '../document/plain-text.ts';
import type { Database } from './database.ts';
import { Json } from './json.ts';
import type { Placements } from './placements.ts';

/** What placements ask of the library they belong to. */
export interface PlacementsOf {
  readonly database: Database;
  readonly readOnly: boolean;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
  readonly library: {
    document(id: DocumentId): Document;
    editions(id: DocumentId): readonly Edition[];
    annotations(id: DocumentId): readonly Annotation[];
  };
}

const Row = Placement.extend({ selectors: Json.pipe(Placement.shape.selectors) });

/** See the interface for what each method promises. */
export function sqlitePlacements(of: PlacementsOf): Placements {
  const on = (id: DocumentId): readonly PlacedAnnotation[] =>
    of.read(() => placedAmong(of.database, id, ofOtherEditions(of.library, id)));
  const carried = (id: DocumentId): readonly PlacedAnnotation[] => {
    const others = ofOtherEditions(of.library, id);
    const before = of.read(() => placedAmong(of.database, id, others));
    // Nearly always nothing is missing, and neither text has to be read.
    if (of.readOnly || before.length === others.length) return before;
    carryMissing(of, id, others, before);
    return of.read(() => placedAmong(of.database, id, others));
  };
  return {
    on,
    carried,
    carryTo: (id) => countPlacements(carried(id).map(({ placement }) => placement)),
  };
}

/** Forgets where annotations stand on the document, and where its own stand; to be called in a transaction that changes its text. */
export function forgetPlacements(database: Database, document: DocumentId): void {
  database.change('DELETE FROM placement WHERE document_id = ?', document);
  database.change(
    'DELETE FROM placement WHERE annotation_id IN (SELECT id FROM annotation WHERE document_id = ?)',
    document,
  );
}

/** Forgets where the annotation stands, if it is about other words from now on; to be called before it is written. */
export function forgetIfMoved(database: Database, { id, selectors }: Annotation): void {
  database.change(
    `DELETE FROM placement WHERE annotation_id = ?
       AND EXISTS (SELECT 1 FROM annotation WHERE id = annotation_id AND selectors <> ?)`,
    id,
    JSON.stringify(selectors),
  );
}

/** Those of the annotations that have a placement on the document, oldest first. */
function placedAmong(
  database: Database,
  id: DocumentId,
  annotations: readonly Annotation[],
): readonly PlacedAnnotation[] {
  const sql = `SELECT annotation_id AS annotationId, document_id AS documentId, class, score, selectors
    FROM placement WHERE document_id = ?`;
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

/** Stores where the annotations stand on the document that have no placement there yet. */
function carryMissing(
  { database, library, write }: PlacementsOf,
  id: DocumentId,
  annotations: readonly Annotation[],
  before: readonly PlacedAnnotation[],
): void {
  const known = new Set(before.map(({ annotation }) => annotation.id));
  const byEdition = new Map<DocumentId, Annotation[]>();
  for (const annotation of annotations) {
    if (known.has(annotation.id)) continue;
    const there = byEdition.get(annotation.documentId);
    if (there) there.push(annotation);
    else byEdition.set(annotation.documentId, [annotation]);
  }
  const to = plainText(library.document(id).blocks);
  const carried = [...byEdition].flatMap(([edition, missing]) =>
    carry(missing, plainText(library.document(edition).blocks), to, id),
  );
  write(() => {
    for (const placement of carried) keep(database, placement);
  });
}

function ofOtherEditions(library: PlacementsOf['library'], id: DocumentId): readonly Annotation[] {
  const others = library.editions(id).filter((edition) => edition.id !== id);
  return others.flatMap((edition) => library.annotations(edition.id));
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
