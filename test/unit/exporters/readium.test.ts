/** The Readium export, against the rules of its schema. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { english, exported, notedDocument, notes } from '../../support/noted-document.ts';

const Uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[!-~]+$/i);
const Time = z.iso.datetime();
const context = z.literal('http://www.w3.org/ns/anno.jsonld');
const Selector = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.number().int(),
    end: z.number().int(),
  }),
  z.strictObject({
    type: z.literal('FragmentSelector'),
    conformsTo: z.enum([
      'http://tools.ietf.org/rfc/rfc3778',
      'http://www.idpf.org/epub/linking/cfi/epub-cfi.html',
    ]),
    value: z.string().regex(/^(?:page=[1-9]\d*|epubcfi\([!-~]+![!-~]*,[!-~]+,[!-~]+\))$/u),
  }),
  z.strictObject({
    type: z.literal('CssSelector'),
    value: z.string().min(1),
    refinedBy: z.strictObject({
      type: z.literal('TextPositionSelector'),
      start: z.number().int(),
      end: z.number().int(),
    }),
  }),
  z.strictObject({ type: z.literal('ProgressionSelector'), value: z.number().min(0).max(1) }),
]);
/** Written from the tables of "Readium Annotations" and what Thorium asks of a file that it imports. */
const AnnotationSet = z.strictObject({
  '@context': context,
  id: Uri,
  type: z.literal('AnnotationSet'),
  generator: z.strictObject({ id: Uri, type: z.literal('Software'), name: z.string() }),
  generated: Time,
  title: z.string(),
  about: z.strictObject({
    'dc:identifier': z.array(Uri),
    'dc:format': z.string(),
    'dc:title': z.string(),
    'dc:publisher': z.array(z.string()).optional(),
    'dc:creator': z.array(z.string()).optional(),
    'dc:date': z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  }),
  items: z.array(
    z.strictObject({
      '@context': context,
      id: Uri,
      type: z.literal('Annotation'),
      created: Time,
      modified: Time,
      creator: z
        .strictObject({ id: Uri, type: z.literal('Person'), name: z.string().optional() })
        .optional(),
      target: z.strictObject({
        source: z.string().min(1),
        selector: z.array(Selector).min(1),
        meta: z.strictObject({
          headings: z.array(z.strictObject({ level: z.number(), txt: z.string() })),
          page: z.string().optional(),
        }),
      }),
      body: z.strictObject({
        type: z.literal('TextualBody'),
        value: z.string(),
        format: z.enum(['text/plain', 'text/markdown']),
        color: z.enum(['pink', 'orange', 'yellow', 'green', 'blue', 'purple']),
        highlight: z.enum(['solid', 'underline', 'strikethrough', 'outline']),
        tag: z.string().optional(),
        textDirection: z.enum(['ltr', 'rtl']).optional(),
        language: z.string().optional(),
      }),
    }),
  ),
});

const written = exporters.readium.export(exported(notedDocument, notes), english);
const set = AnnotationSet.parse(JSON.parse(written));

describe('the Readium export', () => {
  it('is an annotation set of one publication', () => {
    expect(set.about).toMatchObject({
      'dc:title': 'قنات #۱',
      'dc:creator': ['مینا راد', 'O’Hara & Sons'],
      'dc:date': '2011',
    });
    expect(set.about['dc:identifier']).toContain(`urn:sha256:${notedDocument.provenance.sha256}`);
    expect(exporters.readium.fileName(notedDocument)).toBe('قنات #۱.annotation');
  });

  it('has an item for every annotation, with the words around it and its place', () => {
    expect(set.items).toHaveLength(notes.length);
    const selectors = set.items[0]?.target.selector ?? [];
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    expect(quote).toMatchObject({ exact: expect.stringMatching(/^آب در/) as string });
    expect(set.items[1]?.target.meta).toEqual({
      headings: [{ level: 1, txt: 'تاریخ قنات' }],
      page: '2',
    });
  });

  it('says colour, tags, direction and language, and who wrote', () => {
    expect(set.items[0]?.body).toMatchObject({
      color: 'green',
      tag: 'آب/چاه, to check',
      textDirection: 'rtl',
      language: 'fa',
    });
    expect(set.items[0]?.creator).toBeUndefined();
    expect(set.items[2]?.creator).toMatchObject({ name: 'Dara' });
  });

  it('keeps words of two people in items of their own', () => {
    const [first, , third] = notes;
    const answered = { ...first!, bodies: [...first!.bodies, ...third!.bodies] };
    const two = exporters.readium.export(exported(notedDocument, [answered]), english);
    const { items } = AnnotationSet.parse(JSON.parse(two));
    expect(items.map(({ body }) => body.value)).toEqual([
      first!.bodies[0]?.value,
      '@SUM(A1) said so',
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('gives an orphan its words and no position', () => {
    expect(set.items[3]?.target.selector).toEqual([
      expect.objectContaining({ exact: 'stars that nobody wrote about' }),
    ]);
  });
});

it('names the chapter of a book, with every selector that Readium describes for it', () => {
  const file = { href: 'OEBPS/two.xhtml', cfi: 'epubcfi(/6/4!/4/2,/1:0,/1:5)', progression: 0.5 };
  const place = {
    kind: 'element',
    css: 'body > p:nth-child(1)',
    xpath: '/html[1]/body[1]/p[1]',
    start: 0,
    end: 5,
    file,
  } as const;
  const located = () => new Map([[notes[0]!.id, place]]);
  const input = { ...exported(notedDocument, notes), located };
  const { items } = AnnotationSet.parse(JSON.parse(exporters.readium.export(input, english)));
  expect(items[0]?.target.source).toBe('OEBPS/two.xhtml');
  expect(items[0]?.target.selector.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['FragmentSelector', 'CssSelector', 'ProgressionSelector']),
  );
  expect(items.slice(1).every(({ target }) => target.source === 'qanat.txt')).toBe(true);
});
