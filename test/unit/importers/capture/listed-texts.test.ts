/** Lists of texts that only begin there, each told from the others by what stands above or behind it. */
import { describe, expect, it } from 'vitest';
import { gardenProse as prose, readCapture as read } from '../../../support/captured-lines.ts';

const titles = [
  'Who pays for the old mill',
  'A ferry below the weir',
  'Bread for the long winter',
  'The lamp that nobody lit',
];

describe('a list of texts', () => {
  const lists: readonly (readonly [string, (title: string, at: number) => readonly string[]])[] = [
    ['whose titles stand twice', (title, at) => [title, '', title, '', prose[at] ?? '', '']],
    [
      'with bullets and dashes in lines of their own',
      (title, at) => ['-', title, '•', `${prose[at]?.slice(0, -1) ?? ''}…`],
    ],
    [
      'with what leads on, in brackets',
      (title, at) => [title, '', `${prose[at] ?? ''} [Read More...]`, ''],
    ],
    [
      'with a word above each and arrows below',
      (title, at) => ['MILLS', title, prose[at] ?? '', '>>>'],
    ],
    ['with arrows to the rest', (title, at) => [title, '', `${prose[at] ?? ''} >>>`, '']],
    [
      'with the paper and the day behind the last words',
      (title, at) => [title, '', `${prose[at] ?? ''} -Harbour Times 7/2${String(at)}/21`, ''],
    ],
    [
      'with a name, the paper and the day behind the last words, and a dash before the first',
      (title, at) => [
        title,
        '',
        `- ${prose[at] ?? ''} -Mina Rad, Harbour Times 6/1${String(at)}/19`,
        '',
      ],
    ],
    [
      'with the day behind the last words',
      (title, at) => [title, '', `${prose[at] ?? ''} 7/2${String(at)}/21`, ''],
    ],
  ];

  it.each(lists)('%s', (_, linesOf) => {
    expect(read(titles.flatMap(linesOf)).titles).toEqual(titles);
  });

  it.each([
    ['-Mina Rad, Harbour Times 6/18/19', ['Mina Rad'], 'Harbour Times'],
    ['- Mina Rad - 6/18/19', ['Mina Rad'], undefined],
    ['-Harbour Times 6/18/19', [], 'Harbour Times'],
    ['- 6/18/19', [], undefined],
  ])('names whoever wrote each before the day: %s', (end, authors, publisher) => {
    const { parts } = read(titles.flatMap((title, at) => [title, `${prose[at] ?? ''} ${end}`, '']));
    expect(parts).toHaveLength(titles.length);
    for (const part of parts) {
      expect(part).toMatchObject({ authors, dates: [{ iso: '2019-06-18', text: '6/18/19' }] });
      expect(part.publisher).toBe(publisher);
    }
  });

  it.each([
    ['by Nora Field', ['Nora Field']],
    ['By Nora Field', ['Nora Field']],
    ['by Old Mill', []],
  ])('names whoever wrote each before its first words: %s', (by, authors) => {
    const lines = titles.flatMap((title, at) => [
      title,
      '',
      `${by} ${prose[at]?.slice(0, -1) ?? ''}… Continue Reading`,
      '',
    ]);
    const { parts } = read(lines);
    expect(parts.map((part) => part.authors)).toEqual(titles.map(() => authors));
  });

  it('has no text for a day with another right below it', () => {
    const days = ['Monday, July 09, 2007', '', 'Tuesday, June 12, 2007', '', titles[0] ?? '', ''];
    const next = ['', 'Friday, June 01, 2007', '', titles[1] ?? '', ''];
    const { parts } = read([...days, ...prose, ...next, ...prose]);
    expect(parts).toMatchObject([
      { title: titles[0], dates: [{ iso: '2007-06-12' }] },
      { title: titles[1], dates: [{ iso: '2007-06-01' }] },
    ]);
    expect(parts[0]?.dates).toHaveLength(1);
  });

  it('stays one text where only one title stands twice', () => {
    const [title = ''] = titles;
    expect(read([title, '', title, '', ...prose]).titles).toEqual([title]);
  });
});
