/** Days of two-digit years: a line that says nothing else is read by the script of the page's titles. */
import { expect, it } from 'vitest';
import { settleDateOrder } from '../../../../corpus/importers/capture/date-order.ts';
import { emptyPart } from '../../../../corpus/importers/draft.ts';

const partOf = (title: string) => ({
  ...emptyPart('article'),
  title,
  dates: [{ text: '13/9/83', calendar: 'gregorian' as const }],
});

it('takes 13/9/83 under a Persian title for a day of 1383', () => {
  const parts = [partOf('برف زودرس')];
  settleDateOrder(parts);
  expect(parts[0]?.dates).toEqual([{ text: '13/9/83', calendar: 'jalali', iso: '2004-12-03' }]);
});

it('leaves it open under an English one', () => {
  const parts = [partOf('Early snow')];
  settleDateOrder(parts);
  expect(parts[0]?.dates).toEqual([{ text: '13/9/83', calendar: 'gregorian' }]);
});
