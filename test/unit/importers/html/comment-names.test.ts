/** Comments whose boxes are called so but whose names are only bold or a link above the words. */
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';

const article =
  '<article><h1>The Clay Oven</h1><p>The clay must dry for ten days before the first fire, and nobody may open the door before.</p></article>';

async function authorsOf(comments: string): Promise<(readonly string[])[]> {
  const html = `<!doctype html><html lang="en"><body>${article}<section>${comments}</section></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const { content } = await htmlImporter.import({ bytes, fileName: 'page.html' });
  return content.parts.filter(({ kind }) => kind === 'comment').map(({ authors }) => authors);
}

const box = (head: string, words = 'I liked the drawing of the oven very much.') =>
  `<div class="comment">${head}<p>${words}</p></div>`;

describe('the author of a comment, where no class names one,', () => {
  it.each([
    ['was lost where the name is bold', '<b>Sara</b> <time>3 March 2019</time>', ['Sara']],
    ['… or a link', '<a href="/u/7">Peter Hollis</a>, <time>3 March 2019</time>', ['Peter Hollis']],
    ['… or a small heading', '<h4>علی رضایی:</h4><time>۱۳ مهر ۱۴۰۲</time>', ['علی رضایی']],
    ['is not a word to answer by', '<a href="#r">Reply</a> <time>3 March 2019</time>', []],
    ['is not the day', '<b>3 March 2019</b> <time>3 March 2019</time>', []],
    ['is not the first words of the comment', '<time>3 March 2019</time>', []],
  ])('%s', async (_, head, authors) => {
    expect(await authorsOf(box(head) + box(head))).toEqual([authors, authors]);
  });
});
