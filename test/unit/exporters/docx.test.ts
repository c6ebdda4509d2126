/** The Word export: quotations with real comments, each word in its direction and language. */
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { docxImporter } from '../../../corpus/importers/docx/importer.ts';
import {
  english,
  exported,
  mark,
  notedDocument,
  notes,
  persian,
} from '../../support/noted-document.ts';

const bytes = exporters.docx.export(exported(notedDocument, notes), english);
const parts = Object.fromEntries(
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
);
const body = parts['word/document.xml'] ?? '';
const comments = parts['word/comments.xml'] ?? '';

describe('the Word export', () => {
  it('has every part that its relations name', () => {
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/comments.xml',
    ]);
    for (const xml of Object.values(parts)) {
      expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(0);
    }
  });

  it('is the same in the same moment', () => {
    const again = exporters.docx.export(exported(notedDocument, notes), english);
    expect(again).toEqual(bytes);
  });

  it('writes notes as comments on the words, by whoever wrote them', () => {
    expect([...comments.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author)).toEqual([
      'Reader',
      'Dara',
    ]);
    for (const id of [0, 1]) {
      const start = body.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
      const end = body.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
      expect(start).toBeGreaterThan(0);
      expect(end).toBeGreaterThan(start);
      expect(body).toContain(`<w:commentReference w:id="${id}"/>`);
    }
    expect(comments).toContain('w:date="2025-05-01T00:00:00Z"');
  });

  it('says direction and language of paragraphs and of every stretch of words', () => {
    const quotation = /<w:p><w:pPr><w:pStyle w:val="Quote"\/><w:bidi\/><\/w:pPr>.*?<\/w:p>/.exec(
      body,
    )?.[0];
    expect(quotation).toContain('<w:rtl/><w:lang w:bidi="fa-IR"/>');
    expect(quotation).not.toContain('w:lang w:val');
    const latin = /<w:p><w:pPr><w:pStyle w:val="Quote"\/><\/w:pPr>.*?<\/w:p>/g.exec(body)?.[0];
    expect(latin).not.toContain('<w:rtl/>');
    const authors = /<w:p>(?:(?!<\/w:p>).)*Authors: (?:(?!<\/w:p>).)*<\/w:p>/.exec(body)?.[0] ?? '';
    expect(authors).toMatch(
      /<w:rtl\/><w:lang w:bidi="fa-IR"\/><\/w:rPr><w:t xml:space="preserve">مینا راد</,
    );
  });

  it('keeps the parts of a day in their order after Persian words', () => {
    expect(body).toMatch(
      /<w:rPr><w:lang w:val="en-US"\/><\/w:rPr><w:t xml:space="preserve">2011-12-04<\/w:t>/,
    );
    expect(body).not.toContain('\u2066');
  });

  it('mirrors the page of a Persian text', () => {
    expect(body).toMatch(/<w:sectPr>.*<w:bidi\/><\/w:sectPr>/);
    const inPersian = exporters.docx.export(exported(notedDocument, []), persian);
    expect(strFromU8(unzipSync(inPersian)['word/document.xml']!)).toContain('در این متن چیزی');
  });

  it('is read back with its words and its comments', async () => {
    const { content, comments: found = [] } = await docxImporter.import({
      bytes,
      fileName: 'notes.docx',
    });
    const texts = content.blocks.map(({ text }) => text);
    expect(texts).toContain('آب در تاریکی راه می‌افتد، "آرام" و <خنک>');
    expect(texts).toContain('=1+1 of the wells; the mother well\nis dug first 😀');
    expect(JSON.stringify(found)).toContain('@SUM(A1) said so');
    expect(JSON.stringify(found)).toContain('Dara');
    const persianBlock = content.blocks.find(({ text }) => text.startsWith('آب در'));
    expect([persianBlock?.direction, persianBlock?.language]).toEqual(['rtl', 'fa']);
  });

  it('leaves out what XML cannot hold', () => {
    const note = { text: 'bell \u0007 and half \ud83d', language: 'en', direction: 'ltr' } as const;
    const annotations = [mark('آب در', 'تاریکی', { note }, 'annotation')];
    const made = exporters.docx.export(exported(notedDocument, annotations), english);
    const xml = strFromU8(unzipSync(made)['word/comments.xml']!);
    expect(xml).not.toContain('\u0007');
    expect(xml).toContain('bell \ufffd and half \ufffd');
  });
});
