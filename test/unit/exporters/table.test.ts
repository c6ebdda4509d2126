/** The tables: one row an annotation, exact words, no formulas, the encoding said. */
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { columns } from '../../../corpus/exporters/table/columns.ts';
import {
  english,
  exported,
  mark,
  notedDocument,
  notes,
  persian,
} from '../../support/noted-document.ts';
import { readTable } from '../../support/read-table.ts';

const input = exported(notedDocument, notes);

/** Rows as objects by the names of their columns. */
function rowsOf(text: string, delimiter: string): Record<string, string>[] {
  const [names = [], ...rows] = readTable(text, delimiter);
  return rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])),
  );
}

describe.each([
  ['csv', ','],
  ['tsv', '\t'],
] as const)('the %s export', (format, delimiter) => {
  const text = exporters[format].export(input, english);
  const rows = rowsOf(text.slice(1), delimiter);

  it('begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
    expect(text.startsWith(`\ufeffquote${delimiter}note`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has the documented columns and one row an annotation, in document order, orphans last', () => {
    expect(readTable(text.slice(1), delimiter)[0]).toEqual(Object.keys(columns));
    expect(rows.map(({ annotation_id }) => annotation_id)).toEqual(notes.map(({ id }) => id));
    expect(rows.map(({ found }) => found)).toEqual(['yes', 'yes', 'yes', 'no']);
  });

  it('keeps the words of the source, of the reader and of others in columns of their own', () => {
    expect(rows[0]?.quote).toBe('آب در تاریکی راه می‌افتد، "آرام" و <خنک>\n[…]\n=1+1');
    expect(rows[0]).toMatchObject({ comments: '', tags: 'آب/چاه; to check', colour: 'green' });
    expect(rows[2]).toMatchObject({
      note: '',
      comments: 'Dara, 2025-05-01T00:00:00.000Z: @SUM(A1) said so',
    });
  });

  it('says where each passage is from', () => {
    const { sha256 } = notedDocument.provenance;
    for (const row of rows) {
      expect(row).toMatchObject({
        title: 'قنات #۱',
        authors: 'مینا راد; O’Hara & Sons',
        date: '۱۳ آذر ۱۳۹۰',
        date_iso: '2011-12-04',
        sha256,
        source_address: notedDocument.provenance.sourceAddress,
      });
    }
    expect(rows[1]).toMatchObject({ paragraph: '4', line_first: '8', line_last: '9', page: '2' });
  });

  it('defuses what a spreadsheet would run as a formula', () => {
    expect(rows[0]?.note).toBe("'+یادداشت من\nسطر دوم\tبا جدا");
    expect(rows[1]?.quote).toBe("'=1+1 of the wells; the mother well\nis dug first 😀");
    expect(rows[2]?.quote).toBe("'-- a dash, 50% & {braces} \\ end");
  });

  it('gives back any note, a formula after an apostrophe', () => {
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '"',
      ',',
      ';',
      "'",
      'a',
      'آ',
      '\u200c',
    );
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1 }), (signs) => {
        const note = signs.join('');
        const value = { text: note, language: 'und', direction: 'ltr' } as const;
        const annotation = mark('The wells'.slice(4), 'wells', { note: value }, 'annotation');
        const table = exporters[format].export(exported(notedDocument, [annotation]), persian);
        const [row] = rowsOf(table.slice(1), delimiter);
        const kept = annotation.bodies[0]?.value ?? '';
        expect(row?.note).toBe(/^[=+\-@\t\r]/.test(kept) ? `'${kept}` : kept);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('writes several documents as one table with one header', () => {
    const { before, between, after, piece } = exporters[format].series;
    const pieces = [piece(input, english), piece(input, english)];
    const all = before + pieces.join(between) + after;
    expect(rowsOf(all.slice(1), delimiter)).toEqual([...rows, ...rows]);
  });
});

describe('the Readwise export', () => {
  const rows = rowsOf(exporters.readwise.export(input, english), ',');

  it('has the columns that Readwise imports, and exact words', () => {
    expect(Object.keys(rows[0]!)).toEqual([
      'Highlight',
      'Title',
      'Author',
      'URL',
      'Note',
      'Location',
      'Date',
    ]);
    expect(rows[1]).toMatchObject({
      Highlight: '=1+1 of the wells; the mother well\nis dug first 😀',
      Author: 'مینا راد, O’Hara & Sons',
      Location: '4',
      Date: '2026-03-20 20:00:00',
    });
  });

  it('puts tags where Readwise looks for them, and names the words of others', () => {
    expect(rows[0]?.Note).toBe('.آب/چاه .to-check\n+یادداشت من\nسطر دوم\tبا جدا');
    expect(rows[2]?.Note).toBe('Comment in the file by Dara (1 May 2025): @SUM(A1) said so');
  });
});
