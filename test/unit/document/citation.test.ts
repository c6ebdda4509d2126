/** Citations in both languages, of documents and of their parts. */
import { describe, expect, it } from 'vitest';
import { cite } from '../../../corpus/document/citation.ts';
import type { Part } from '../../../corpus/document/part.ts';
import { makeDocument } from '../../support/documents.ts';

const plain = makeDocument(['Water']);
const part: Part = {
  ...plain.parts[0]!,
  title: 'Water in the garden',
  authors: ['Mina Rad', 'Omid', 'A. Smith'],
  translator: 'Sara',
  dates: [{ text: '13 آذر 1390', iso: '2011-12-04', calendar: 'jalali' }],
};
const document = makeDocument(['Water'], {
  metadata: { ...plain.metadata, title: 'Gardens', publisher: 'A Press', authors: ['Editor'] },
  provenance: {
    ...plain.provenance,
    sourceAddress: 'https://example.org/a',
    captureTime: '2026-03-21T08:00:00.000Z',
  },
  parts: [part],
});

describe('a citation', () => {
  it('of a part names it in its document, with the date in both calendars', () => {
    expect(cite(document, 'en', part)).toBe(
      'Mina Rad, Omid and A. Smith, “Water in the garden”, in Gardens, translated by Sara, A Press, ' +
        '4 December 2011 (13 Azar 1390), https://example.org/a, captured 21 March 2026.',
    );
    expect(cite(document, 'fa', part)).toBe(
      'Mina Rad، Omid و A. Smith، «Water in the garden»، در Gardens، ترجمهٔ Sara، A Press، ' +
        '۱۳ آذر ۱۳۹۰ (۴ دسامبر ۲۰۱۱)، https://example.org/a، برداشت در ۱ فروردین ۱۴۰۵.',
    );
  });

  it('of a document leaves out what is not known', () => {
    expect(cite(plain, 'en')).toBe('“The qanat”.');
    expect(cite(document, 'en')).toBe(
      'Editor, “Gardens”, A Press, https://example.org/a, captured 21 March 2026.',
    );
  });

  it('names a part that has no title of its own as the document', () => {
    const untitled = { ...part, title: '', authors: [], dates: [], translator: 'Sara' };
    expect(cite(document, 'en', untitled)).toMatch(/^Editor, “Gardens”, translated by Sara, /);
  });

  it('keeps the text’s own words apart where directions mix', () => {
    const isolated = cite(document, 'fa', part, (words) => `<${words}>`);
    expect(isolated).toMatch(
      /^<Mina Rad>، <Omid> و <A\. Smith>، «<Water in the garden>»، در <Gardens>/,
    );
    expect(isolated).toContain('ترجمهٔ <Sara>، <A Press>، ۱۳ آذر');
  });

  it('writes a date that is no whole day as the text has it', () => {
    const dates = [{ text: 'پاییز ۱۳۹۰', iso: '2011', calendar: 'jalali' as const }];
    const dated = { ...plain, metadata: { ...plain.metadata, dates } };
    expect(cite(dated, 'fa')).toBe('«The qanat»، پاییز ۱۳۹۰.');
  });
});
