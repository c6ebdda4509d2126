/** What is derived from the reader's work and must not outlive a change of it that was taken back. */
import type { Database } from './database.ts';

/** Where annotations stand that are about other words or another text now. */
const placements = `DELETE FROM placement WHERE annotation_id IN (
  SELECT a.id FROM change_row r JOIN annotation a ON a.id = r.annotation_id
  WHERE r.change_id = ? AND r.place = 'annotation'
    AND (json_extract(r.before, '$.selectors') IS NOT a.selectors
      OR json_extract(r.before, '$.document_id') IS NOT a.document_id))`;

/** Where annotations stand that have another second target now, or none. */
const counterparts = `DELETE FROM placement WHERE annotation_id IN (
  SELECT annotation_id FROM change_row WHERE change_id = ? AND place = 'annotation_counterpart')`;

/** Where annotations stand of which the reader decided otherwise. */
const decided = `DELETE FROM placement WHERE (annotation_id, document_id) IN (
  SELECT annotation_id, document_id FROM change_row WHERE change_id = ? AND place = 'annotation_decision')`;

/** Forgets it, to be derived anew when somebody asks; to be called in the transaction of the change. */
export function refreshDerived(database: Database, change: number): void {
  for (const sql of [placements, counterparts, decided]) database.change(sql, change);
}
