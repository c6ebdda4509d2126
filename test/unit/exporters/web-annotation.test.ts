/** The W3C export fits the model, and its code points find the exact words. */
import * as fc from 'fast-check';
import { describe as suite, expect, it } from 'vitest';
import * as z from 'zod';
import type { Annotation } from '../../../corpus/annotations/annotation.ts';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { carriedAnnotation } from '../../../corpus/annotations/carried.ts';
import { changeAnnotation } from '../../../corpus/annotations/change.ts';
import { createAnnotation } from '../../../corpus/annotations/create.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../corpus/document/range.ts';
import type { ExportContext } from '../../../corpus/exporters/exporter.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { makeDocument, randomTexts } from '../../support/documents.ts';
import { exported } from '../../support/noted-document.ts';

const context: ExportContext = {
  exportedAt: '2026-03-21T08:00:00.000Z',
  locale: 'en',
  generator: 'Hashiyeh 0.1.0',
};

/* The W3C model as far as it says MUST, and with the types it prescribes. Source: REC-annotation-model-20170223. */
const Iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu);
const Time = z.iso.datetime();
const Quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
const Place = z
  .object({
    type: z.literal('TextPositionSelector'),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  })
  .refine(({ start, end }) => start < end);
const Page = z.strictObject({
  type: z.literal('FragmentSelector'),
  conformsTo: z.literal('http://tools.ietf.org/rfc/rfc3778'),
  value: z.string().regex(/^page=[1-9]\d*$/u),
});
const Person = z.strictObject({ type: z.literal('Person'), name: z.string().optional() });
const Item = z.object({
  id: Iri,
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting']),
  creator: Person.optional(),
  created: Time,
  modified: Time,
  generated: Time,
  generator: z.object({ type: z.literal('Software'), name: z.string() }),
  stylesheet: z.object({ type: z.literal('CssStylesheet'), value: z.string() }),
  body: z
    .array(
      z.discriminatedUnion('purpose', [
        z.strictObject({
          type: z.literal('TextualBody'),
          purpose: z.literal('commenting'),
          value: z.string(),
          format: z.enum(['text/plain', 'text/markdown']),
          language: z.string().optional(),
          textDirection: z.enum(['ltr', 'rtl', 'auto']),
          creator: Person.optional(),
          created: Time.optional(),
        }),
        z.strictObject({
          type: z.literal('TextualBody'),
          purpose: z.literal('tagging'),
          value: z.string(),
        }),
      ]),
    )
    .optional(),
  target: z.object({
    type: z.literal('SpecificResource'),
    source: z.looseObject({ id: Iri, type: z.literal('Text'), via: Iri.optional() }),
    styleClass: z.string(),
    selector: z.array(z.union([Quote, Place, Page])).min(1),
    'dcterms:isPartOf': z.record(z.string(), z.unknown()).optional(),
    'rdfs:comment': z.string().optional(),
  }),
});
const Collection = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: Iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.number().int(),
  first: z.object({
    id: Iri,
    type: z.literal('AnnotationPage'),
    partOf: Iri,
    startIndex: z.literal(0),
    items: z.array(Item),
  }),
});

const write = (document: Document, annotations: readonly Annotation[]) =>
  Collection.parse(
    JSON.parse(exporters['web-annotation'].export(exported(document, annotations), context)),
  );

const mark = (document: Document, start: number, end: number, id = 'annotation') => {
  const plain = plainText(document.blocks);
  return createAnnotation({
    id: AnnotationId.parse(id),
    documentId: document.id,
    plain,
    range: rangeAt(plain, { start, end }),
    change: {},
    now: '2026-03-20T20:00:00.000Z',
  });
};

