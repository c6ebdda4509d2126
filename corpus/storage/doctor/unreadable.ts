/** Rows that are not what their table holds. */
import * as z from 'zod';
import type { Database, SqlValue } from '../database.ts';
import { quoted } from '../journalled.ts';
import type { Finding } from './finding.ts';
import { derivedTables, type Surgery } from './surgery.ts';

const Column = z.object({ name: z.string() });
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]).catch(null));

/**
 * A finding for each row of the table that `schema` does not fit, which is of the columns as they are named in the table.
 * `before` is done before such a row is taken out.
 */
export function unreadable(
  database: Database,
  table: string,
  schema: z.ZodType,
  before: (surgery: Surgery, row: z.infer<typeof Values>) => void = () => undefined,
): readonly Finding[] {
  const key = database
    .rows(Column, 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', [table])
    .map(({ name }) => name);
  const where = key.map((name) => `${quoted(name)} IS ?`).join(' AND ');
  const findings: Finding[] = [];
  database.rows(schema, `SELECT * FROM ${quoted(table)}`, [], (row) => {
    const values = Values.parse(row);
    const own: readonly SqlValue[] = key.map((name) => values[name] ?? null);
    findings.push({
      trouble: derivedTables.has(table) ? 'derived' : 'row',
      about: table,
      message: `row ${own.join(' ')} of ${table} cannot be read`,
      cure: {
        remedy: derivedTables.has(table) ? 'madeAnew' : 'setAside',
        treat: (surgery) => {
          before(surgery, values);
          surgery.takeOut(table, where, ...own);
        },
      },
    });
  });
  return findings;
}
