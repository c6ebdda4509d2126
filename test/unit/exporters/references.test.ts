/** Documents as references: exact fields, dates of the Gregorian calendar, names whole. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../corpus/document/document.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import type { WrittenDate } from '../../../corpus/document/part.ts';
import { english, notedDocument } from '../../support/noted-document.ts';

const write = (format: 'ris' | 'bibtex' | 'csl-json', document: Document): string =>
  exporters[format].export({ document, annotations: [] }, english);
const dated = (...dates: WrittenDate[]): Document => ({
  ...notedDocument,
  metadata: { ...notedDocument.metadata, dates },
});

describe('the CSL-JSON export', () => {
  it('has every field that is known', () => {
    expect(JSON.parse(write('csl-json', notedDocument))).toEqual([
      {
        id: notedDocument.id,
        type: 'webpage',
        title: 'قنات #۱',
        author: [{ literal: 'مینا راد' }, { literal: 'O’Hara & Sons' }],
        translator: [{ literal: 'Sara' }],
        publisher: 'Qanat House',
        issued: { 'date-parts': [[2011, 12, 4]] },
        accessed: { 'date-parts': [[2026, 1, 1]] },
        URL: 'https://example.org/a_b?x=1&y={2}',
        language: 'fa',
        keyword: 'water',
        note: `date as written: ۱۳ آذر ۱۳۹۰\nfile: qanat.txt\nsha256: ${notedDocument.provenance.sha256}`,
      },
    ]);
  });

  it.each<[string, WrittenDate, unknown]>([
    ['a year', { text: '2011', iso: '2011', calendar: 'gregorian' }, { 'date-parts': [[2011]] }],
    [
      'a Jalali month',
      { text: 'آذر ۱۳۹۰', iso: '2011-12', calendar: 'jalali' },
      { 'date-parts': [[2011, 12]] },
    ],
    ['what nobody can read', { text: 'پاییز', calendar: 'jalali' }, { literal: 'پاییز' }],
  ])('says %s as exactly as it is known', (_what, date, issued) => {
    expect(JSON.parse(write('csl-json', dated(date)))).toMatchObject([{ issued }]);
  });
});

describe('the BibTeX export', () => {
  it('keeps names whole and what TeX would read as commands as words', () => {
    const text = write('bibtex', notedDocument);
    expect(text.split('\n')[0]).toBe(`@online{hashiyeh-${notedDocument.id},`);
    expect(text).toContain('  author = {{مینا راد} and {O’Hara \\& Sons}},');
    expect(text).toContain('  title = {{قنات \\#۱}},');
    expect(text).toContain('  date = {2011-12-04},\n  year = {2011},');
    expect(text).toContain('  url = {https://example.org/a_b?x=1&y=%7B2%7D},');
    expect(text).toContain('  langid = {persian},');
    expect(text).toContain('  note = {۱۳ آذر ۱۳۹۰},');
  });

  it('closes every brace that it opens, whatever the title', () => {
    const metadata = { ...notedDocument.metadata, title: '}{\\%$_^~ {' };
    const text = write('bibtex', { ...notedDocument, metadata });
    const plain = text.replace(/\\[{}]/g, '');
    let depth = 0;
    for (const sign of plain) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text).toContain(
      '\\}\\{\\textbackslash{}\\%\\$\\_\\textasciicircum{}\\textasciitilde{} \\{',
    );
  });
});

describe('the RIS export', () => {
  it('writes one tag a line, between type and end', () => {
    const lines = write('ris', notedDocument).split('\r\n');
    expect(lines).toEqual([
      'TY  - ELEC',
      `ID  - ${notedDocument.id}`,
      'TI  - قنات #۱',
      'AU  - مینا راد',
      'AU  - O’Hara & Sons',
      'A4  - Sara',
      'PB  - Qanat House',
      'PY  - 2011',
      'DA  - 2011/12/04/',
      'UR  - https://example.org/a_b?x=1&y={2}',
      'Y2  - 2026/01/01/',
      'LA  - fa',
      'KW  - water',
      'N1  - ۱۳ آذر ۱۳۹۰',
      'N1  - File: qanat.txt',
      `N1  - SHA-256: ${notedDocument.provenance.sha256}`,
      'ER  - ',
      '',
    ]);
  });

  it('leaves what is not known away', () => {
    const text = write('ris', dated({ text: 'پاییز', calendar: 'jalali' }));
    expect(text).not.toMatch(/^(PY|DA) {2}-/mu);
    expect(text).toContain('N1  - پاییز');
  });
});
