/** A pair as a table: a row for each bead, tab-separated, which spreadsheets and scripts read. */
import { stringify } from 'csv-stringify/sync';
import type { MemoryUnit } from './tmx.ts';

/** The rows with a heading, in UTF-8 with a byte order mark; a cell that looks like a formula begins with an apostrophe. */
export function alignedTable(units: readonly MemoryUnit[]): string {
  return stringify(
    [
      ['original', 'translation', 'confidence', 'state'],
      ...units.map(({ original, translation, confidence, state }) => [
        original,
        translation,
        confidence.toFixed(2),
        state,
      ]),
    ],
    {
      delimiter: '\t',
      bom: true,
      escape_formulas: true,
      quoted_match: /[\r\n]/,
      record_delimiter: 'windows',
    },
  );
}
