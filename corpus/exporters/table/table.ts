/** The CSV and TSV exports: tables that spreadsheets open as they are. */
import { stringify } from 'csv-stringify/sync';
import { listExporter, type Series } from '../exporter.ts';
import { safeFileName } from '../file-name.ts';
import { passagesOf } from '../passages.ts';
import { columns } from './columns.ts';

/**
 * Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets guess another encoding.
 * A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export const csv = listExporter({
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  fileName: ({ metadata }) => safeFileName(metadata.title, 'csv'),
  ...table(','),
});

/** The same with tabs, which spreadsheets in every country part cells by. */
export const tsv = listExporter({
  mediaType: 'text/tab-separated-values; charset=utf-8; header=present',
  extension: 'tsv',
  fileName: ({ metadata }) => safeFileName(metadata.title, 'tsv'),
  ...table('\t'),
});

function table(delimiter: string): Pick<Series, 'before' | 'piece'> {
  const options = {
    delimiter,
    escape_formulas: true,
    // Line breaks of texts are kept; the parser of a spreadsheet takes either for the end of a row.
    quoted_match: /[\r\n]/,
    record_delimiter: 'windows',
  } as const;
  return {
    before: stringify([Object.keys(columns)], { ...options, bom: true }),
    piece: (input) =>
      stringify(
        passagesOf(input).map((passage) =>
          Object.values(columns).map((column) => column({ document: input.document, passage })),
        ),
        options,
      ),
  };
}
