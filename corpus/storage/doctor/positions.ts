/** Rows of one owner that stand in the same place, as taking changes back in another order can leave them. */
import * as z from 'zod';
import type { Database } from '../database.ts';
import type { Surgery } from './surgery.ts';

const Owner = z.object({ owner: z.string() });

/** What tells rows of one owner apart. */
const keyWithin = {
  annotation_tag: ['folded'],
  annotation_link: ['relation', 'to_id'],
  sheet_item: ['id'],
} as const;

/** Gives the rows of each such owner places of their own, in the order in which they are shown; undefined where there are none. */
export function doubledPositions(
  database: Database,
  table: keyof typeof keyWithin,
  owner: 'annotation_id' | 'sheet_id',
): ((surgery: Surgery) => void) | undefined {
  const sql = `SELECT ${owner} AS owner FROM ${table} GROUP BY ${owner} HAVING count(DISTINCT position) < count(*)`;
  const owners = database.rows(Owner, sql);
  if (owners.length === 0) return undefined;
  const rest = keyWithin[table].join(', ');
  const same = keyWithin[table].map((column) => `o.${column} = ${table}.${column}`).join(' AND ');
  const ordered = `SELECT ${rest}, row_number() OVER (ORDER BY position, ${rest}) - 1 AS place
    FROM ${table} WHERE ${owner} = ?1`;
  const ordering = `UPDATE ${table} SET position = o.place FROM (${ordered}) o WHERE ${owner} = ?1 AND ${same}`;
  return (surgery) => {
    for (const { owner: id } of owners) surgery.database.change(ordering, id);
  };
}
