/** Pages that Word saved, whole and "filtered": titles, contents and lists that only classes and styles tell. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../corpus/document/block.ts';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';

const bytesOf = (body: string) =>
  new TextEncoder().encode(
    `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`,
  );
const prose =
  'The oven is built of clay in spring, and its wall dries for a month before the first fire.';

async function read(body: string): Promise<readonly Block[]> {
  const { content } = await htmlImporter.import({ bytes: bytesOf(body), fileName: 'bread.html' });
  return content.blocks;
}

const kindsOf = (blocks: readonly Block[]) =>
  blocks.map(({ kind, text, depth, ordered }) => [kind, text, depth, ordered]);

/** As Word writes an item whose list it names. */
const item = (label: string, text: string, level = 1) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-right:${36 * level}pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=FA>${text}<o:p></o:p></span></p>`;
/** As it writes one where it leaves its own properties out. */
const filtered = (label: string, text: string, level = 1) =>
  `<p class=MsoListParagraph dir=RTL style='margin-right:${36 * level}.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><span lang=FA>${text}</span></p>`;

describe('a page that Word saved', () => {
  it.each([
    ['a list that it names', item],
    ['a list in a filtered page', filtered],
  ])('has items without their bullets, by level, in %s', async (_, write) => {
    const blocks = await read(
      `<p class=MsoNormal>${prose}</p>${write('·', 'آرد گندم')}${write('o', 'آرد سبوس‌دار', 2)}${write('·', 'نمک')}`,
    );
    expect(kindsOf(blocks).slice(1)).toEqual([
      ['list-item', 'آرد گندم', 0, false],
      ['list-item', 'آرد سبوس‌دار', 1, false],
      ['list-item', 'نمک', 0, false],
    ]);
  });

  it.each([
    ['Latin', ['1.', '2.', '1)', '3.'], [true, true, true, true]],
    ['Persian', ['۱-', '۲-', '(۱)', '۳-'], [true, true, true, true]],
  ])('counts the items of a list with %s numbers', async (_, [a, b, c, d], ordered) => {
    const blocks = await read(
      item(a!, 'Flour') + item(b!, 'Water') + item(c!, 'Warm', 2) + item(d!, 'Salt'),
    );
    expect(blocks.map((block) => block.ordered)).toEqual(ordered);
    expect(blocks.map(({ text }) => text)).toEqual(['Flour', 'Water', 'Warm', 'Salt']);
  });

  it.each([
    ['says more than its place', item('2.1', 'Flour')],
    ['goes on from elsewhere', item('4.', 'Flour')],
    ['is a word', item('ماده ۳', 'Flour')],
  ])('keeps a number that %s', async (_, one) => {
    const [block] = await read(one);
    expect(block?.kind).toBe('paragraph');
    expect(block?.text).toMatch(/^(?:2\.1|4\.|ماده ۳)\s+Flour$/u);
  });

  it('takes no word for a bullet that stands within the text', async () => {
    const one = `<p class=MsoListParagraph>Flour <span>·<span style='font:7.0pt "Times New Roman"'> </span></span> Water</p>`;
    expect((await read(one)).map(({ text }) => text)).toEqual(['Flour · Water']);
  });

  it('has a title, quotations, and contents that repeat its headings hidden', async () => {
    const blocks = await read(
      `<p class=MsoTitle>Bread</p><p class=MsoToc1>The oven 2</p><p class=MsoQuote>${prose}</p><p class=MsoNormal>${prose}</p><h2>The oven</h2><p class=MsoNormal>${prose}</p>`,
    );
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['furniture', undefined],
      ['quote', undefined],
      ['paragraph', undefined],
      ['heading', 2],
      ['paragraph', undefined],
    ]);
  });

  it('shows its bullets where it is shown as it was published', async () => {
    const original = await htmlImporter.showOriginal({
      bytes: bytesOf(item('·', 'Flour')),
      fileName: 'bread.html',
    });
    expect(original.kind === 'page' && original.html).toMatch(/·[^<]*<.*Flour/u);
  });
});
