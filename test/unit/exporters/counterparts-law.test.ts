/** Law: a note with two targets that leaves as W3C JSON-LD or as our page comes back to an empty library with both. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { counterpartQuote } from '../../../corpus/annotations/counterpart.ts';
import { createAnnotation } from '../../../corpus/annotations/create.ts';
import { quoteOf } from '../../../corpus/annotations/decide.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import { readAnnotatedPage } from '../../../corpus/annotations/incoming/html.ts';
import { Merge } from '../../../corpus/annotations/incoming/merge.ts';
import { readWebAnnotation } from '../../../corpus/annotations/incoming/web-annotation.ts';
import { standingsOf } from '../../../corpus/annotations/standing.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt, trimRange } from '../../../corpus/document/range.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { makeDocument, randomTexts } from '../../support/documents.ts';
import { english } from '../../support/noted-document.ts';

/** A text with words of it; never white space alone. */
const marked = (sha256: string) =>
  fc
    .tuple(randomTexts, fc.nat(), fc.nat())
    .map(([texts, from, length]) => {
      const document = makeDocument(texts, {}, sha256);
      const plain = plainText(document.blocks);
      const start = from % plain.text.length;
      const end = Math.min(plain.text.length, start + 1 + (length % 30));
      return {
        document,
        plain,
        range: trimRange(plain, rangeAt(plain, { start, end })),
        start,
        end,
      };
    })
    .filter(({ plain, start, end }) => plain.text.slice(start, end).trim() !== '');

const ways = {
  'W3C JSON-LD': (file: string) => readWebAnnotation(JSON.parse(file)),
  'our page': readAnnotatedPage,
};

it.each([
  { name: 'W3C JSON-LD' as const, exporter: exporters['web-annotation'] },
  { name: 'our page' as const, exporter: exporters.html },
])('keeps both targets through $name', ({ name, exporter }) => {
  fc.assert(
    fc.property(marked('ab'.repeat(32)), marked('cd'.repeat(32)), (own, other) => {
      const annotation = {
        ...createAnnotation({
          ...{ id: AnnotationId.parse('d0000000-0000-4000-8000-000000000001') },
          ...{ documentId: own.document.id, plain: own.plain, range: own.range, change: {} },
          now: english.exportedAt,
        }),
        counterpart: {
          documentId: other.document.id,
          selectors: [...describe(other.plain, other.range)],
        },
      };
      const file = exporter.export(
        {
          document: own.document,
          annotations: standingsOf(own.plain, [annotation]),
          counterparts: new Map([[other.document.id, other.document]]),
        },
        english,
      );
      const { drafts } = ways[name](file);
      expect(drafts).toHaveLength(1);
      const back = new Merge({
        ...{ documentId: own.document.id, plain: own.plain, format: 'w3c', present: [] },
        now: english.exportedAt,
        known: () => undefined,
        isMine: () => false,
        textOf: () => ({ documentId: other.document.id, plain: other.plain }),
      }).merge(drafts[0]!).annotation;
      expect(back.id).toBe(annotation.id);
      expect(quoteOf(back)).toBe(quoteOf(annotation));
      expect(back.counterpart?.documentId).toBe(other.document.id);
      expect(counterpartQuote(back)).toBe(counterpartQuote(annotation));
    }),
    { seed: 20261110, numRuns: 60 },
  );
});
