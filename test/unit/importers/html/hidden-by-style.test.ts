import { describe, expect, it } from 'vitest';
import { importBytes, showOriginal } from '../../../../corpus/importers/registry.ts';
import { encodeUtf8 } from '../../../support/encode.ts';
import { packageAssets } from '../../../support/assets.ts';

const page = (style: string, body: string): string =>
  `<!doctype html><html><head><title>Low water</title>${style}</head><body><h1>Low water</h1><p>The harbour falls dry twice a day, and the boats lie on the sand.</p>${body}<p>Mussels are gathered by hand then, and carried home in baskets of willow.</p></body></html>`;

async function kindsOf(html: string): Promise<Record<string, string>> {
  const input = { bytes: encodeUtf8(html), fileName: 'a.html', assets: packageAssets };
  const { content } = await importBytes(input);
  return Object.fromEntries(content.blocks.map(({ text, kind }) => [text, kind]));
}

const ended = 'Your session has ended, please sign in again.';
const unfolded = 'What a click unfolds is prose that a reader may want, so it stays.';

describe("words that a page's own styles hide", () => {
  it('were shown as text where SingleFile marks them (sf-hidden)', async () => {
    const html = page(
      '<style>.sf-hidden{display:none!important}</style>',
      `<p class="sf-hidden">${ended}</p>`,
    );
    expect(await kindsOf(html)).toMatchObject({ [ended]: 'furniture' });
    const bytes = encodeUtf8(html);
    const original = await showOriginal('html', { bytes, fileName: 'a', assets: packageAssets });
    expect(JSON.stringify(original)).toMatch(/<p[^>]* hidden[^>]*>Your/u);
  });

  it('are furniture where they are no prose and nothing shows them again', async () => {
    const style =
      '<style>/* a { */ @import "b.css"; .hint, #more { color: red; display: none } .on { display: none } .on.off { display: block }</style>';
    const body = `<div class="hint">Press here</div><div id="more">More</div><div class="on">A tab</div><div class="hint">${unfolded}</div><div class="hint" style="display:block">Opened</div>`;
    expect(await kindsOf(page(style, body))).toMatchObject({
      'Press here': 'furniture',
      More: 'furniture',
      'A tab': 'paragraph',
      [unfolded]: 'paragraph',
      Opened: 'paragraph',
    });
  });

  it.each([
    ['rules for print', '<style>@media print { .a { display: none !important } }</style>'],
    ['sheets for print', '<style media="print">.a { display: none !important }</style>'],
    ['other places', '<style>.b .a { display: none !important }</style>'],
  ])('are not told by %s', async (_, style) => {
    const kinds = await kindsOf(page(style, `<p class="a">${ended}</p>`));
    expect(kinds[ended]).toBe('paragraph');
  });

  it('a word processor repeats on each page (LibreOffice: boxes titled "header" and "footer") were text', async () => {
    const html = page(
      '',
      '<div title="header"><p>Tide tables, second draft</p></div><div title="Footer"><p>3</p></div><div title="Note"><p>Wear boots.</p></div>',
    );
    expect(await kindsOf(html)).toMatchObject({
      'Tide tables, second draft': 'furniture',
      '3': 'furniture',
      'Wear boots.': 'paragraph',
    });
  });

  it('are the text where they are most of the page', async () => {
    const html = `<!doctype html><style>#page{display:none!important}</style><body><div id="page"><p>${unfolded}</p><p>${ended}</p></div>`;
    expect(await kindsOf(html)).toMatchObject({ [unfolded]: 'paragraph', [ended]: 'paragraph' });
  });
});
