/** Texts and annotations of the database as bringing annotations in asks for them. */
import * as z from 'zod';
import type { AnnotationId } from '../annotations/annotation.ts';
import { KnownText } from '../annotations/incoming/match.ts';
import { findAnnotation } from './annotations.ts';
import type { Database } from './database.ts';
import type { Incoming } from './incoming.ts';
import { Json } from './json.ts';

/** The library that it belongs to; `read` is its own, with its errors. */
export interface IncomingOf {
  readonly folder: string;
  readonly database: Database;
  readonly read: <T>(work: () => T) => T;
}

const present = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined);

const Row = KnownText.omit({ address: true, work: true })
  .extend({ authors: Json.pipe(z.array(z.string())).catch([]), address: present, work: present })
  .transform(({ address, work, ...text }) => ({
    ...text,
    ...(address === undefined ? {} : { address }),
    ...(work === undefined ? {} : { work }),
  }));

const sql = `
SELECT d.id, coalesce(json_extract(m.json, '$.title'), d.title) AS title,
  coalesce(json_extract(m.json, '$.authors'), d.authors) AS authors, d.sha256, s.address, e.work
FROM document d LEFT JOIN metadata_edit m ON m.document_id = d.id LEFT JOIN sketch s ON s.document_id = d.id
  LEFT JOIN edition e ON e.document_id = d.id
WHERE d.deleted_at IS NULL ORDER BY d.imported_at DESC, d.id`;

/** See the interface for what each method promises. */
export function sqliteIncoming({ database, folder, read }: IncomingOf): Incoming {
  const found = (id: AnnotationId, deleted: boolean) => {
    const annotation = findAnnotation(database, folder, id, { deleted });
    return annotation && { annotation, deleted };
  };
  return {
    texts: () => read(() => database.rows(Row, sql, [])),
    known: (id) => read(() => found(id, false) ?? found(id, true)),
  };
}
