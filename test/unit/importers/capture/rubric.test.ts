/** Pages with a word above each title and a name below it, and leads whose title the page's head tells. */
import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../../corpus/importers/capture/structure.ts';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';
import { encodeUtf8 } from '../../../support/encode.ts';

const words = [
  'پدربزرگم گوش بر زمین می‌گذاشت و می‌گفت آب در چهل‌ذرعی است و من هرگز صدایی نشنیدم تا آن که شبی باد نبود.',
  'سه سال است که در حاشیه‌ی شهر خانه‌های کاهگلی می‌سازند و کشاورزان کاه را پیش از درو می‌فروشند و گران شده است.',
  'آن شب باران از سر شب می‌بارید و هیچ کس به فکر چاه‌ها نبود تا آب از دهانه‌ی چاه هفتم بیرون زد و بالا آمد.',
];
const articles = [
  ['جستار', 'درباره‌ی آدم‌هایی که قنات را می‌شنوند', 'بهروز مقنی'],
  // The joiner in a name is rare, and tells nothing by itself.
  ['گزارش', 'بازار کاهگل دوباره گرم شد', 'نسترن خشت‌مال'],
  ['خاطره', 'شبی که سیل از راه قنات آمد', 'حشمت آبیار'],
];

describe('a page with a word above each title and a name below it', () => {
  const lines = articles.flatMap((lead, at) => [
    ...lead,
    '',
    words[at] ?? '',
    '',
    'ادامه مطلب',
    `نظرات (${String(at)})`,
    '',
  ]);
  const parts = findStructure(
    findBlocks(splitLines(['خانه | شماره‌ها | نویسندگان', '', ...lines].join('\n'))),
  );

  it('has its categories, titles and authors told by their place', () => {
    expect(parts.map(({ category, title, authors }) => [category, title, ...authors])).toEqual(
      articles,
    );
  });
});

describe('a page of one cell, its lines parted by single breaks', () => {
  it('has its title in the only bold line, and who wrote it below', async () => {
    const html = `<title>فصلنامه‌ی نمکزار - نمک و نامه</title><table><tr><td><font size="5">فصلنامه‌ی نمکزار</font></td></tr>
      <tr><td>داستان<br><b>نمک و نامه</b><br>صدیقه شوراب<br><br>${words.join('<br><br>')}</td></tr></table>`;
    const { content } = await htmlImporter.import({ bytes: encodeUtf8(html), fileName: 'x.html' });
    expect(content.metadata).toMatchObject({ title: 'نمک و نامه', authors: ['صدیقه شوراب'] });
    expect(content.blocks.map(({ kind }) => kind)).not.toContain('verse');
  });
});
