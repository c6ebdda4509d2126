// Merging adds what is missing, and never replaces what the reader has.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyRecord, type KeptAnnotation } from '../../../corpus/archive/document-record.ts';
import { mergeDocument } from '../../../corpus/archive/merge-document.ts';
import { mergeAnnotation, mergeRecord, type Outcome } from '../../../corpus/archive/merge.ts';
import { changesAnything, totalsOf } from '../../../corpus/archive/plan.ts';
import type { Annotation } from '../../../corpus/annotations/annotation.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import { makeAnnotation } from '../../support/libraries.ts';

const documentId = DocumentId.parse('ab'.repeat(8));
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const context = { digest, isElsewhere: () => false };
const [early, middle, late] = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;

function note(
  change: Partial<Annotation> = {},
  kept: Partial<KeptAnnotation> = {},
): KeptAnnotation {
  return { annotation: makeAnnotation(documentId, 'a-note-of-it', change), ...kept };
}

interface Case {
  readonly name: string;
  readonly here: KeptAnnotation | undefined;
  readonly there: KeptAnnotation;
  readonly outcome: Outcome;
  readonly writes: boolean;
}

const blue = note({ colour: 'blue', modified: late });
const cases: readonly Case[] = [
  { name: 'is not here', here: undefined, there: note(), outcome: 'added', writes: true },
  {
    name: 'is not here, and in the trash there',
    here: undefined,
    there: note({}, { deletedAt: late }),
    outcome: 'addedDeleted',
    writes: true,
  },
  {
    name: 'is here and was only touched since',
    here: note({ modified: early }),
    there: note({ modified: late }),
    outcome: 'same',
    writes: false,
  },
  {
    name: 'was changed there after it was as it is here',
    here: note({ modified: early }),
    there: { ...blue, earlier: [early] },
    outcome: 'updated',
    writes: true,
  },
  {
    name: 'was changed here after it was as it is there',
    here: { ...blue, earlier: [early] },
    there: note({ modified: early }),
    outcome: 'older',
    writes: false,
  },
  {
    name: 'was changed there, and that was taken back here',
    here: note({ modified: early }, { earlier: [early, late] }),
    there: { ...blue, earlier: [early] },
    outcome: 'older',
    writes: false,
  },
  {
    name: 'was changed on both sides',
    here: note({ colour: 'pink', modified: middle }, { earlier: [early] }),
    there: { ...blue, earlier: [early] },
    outcome: 'both',
    writes: true,
  },
  {
    name: 'differs, and nobody knows why',
    here: note({ modified: early }),
    there: blue,
    outcome: 'both',
    writes: true,
  },
  {
    name: 'was deleted here',
    here: note({}, { deletedAt: late }),
    there: blue,
    outcome: 'deletedHere',
    writes: false,
  },
  {
    name: 'was deleted there',
    here: note(),
    there: { ...blue, deletedAt: late },
    outcome: 'deletedThere',
    writes: false,
  },
  {
    name: 'was deleted on both sides',
    here: note({}, { deletedAt: early }),
    there: note({}, { deletedAt: late }),
    outcome: 'same',
    writes: false,
  },
];

describe('a note that', () => {
  it.each(cases)('$name: $outcome', ({ here, there, outcome, writes }) => {
    const merged = mergeAnnotation(here, there, digest);
    expect([merged.outcome, merged.write !== undefined]).toEqual([outcome, writes]);
  });
});

