import { describe, expect, it } from 'vitest';
import { AnnotationId, type Colour } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import {
  countsOf,
  noFilter,
  wantedNotes,
  type NoteFilter,
} from '../../../../renderer/annotations/note-filter.ts';
import { place } from '../../../../renderer/state/placing.ts';
import { makeDocument } from '../../../support/documents.ts';

const text = makeDocument(['قنات رودی زیر کویر است.', 'A river under the desert.']);
const plain = plainText(text.blocks);
const marked = (
  id: string,
  start: number,
  [colour, now, tags, note]: [Colour, string, string[], string],
  kind?: string,
) =>
  place(
    createAnnotation({
      id: AnnotationId.parse(`annotation-${id}`),
      documentId: text.id,
      plain,
      range: rangeAt(plain, { start, end: start + 4 }),
      change: {
        colour,
        tags,
        ...(kind === undefined ? {} : { kind }),
        note: { text: note, language: 'fa', direction: 'rtl' },
      },
      now: `2026-01-0${now}T03:04:05.000Z`,
    }),
    { plain, layout: text },
  );
const placed = [
  marked('1', 0, ['yellow', '2', ['آب'], 'كتاب‌هاي کهنه']),
  marked('2', 5, ['green', '3', ['آب', 'river'], 'باغ'], 'claim'),
  marked('3', 14, ['yellow', '1', ['River / Deep'], 'wells'], 'question'),
];

describe('the list of notes', () => {
  it.each<[string, Partial<NoteFilter>, string[]]>([
    ['everything in the order of the text', {}, ['1', '2', '3']],
    ['words of a note in another spelling', { words: 'کتاب های' }, ['1']],
    ['words that are marked', { words: 'قنات' }, ['1']],
    ['tags as words', { words: 'RIVER' }, ['2', '3']],
    ['a colour', { colour: 'yellow' }, ['1', '3']],
    ['a tag', { tag: 'آب' }, ['1', '2']],
    ['a tag and a colour', { tag: 'آب', colour: 'green' }, ['2']],
    ['a tag with those below it', { tag: 'river' }, ['2', '3']],
    ['a tag below another, alone', { tag: 'river/deep' }, ['3']],
    ['a kind', { kind: 'claim' }, ['2']],
    ['nothing where not all of it holds', { tag: 'آب', kind: 'question' }, []],
    ['what was changed last first', { order: 'date' }, ['2', '1', '3']],
  ])('shows %s', (_, filter, expected) => {
    const shown = wantedNotes(placed, { ...noFilter, ...filter });
    expect(shown.map(({ annotation }) => annotation.id.at(-1))).toEqual(expected);
  });

  it('counts colours, tags with those below them, and kinds, the most used first', () => {
    const { colours, tags, kinds } = countsOf(placed);
    expect([...colours]).toEqual([
      ['yellow', 2],
      ['green', 1],
    ]);
    expect(new Map(tags)).toEqual(
      new Map([
        ['آب', 2],
        ['river', 2],
        ['River/Deep', 1],
      ]),
    );
    expect(tags.at(-1)).toEqual(['River/Deep', 1]);
    expect(kinds).toEqual([
      ['claim', 1],
      ['question', 1],
    ]);
  });
});
