/** What Hashiyeh exports comes back as it was: export, wipe, import, the same annotations. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AnnotationId,
  Colour,
  type Annotation,
} from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { Merge } from '../../../../corpus/annotations/incoming/merge.ts';
import { readIncoming } from '../../../../corpus/annotations/incoming/readers.ts';
import { inDocumentOrder } from '../../../../corpus/annotations/order.ts';
import { standingsOf } from '../../../../corpus/annotations/standing.ts';
import type { Document } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { exporters } from '../../../../corpus/exporters/registry.ts';
import { describeText } from '../../../../corpus/text/language.ts';
import { makeDocument, randomTexts } from '../../../support/documents.ts';
import { english, exported, notedDocument, notes } from '../../../support/noted-document.ts';

const now = '2027-01-01T00:00:00.000Z';

/** Imports the exported file into an empty library that has the document. */
function bringBack(
  format: 'web-annotation' | 'readium' | 'html' | 'readwise',
  document: Document,
  annotations: readonly Annotation[],
) {
  const written = exporters[format].export(exported(document, annotations), english);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const file = readIncoming(bytes, 'export');
  expect(file.leftOut).toEqual([]);
  const merge = new Merge({
    documentId: document.id,
    plain: plainText(document.blocks),
    format: file.format,
    present: [],
    known: () => undefined,
    isMine: () => false,
    now,
  });
  return file.drafts.map((draft) => merge.merge(draft));
}

const words = fc.constantFrom(
  'a note',
  'یادداشت',
  '**bold**\n\n- one',
  '  kept  ',
  '<b>&amp;</b>',
  '"',
  '😀',
);

interface Marked {
  readonly at: number;
  readonly length: number;
  readonly note: string | undefined;
  readonly tags: readonly string[];
  readonly colour: Colour;
  readonly foreign: string | undefined;
}

const marked: fc.Arbitrary<Marked> = fc.record({
  at: fc.nat(500),
  length: fc.nat(60),
  note: fc.option(words, { nil: undefined }),
  tags: fc.uniqueArray(fc.constantFrom('water', 'آب', 'to check', 'a/b'), { maxLength: 3 }),
  colour: fc.constantFrom(...Colour.options),
  foreign: fc.option(fc.constantFrom('Dara', 'سارا'), { nil: undefined }),
});

/** Annotations on random passages; those without words are left out. */
function annotationsOn(document: Document, marks: readonly Marked[]): readonly Annotation[] {
  const plain = plainText(document.blocks);
  const made = marks.flatMap(({ at, length, note, tags, colour, foreign }, index) => {
    const start = at % plain.text.length;
    const end = Math.min(plain.text.length, start + 1 + length);
    if (plain.text.slice(start, end).trim() === '') return [];
    const annotation = createAnnotation({
      id: AnnotationId.parse(`0000000${index}-0000-4000-8000-000000000000`),
      documentId: document.id,
      plain,
      range: rangeAt(plain, { start, end }),
      change: {
        colour,
        tags,
        ...(note === undefined ? {} : { note: { text: note, ...describeText(note) } }),
      },
      now: '2026-03-20T20:00:00.000Z',
    });
    if (foreign === undefined) return [annotation];
    const body = {
      type: 'TextualBody' as const,
      value: `by ${foreign}`,
      format: 'text/plain' as const,
      ...describeText(`by ${foreign}`),
      creator: { name: foreign },
    };
    return [
      { ...annotation, motivation: 'commenting' as const, bodies: [body, ...annotation.bodies] },
    ];
  });
  return inDocumentOrder(plain, standingsOf(plain, made), document).map(
    ({ annotation }) => annotation,
  );
}

const library = fc.tuple(randomTexts, fc.array(marked, { maxLength: 5 }));

describe('annotations that were exported and brought back are the same', () => {
  it.each(['web-annotation', 'html', 'readium'] as const)('%s', (format) => {
    fc.assert(
      fc.property(library, ([texts, marks]) => {
        const document = makeDocument(texts);
        const annotations = annotationsOn(document, marks);
        const distinct = withoutDoubles(annotations);
        const back = bringBack(format, document, distinct).map(({ annotation }) => annotation);
        expect(back).toEqual(distinct);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('readwise: passages, notes and tags without spaces, which is all that the format holds', () => {
    const own = notes.filter(({ bodies }) => bodies.every(({ creator }) => !creator));
    const back = bringBack('readwise', notedDocument, own);
    const told = ({ selectors, bodies }: Annotation) => [
      selectors.find(({ type }) => type === 'TextQuoteSelector'),
      bodies.map(({ value }) => value),
    ];
    const placed = back
      .filter(({ status }) => status === 'added')
      .map(({ annotation }) => annotation);
    expect(placed).toHaveLength(2);
    // The first one's words stand around a page number, which the format leaves out.
    expect(placed.slice(1).map(told)).toEqual(own.slice(1, 2).map(told));
    expect(placed[0]?.bodies[0]?.value).toBe(own[0]?.bodies[0]?.value);
    expect(placed[0]?.tags).toEqual(['آب/چاه', 'to-check']);
    expect(back.filter(({ status }) => status === 'unplaced')).toHaveLength(1);
  });

  it('jsonld: an orphan keeps its words, a comment of the file its writer', () => {
    const back = bringBack('web-annotation', notedDocument, notes).map(
      ({ annotation }) => annotation,
    );
    expect(back).toEqual(notes);
  });
});

/** The same passage with the same words twice is one. */
function withoutDoubles(annotations: readonly Annotation[]): readonly Annotation[] {
  const seen = new Set<string>();
  return annotations.filter(({ selectors }) => {
    const key = JSON.stringify(selectors);
    return seen.has(key) ? false : seen.add(key);
  });
}
