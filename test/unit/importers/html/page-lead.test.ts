/** What stands around the titles of pages whose markup is silent. */
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../../corpus/document/part.ts';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';

const mill =
  'The mill stood still for nine years, and the pond behind it filled with reeds. Last week the wheel was mended and turned again.';
const straw =
  'The miller says that he had kept the stones dry under straw, since nobody throws away what can still grind a sack of wheat.';

async function partsOf(html: string): Promise<readonly Part[]> {
  const bytes = new TextEncoder().encode(html);
  const { content } = await htmlImporter.import({ bytes, fileName: 'page.html' });
  return content.parts;
}

describe('a page of one text', () => {
  it('has the subtitle and the name without "by" that stand between title and text', async () => {
    const [part] = await partsOf(
      `<title>The wheel that waited | Pond News</title><div class="a"><h1>The wheel that waited</h1>
       <div>How a village got its flour back after nine dry years</div><div>Ines Carr</div><div>3 May 2012</div>
       <div class="b"><p>${mill}</p><p>${straw}</p></div></div>`,
    );
    expect(part?.subtitle).toBe('How a village got its flour back after nine dry years');
    expect(part?.authors).toEqual(['Ines Carr']);
    expect(part?.dates.map(({ iso }) => iso)).toEqual(['2012-05-03']);
  });

  it('is not dated by the day on which the page is read', async () => {
    const [part] = await partsOf(
      `<div class="date-now">امروز ۴ خرداد ۱۳۹۱</div><h1>چرخی که منتظر ماند</h1>
       <div class="news-date">تاریخ انتشار: ۳ خرداد ۱۳۹۱</div><div><p>${mill}</p><p>${straw}</p></div>`,
    );
    expect(part?.dates.map(({ iso }) => iso)).toEqual(['2012-05-23']);
  });
});

describe('a page of several texts', () => {
  it('dates each by the day above its box', async () => {
    const post = (day: string, title: string, text: string, name: string) =>
      `<h2>${day}</h2><div class="post"><h3>${title}</h3><div><p>${text}</p></div><div>Posted by ${name}</div></div>`;
    const parts = await partsOf(
      `<body><h1>Pond News</h1>${post('Sunday, March 4, 2012', 'The wheel', mill, 'Ines')}
       ${post('Friday, March 2, 2012', 'The straw', straw, 'Omid')}</body>`,
    );
    const articles = parts.filter(({ kind }) => kind === 'article');
    expect(articles.map(({ title, dates }) => [title, dates[0]?.iso])).toEqual([
      ['The wheel', '2012-03-04'],
      ['The straw', '2012-03-02'],
    ]);
  });
});
