/** The Markdown export says where everything is from, keeps words exact, and shows Persian right to left. */
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { carriedAnnotation } from '../../../corpus/annotations/carried.ts';
import { changeAnnotation, type AnnotationChange } from '../../../corpus/annotations/change.ts';
import { createAnnotation } from '../../../corpus/annotations/create.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../corpus/document/range.ts';
import type { ExportContext } from '../../../corpus/exporters/exporter.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { makeBlock, makeDocument } from '../../support/documents.ts';
import { exported } from '../../support/noted-document.ts';

const english: ExportContext = {
  exportedAt: '2026-03-21T08:00:00.000Z',
  locale: 'en',
  generator: 'Hashiyeh 0.1.0',
};
const persian: ExportContext = { ...english, locale: 'fa' };

const base = makeDocument([
  makeBlock(0, 'تاریخ قنات', { kind: 'heading', level: 1 }),
  makeBlock(1, 'آب در *تاریکی* راه می‌افتد', { place: { lines: [4, 6] } }),
  makeBlock(2, 'Page 7', { kind: 'furniture' }),
  makeBlock(3, 'The mother well\nis dug_first 😀', { place: { lines: [7, 9], page: 2 } }),
]);
const document: Document = {
  ...base,
  metadata: {
    ...base.metadata,
    title: 'قنات #۱',
    authors: ['مینا'],
    publisher: 'Qanat House',
    translator: 'Sara',
    dates: [{ text: '۱۴۰۴', iso: '2025', calendar: 'jalali' }],
  },
  provenance: {
    ...base.provenance,
    sourceAddress: 'https://example.org/a_b',
    captureTime: '2026-01-01T00:00:00.000Z',
  },
};
const plain = plainText(document.blocks);

const mark = (words: string, until: string, change: AnnotationChange = {}, id = 'annotation') =>
  createAnnotation({
    id: AnnotationId.parse(id),
    documentId: document.id,
    plain,
    range: rangeAt(plain, {
      start: plain.text.indexOf(words),
      end: plain.text.indexOf(until) + until.length,
    }),
    change,
    now: '2026-03-20T20:00:00.000Z',
  });

const write = (annotations: ReturnType<typeof mark>[], context = english): string =>
  exporters.markdown.export(exported(document, annotations), context);

/** The words of every block quotation as a Markdown reader sees them. */
const quotations = (markdown: string): string[] => {
  const quotes: string[] = [];
  let depth = 0;
  for (const token of markdownIt({ html: true }).parse(markdown, {})) {
    if (token.type === 'blockquote_open') depth += 1;
    if (token.type === 'blockquote_close') depth -= 1;
    if (depth === 0 || token.type !== 'inline') continue;
    const words = (token.children ?? []).map((child) =>
      child.type === 'hardbreak' ? '\n' : child.content,
    );
    quotes.push(words.join(''));
  }
  return quotes;
};

