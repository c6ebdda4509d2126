/** The library's list stands in the order that was asked for, and holds what the filter asks for. */
import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../../corpus/document/summary.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { CollectionId } from '../../../../corpus/document/collection-id.ts';
import { sorted } from '../../../../renderer/state/arranging.ts';
import {
  choicesOf,
  filtered,
  noFilter,
  wishesOf,
  type Filter,
} from '../../../../renderer/state/filter.ts';
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

const wells = CollectionId.parse('wells');

const documents: readonly DocumentSummary[] = [
  line(4, 'گندم', {
    tags: ['نان'],
    openedAt: '2026-02-01T00:00:00.000Z',
    date: { text: '۱۳۹۰', iso: '2011-05', calendar: 'jalali' },
  }),
  line(3, 'آب', {
    annotations: 2,
    read: { share: 0.5, finished: false },
    site: 'example.org',
    collections: [wells],
  }),
  line(2, 'پل', {
    authors: ['Mina'],
    openedAt: '2026-02-03T00:00:00.000Z',
    publisher: 'نشر پل',
    date: { text: '2012', iso: '2012', calendar: 'gregorian' },
  }),
  line(1, 'Bread', {
    language: 'en',
    format: 'pdf',
    annotations: 7,
    authors: ['Arash'],
    date: { text: '20 March 2011', iso: '2011-03-20', calendar: 'gregorian' },
  }),
];
const titles = (filter: Partial<Filter>, sort: Parameters<typeof sorted>[1]) =>
  filtered(sorted(entriesOf(documents), sort, compare), { ...noFilter, ...filter }).map(
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
    [{ by: 'date', reversed: false }, ['پل', 'گندم', 'Bread', 'آب']],
    [{ by: 'notes', reversed: false }, ['Bread', 'آب', 'گندم', 'پل']],
    [{ by: 'notes', reversed: true }, ['گندم', 'پل', 'آب', 'Bread']],
  ] as const)('by %o keeps what does not say last', (sort, expected) => {
    expect(titles({}, sort)).toEqual(expected);
  });

  it('by title follows the Persian alphabet, with پ before گ', () => {
    const persian = titles({ language: 'fa' }, { by: 'title', reversed: false });
    expect(persian).toEqual(['آب', 'پل', 'گندم']);
  });
});

describe('the filter', () => {
  const cases: readonly (readonly [Partial<Filter>, readonly string[]])[] = [
    [{ unread: true }, ['گندم', 'پل', 'Bread']],
    [{ noted: true }, ['آب', 'Bread']],
    [{ format: 'pdf' }, ['Bread']],
    [{ collection: wells }, ['آب']],
    [{ publisher: 'نشر پل' }, ['پل']],
    [{ publisher: 'example.org' }, ['آب']],
    [{ years: { calendar: 'gregorian', from: 2011, to: 2011 } }, ['گندم', 'Bread']],
    [{ years: { calendar: 'gregorian', from: 2012, to: null } }, ['پل']],
    // 1390 begins on 21 March 2011 and ends on 19 March 2012; a text of “2012” may lie in it.
    [{ years: { calendar: 'jalali', from: 1390, to: 1390 } }, ['گندم', 'پل']],
    [{ years: { calendar: 'jalali', from: null, to: 1389 } }, ['Bread']],
    [{ language: 'en' }, ['Bread']],
    [{ tag: 'نان' }, ['گندم']],
    [{ noted: true, language: 'en' }, ['Bread']],
    [{ unread: true, collection: wells }, []],
  ];
  it.each(cases)('%o leaves what fits all of it', (filter, expected) => {
    expect(titles(filter, imported)).toEqual(expected);
  });
});

describe('a text that is read', () => {
  it('does not vanish from under the unread filter while it is open', () => {
    const [, read] = documents;
    const filter = { unread: true, kept: read!.id };
    expect(titles(filter, imported)).toEqual(['گندم', 'آب', 'پل', 'Bread']);
    expect(wishesOf({ ...noFilter, ...filter })).toEqual(['unread']);
  });
});

describe('what there is to choose from', () => {
  const choices = (filter: Partial<Filter>) =>
    choicesOf(entriesOf(documents), { ...noFilter, ...filter });

  it('is counted, the most frequent first', () => {
    const { language, format, publisher, tag, collection, unread, noted } = choices({});
    expect(language).toEqual([
      { value: 'fa', count: 3 },
      { value: 'en', count: 1 },
    ]);
    expect(format.map(({ value }) => value)).toEqual(['text', 'pdf']);
    expect(publisher.map(({ value }) => value).sort()).toEqual(['example.org', 'نشر پل']);
    expect(tag).toEqual([{ value: 'نان', count: 1 }]);
    expect(collection).toEqual([{ value: wells, count: 1 }]);
    expect({ unread, noted }).toEqual({ unread: 3, noted: 2 });
  });

  it('is what the other wishes leave: a wish is counted without itself', () => {
    const { language, format, unread } = choices({ language: 'en' });
    expect(language.map(({ count }) => count)).toEqual([3, 1]);
    expect(format).toEqual([{ value: 'pdf', count: 1 }]);
    expect(unread).toBe(1);
  });

  it('counts a text with several editions once', () => {
    const editions = documents.slice(0, 2).map((one) => ({ ...one, work: 'bread' }));
    const { language } = choicesOf(entriesOf(editions), noFilter);
    expect(language).toEqual([{ value: 'fa', count: 1 }]);
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
