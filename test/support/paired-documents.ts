/** A text with its translation for tests of exports: headings, a list, an uncertain bead, words that stand only on one side, notes. */
import type { PairedBead } from '../../corpus/alignment/pair.ts';
import { AnnotationId, type Annotation } from '../../corpus/annotations/annotation.ts';
import type { AnnotationChange } from '../../corpus/annotations/change.ts';
import { createAnnotation } from '../../corpus/annotations/create.ts';
import { turned } from '../../corpus/annotations/counterpart.ts';
import type { Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { rangeAt } from '../../corpus/document/range.ts';
import type { PairInput } from '../../corpus/exporters/pair/pair-input.ts';
import { makeBlock, makeDocument } from './documents.ts';
import { exported } from './noted-document.ts';

const base = {
  persian: makeDocument([
    makeBlock(0, 'کتاب باغ', { kind: 'heading', level: 1 }),
    makeBlock(1, 'باغ با آب آغاز می‌شود. یازده مرد (workmen) کاریز را کندند.', {
      marks: [{ kind: 'strong', start: 7, end: 9 }],
    }),
    makeBlock(2, 'صفحهٔ ۷', { kind: 'furniture' }),
    makeBlock(3, 'بیل،', { kind: 'list-item', ordered: true }),
    makeBlock(4, 'طناب.', { kind: 'list-item', ordered: true }),
    makeBlock(5, '۱. نامی روی سنگ هست.', { kind: 'footnote' }),
  ]),
  english: makeDocument(
    [
      makeBlock(0, 'The garden book', { kind: 'heading', level: 1 }),
      makeBlock(1, 'A garden begins with water. Eleven men dug the channel & <left>.'),
      makeBlock(2, 'The sparrows came later.'),
      makeBlock(3, 'a spade,', { kind: 'list-item', ordered: true }),
      makeBlock(4, 'a rope.', { kind: 'list-item', ordered: true }),
      makeBlock(5, '1. A name is on the stone.', { kind: 'footnote' }),
    ],
    {},
    'cd'.repeat(32),
  ),
};

function named(document: Document, title: string, translator?: string): Document {
  const { metadata } = document;
  const by = translator === undefined ? {} : { translator };
  return { ...document, metadata: { ...metadata, title, authors: ['Lida'], ...by } };
}

export const persianText = named(base.persian, 'کتاب باغ');
export const englishText = named(base.english, 'The garden book', 'Sam Hill');

/** A bead of stretches `[index of the block, words]`. */
type Words = readonly (readonly [block: number, words: string])[];

function bead(original: Words, translation: Words, confidence = 0.95): PairedBead {
  const segments = ({ blocks }: Document, list: Words) =>
    list.map(([index, words]) => {
      const start = blocks[index]!.text.indexOf(words);
      return { block: blocks[index]!.id, start, end: start + words.length };
    });
  return {
    original: segments(persianText, original),
    translation: segments(englishText, translation),
    confidence,
    state: 'aligned',
  };
}

export const pairedBeads: readonly PairedBead[] = [
  { ...bead([[0, 'کتاب باغ']], [[0, 'The garden book']], 1), state: 'confirmed' },
  bead([[1, 'باغ با آب آغاز می‌شود.']], [[1, 'A garden begins with water.']]),
  bead(
    [[1, 'یازده مرد (workmen) کاریز را کندند.']],
    [[1, 'Eleven men dug the channel & <left>.']],
    0.4,
  ),
  bead([], [[2, 'The sparrows came later.']]),
  bead(
    [
      [3, 'بیل،'],
      [4, 'طناب.'],
    ],
    [
      [3, 'a spade,'],
      [4, 'a rope.'],
    ],
  ),
  bead([[5, '۱. نامی روی سنگ هست.']], [[5, '1. A name is on the stone.']]),
];

/** Marks these words of a text. */
export function markIn(
  document: Document,
  words: string,
  id: string,
  change: AnnotationChange = {},
): Annotation {
  const plain = plainText(document.blocks);
  const start = plain.text.indexOf(words);
  return createAnnotation({
    ...{ id: AnnotationId.parse(id), documentId: document.id, plain, change },
    range: rangeAt(plain, { start, end: start + words.length }),
    now: '2026-03-20T20:00:00.000Z',
  });
}

const note = (text: string) => ({ text, language: 'en', direction: 'ltr' as const });
const there = markIn(englishText, 'Eleven men', 'e0000000-0000-4000-8000-000000000001');

/** On both passages, with a note. */
export const noteOnBoth: Annotation = {
  ...markIn(persianText, 'یازده مرد', 'b0000000-0000-4000-8000-000000000001', {
    note: note('Who were **they**?'),
    tags: ['people'],
    colour: 'green',
  }),
  counterpart: { documentId: englishText.id, selectors: there.selectors },
};

const onEnglish = [
  markIn(englishText, 'sparrows', 'b0000000-0000-4000-8000-000000000002', { colour: 'blue' }),
  markIn(englishText, 'a rope', 'b0000000-0000-4000-8000-000000000003', {
    note: note('How long?'),
  }),
];

/** The pair as the library gives it to an exporter: a note on both sides stands on each of them. */
export const pairedTexts: PairInput = {
  original: { side: { language: 'fa' }, input: exported(persianText, [noteOnBoth]) },
  translation: {
    side: { language: 'en' },
    input: exported(englishText, [turned(noteOnBoth), ...onEnglish]),
  },
  beads: pairedBeads,
};
