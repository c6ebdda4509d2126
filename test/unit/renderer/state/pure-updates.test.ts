import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import {
  inOrder,
  stateOf,
  withAnnotation,
  withoutAnnotation,
} from '../../../../renderer/state/annotations.ts';
import { openId } from '../../../../renderer/state/document.ts';
import { stepTo } from '../../../../renderer/state/find.ts';
import { count } from '../../../../renderer/state/import-report.ts';
import { noteFrom } from '../../../../renderer/state/marking.ts';
import { place } from '../../../../renderer/state/placing.ts';
import { wordsOf } from '../../../../renderer/state/selecting.ts';
import { withinTextSizes } from '../../../../renderer/state/settings.ts';
import { makeDocument } from '../../../support/documents.ts';

const document = makeDocument(['قنات رودی زیر کویر است', '', '  A river under the desert  ']);
const plain = plainText(document.blocks);
const now = '2026-01-02T03:04:05.000Z';

const annotation = (name: string, blockId: string, start: number, end: number) =>
  createAnnotation({
    id: AnnotationId.parse(`annotation-${name}`),
    documentId: document.id,
    plain,
    range: { start: { blockId, offset: start }, end: { blockId, offset: end } },
    change: { colour: 'blue', note: { text: name, language: 'en', direction: 'ltr' } },
    now,
  });

describe('annotations in the order of the document', () => {
  const layout = { blocks: [], parts: [] };
  const late = place(annotation('late', 'b2', 4, 9), { plain, layout });
  const early = place(annotation('early', 'b0', 0, 4), { plain, layout });
  const lost = place(annotation('late', 'b2', 4, 9), {
    plain: plainText([{ id: 'b9', text: 'other words' }]),
    layout,
  });

  it('puts orphans last', () => {
    expect(lost.interval).toBeUndefined();
    expect(inOrder([lost, late, early])).toEqual([early, late, lost]);
  });

  it('replaces by id and removes by id', () => {
    const both = withAnnotation([late], early);
    expect(both).toEqual([early, late]);
    const again = { ...late, annotation: { ...late.annotation, colour: 'pink' as const } };
    expect(withAnnotation(both, again)).toEqual([early, again]);
    expect(withoutAnnotation(both, early.annotation.id)).toEqual([late]);
  });

  it('knows what brings an annotation back to how it stands', () => {
    expect(stateOf(early.annotation)).toEqual({
      colour: 'blue',
      tags: [],
      kind: null,
      links: [],
      note: { text: 'early', language: 'en', direction: 'ltr' },
    });
    expect(stateOf({ ...early.annotation, bodies: [] }).note).toBeNull();
  });
});

describe('the words of a selection', () => {
  const words = (from: [string, number], to: [string, number]) =>
    wordsOf(plain, {
      start: { blockId: from[0], offset: from[1] },
      end: { blockId: to[0], offset: to[1] },
    });

  it.each([
    {
      what: 'as selected',
      from: ['b0', 0],
      to: ['b0', 4],
      words: [
        ['b0', 0],
        ['b0', 4],
      ],
    },
    {
      what: 'without spaces',
      from: ['b2', 0],
      to: ['b2', 9],
      words: [
        ['b2', 2],
        ['b2', 9],
      ],
    },
    {
      what: 'across blocks',
      from: ['b0', 5],
      to: ['b2', 9],
      words: [
        ['b0', 5],
        ['b2', 9],
      ],
    },
    {
      what: 'without the next block, where a triple click ends',
      from: ['b0', 0],
      to: ['b2', 0],
      words: [
        ['b0', 0],
        ['b0', 22],
      ],
    },
  ] as const)('are $what', ({ from, to, words: [start, end] }) => {
    expect(words([...from], [...to])).toEqual({
      start: { blockId: start[0], offset: start[1] },
      end: { blockId: end[0], offset: end[1] },
    });
  });

  it('are none in an empty block, between spaces, or in a block that is not there', () => {
    expect(words(['b1', 0], ['b1', 0])).toBeUndefined();
    expect(words(['b2', 0], ['b2', 2])).toBeUndefined();
    expect(words(['gone', 0], ['b2', 2])).toBeUndefined();
  });
});

describe('a note', () => {
  it('takes language and direction from its words', () => {
    expect(noteFrom(' یادداشتی دربارهٔ کویر ')).toEqual({
      text: 'یادداشتی دربارهٔ کویر',
      language: 'fa',
      direction: 'rtl',
    });
    expect(noteFrom('about the desert')).toMatchObject({ language: 'en', direction: 'ltr' });
  });

  it('is none where nothing is written', () => {
    expect(noteFrom('  \n ')).toBeNull();
  });
});

describe('small updates', () => {
  it.each([
    [3, 12],
    [18.4, 18],
    [99, 40],
  ])('keeps text sizes within limits: %d → %d', (size, within) => {
    expect(withinTextSizes(size)).toBe(within);
  });

  it.each([
    { current: 0, steps: 1, of: 3, next: 1 },
    { current: 2, steps: 1, of: 3, next: 0 },
    { current: 0, steps: -1, of: 3, next: 2 },
    { current: -1, steps: 1, of: 0, next: -1 },
  ])(
    'steps among hits around the ends: $current + $steps of $of',
    ({ current, steps, of, next }) => {
      expect(stepTo(current, steps, of)).toBe(next);
    },
  );

  it('counts what came of an import', () => {
    const error = { code: 'damaged', message: '', details: {} } as const;
    expect(
      count([
        { status: 'failed', fileName: 'a', error },
        { status: 'failed', fileName: 'b', error },
        { status: 'failed', fileName: 'c', error: { ...error, code: 'noText' } },
      ]),
    ).toEqual({ added: 0, duplicates: 0, unread: 1, failed: 2 });
  });

  it('knows which document is open or opening', () => {
    expect(openId({ kind: 'none' })).toBeNull();
    expect(openId({ kind: 'opening', id: document.id })).toBe(document.id);
  });
});
