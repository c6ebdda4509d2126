/** Annotations are made and changed, and stand in the order of their passages. */
import { describe, expect, it } from 'vitest';
import { AnnotationId, Annotation } from '../../../corpus/annotations/annotation.ts';
import type { AnnotationChange } from '../../../corpus/annotations/change.ts';
import { changeAnnotation } from '../../../corpus/annotations/change.ts';
import { createAnnotation } from '../../../corpus/annotations/create.ts';
import { inDocumentOrder } from '../../../corpus/annotations/order.ts';
import { standingsOf } from '../../../corpus/annotations/standing.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../corpus/document/range.ts';
import { makeDocument } from '../../support/documents.ts';

const document = makeDocument(['آب روان در قنات', 'The qanat brings water']);
const plain = plainText(document.blocks);
const note = { text: 'یادداشت', language: 'fa', direction: 'rtl' } as const;

const create = (start: number, end: number, change: AnnotationChange = {}, id = 'annotation') =>
  createAnnotation({
    id: AnnotationId.parse(id),
    documentId: document.id,
    plain,
    range: rangeAt(plain, { start, end }),
    change,
    now: '2026-01-01T00:00:00.000Z',
  });

describe('createAnnotation', () => {
  it('makes a yellow highlight that is valid', () => {
    const made = create(0, 2);
    expect(Annotation.parse(made)).toEqual(made);
    expect(made).toMatchObject({ motivation: 'highlighting', colour: 'yellow', bodies: [] });
  });

  it('makes a comment with the language and direction of its words', () => {
    expect(create(0, 2, { colour: 'blue', note })).toMatchObject({
      motivation: 'commenting',
      colour: 'blue',
      bodies: [{ value: 'یادداشت', language: 'fa', direction: 'rtl', format: 'text/markdown' }],
    });
  });

  it('leaves out the line break that a triple click selects', () => {
    expect(create(8, 16).selectors[2]).toMatchObject({ exact: 'در قنات' });
  });
});

describe('changeAnnotation', () => {
  const now = '2026-02-02T00:00:00.000Z';

  it.each<[string, AnnotationChange, object]>([
    [
      'keeps the note when the colour changes',
      { colour: 'pink' },
      { motivation: 'commenting', colour: 'pink' },
    ],
    [
      'keeps the colour when the note changes',
      { note: { ...note, text: 'x' } },
      { colour: 'yellow' },
    ],
    [
      'becomes a highlight when the note is taken away',
      { note: null },
      { motivation: 'highlighting', bodies: [] },
    ],
    [
      'becomes a highlight when the note is blank',
      { note: { ...note, text: ' \n' } },
      { bodies: [] },
    ],
  ])('%s', (_, change, expected) => {
    const changed = changeAnnotation(create(0, 2, { note }), change, now);
    expect(changed).toMatchObject({
      ...expected,
      created: '2026-01-01T00:00:00.000Z',
      modified: now,
    });
  });
});

describe('changeAnnotation, of kind and links', () => {
  const now = '2026-02-02T00:00:00.000Z';
  const other = AnnotationId.parse('another-one');
  const link = { relation: 'supports', to: other } as const;

  it.each<[string, AnnotationChange, Partial<Annotation>]>([
    [
      'keeps both when something else changes',
      { colour: 'pink' },
      { kind: 'claim', links: [link] },
    ],
    ['takes a word of the reader’s own', { kind: ' شاهد ' }, { kind: 'شاهد', links: [link] }],
    ['takes a kind away', { kind: null }, { links: [link] }],
    ['takes a blank kind for none', { kind: '  ' }, { links: [link] }],
    ['takes links away', { links: [] }, { kind: 'claim' }],
    [
      'keeps each link once, and none to itself',
      { links: [link, link, { relation: 'sameAs', to: AnnotationId.parse('annotation') }] },
      { kind: 'claim', links: [link] },
    ],
  ])('%s', (_, change, expected) => {
    const before = create(0, 2, { kind: 'claim', links: [link] });
    const changed = changeAnnotation(before, change, now);
    const { kind, links } = Annotation.parse(changed);
    expect({ ...(kind && { kind }), ...(links && { links }) }).toEqual(expected);
  });
});

describe('inDocumentOrder', () => {
  it('sorts by passage, puts the wider of two that end later after, orphans last', () => {
    const orphan = {
      ...create(0, 2, {}, 'orphan-1'),
      selectors: [
        { type: 'TextQuoteSelector' as const, exact: 'nowhere to be seen', prefix: '', suffix: '' },
      ],
    };
    const annotations = [
      orphan,
      create(16, 25, {}, 'second-block'),
      create(3, 15, {}, 'wide-one'),
      create(3, 7, {}, 'narrow-one'),
      create(3, 7, {}, 'narrow-again'),
    ];
    const sorted = inDocumentOrder(plain, standingsOf(plain, annotations), document);
    expect(sorted.map(({ annotation }) => annotation.id)).toEqual([
      'narrow-again',
      'narrow-one',
      'wide-one',
      'second-block',
      'orphan-1',
    ]);
    expect(sorted.at(-1)?.placement.class).toBe('orphan');
  });
});
