/** A library as its first version kept it, for tests of migrations. */
import * as z from 'zod';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { Database } from '../../corpus/storage/database.ts';

const Named = z.object({ name: z.string() });
/** The names of all tables, in order. */
export const tables = (database: Database): string[] =>
  database
    .rows(Named, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name);

/** A document as version 1 keeps it. */
export const oneDocument = `INSERT INTO document (id, sha256, title, authors, language, direction, format, imported_at)
  VALUES ('0123456789abcdef', 'x', 'Water', '[]', 'en', 'ltr', 'text', '2026-01-02T03:04:05.000Z')`;

/** An annotation as version 1 keeps it. */
export function insertHighlight(database: Database, annotation: Annotation): void {
  database.change(
    `INSERT INTO annotation (id, document_id, motivation, colour, bodies, selectors, created, modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    annotation.id,
    annotation.documentId,
    annotation.motivation,
    annotation.colour,
    JSON.stringify(annotation.bodies),
    JSON.stringify(annotation.selectors),
    annotation.created,
    annotation.modified,
  );
}
