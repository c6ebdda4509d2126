/** The library's list stands in the order that was asked for, and holds what the filter asks for. */
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../../corpus/document/summary.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { arrange, noFilter, type Filter } from '../../../../renderer/state/arranging.ts';
import { entriesOf } from '../../../../renderer/state/library-entries.ts';
import { shareOf } from '../../../../renderer/state/reading-share.ts';
import { makeBlock } from '../../../support/documents.ts';

const compare = new Intl.Collator('fa').compare;

function line(number: number, title: string, change: Partial<DocumentSummary> = {}) {
  return {
    id: DocumentId.parse(String(number).padStart(16, '0')),
    title,
    authors: [],
    language: 'fa',
    direction: 'rtl',
    format: 'text',
    importedAt: `2026-01-0${number}T00:00:00.000Z`,
    annotations: 0,
    tags: [],
    collections: [],
    ...change,
  } satisfies DocumentSummary;
}

const documents: readonly DocumentSummary[] = [
  line(4, 'گندم', { tags: ['نان'], openedAt: '2026-02-01T00:00:00.000Z' }),
  line(3, 'آب', { annotations: 2, read: { share: 0.5, finished: false } }),
  line(2, 'پل', { authors: ['Mina'], openedAt: '2026-02-03T00:00:00.000Z' }),
  line(1, 'Bread', { language: 'en', authors: ['Arash'] }),
];
const titles = (filter: Partial<Filter>, sort: Parameters<typeof arrange>[2]) =>
  arrange(entriesOf(documents, ''), { ...noFilter, ...filter }, sort, compare).map(
    ({ newest }) => newest.title,
  );
const imported = { by: 'imported', reversed: false } as const;

describe('sorting', () => {
  it.each([
    [imported, ['گندم', 'آب', 'پل', 'Bread']],
    [{ by: 'imported', reversed: true }, ['Bread', 'پل', 'آب', 'گندم']],
    [{ by: 'opened', reversed: false }, ['پل', 'گندم', 'آب', 'Bread']],
    [{ by: 'opened', reversed: true }, ['گندم', 'پل', 'آب', 'Bread']],
    [{ by: 'author', reversed: false }, ['Bread', 'پل', 'گندم', 'آب']],
  ] as const)('by %o keeps what does not say last', (sort, expected) => {
    expect(titles({}, sort)).toEqual(expected);
  });

  it('by title follows the Persian alphabet, with پ before گ', () => {
    const persian = titles({ language: 'fa' }, { by: 'title', reversed: false });
    expect(persian).toEqual(['آب', 'پل', 'گندم']);
  });
});

describe('the filter', () => {
  it.each([
    [{ unread: true }, ['گندم', 'پل', 'Bread']],
    [{ noted: true }, ['آب']],
    [{ language: 'en' }, ['Bread']],
    [{ tag: 'نان' }, ['گندم']],
    [{ noted: true, language: 'en' }, []],
  ])('%o leaves what fits all of it', (filter, expected) => {
    expect(titles(filter, imported)).toEqual(expected);
  });
});

describe('how much is read', () => {
  const blocks = [
    makeBlock(0, 'a'.repeat(1000)),
    makeBlock(1, 'menu'.repeat(900), { kind: 'furniture' }),
    makeBlock(2, 'b'.repeat(3000)),
  ];
  it.each([
    ['b0', 0, { share: 0 }],
    ['b2', 1000, { share: 0.5 }],
    ['b2', 2000, { share: 1 }],
    ['gone', 0, {}],
  ])('counts the text before %s:%i, the last screen as the end', (blockId, offset, expected) => {
    expect(shareOf({ blocks }, { blockId, offset })).toEqual(expected);
  });
});
