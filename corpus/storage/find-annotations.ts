/** Lines of annotations of the whole library: those that are named, and those that are found by their words. */
import * as z from 'zod';
import { AnnotationId } from '../annotations/annotation.ts';
import { lineOf, type AnnotationLine } from '../annotations/line.ts';
import { fold } from '../text/fold.ts';
import { readAnnotation } from './annotations.ts';
import type { Database } from './database.ts';
import { foldedWords, noteLineOf } from './note-lines.ts';

const Row = z.object({ id: AnnotationId, title: z.string(), folded: z.string().nullable() });

const sql = `
  SELECT a.id, coalesce(json_extract(m.json, '$.title'), d.title) AS title, n.folded
  FROM annotation a JOIN document d ON d.id = a.document_id AND d.deleted_at IS NULL
    LEFT JOIN metadata_edit m ON m.document_id = d.id LEFT JOIN note_line n ON n.annotation_id = a.id
  WHERE a.deleted_at IS NULL`;

/** Those that are there, in documents that are, in the order of their ids here. */
export function readLines(
  database: Database,
  ids: readonly AnnotationId[],
): readonly AnnotationLine[] {
  return ids.flatMap((id) => {
    const [row] = database.rows(Row, `${sql} AND a.id = ?`, [id]);
    const annotation = row && readAnnotation(database, id);
    return annotation === undefined ? [] : [lineOf(annotation, row?.title ?? '')];
  });
}

/** Those whose quote, notes, tags or document's title hold every word of `text`, in any spelling; the last changed first. */
export function findAnnotations(
  database: Database,
  text: string,
  limit: number,
): readonly AnnotationLine[] {
  const words = foldedWords(text);
  const found: AnnotationLine[] = [];
  for (const { id, title, folded } of database.rows(Row, `${sql} ORDER BY a.modified DESC, a.id`)) {
    const annotation = folded === null ? readAnnotation(database, id) : undefined;
    const said = `${folded ?? (annotation ? noteLineOf(annotation).folded : '')}\n${fold(title).text}`;
    if (!words.every((word) => said.includes(word))) continue;
    found.push(...readLines(database, [id]));
    if (found.length === limit) break;
  }
  return found;
}
