/** A document in both languages with notes of every kind, for tests of exports. */
import { AnnotationId, type Annotation } from '../../corpus/annotations/annotation.ts';
import { changeAnnotation, type AnnotationChange } from '../../corpus/annotations/change.ts';
import { createAnnotation } from '../../corpus/annotations/create.ts';
import { standingsOf } from '../../corpus/annotations/standing.ts';
import type { Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { rangeAt } from '../../corpus/document/range.ts';
import type { ExportContext, ExportInput } from '../../corpus/exporters/exporter.ts';
import { makeBlock, makeDocument } from './documents.ts';

export const english: ExportContext = {
  exportedAt: '2026-03-21T08:00:00.000Z',
  locale: 'en',
  generator: 'Hashiyeh 0.1.0',
};
export const persian: ExportContext = { ...english, locale: 'fa' };

/** The document with annotations that were made on it, as an exporter gets them. */
export function exported(document: Document, annotations: readonly Annotation[]): ExportInput {
  return { document, annotations: standingsOf(plainText(document.blocks), annotations) };
}

const base = makeDocument([
  makeBlock(0, 'تاریخ قنات', { kind: 'heading', level: 1 }),
  makeBlock(1, 'آب در تاریکی راه می‌افتد، "آرام" و <خنک>', { place: { lines: [4, 6] } }),
  makeBlock(2, 'Page 7', { kind: 'furniture' }),
  makeBlock(3, '=1+1 of the wells; the mother well\nis dug first 😀', {
    place: { lines: [7, 9], page: 2 },
  }),
  makeBlock(4, '-- a dash, 50% & {braces} \\ end'),
]);

/** Two headings' worth of water: Persian with a furniture line between, then English. */
export const notedDocument: Document = {
  ...base,
  metadata: {
    ...base.metadata,
    title: 'قنات #۱',
    authors: ['مینا راد', 'O’Hara & Sons'],
    publisher: 'Qanat House',
    translator: 'Sara',
    dates: [{ text: '۱۳ آذر ۱۳۹۰', iso: '2011-12-04', calendar: 'jalali' }],
    tags: ['water'],
  },
  provenance: {
    ...base.provenance,
    sourceAddress: 'https://example.org/a_b?x=1&y={2}',
    captureTime: '2026-01-01T00:00:00.000Z',
  },
};

const plain = plainText(notedDocument.blocks);

/** Marks the words from the first ones up to the last ones. */
export function mark(
  from: string,
  to: string,
  change: AnnotationChange,
  id: string,
  created = '2026-03-20T20:00:00.000Z',
): Annotation {
  return createAnnotation({
    id: AnnotationId.parse(id),
    documentId: notedDocument.id,
    plain,
    range: rangeAt(plain, {
      start: plain.text.indexOf(from),
      end: plain.text.indexOf(to) + to.length,
    }),
    change,
    now: created,
  });
}

const note = (text: string) => ({
  text,
  language: /[\u0600-\u06ff]/u.test(text) ? 'fa' : 'en',
  direction: /[\u0600-\u06ff]/u.test(text) ? ('rtl' as const) : ('ltr' as const),
});

const commented: Annotation = {
  ...mark('-- a dash', 'end', { colour: 'pink' }, 'c0000000-0000-4000-8000-000000000003'),
  motivation: 'commenting',
  bodies: [
    {
      type: 'TextualBody',
      value: '@SUM(A1) said so',
      format: 'text/plain',
      language: 'en',
      direction: 'ltr',
      creator: { name: 'Dara' },
      created: '2025-05-01T00:00:00.000Z',
    },
  ],
};

const gone = changeAnnotation(
  mark('تاریخ', 'قنات', { colour: 'blue' }, 'd0000000-0000-4000-8000-000000000004'),
  {},
  '2026-03-20T21:00:00.000Z',
);

/** In document order: noted and tagged across a furniture line, a plain highlight, a comment of the file, an orphan. */
export const notes: readonly Annotation[] = [
  mark(
    'آب در',
    '=1+1',
    { colour: 'green', note: note('+یادداشت من\nسطر دوم\tبا جدا'), tags: ['آب/چاه', 'to check'] },
    'a0000000-0000-4000-8000-000000000001',
  ),
  mark('=1+1', 'dug first 😀', {}, 'b0000000-0000-4000-8000-000000000002'),
  commented,
  {
    ...gone,
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: 'stars that nobody wrote about',
        prefix: 'zzzz',
        suffix: 'yyyy',
      },
    ],
  },
];
