/** The trash of notes: those that were deleted, until they are erased. */
import * as z from 'zod';
import { AnnotationId } from '../annotations/annotation.ts';
import { findAnnotation } from './annotations.ts';
import { eraseAnnotations } from './erase.ts';
import type { History } from './history.ts';
import type { HistoryOf } from './history-of.ts';

const Row = z.object({ id: AnnotationId, title: z.string(), deletedAt: z.string() });
const Id = z.object({ id: AnnotationId });

// A deleted text takes its notes with it, also those that were deleted before: they come back with it as they were.
const deletedSql = `
SELECT a.id, coalesce(json_extract(m.json, '$.title'), d.title) AS title, a.deleted_at AS deletedAt
FROM annotation a JOIN document d ON d.id = a.document_id LEFT JOIN metadata_edit m ON m.document_id = d.id
WHERE a.deleted_at IS NOT NULL
  AND (d.deleted_at IS NULL OR d.id IN (SELECT document_id FROM absent_text))
ORDER BY a.deleted_at DESC, a.id`;

/** See the interface for what each method promises. */
export function noteTrash({
  database,
  folder,
  journal,
  read,
  write,
}: HistoryOf): Pick<History, 'deletedNotes' | 'eraseNotes' | 'eraseOldNotes'> {
  const erase = (ids: readonly AnnotationId[]): void =>
    write(() => journal?.unrecorded(() => eraseAnnotations(database, ids)));
  return {
    deletedNotes: () =>
      read(() =>
        database.rows(Row, deletedSql).flatMap(({ id, title, deletedAt }) => {
          const annotation = findAnnotation(database, folder, id, { deleted: true });
          return annotation === undefined ? [] : [{ annotation, title, deletedAt }];
        }),
      ),
    eraseNotes: erase,
    eraseOldNotes: ({ before, upTo }) => {
      const sql = `SELECT id FROM annotation WHERE deleted_at < ?
        AND NOT EXISTS (SELECT 1 FROM change_row r WHERE r.annotation_id = annotation.id AND r.change_id > ?)`;
      const old = read(() => database.rows(Id, sql, [before, upTo])).map(({ id }) => id);
      if (old.length > 0) erase(old);
      return old.length;
    },
  };
}
