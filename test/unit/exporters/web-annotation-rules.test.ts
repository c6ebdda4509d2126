/** The W3C export against the rules of the Web Annotation Data Model, as its test suite checks them. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Annotation as OurAnnotation } from '../../../corpus/annotations/annotation.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { english, exported, notedDocument, notes } from '../../support/noted-document.ts';

/** ASCII only: an IRI with other letters is no URI. */
const Uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[!-~]+$/i);
const Time = z.iso.datetime();
const context = z.literal('http://www.w3.org/ns/anno.jsonld');
const Language = z.string().regex(/^[a-z]{2,3}(-|$)/);
const Format = z.string().regex(/^(application|audio|image|text|video)\/[\w.+-]+$/);
const Direction = z.enum(['ltr', 'rtl', 'auto']);
const Agent = z.looseObject({
  type: z.enum(['Person', 'Organization', 'Software']),
  name: z.string().optional(),
});
/** Sections 3.2.4, 3.3.1, 3.3.5. */
const TextualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  purpose: z.enum(['commenting', 'tagging', 'classifying']),
  format: Format.optional(),
  language: Language.optional(),
  textDirection: Direction.optional(),
  creator: Agent.optional(),
  created: Time.optional(),
});
/** Section 4: a resource with a purpose, named by its address. */
const LinkBody = z.strictObject({
  type: z.literal('SpecificResource'),
  purpose: z.literal('linking'),
  source: Uri,
  'dcterms:type': z.string(),
});
/** Section 4.2.1, and its refinement, 4.2.9. */
const Rectangle = z.strictObject({
  type: z.literal('FragmentSelector'),
  conformsTo: z.literal('http://www.w3.org/TR/media-frags/'),
  value: z.string().regex(/^xywh=percent:\d+(\.\d+)?(,\d+(\.\d+)?){3}$/),
});
/** Sections 4.2.1, 4.2.4 and 4.2.5. */
const Selector = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('FragmentSelector'),
    conformsTo: Uri,
    value: z.string().regex(/^(part|block|page)=[!-~]+$/),
    refinedBy: Rectangle.optional(),
  }),
  ...(['CssSelector', 'XPathSelector'] as const).map((type) =>
    z.strictObject({
      type: z.literal(type),
      value: z.string().min(1),
      refinedBy: z.strictObject({
        type: z.literal('TextPositionSelector'),
        start: z.number().int().nonnegative(),
        end: z.number().int().nonnegative(),
      }),
    }),
  ),
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  }),
]);
/** Sections 3.2.1 and 4: a source with an identifier and neither value, source nor target of its own. */
const Source = z
  .looseObject({
    id: Uri,
    type: z.enum(['Dataset', 'Image', 'Video', 'Sound', 'Text']),
    format: Format,
    language: Language.optional(),
    textDirection: Direction.optional(),
    via: Uri.optional(),
  })
  .refine((source) => !('value' in source || 'source' in source || 'target' in source));
const Annotation = z.looseObject({
  '@context': context,
  id: Uri,
  type: z.literal('Annotation'),
  motivation: z.enum(['highlighting', 'commenting']),
  creator: Agent.optional(),
  created: Time,
  modified: Time,
  generator: Agent,
  generated: Time,
  body: z
    .array(z.union([TextualBody, LinkBody]))
    .min(1)
    .optional(),
  stylesheet: z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() }),
  target: z.looseObject({
    type: z.literal('SpecificResource'),
    source: Source,
    styleClass: z.string(),
    selector: z.array(Selector).min(1).optional(),
  }),
});
/** Section 5. */
const Collection = z.looseObject({
  '@context': context,
  id: Uri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.number().int().nonnegative(),
  first: z.looseObject({
    id: Uri,
    type: z.literal('AnnotationPage'),
    partOf: Uri,
    startIndex: z.literal(0),
    items: z.array(Annotation),
  }),
});

const write = (sourceAddress: string) =>
  exporters['web-annotation'].export(
    exported(
      { ...notedDocument, provenance: { ...notedDocument.provenance, sourceAddress } },
      notes,
    ),
    english,
  );

const area = { type: 'AreaSelector', x: 0.1, y: 0.25, width: 1 / 3, height: 0.5 } as const;
const organised: readonly OurAnnotation[] = [
  { ...notes[0]!, selectors: [], kind: 'claim' },
  { ...notes[0]!, selectors: [{ type: 'PartSelector', part: 'بخش ۱' }] },
  { ...notes[0]!, selectors: [{ ...area, page: 2 }] },
  { ...notes[1]!, selectors: [{ ...area, block: 'b3' }] },
  { ...notes[1]!, links: [{ relation: 'sameAs', to: notes[0]!.id }] },
];

describe('the W3C export keeps the rules of the model', () => {
  it('with the element of a page that a passage stands in', () => {
    const place = {
      kind: 'element',
      css: '#a',
      xpath: '/html[1]/body[1]/p[1]',
      start: 0,
      end: 5,
    } as const;
    const located = () => new Map([[notes[0]!.id, place]]);
    const input = { ...exported(notedDocument, notes), located };
    const written = exporters['web-annotation'].export(input, english);
    const { items } = Collection.parse(JSON.parse(written)).first;
    const types = items.map(({ target }) => target.selector?.map(({ type }) => type));
    expect(types[0]).toEqual(expect.arrayContaining(['CssSelector', 'XPathSelector']));
    expect(types.slice(1).flat()).not.toContain('CssSelector');
  });

  it('with kinds, links and targets that are no passages', () => {
    const input = exported(notedDocument, organised);
    const written = exporters['web-annotation'].export(input, english);
    const { items } = Collection.parse(JSON.parse(written)).first;
    expect(items.map(({ target }) => target.selector?.[0])).toEqual([
      undefined,
      expect.objectContaining({ value: 'part=%D8%A8%D8%AE%D8%B4%20%DB%B1' }),
      expect.objectContaining({
        value: 'page=2',
        refinedBy: expect.objectContaining({ value: 'xywh=percent:10,25,33.333,50' }) as unknown,
      }),
      expect.objectContaining({ value: 'block=b3' }),
      expect.objectContaining({ type: 'TextPositionSelector' }),
    ]);
    expect(items[0]?.body).toContainEqual(
      expect.objectContaining({ purpose: 'classifying', value: 'claim' }),
    );
    expect(items.at(-1)?.body).toContainEqual(
      expect.objectContaining({ source: 'urn:uuid:a0000000-0000-4000-8000-000000000001' }),
    );
  });

  it('as a collection whose items are annotations by themselves', () => {
    const collection = Collection.parse(JSON.parse(write('https://example.org/a')));
    expect(collection.total).toBe(notes.length);
    expect(collection.first.items).toHaveLength(notes.length);
  });

  it.each([
    ['https://example.org/قنات?نام=۱', 'https://example.org/%D9%82%D9%86%D8%A7%D8%AA'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
  ])('with addresses that are URIs: %s', (address, start) => {
    const { first } = Collection.parse(JSON.parse(write(address)));
    expect(first.items[0]?.target.source.via?.startsWith(start)).toBe(true);
  });

  it('without an address that is none', () => {
    const { first } = Collection.parse(JSON.parse(write('from my desk')));
    expect(first.items[0]?.target.source.via).toBeUndefined();
  });
});
