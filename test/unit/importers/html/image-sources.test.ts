/** Pictures of pages that stand under other addresses than their own, and the words beside them. */
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const small = `data:image/png;base64,${png}`;
/** The same bitmap with bytes behind its end, which no reader of it minds. */
const large = `data:image/png;base64,${png.replace('==', 'AA')}${'AAAA'.repeat(200)}`;
const bytesOf = (address: string) =>
  Uint8Array.from(atob(address.slice(22)), (c) => c.charCodeAt(0));

const read = async (html: string, companions?: ReadonlyMap<string, Uint8Array>) => {
  const input = {
    bytes: new TextEncoder().encode(`<p>The sluice of the mill was closed at dusk.</p>${html}`),
    fileName: 'page.html',
    ...(companions === undefined ? {} : { companions }),
  };
  const { content } = await htmlImporter.import(input);
  const image = content.blocks.find(({ image }) => image !== undefined)?.image;
  const resource =
    image === undefined ? undefined : await htmlImporter.readResource?.(input, image.resource);
  return { content, bytes: resource?.bytes };
};

describe('pictures', () => {
  const carried: readonly (readonly [string, string])[] = [
    ['its set of sizes', `<img src="a.png" srcset="${small} 1x, ${large} 2x">`],
    [
      'a source of its picture',
      `<picture><source srcset="${large} 800w"><img src="a.png"></picture>`,
    ],
    ['an attribute that a script would have read', `<img src="${small}" data-src="${large}">`],
  ];
  it.each(carried)('are taken out of %s', async (_, html) => {
    expect((await read(html)).bytes).toEqual(bytesOf(large));
  });

  const beside: readonly (readonly [string, string])[] = [
    ['data-src', `<img src="${small}" data-src="page_files/a.png">`],
    ['a lazy set', `<img data-lazy-srcset="https://example.org/b.png 2x, page_files/a.png 1x">`],
    ['srcset', `<img srcset="page_files/none.png 640w, page_files/a.png 320w">`],
  ];
  it.each(beside)('beside the page are found by %s', async (_, html) => {
    const file = bytesOf(small);
    const { bytes } = await read(html, new Map([['page_files/a.png', file]]));
    expect(bytes).toEqual(file);
  });

  it('keep their own address where it is a picture', async () => {
    const { bytes } = await read(`<img src="${large}" data-src="${small}">`);
    expect(bytes).toEqual(bytesOf(large));
  });
});

describe('words beside pictures', () => {
  const captions: readonly (readonly [string, string])[] = [
    ['in a figure', `<figure><img src="${small}"><div>The sluice at noon</div></figure>`],
    [
      'in a box called so',
      `<div class="wp-caption"><img src="${small}"><p>The sluice at noon</p></div>`,
    ],
  ];
  it.each(captions)('are a caption %s', async (_, html) => {
    const { content } = await read(html);
    expect(content.blocks.at(-1)).toMatchObject({ kind: 'caption', text: 'The sluice at noon' });
  });

  it('are text in a figure around a quotation', async () => {
    const { content } = await read('<figure><blockquote>Let it flow.</blockquote></figure>');
    expect(content.blocks.at(-1)?.kind).toBe('quote');
  });
});
