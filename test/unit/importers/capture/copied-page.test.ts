/** Pages that were copied whole out of a browser, or printed by it: what stands around their texts and threads. */
import { describe, expect, it } from 'vitest';
import { importBytes } from '../../../../corpus/importers/registry.ts';

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { content } = await importBytes({ bytes, fileName: 'page.txt' });
  return content;
};
type Content = Awaited<ReturnType<typeof read>>;

const furniture = ({ blocks }: Content) =>
  blocks.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
const parts = ({ parts: all }: Content) =>
  all.map(({ kind, title, authors }) => [kind, title, ...authors]);

const tide =
  'The tide clock on the quay has one hand and no numbers. Whoever wants to know the hour asks a fisherman, who looks at the mud and says it.';
const rope =
  'A rope that has been wet for a year is stiffer than a stick. The boys of the harbour stand it in a corner and hang their coats on it.';

describe('a page printed by a browser', () => {
  const address = 'http://quay.example/?m=201410                                Page';
  const lines = [
    '11/3/2014                     The Quay Review » Archive',
    `${address} 1 of 2`,
    'The Quay Review',
    '',
    'On asking the hour',
    '',
    'Posted on October 28, 2014 by Hugh Marlow',
    '',
    tide,
    '',
    '2 Responses to On asking the hour',
    '',
    'Nell says:',
    'October 29, 2014 at 9:14 am',
    'My uncle says it before he is asked.',
    'Reply',
    '',
    'Hugh Marlow says:',
    'October 29, 2014 at 1:30 pm',
    'Then he is early by a question.',
    'Reply',
    '',
    `${address} 2 of 2`,
    '',
    'The rope in the corner',
    '',
    'Posted on October 16, 2014 by Ita Brennan',
    '',
    rope,
    '',
    'One Response to The rope in the corner',
    '',
    'bollard says:',
    'October 17, 2014 at 8:02 pm',
    'Ours holds the door.',
    'Reply',
  ];

  it('was one article whose last comment held the next article', async () => {
    expect(parts(await read(lines))).toEqual([
      ['article', 'On asking the hour', 'Hugh Marlow'],
      ['comment', '', 'Nell'],
      ['comment', '', 'Hugh Marlow'],
      ['article', 'The rope in the corner', 'Ita Brennan'],
      ['comment', '', 'bollard'],
    ]);
  });

  it('has lines with its address and the number of each page, and the day beside one, which are furniture', async () => {
    const found = furniture(await read(lines));
    expect(found).toEqual(expect.arrayContaining([lines[0], lines[1], `${address} 2 of 2`]));
    const log = ['12/03/2014      Rain in the night', '13/03/2014      Wind, then calm', '', tide];
    expect(furniture(await read(log))).toEqual([]);
  });
});

describe('a page copied whole', () => {
  const lines = [
    ...['Skip to content', 'Sign in', 'Home', 'Harbours', 'Weather', 'Harbours'],
    'Tide clock loses its only hand',
    'By Agnes Pottinger',
    '12 June 2016',
    'Share',
    tide,
    rope,
    ...['Related Topics', 'Harbours', 'Upper Quay'],
    'View comments (2)',
    'Sort by: Newest',
    ...['Ferryman', '2 hours ago', 'Ask the mud.', 'Like 14', 'Reply'],
    ...['eel_pie', '5 hours ago', 'Which fisherman?', 'Like 88', 'Reply'],
    'Load more comments',
    'Top Stories',
    ...['Rain expected on all rivers', '3 hours ago', 'Council to vote on ducks', '5 hours ago'],
    ...['Footpath reopens, then closes', '1 hour ago', 'Terms of Use', 'Cookies'],
  ];

  it('has a thread that a link to it announces, and no comments in the list of other texts below', async () => {
    expect(parts(await read(lines))).toEqual([
      ['article', 'Tide clock loses its only hand', 'Agnes Pottinger'],
      ['comment', '', 'Ferryman'],
      ['comment', '', 'eel_pie'],
    ]);
  });

  it('has topics above its thread and a word to share by under its date, which are furniture', async () => {
    const found = furniture(await read(lines));
    expect(found).toEqual(
      expect.arrayContaining(['Share', 'Related Topics', 'Upper Quay', 'Like 14', 'Top Stories']),
    );
  });

  it('keeps short lines of the text above a thread that the page has nowhere else', async () => {
    const recipe = lines.flatMap((line) =>
      line === 'Related Topics' ? ['Two eggs', 'A cup of flour'] : [line],
    );
    const text = recipe.map((line, at) => (line === 'Harbours' && at > 6 ? 'Some butter' : line));
    expect(furniture(await read(text))).not.toContain('Two eggs');
  });
});