describe('the Markdown export', () => {
  it('begins with the title and everything that is known of the source', () => {
    const text = write([]);
    for (const part of [
      '# قنات \\#۱',
      '- **Authors:** <bdi dir="rtl" lang="fa">مینا</bdi>',
      '- **Publisher:** <bdi dir="rtl" lang="fa">Qanat House</bdi>',
      '- **Translator:** <bdi dir="rtl" lang="fa">Sara</bdi>',
      '۱۴۰۴ (2025)',
      '- **Source address:** <https://example.org/a_b>',
      'qanat.txt',
      document.provenance.sha256,
      '- **Captured:** 1 January 2026',
      '- **Imported:** 2 January 2026',
      '- **Exported:** 21 March 2026',
      'Hashiyeh 0.1.0',
      'Nothing is marked in this document.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('quotes the exact words', () => {
    expect(quotations(write([mark('در *', 'راه')]))).toEqual(['در *تاریکی* راه']);
  });

  it('gives each block of a mixed passage its own direction and leaves furniture out', () => {
    const text = write([mark('راه', 'dug_first 😀')]);
    expect(quotations(text)).toEqual(['راه می‌افتد', '[…]', 'The mother well\nis dug_first 😀']);
    expect(text).toContain('<div dir="rtl" lang="fa">\n\n> راه می‌افتد\n\n</div>');
    expect(text).toContain('\n\n> The mother well\\\n> is dug\\_first 😀\n\n');
  });

  it('quotes furniture that was marked by itself', () => {
    expect(quotations(write([mark('Page 7', 'Page 7')]))).toEqual(['Page 7']);
  });

  it('says heading, paragraph, lines, colour and day of each passage', () => {
    const text = write([mark('The mother', 'dug', { colour: 'blue' })]);
    expect(text).toContain('<bdi dir="auto">تاریخ قنات</bdi>');
    expect(text).toContain('paragraph 4 of 4, lines 8–9, page 2');
    expect(text).toContain('- **Colour:** blue\n- **Marked:** 20 March 2026');
  });

  it('names the colour as the reader does', () => {
    const context = { ...english, colourNames: { blue: 'To *check*' } };
    const text = write([mark('The mother', 'dug', { colour: 'blue' })], context);
    expect(text).toContain('- **Colour:** <bdi dir="auto">To \\*check\\*</bdi>\n');
  });

  it('says who made the article or comment that a passage stands in', () => {
    const [whole] = document.parts;
    const parts = [{ ...whole!, authors: ['Dara'], publisher: 'The Canal', title: 'Wells' }];
    const text = exporters.markdown.export(
      exported({ ...document, parts }, [mark('The mother', 'well')]),
      english,
    );
    expect(text).toContain(
      '> The mother well\n\n- **Authors:** <bdi dir="rtl" lang="fa">Dara</bdi>\n',
    );
    expect(text).toContain(
      '- **Place:** <bdi dir="auto">Wells › تاریخ قنات</bdi>, paragraph 4 of 4',
    );
  });

  it('puts words that came with the file under their writer’s name, apart from the reader’s', () => {
    const notes = [
      { author: 'T. *Reed*', text: 'How deep?', created: '2024-03-20T10:11:12.000Z' },
      { author: '', text: 'Deep.' },
    ];
    const range = rangeAt(plain, { start: 0, end: 5 });
    const carried = carriedAnnotation(
      document.id,
      plain,
      { number: 0, range, notes },
      '2026-01-01',
    );
    const note = { text: 'Mine', language: 'en', direction: 'ltr' } as const;
    const answered = changeAnnotation(carried, { note }, '2026-03-20T20:00:00.000Z');
    expect(write([answered])).toContain(
      '**Comment in the file by <bdi dir="auto">T. \\*Reed\\*</bdi> (20 March 2024):**\n\nHow deep?\n\n**Comment in the file:**\n\nDeep.\n\n**Reader’s note:**\n\nMine',
    );
    expect(write([answered], persian)).toContain(
      '**یادداشت درون پرونده از <bdi dir="auto">T. \\*Reed\\*</bdi> (۱ فروردین ۱۴۰۳):**',
    );
  });

  it("keeps the reader's words apart from the source's", () => {
    const note = { text: 'آیا *مادرچاه*؟\nبپرس', language: 'fa', direction: 'rtl' } as const;
    const text = write([mark('The mother', 'well', { note })]);
    expect(quotations(text)).toEqual(['The mother well']);
    expect(text).toContain(
      '**Reader’s note:**\n\n<div dir="rtl" lang="fa">\n\nآیا *مادرچاه*؟  \nبپرس\n\n</div>',
    );
  });

  it('is in Persian with Jalali dates and Persian digits when asked', () => {
    const text = write([mark('The mother', 'well')], persian);
    expect(text).toContain(
      '\n\n### بخش ۱\n\n</div>\n\n> The mother well\n\n<div dir="rtl" lang="fa">',
    );
    expect(text.match(/<div/g)).toHaveLength(2);
    expect(text).toContain('خروجی‌گرفتن:**');
    expect(text).toContain('۱ فروردین ۱۴۰۵');
    expect(text).toContain('بند ۴ از ۴، سطرهای ۸ تا ۹، صفحهٔ ۲');
  });

  it('puts passages in document order and orphans last, saying that they were not found', () => {
    const orphan = {
      ...mark('Page', '7', {}, 'orphan-1'),
      selectors: [
        {
          type: 'TextQuoteSelector' as const,
          exact: 'words that are gone',
          prefix: '',
          suffix: '',
        },
      ],
    };
    const text = write([orphan, mark('The', 'well', {}, 'second-1'), mark('راه', 'راه')]);
    expect(quotations(text)).toEqual(['راه', 'The mother well', 'words that are gone']);
    expect(text.indexOf('Passages that were not found')).toBeGreaterThan(text.indexOf('mother'));
  });

  it('is named after the title', () => {
    expect(exporters.markdown.fileName(document)).toBe('قنات #۱.md');
  });
});
