/** What a text is filed under: the way from the front page, and the link in the line that signs it. */
import { describe, expect, it } from 'vitest';
import { sectionOfPath } from '../../../../corpus/importers/capture/filed-under.ts';
import { readCredit } from '../../../../corpus/importers/capture/meta-line.ts';
import { readBareNames } from '../../../../corpus/importers/capture/person-name.ts';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';
import { encodeUtf8 } from '../../../support/encode.ts';

describe('the section at the end of a way from the front page', () => {
  it.each([
    ['Home » News » Rivers', 'Rivers'],
    ['صفحه نخست » آسمان', 'آسمان'],
    // The title ends the way.
    ['Home > Gardens > Gloves in the mud', 'Gardens'],
    ['Home', undefined],
    ['Salt » Pepper', undefined],
    ['Home » A history of the four hundred gloves of the weir', undefined],
  ])('%s → %s', (path, section) => {
    expect(sectionOfPath(path, 'Gloves in the mud')).toBe(section);
  });
});

describe('names', () => {
  it('end before what the text is filed under and what a site counts', () => {
    expect(readCredit('نوشته شده در ۱۲ مرداد ۱۳۹۷ توسط مهری کوزه‌گر در خاک و لعاب')?.names).toEqual(
      ['مهری کوزه‌گر'],
    );
    expect(readCredit('پاسخ داده شد ۱۵ دی ۱۳۹۸ توسط باغبان (۴,۸۱۰ امتیاز)')?.names).toEqual([
      'باغبان',
    ]);
  });

  it('stand behind what somebody did', () => {
    expect(readCredit('Answer by Saul Reed on October 8, 2013')?.names).toEqual(['Saul Reed']);
    expect(readCredit('Question by what means a cock is quietened')).toBeUndefined();
  });

  it('may have an office behind them', () => {
    expect(readBareNames('Lotte Van Damm, River Correspondent')).toEqual(['Lotte Van Damm']);
    expect(readBareNames('Salt, Pepper and Bread')).toBeUndefined();
  });
});

describe('the category of a page', () => {
  const prose =
    'A new jar turns the water salt and an old one sweet: so they said in our village, and for years I took it for a habit.';
  it.each([
    ['the way above its title', '<div><a href="/">Home</a> » <a href="/c">Clay</a></div>', ''],
    [
      'a link in the line that signs it',
      '',
      '<div>by <a href="/u">Ines Hale</a> in <a href="/c">Clay</a></div>',
    ],
  ])('is told by %s', async (_, above, below) => {
    const { content } = await htmlImporter.import({
      bytes: encodeUtf8(
        `<title>The jar</title>${above}<h1>The jar</h1>${below}<p>${prose}</p><p>${prose}</p>`,
      ),
      fileName: 'x.html',
    });
    expect(content.parts[0]?.category).toBe('Clay');
  });
});

describe('an author below the text', () => {
  it('is found though boxes of other things follow', async () => {
    const prose =
      'The wall leans by the width of a hand, and the council has put up a notice that leans as well.';
    const boxes = Array.from(
      { length: 8 },
      (_, at) => `<div>Box ${String(at)} of other things</div>`,
    );
    const { content } = await htmlImporter.import({
      bytes: encodeUtf8(
        `<h1>دیوار</h1><p>${prose}</p><p>${prose}</p><p>گزارش: نیلوفر رصدی</p>${boxes.join('')}`,
      ),
      fileName: 'x.html',
    });
    expect(content.metadata.authors).toEqual(['نیلوفر رصدی']);
  });
});
