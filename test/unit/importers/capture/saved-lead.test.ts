/** Who, when and where as programs that turn pages into text write them: bulleted, joined, without a word that says so. */
import { describe, expect, it } from 'vitest';
import { findPageStructure } from '../../../../corpus/importers/capture/pages.ts';
import { findBlocks } from '../../../../corpus/importers/text/blocks.ts';
import { splitLines } from '../../../../corpus/importers/text/lines.ts';

const words = (thing: string) =>
  [
    `Nobody in the valley remembers when ${thing} was built, but the oldest map of the parish has a small cross at its place.`,
    `The roof of ${thing} was mended with reed for two hundred years, until a carpenter brought slate from the other side of the hill.`,
    `In spring the water rises to the third step of ${thing}, and the children float boats of bark between the stones.`,
    `A drawing of ${thing} hangs in the reading room, next to the list of all who have looked after it since the flood.`,
  ].flatMap((line) => [line, '']);

const persian = (thing: string) =>
  [
    `کسی در روستا به یاد ندارد ${thing} را چه کسی ساخته است، اما در کهنه‌ترین نقشهٔ ده جای آن را با نشانه‌ای کوچک نشان داده‌اند.`,
    `بام ${thing} را دویست سال با نی می‌پوشاندند، تا آن‌که نجاری از آن سوی تپه سنگ آورد و همه را از نو پوشاند.`,
    `بهارها آب تا پلهٔ سوم ${thing} بالا می‌آید و کودکان میان سنگ‌ها قایق‌هایی از پوست درخت به آب می‌اندازند.`,
    `طرحی از ${thing} در تالار مطالعه آویخته است، کنار نام همهٔ کسانی که پس از سیل از آن نگهداری کرده‌اند.`,
  ].flatMap((line) => [line, '']);

function read(lines: readonly string[]) {
  const drafts = findBlocks(splitLines(lines.join('\n')));
  const parts = findPageStructure(drafts);
  const shown = drafts.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text);
  return { parts, shown };
}

const menu = ['Skip to content', '  • Home', '  • Articles', '    • Rivers', '  • About us', ''];
const foot = ['Contact', 'Terms of use', 'Help', 'Our newspapers', 'Harbour guide', 'Tide tables'];

describe('the lead of a saved page', () => {
  it('has its author and day in items of a list', () => {
    const lines = ['  • By Nora Field', '  • July 18, 2011 10:30am EST', '  • Comments', ''];
    const { parts } = read([
      ...menu,
      'The mill below the bridge',
      '',
      ...lines,
      ...words('the mill'),
      ...foot,
    ]);
    expect(parts[0]).toMatchObject({ title: 'The mill below the bridge', authors: ['Nora Field'] });
    expect(parts[0]?.dates[0]?.iso).toBe('2011-07-18');
  });

  it('has its author right before the day, but no day of the week', () => {
    const page = (line: string) =>
      read([...menu, 'The mill below the bridge', '', line, '', ...words('the mill'), ...foot])
        .parts[0];
    expect(page('Peter Hollis April 23, 2010')?.authors).toEqual(['Peter Hollis']);
    expect(page('Published Wednesday, May 15, 2013 at 1:05 pm')?.authors).toEqual([]);
  });

  it('has its author alone between the title and the first sentence, all set apart', () => {
    const { parts } = read(['تنورهای پشت بازار', '', 'نادر کیانی', '', ...persian('آسیاب')]);
    expect(parts[0]).toMatchObject({ title: 'تنورهای پشت بازار', authors: ['نادر کیانی'] });
  });

  it('is no name of the agency above its day', () => {
    const head = ['خبرگزاری دره', '', '۱۲ آذر ۱۳۹۰ - ۱۰:۳۰', 'کد خبر: ۳۴۵۶۷۸', ''];
    const { parts } = read([...head, 'آسیابی که از نو به راه افتاد', '', ...persian('آسیاب')]);
    expect(parts[0]?.title).toBe('آسیابی که از نو به راه افتاد');
  });

  it('is found for each text of a magazine that has nothing but a name under its titles', () => {
    const article = (title: string, name: string, thing: string) => [
      'جستار',
      '',
      title,
      '',
      name,
      '',
      ...persian(thing),
    ];
    const { parts } = read([
      ...article('آسیابی که از نو به راه افتاد', 'ژاله توکلی', 'آسیاب'),
      ...article('پلی که سه دهانه داشت', 'بهرام نیکو', 'پل'),
      ...article('حمامی که گرم ماند', 'لیلا فرهمند', 'حمام'),
    ]);
    expect(parts.map(({ title, authors }) => [title, ...authors])).toEqual([
      ['آسیابی که از نو به راه افتاد', 'ژاله توکلی'],
      ['پلی که سه دهانه داشت', 'بهرام نیکو'],
      ['حمامی که گرم ماند', 'لیلا فرهمند'],
    ]);
  });

  it('says in the line under each text of an archive what it is filed under, which is hidden', () => {
    const filed = 'Posted in Rivers | Tagged mills, locks | Leave a comment';
    const post = (title: string, day: string, thing: string) => [
      title,
      '',
      `Posted on ${day} by Nora Field`,
      '',
      ...words(thing),
      filed,
      '',
    ];
    const { parts, shown } = read([
      'Valley Notes',
      '',
      'Slow news from a green valley',
      '',
      ...post('The mill below the bridge', 'May 2, 2012', 'the mill'),
      ...post('A bath house that stayed warm', 'May 9, 2012', 'the bath house'),
      ...post('The bridge of three arches', 'May 20, 2012', 'the bridge'),
    ]);
    expect(parts.map(({ title, category }) => [title, category])).toEqual([
      ['The mill below the bridge', 'Rivers'],
      ['A bath house that stayed warm', 'Rivers'],
      ['The bridge of three arches', 'Rivers'],
    ]);
    expect(shown).not.toContain(filed);
  });
});
