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
  const on = (id: DocumentId): readonly PlacedAnnotation[] => of.read(() => placedOn(of, id));
  return {
    on,
    carryTo: (id) => {
      if (!of.readOnly) carryMissing(of, id);
      return countPlacements(on(id).map(({ placement }) => placement));
    },
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

function placedOn({ database, library }: PlacementsOf, id: DocumentId): PlacedAnnotation[] {
  const sql = `SELECT annotation_id AS annotationId, document_id AS documentId, class, score, selectors
    FROM placement WHERE document_id = ?`;
  const placements = new Map(
    database.rows(Row, sql, [id]).map((placement) => [placement.annotationId, placement]),
  );
  return othersOf(library, id)
    .flatMap((edition) => library.annotations(edition))
    .flatMap((annotation) => {
      const placement = placements.get(annotation.id);
      return placement === undefined ? [] : [{ annotation, placement }];
    })
    .sort((a, b) => (a.annotation.created < b.annotation.created ? -1 : 1));
}

function carryMissing(of: PlacementsOf, id: DocumentId): void {
  const { library } = of;
  const known = new Set(of.read(() => placedOn(of, id)).map(({ annotation }) => annotation.id));
  const to = plainText(library.document(id).blocks);
  const carried = othersOf(library, id).flatMap((edition) => {
    const missing = library.annotations(edition).filter((annotation) => !known.has(annotation.id));
    if (missing.length === 0) return [];
    return carry(missing, plainText(library.document(edition).blocks), to, id);
  });
  if (carried.length === 0) return;
  of.write(() => {
    for (const placement of carried) keep(of.database, placement);
  });
}

function othersOf(library: PlacementsOf['library'], id: DocumentId): readonly DocumentId[] {
  return library
    .editions(id)
    .map((edition) => edition.id)
    .filter((edition) => edition !== id);
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
