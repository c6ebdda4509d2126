import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../../corpus/importers/office/office-page.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';

const item = (index: number, text: string, change = {}) =>
  makeBlock(index, text, { kind: 'list-item', ordered: true, ...change });

describe('the original view of a word processor file', () => {
  it('showed lists without their numbers and bullets', () => {
    const blocks = [
      item(0, 'Boil the water.'),
      item(1, 'چای را دم کنید.'),
      item(2, 'Warm the pot.', { depth: 1, ordered: false }),
      item(3, '4) Pour.'),
    ];
    const html = pageOf(makeDocument(blocks), () => undefined);
    const items = [...html.matchAll(/<p class="list-item"([^>]*)>([^<]*)/g)];
    expect(items.map(([, names, text]) => [/data-marker="(.*?)"/.exec(names!)?.[1], text])).toEqual(
      [
        ['1.', 'Boil the water.'],
        ['۲.', 'چای را دم کنید.'],
        ['•', 'Warm the pot.'],
        [undefined, '4) Pour.'],
      ],
    );
  });
});
