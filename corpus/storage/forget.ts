/** Forgetting what the journal says of long ago. */
import type { Database } from './database.ts';
import type { Old } from './history.ts';

/**
 * Rows of old changes, but those of the last old change of each annotation: what it was before that can still be read and
 * brought back. Before the change that made it there is nothing to be kept.
 */
const forgetRows = `
WITH old AS (SELECT id FROM change WHERE at < ?1 AND id <= ?2),
last AS (
  SELECT annotation_id, max(change_id) AS change_id FROM change_row
  WHERE annotation_id IS NOT NULL AND change_id IN (SELECT id FROM old) GROUP BY annotation_id
),
made AS (SELECT annotation_id, change_id FROM change_row WHERE place = 'annotation' AND before IS NULL)
DELETE FROM change_row WHERE change_id IN (SELECT id FROM old)
  AND (annotation_id IS NULL OR (annotation_id, change_id) NOT IN (SELECT * FROM last EXCEPT SELECT * FROM made))`;

/** A part of an act is not taken back by itself. */
const close = `UPDATE change SET final = 1 WHERE at < ?1 AND id <= ?2`;
const forgetEmpty = `DELETE FROM change WHERE at < ?1 AND id <= ?2
  AND NOT EXISTS (SELECT 1 FROM change_row WHERE change_id = change.id)`;

/** Returns how many changes are forgotten; to be called in a transaction that is not journalled. */
export function forgetChanges(database: Database, { before, upTo }: Old): number {
  database.change(forgetRows, before, upTo);
  database.change(close, before, upTo);
  return database.change(forgetEmpty, before, upTo);
}