describe('two versions of a note', () => {
  const mine = { ...emptyRecord(documentId), annotations: [note({ modified: early })] };
  const theirs = { ...emptyRecord(documentId), annotations: [blue] };

  it('are both kept, once, however often the archive comes', () => {
    const first = mergeDocument(mine, theirs, context);
    expect(first.plan.noted.map(({ outcome, words }) => [outcome, words])).toEqual([
      ['both', 'آب'],
    ]);
    const merged = { ...mine, annotations: [...mine.annotations, ...first.change.annotations] };
    expect(merged.annotations.map(({ annotation }) => annotation.colour)).toEqual([
      'yellow',
      'blue',
    ]);
    const second = mergeDocument(merged, theirs, context);
    expect(second.change.annotations).toEqual([]);
    expect(second.plan.notes).toEqual({ same: 1 });
  });

  it('are the same two on both sides after each brought the other in', () => {
    const after = (here: typeof mine, there: typeof mine) => ({
      ...here,
      annotations: [...here.annotations, ...mergeDocument(here, there, context).change.annotations],
    });
    const here = after(mine, theirs);
    const there = after(theirs, here);
    const coloured = (record: typeof mine) =>
      record.annotations.map(({ annotation }) => annotation.colour).toSorted();
    expect(coloured(there)).toEqual(['blue', 'yellow']);
    expect(coloured(after(here, there))).toEqual(['blue', 'yellow']);
  });

  it('do not come back when the reader has deleted the one that was added', () => {
    const copy = mergeDocument(mine, theirs, context).change.annotations.map((kept) => ({
      ...kept,
      deletedAt: late,
    }));
    const tidied = { ...mine, annotations: [...mine.annotations, ...copy] };
    const again = mergeDocument(tidied, theirs, context);
    expect(again.change.annotations).toEqual([]);
    expect(again.plan.notes).toEqual({ deletedHere: 1 });
  });
});

it('leaves out a note whose name another text has here, and says so', () => {
  const there = { ...emptyRecord(documentId), annotations: [blue] };
  const { change, plan } = mergeDocument(undefined, there, {
    digest,
    isElsewhere: () => true,
  });
  expect(change.annotations).toEqual([]);
  expect(plan.noted.map(({ outcome }) => outcome)).toEqual(['elsewhere']);
});

it('keeps corrections and details as they are here, and adds those that are not', () => {
  const verse = { correction: { blockId: 'b1', kind: 'verse' as const }, modified: early };
  const heading = { correction: { blockId: 'b1', kind: 'heading' as const }, modified: late };
  const other = { correction: { blockId: 'b2', kind: 'quote' as const }, modified: early };
  const here = {
    ...emptyRecord(documentId),
    corrections: [verse],
    metadata: { edit: { title: 'قنات' }, modified: early },
  };
  const there = {
    ...emptyRecord(documentId),
    corrections: [heading, other],
    metadata: { edit: { title: 'The qanat' }, modified: late },
  };
  const { change, plan } = mergeDocument(here, there, context);
  expect(change.corrections).toEqual([other]);
  expect(change.metadata).toBeUndefined();
  expect(plan.said).toEqual({ added: 1, kept: 2 });
});

it('goes on reading where the reader was last, on whichever side', () => {
  const place = (offset: number, modified: string) => ({
    position: { position: { blockId: 'b0', offset }, modified },
  });
  const here = { ...emptyRecord(documentId), ...place(1, middle) };
  const merged = (modified: string) =>
    mergeDocument(here, { ...emptyRecord(documentId), ...place(9, modified) }, context).change;
  expect(merged(late).position?.position.offset).toBe(9);
  expect(merged(early).position).toBeUndefined();
});

it('brings the text home that notes here waited for', () => {
  const absent = {
    since: early,
    awaited: true,
    metadata: { title: 'x', authors: [], language: 'fa', direction: 'rtl', dates: [], tags: [] },
    provenance: {} as never,
  } as const;
  const here = { ...emptyRecord(documentId), deletedAt: early, absent: absent as never };
  const { plan, change } = mergeDocument(here, emptyRecord(documentId), context);
  expect([plan.outcome, change.deletedAt]).toEqual(['added', undefined]);
});

it('keeps the record of a list that is here, and says that they differ', () => {
  const here = { key: 'k', value: { name: 'آب' } };
  expect(mergeRecord(here, { key: 'k', value: { name: 'water' } })).toEqual({ outcome: 'kept' });
  expect(mergeRecord(here, here)).toEqual({ outcome: 'same' });
});

it('says that nothing changes only where nothing would be written', () => {
  const plan = {
    documents: [
      { id: documentId, title: '', outcome: 'same', notes: {}, said: {}, files: 0, noted: [] },
    ],
    lists: { collections: { same: 2 } },
  } as const;
  const of = (change: object) =>
    changesAnything({ ...plan, documents: [{ ...plan.documents[0], noted: [], ...change }] });
  expect(of({})).toBe(false);
  expect(of({ notes: { both: 1 } })).toBe(true);
  expect(of({ files: 1 })).toBe(true);
  expect(
    totalsOf({ documents: [], lists: { kinds: { same: 1 }, pairs: { same: 2 } } }).lists,
  ).toEqual({
    same: 3,
  });
});