describe('a Persian page of two texts, each with its thread', () => {
  const clock =
    'ساعت اسکله یک عقربه دارد و هیچ عددی ندارد. هر که وقت را بخواهد از ماهیگیری می‌پرسد و او به گل کنار آب نگاه می‌کند و می‌گوید.';
  const lines = [
    'روزنامهٔ لنگرگاه',
    'شنبه ۸ دی ۱۳۹۲ - شماره ۲۱۱۴',
    'صفحه اول | اقتصاد | فرهنگ | گزارش | صفحه آخر',
    '',
    'ساعت اسکله',
    'هومن لنگری',
    'تاریخ: ۷ دی ۱۳۹۲',
    '',
    clock,
    '',
    'نظرات (۲)',
    'کبری از اسکله - ۷ دی ۱۳۹۲ - ۱۱:۰۳',
    'ما از مرغ‌ها می‌پرسیم.',
    'پاسخ دهید',
    'رهگذر - ۸ دی ۱۳۹۲ - ۰۷:۵۰',
    'عقربه را به من بدهید.',
    'پاسخ دهید',
    '',
    'طناب در گوشه',
    'سوسن پرده‌خوان',
    'تاریخ: ۷ دی ۱۳۹۲',
    '',
    clock.replace('ساعت', 'طناب'),
    '',
    'نظرات (۱)',
    'شاگرد - ۸ دی ۱۳۹۲ - ۱۶:۲۰',
    'مال ما در را نگه می‌دارد.',
    'پاسخ دهید',
  ];

  it('took the day of the paper above its menu for the mark of an article, and lost the second one', async () => {
    expect(parts(await read(lines))).toEqual([
      ['article', 'ساعت اسکله', 'هومن لنگری'],
      ['comment', '', 'کبری از اسکله'],
      ['comment', '', 'رهگذر'],
      ['article', 'طناب در گوشه', 'سوسن پرده‌خوان'],
      ['comment', '', 'شاگرد'],
    ]);
  });
});

describe('a thread copied from a page without a line that announces it', () => {
  const lines = [
    'The tide clock on the quay has one hand',
    '',
    tide,
    rope,
    '',
    ...[
      'cable_needle 8 hours ago | next',
      '',
      'Ours has two, and both are wrong.',
      '',
      'reply',
      '',
    ],
    ...['ropewalk 7 hours ago | prev | next', '', 'Ask the mud, it has none.', '', 'reply', ''],
  ];

  it('has its comments where one word stands before the time and bars behind it', async () => {
    expect(parts(await read(lines)).slice(1)).toEqual([
      ['comment', '', 'cable_needle'],
      ['comment', '', 'ropewalk'],
    ]);
  });
});

describe('a thread with votes between the names and the words', () => {
  const day = (hour: string) => `${hour} - ۱۴۰۰/۰۳/۰۲`;
  const thread = (votes: (...figures: string[]) => string[]) => [
    'مترسک‌ها برگشتند',
    'نویسنده: سوسن پرده‌خوان',
    '',
    'پس از سه سال مترسک‌های چوبی بار دیگر در گندمزار برپا شدند. یکی از کشاورزان گفت که گنجشک‌ها با بوق دستگاه ناهار می‌خوردند.',
    'نظرات بینندگان',
    ...['ناشناس', day('۱۵:۰۱'), ...votes('۰', '۷'), 'کلاه پدربزرگ مرا باد برد.', 'پاسخ'],
    ...['کلاغ پیر', day('۰۹:۴۴'), ...votes('۱', '۲۲'), 'ما از هیچ کلاهی نترسیدیم.', 'پاسخ'],
  ];

  it('has those figures as furniture', async () => {
    const content = await read(thread((...figures) => figures));
    expect(furniture(content)).toEqual(expect.arrayContaining(['۰', '۷', '۱', '۲۲']));
    expect(content.blocks.filter(({ kind }) => kind === 'comment')).toHaveLength(2);
  });

  it('keeps a figure that is all that somebody says', async () => {
    const lines = thread(() => []);
    lines[lines.length - 2] = '۱۹';
    expect(furniture(await read(lines))).not.toContain('۱۹');
  });
});
