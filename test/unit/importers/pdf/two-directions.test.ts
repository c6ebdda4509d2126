/** Lines in which both directions stand: which side a paragraph begins on, and what a number beside Latin words belongs to. */
import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../corpus/importers/pdf/glyph.ts';
import { findLines, type PageLine } from '../../../../corpus/importers/pdf/lines.ts';
import { toLogicalOrder } from '../../../../corpus/importers/pdf/logical-order.ts';
import { paragraphsOfPage } from '../../../../corpus/importers/pdf/page-blocks.ts';

const width = 5;

/** Lines as they are seen: the first letter of each stands on the left, the letters of Persian words last letter first. */
function seen(...lines: readonly string[]): PageLine[] {
  const glyphs = lines.flatMap((line, down) =>
    Array.from(line, (text, at): Glyph => {
      const left = 40 + width * at;
      const right = left + width;
      const baseline = 500 - 14 * down;
      const pen = { x: left, end: right, isPenKnown: true };
      return {
        text,
        left,
        right,
        bottom: baseline,
        top: baseline + 6,
        baseline,
        ...pen,
        size: 10,
        weight: 400,
      };
    }),
  );
  return findLines(glyphs);
}

/** Persian words as they are seen. */
const turned = (text: string): string => Array.from(text).reverse().join('');

function readAll(lines: readonly PageLine[]): string[] {
  return paragraphsOfPage(lines, 1).map(({ text }) => text);
}

describe('the side that a paragraph begins on', () => {
  const persian = turned('نان را در تنور می\u200cپزند و آب را از چاه می\u200cآورند');

  it('an English sentence set as the Persian text around it had its stop in front', () => {
    expect(readAll(seen(`.${persian}`, '.See the drawing of the oven, p. 14'))).toEqual([
      'نان را در تنور می\u200cپزند و آب را از چاه می\u200cآورند.',
      'See the drawing of the oven, p. 14.',
    ]);
  });

  it('a Persian sentence that was written from the left had its stop in front', () => {
    expect(readAll(seen(`${turned('آب در جوی روان است')}.`))).toEqual(['آب در جوی روان است.']);
  });

  it('is that of most letters where no stop tells', () => {
    expect(readAll(seen(turned('باغ و آب')))).toEqual(['باغ و آب']);
    expect(readAll(seen('The garden'))).toEqual(['The garden']);
    expect(readAll(seen('The garden of roses.'))).toEqual(['The garden of roses.']);
  });
});

describe('a number right of Latin words in a Persian line', () => {
  it.each([
    [
      'number of a note: it stood behind the English words',
      `clay ovens 2.${turned('گل')}`,
      'گل.2 clay ovens',
    ],
    ['degrees were turned round', `${turned('است')} C°28 ${turned('دما')}`, 'دما 28°C است'],
    ['a unit stood before its number', `${turned('است')} km 28 ${turned('راه')}`, 'راه 28 km است'],
    [
      'a name with a number stays one',
      `${turned('است')} Boat 28 ${turned('نام')}`,
      'نام Boat 28 است',
    ],
  ])('%s', (_, line, text) => {
    const [read] = seen(line).map((one) => toLogicalOrder(one, true));
    expect(read).toBe(text);
  });
});

it('half-verses beside each other were read one column after the other', () => {
  const halves = [
    ['به باغ آمدم صبحگاهان به ناز', 'ز هر شاخه مرغی بخواند به راز'],
    ['گل سرخ بر آب جو خم شده', 'ز شبنم سر برگ پر نم شده'],
    ['درختان باغ و نسیم سحر', 'بیا تا بکاریم تخمی دگر'],
    ['تو ای آب جاری به باغم بمان', 'که سبز است از روی تو این جهان'],
  ];
  const lines = halves.map(
    ([first = '', second = '']) => turned(second.padStart(30)) + ' '.repeat(6) + turned(first),
  );
  expect(readAll(seen(...lines))).toEqual(halves.map((verse) => verse.join(' ')));
});
