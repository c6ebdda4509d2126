/** Notes of plain texts and the numbers that refer to them: links both ways, and no link that is a guess. */
import { describe, expect, it } from 'vitest';
import { textImporter } from '../../../../corpus/importers/text/importer.ts';

/** Every link as the words it stands on and the block it leads to. */
async function readLinks(lines: readonly string[]): Promise<(readonly [string, string])[]> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { content } = await textImporter.import({ bytes, fileName: 'notes.txt' });
  const textOf = new Map(content.blocks.map(({ id, text }) => [`#${id}`, text]));
  return content.blocks.flatMap(({ text, marks }) =>
    marks
      .filter(({ kind }) => kind === 'link')
      .map(
        ({ start, end, href = '' }) => [text.slice(start, end), textOf.get(href) ?? ''] as const,
      ),
  );
}

const title = ['The Ferry', ''];
const first = (mark: string) =>
  `The ferry was built in 1932 and carried twelve people and a horse.${mark}`;
const second = (mark: string) =>
  `It was sold in (1940), in 2004 and once again${mark}, and it sank in calm weather.`;
const third = (mark: string) => `Its bell hangs in the school, where it is rung at noon.${mark}`;
const texts = (...marks: string[]) => [
  ...title,
  first(marks[0] ?? ''),
  '',
  second(marks[1] ?? ''),
  '',
  third(marks[2] ?? ''),
  '',
];
const notes = (...entries: string[]) => ['Notes', '', ...entries];

describe('notes that the text refers to', () => {
  it.each([
    ['brackets', texts('[1]', '[2]', '[3]'), notes('[1] A', '[2] B', '[3] C')],
    ['brackets without a heading', texts('[1]', '[2]', '[3]'), ['[1] A', '[2] B', '[3] C']],
    ['round brackets', texts('(1)', ' (2)', '(3)'), notes('(1) A', '(2) B', '(3) C')],
    ['raised digits', texts('¹', '²', '³'), ['¹ A', '² B', '³ C']],
    ['raised digits for numbers with points', texts('¹', '²', '³'), notes('1. A', '2. B', '3. C')],
    ['digits that were raised once', texts('1', '2', '3'), notes('1. A', '2. B', '3. C')],
    ['a rule', texts('[1]', '[2]', '[3]'), ['________', '1. A', '2. B', '3. C']],
  ])('are linked both ways: %s', async (_, text, list) => {
    const links = await readLinks([...text, ...list]);
    expect(links).toHaveLength(6);
    expect(links.slice(0, 3).map(([, note]) => note.slice(-1))).toEqual(['A', 'B', 'C']);
    const blocks = links.slice(3).map(([, block]) => block.slice(0, 7));
    expect(blocks).toEqual(['The fer', 'It was ', 'Its bel']);
  });

  it('are linked in Persian', async () => {
    const links = await readLinks([
      'پل را در سال ۱۳۲۰ با سنگ ساختند.(۱) سنگ را از کوه آوردند (۲) و در کنار رود تراشیدند.',
      '',
      'پی‌نوشت‌ها:',
      '۱- دفتر شهرداری',
      '۲- گفت‌وگو با سنگ‌تراش',
    ]);
    expect(links.map(([words, target]) => [words, target.slice(0, 6)])).toEqual([
      ['۱', '۱- دفت'],
      ['۲', '۲- گفت'],
      ['۱-', 'پل را '],
      ['۲-', 'پل را '],
    ]);
  });

  it('are linked from each of several places, also where one bracket names two', async () => {
    const links = await readLinks([...texts('[1]', ' [1, 2]', ''), ...notes('[1] A', '[2] B')]);
    expect(links.map(([words]) => words)).toEqual(['1', '1', '2', '[1]', '[2]']);
  });

  it('keep to their own list where each chapter has one', async () => {
    const links = await readLinks([
      ...texts('[1]'),
      ...notes('[1] A'),
      '',
      'Another Ferry',
      '',
      first('[1]'),
      '',
      ...notes('[1] B'),
    ]);
    expect(links.filter(([words]) => words === '1').map(([, note]) => note)).toEqual([
      '[1] A',
      '[1] B',
    ]);
  });
});

it.each([
  ['years in brackets', [...texts('[1932]', '', ''), ...notes('[1] A')]],
  ['a list that nothing refers to', [...texts(), ...notes('1. A', '2. B')]],
  [
    'points of a list in the text',
    [...title, '(1) the hull, and (2) the mast', '', first(''), '', '1. A', '2. B'],
  ],
  ['references without notes', texts('[1]', '[2]', '[3]')],
  [
    'round brackets of which one is missing',
    [...texts('(1)', '', '(3)'), ...notes('1. A', '2. B', '3. C')],
  ],
  [
    'square metres',
    [
      ...title,
      'A room of 12 m² and one of 9 m³, with a window to the river and a door.',
      '',
      ...notes('1. A', '2. B', '3. C'),
    ],
  ],
  ['two numbers that follow words', [...texts('1', '2', ''), ...notes('1. A', '2. B')]],
])('links nothing for %s', async (_, lines) => {
  expect(await readLinks(lines)).toEqual([]);
});
