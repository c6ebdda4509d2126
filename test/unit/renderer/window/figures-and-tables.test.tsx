import { fireEvent, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { resourceAddress } from '../../../../electron/shared/addresses.ts';
import { interfaceLanguages } from '../../../../electron/shared/settings.ts';
import { blockElements, domRangeOf } from '../../../../renderer/passages/annotated-text.ts';
import { makeBlock, makeDocument } from '../../../support/documents.ts';
import { openWindow } from '../../../support/window.tsx';

const image = { resource: 'images/well shaft.png', alt: 'A shaft with a windlass' };
const text = makeDocument([
  makeBlock(0, image.alt, { kind: 'figure', image }),
  makeBlock(1, '', { kind: 'figure', image: { ...image, alt: '' } }),
  makeBlock(2, 'شهر\tژرفا', { kind: 'table-row', header: true }),
  makeBlock(3, 'گناباد\t۳۰۰ متر', {
    kind: 'table-row',
    marks: [{ kind: 'strong', start: 3, end: 10 }],
  }),
  makeBlock(4, 'یزد\t120 m', { kind: 'table-row' }),
  makeBlock(5, 'Wa1er runs', { confidence: 52 }),
  makeBlock(6, 'Water runs', { confidence: 93 }),
  makeBlock(7, '', { kind: 'figure', image: { ...image, resource: 'mill.png', alt: 'A mill' } }),
  makeBlock(8, 'The mill in spring', { kind: 'caption' }),
]);
const settings = { lastDocument: text.id };

describe.each(interfaceLanguages)('figures and tables (%s)', (language) => {
  const open = async () => {
    const window = await openWindow({ language, documents: [text], settings });
    const pane = window.screen.getByRole('article', { name: window.t('reader.annotated') });
    return { ...window, pane };
  };

  it('shows the image of a figure with what it shows in words', async () => {
    const { pane } = await open();
    const shown = within(pane).getByRole('img', { name: image.alt });
    expect(shown.getAttribute('src')).toBe(resourceAddress(text.id, image.resource));
    expect(pane.querySelector('[data-block-id=b0]')?.textContent).toBe(image.alt);
  });

  it('names a figure by the caption under it', async () => {
    const { pane } = await open();
    const figure = within(pane).getByRole('figure');
    expect(within(figure).getByRole('img', { name: 'A mill' })).toBeTruthy();
    expect(figure.querySelector('figcaption')?.textContent).toBe('The mill in spring');
  });

  it('says of an image that cannot be shown that it is missing, and keeps its words', async () => {
    const { pane, t } = await open();
    for (const shown of pane.querySelectorAll('img')) fireEvent.error(shown);
    expect(pane.querySelector('img')).toBeNull();
    expect(pane.querySelector('[data-block-id=b0]')?.textContent).toBe(image.alt);
    const missing = within(pane).getAllByRole('img', { name: t('reader.imageMissing') });
    expect(missing.map(({ textContent }) => textContent)).toEqual(['', '']);
  });

  it('shows rows as a table whose letters stand where the text has them', async () => {
    const { pane } = await open();
    const table = within(pane).getByRole('table');
    expect(table.closest<HTMLElement>('[dir]')?.dir).toBe('rtl');
    const rows = within(table).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'شهر\tژرفا',
      'گناباد\t۳۰۰ متر',
      'یزد\t120 m',
    ]);
    expect(within(rows[1]!).getAllByRole('cell')).toHaveLength(2);
    const heads = within(rows[0]!).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual(['شهر\t', 'ژرفا']);
    const range = {
      start: { blockId: 'b3', offset: 7 },
      end: { blockId: 'b3', offset: 10 },
    };
    expect(domRangeOf(range, blockElements(pane))?.toString()).toBe('۳۰۰');
  });

  it('says which blocks were hardly recognised in a picture', async () => {
    const { pane, t } = await open();
    const shown = language === 'fa' ? '۵۲' : '52';
    const doubtful = within(pane).getByTitle(t('block.doubtful', { shown }));
    expect(doubtful.textContent).toBe('Wa1er runs');
    expect(pane.querySelectorAll('[data-doubtful]')).toHaveLength(1);
  });

  it('runs each cell in its own direction, so that a measure in a Persian row keeps its order', async () => {
    const { pane } = await open();
    const cells = within(pane).getAllByRole('cell');
    expect(cells.map((cell) => [cell.textContent.trim(), cell.dir])).toEqual([
      ['گناباد', 'rtl'],
      ['۳۰۰ متر', 'rtl'],
      ['یزد', 'rtl'],
      ['120 m', 'ltr'],
    ]);
  });
});
