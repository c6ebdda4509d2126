/** Columns of a page that something crosses, and what looks like columns and is none. */
import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../corpus/importers/pdf/glyph.ts';
import type { PageLine } from '../../../../corpus/importers/pdf/lines.ts';
import { findColumns } from '../../../../corpus/importers/pdf/reading-order.ts';

const size = 10;

function line(text: string, left: number, right: number, baseline: number, own = size): PageLine {
  const glyph: Glyph = {
    text,
    x: left,
    end: right,
    isPenKnown: true,
    left,
    right,
    bottom: baseline,
    top: baseline + own,
    baseline,
    size: own,
    weight: 400,
  };
  return { glyphs: [glyph], left, right, baseline, size: own, weight: 400 };
}

/** Lines of a column from `left`, as wide as `width` but for each sixth, which ends a paragraph. */
function column(
  name: string,
  words: string,
  left: number,
  width: number,
  top: number,
  count: number,
): PageLine[] {
  return Array.from({ length: count }, (_, at) =>
    line(
      `${name}${String(at)} ${words}`,
      left,
      left + (at % 6 === 5 ? width * 0.4 : width),
      top - 14 * at,
    ),
  );
}

const texts = (columns: readonly (readonly PageLine[])[]) =>
  columns.map((lines) => lines.map(({ glyphs }) => glyphs[0]?.text.split(' ')[0]));
const named = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${String(at)}`);

const english = 'the mill stands by the river';
const persian = 'آسیاب کهنه کنار رود است.';

describe('columns of text', () => {
  it('below a title that crosses them were read line by line across', () => {
    const lines = [
      line('title of the page that is wide', 40, 300, 700, 18),
      ...column('a', english, 40, 150, 660, 14),
      // A gap as wide as a letter of the title.
      ...column('b', english, 198, 150, 660, 14),
      line('7', 190, 196, 400),
    ];
    expect(texts(findColumns(lines, false)).flat()).toEqual([
      'title',
      ...named('a', 14),
      ...named('b', 14),
      '7',
    ]);
  });

  it('of Persian begin on the right, and narrow ones on one grid were cells of a table', () => {
    const lines = [
      ...column('ج', persian, 40, 86, 660, 16),
      ...column('ب', persian, 150, 86, 660, 16),
      ...column('الف', persian, 260, 86, 660, 16),
    ];
    expect(texts(findColumns(lines, true))).toEqual([
      named('الف', 16),
      named('ب', 16),
      named('ج', 16),
    ]);
  });

  it('are not the cells of a table under its caption', () => {
    const keys = [
      'weir',
      'ash',
      'reed',
      'bark',
      'mill',
      'cart',
      'toll',
      'boat',
      'lamp',
      'oven',
      'ford',
      'dyke',
    ];
    const rows = keys.flatMap((key, at) => [
      line(key, 40, 70, 600 - 14 * at),
      line(`${String(at + 1)}.5`, 150, 190, 600 - 14 * at),
    ]);
    const lines = [line('caption of a table that is wide', 40, 300, 640), ...rows];
    expect(texts(findColumns(lines, false)).flat().slice(1, 5)).toEqual([
      'weir',
      '1.5',
      'ash',
      '2.5',
    ]);
  });

  it('are not half-verses under the words that lead up to them', () => {
    const openings = [
      'نسیم',
      'به',
      'گل',
      'ز',
      'که',
      'درخت',
      'شب',
      'بهار',
      'مرغ',
      'آب',
      'سرو',
      'چمن',
    ];
    const halves = openings.flatMap((word, at) => [
      line(`${word} به باغ آمدم صبحگاهان به ناز`, 200, 310, 600 - 20 * at),
      line(`${openings[(at + 5) % 12] ?? ''} هر شاخه مرغی بخواند به راز`, 50, 160, 600 - 20 * at),
    ]);
    const lines = [line('این شعر را باغبانی در سال‌های خشک سروده است', 50, 310, 640), ...halves];
    expect(texts(findColumns(lines, true)).flat().slice(1, 5)).toEqual([
      'نسیم',
      'درخت',
      'به',
      'شب',
    ]);
  });
});