suite('the W3C export', () => {
  it('counts code points: they find the exact words in any document', () => {
    fc.assert(
      fc.property(randomTexts, fc.nat(500), fc.nat(80), (texts, a, length) => {
        const document = makeDocument(texts);
        const { text } = plainText(document.blocks);
        const start = a % text.length;
        const end = Math.min(start + 1 + length, text.length);
        fc.pre(text.slice(start, end).trim() !== '');
        const [item] = write(document, [mark(document, start, end)]).first.items;
        const quote = item?.target.selector.find((each) => each.type === 'TextQuoteSelector');
        const place = item?.target.selector.find((each) => each.type === 'TextPositionSelector');
        expect(Array.from(text).slice(place?.start, place?.end).join('')).toBe(quote?.exact);
        expect(text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  const document = makeDocument(['آب روان 😀 در قنات', 'The qanat'], {
    provenance: { ...makeDocument(['x']).provenance, sourceAddress: 'https://example.org/a' },
  });

  it('says the page that a passage begins on, where the format has pages', () => {
    const made = makeDocument(['first page', 'صفحهٔ دوم']);
    const blocks = made.blocks.map((block, index) => ({ ...block, place: { page: index + 1 } }));
    const paged = { ...made, blocks };
    const [item] = write(paged, [mark(paged, 11, 16)]).first.items;
    expect(item?.target.selector.at(-1)).toMatchObject({ value: 'page=2' });
    const [plain] = write(made, [mark(made, 11, 16)]).first.items;
    expect(plain?.target.selector).toHaveLength(2);
  });

  it('says the source by the hash of its bytes, its address and its people', () => {
    const known = { ...document.metadata, authors: ['مینا'], translator: 'Sara' };
    const result = write({ ...document, metadata: known }, [mark(document, 0, 2)]);
    expect(result.first.items[0]?.target.source).toEqual({
      id: `urn:sha256:${'ab'.repeat(32)}`,
      type: 'Text',
      format: 'text/plain',
      language: 'fa',
      textDirection: 'rtl',
      via: 'https://example.org/a',
      'dcterms:title': 'The qanat',
      'dcterms:creator': ['مینا'],
      'schema:translator': 'Sara',
      'schema:name': 'qanat.txt',
    });
  });

  it('says whose words came with the file, and leaves the reader’s own unnamed', () => {
    const plain = plainText(document.blocks);
    const notes = [
      { author: 'مریم', text: 'کدام؟', created: '2020-05-06T07:08:09.000Z' },
      { author: '', text: 'This one.' },
    ];
    const range = rangeAt(plain, { start: 0, end: 2 });
    const theirs = carriedAnnotation(document.id, plain, { number: 0, range, notes }, '2026-01-01');
    const note = { text: 'آری', language: 'fa', direction: 'rtl' } as const;
    const answered = changeAnnotation(theirs, { note }, '2026-03-20T20:00:00.000Z');
    const [item] = write(document, [answered]).first.items;
    expect(item?.creator).toEqual({ type: 'Person', name: 'مریم' });
    expect(item?.body).toMatchObject([
      {
        value: 'کدام؟',
        creator: { type: 'Person', name: 'مریم' },
        created: '2020-05-06T07:08:09.000Z',
      },
      { value: 'This one.', creator: { type: 'Person' } },
      { value: 'آری' },
    ]);
    expect(item?.body?.[2]).not.toHaveProperty('creator');
    const [own] = write(document, [mark(document, 0, 2)]).first.items;
    expect(own?.creator).toBeUndefined();
  });

  it('says who made the article or comment that a passage stands in', () => {
    const part = { ...document.parts[0]!, title: 'Wells', authors: ['Dara'] };
    const [item] = write({ ...document, parts: [part] }, [mark(document, 0, 2)]).first.items;
    expect(item?.target['dcterms:isPartOf']).toEqual({
      'dcterms:title': 'Wells',
      'dcterms:creator': ['Dara'],
    });
    const [plain] = write(document, [mark(document, 0, 2)]).first.items;
    expect(plain?.target['dcterms:isPartOf']).toBeUndefined();
  });

  it('keeps note, language, direction, colour and times', () => {
    const highlight = mark(document, 0, 2, '0b54ab8e-6a67-4d0c-8f2e-0a4b3c2d1e0f');
    const annotation: Annotation = {
      ...highlight,
      motivation: 'commenting',
      colour: 'green',
      modified: '2026-03-21T00:00:00.000Z',
      bodies: [
        {
          type: 'TextualBody',
          value: 'یادداشت',
          format: 'text/plain',
          language: 'fa',
          direction: 'rtl',
        },
      ],
    };
    expect(write(document, [annotation]).first.items[0]).toMatchObject({
      id: 'urn:uuid:0b54ab8e-6a67-4d0c-8f2e-0a4b3c2d1e0f',
      motivation: 'commenting',
      created: '2026-03-20T20:00:00.000Z',
      modified: '2026-03-21T00:00:00.000Z',
      body: [{ value: 'یادداشت', language: 'fa', textDirection: 'rtl' }],
      target: { styleClass: 'green' },
    });
  });

  it('gives each tag as a body of its own, with or without a note', () => {
    const highlight = { ...mark(document, 0, 2), tags: ['آب', 'water'] };
    expect(write(document, [highlight]).first.items[0]).toMatchObject({
      motivation: 'highlighting',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'آب' },
        { type: 'TextualBody', purpose: 'tagging', value: 'water' },
      ],
    });
  });

  it('keeps orphans with the words that were marked, without a position that would lie', () => {
    const orphan = {
      ...mark(document, 0, 2),
      selectors: mark(makeDocument(['words that are gone']), 0, 5).selectors,
    };
    const { first, total } = write(document, [orphan, mark(document, 0, 2, 'annotation-2')]);
    expect(total).toBe(2);
    expect(first.items[1]?.target).toMatchObject({
      selector: [{ type: 'TextQuoteSelector', exact: 'words' }],
      'rdfs:comment': 'These words no longer stand in the document.',
    });
    expect(first.items[0]?.target['rdfs:comment']).toBeUndefined();
  });

  it('describes an edited passage as it stands now', () => {
    const annotation = mark(document, 0, 6);
    const edited = makeDocument(['A new line 😀', ...document.blocks.map(({ text }) => text)]);
    const { selector } = write(edited, [annotation]).first.items[0]!.target;
    expect(selector).toContainEqual({ type: 'TextPositionSelector', start: 13, end: 19 });
  });
});
