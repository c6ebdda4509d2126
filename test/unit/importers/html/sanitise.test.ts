/** The page of the original view: whatever a page tries, nothing acts, loads or leaves. */
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlImporter } from '../../../../corpus/importers/html/importer.ts';
import { attribute, elementsOf, type Element } from '../../../../corpus/importers/html/tree.ts';
import { encodeUtf8 } from '../../../support/encode.ts';
import { harmIn } from '../../../support/harmless-page.ts';

const show = (html: string): string => {
  const bytes = encodeUtf8(`<!doctype html><body><p>Before.</p>${html}<p>After.</p>`);
  const view = htmlImporter.showOriginal({ bytes, fileName: 'x.html' });
  if (!('kind' in view) || view.kind !== 'page') throw new Error('not a page');
  return view.html;
};

const elements = (html: string): Element[] => [...elementsOf(parse(html))];

const attacks: [string, string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script in capitals with a broken end', '<SCRIPT>alert(1)</SCRIPT ><script src=//evil/x>'],
  ['an event handler', '<img src=x onerror=alert(1)><b onclick="alert(1)" ONLOAD=alert(1)>b</b>'],
  ['a handler with odd separators', '<img/src=x/onerror=alert(1)><svg/onload=alert(1)>'],
  [
    'a javascript link',
    '<a href="javascript:alert(1)">a</a><a href=" &#1; jav&#x09;ascript:alert(1)">b</a>',
  ],
  ['a javascript link in SVG', '<svg><a xlink:href="javascript:alert(1)"><text>t</text></a></svg>'],
  [
    'an animated link',
    '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>t</text></a></svg>',
  ],
  ['a script in SVG', '<svg><script>alert(1)</script><style>@import "//evil"</style></svg>'],
  [
    'foreign content',
    '<svg><foreignObject><iframe src=javascript:alert(1)></iframe><p onclick=x>w</p></foreignObject></svg>',
  ],
  [
    'MathML that turns into HTML',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  [
    'MathML that hides a style',
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  ],
  ['a comment that ends within an attribute', '<p title="--><img src=x onerror=alert(1)>">p</p>'],
  [
    'a noscript that a second parser reads otherwise',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ],
  [
    'raw text elements',
    '<xmp><img src=x onerror=alert(1)></xmp><noembed><img src=x onerror=alert(1)></noembed><textarea><img src=x onerror=alert(1)></textarea>',
  ],
  ['a title element in the body', '<title><img src=x onerror=alert(1)></title>'],
  ['plaintext', '<plaintext><img src=x onerror=alert(1)>'],
  ['a template', '<template><script>alert(1)</script></template>'],
  [
    'frames and plug-ins',
    '<iframe src="//evil" srcdoc="<script>alert(1)</script>"></iframe><object data="//evil">o</object><embed src="//evil"><applet code=x></applet>',
  ],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=//evil">'],
  ['a base', '<base href="//evil/"><a href="x">x</a>'],
  [
    'a style sheet',
    '<link rel=stylesheet href="//evil/a.css"><style>@import url(//evil);body{background:url(//evil)}</style>',
  ],
  [
    'a style attribute that loads',
    '<p style="background:url(//evil);color:red">p</p><p style="background-image:\\75rl(//evil)">q</p>',
  ],
  [
    'a style attribute with a hidden scheme',
    '<p style="text-align:expression(alert(1))">p</p><p style="direction:rtl;behavior:url(x)">q</p>',
  ],
  [
    'remote pictures by every attribute',
    '<img src="//evil/a"><img srcset="//evil/b 2x"><picture><source srcset="//evil/c"><img src="https://evil/d"></picture><video poster="//evil/e"></video><table background="//evil/f"><tr><td>t</table>',
  ],
  [
    'an SVG picture',
    '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+"><img src="data:text/html,x">',
  ],
  ['a picture that pretends', '<img src="data:image/png;base64,AA&quot; onerror=&quot;alert(1)">'],
  [
    'a form',
    '<form action="//evil"><input name=a value=b formaction=javascript:alert(1)><button>Send</button></form>',
  ],
  ['a link that pings', '<a href="https://example.org/" ping="//evil" target=_blank>a</a>'],
  [
    'clobbering names',
    '<form id=x><input name=parentNode></form><img name=body><p id=getElementById>p</p>',
  ],
  ['quotes and backticks in attributes', "<p title='a\"b`c<d>e&f'>p</p>"],
  ['custom elements and slots', '<x-card onclick=alert(1) is=x><slot name=a>words</slot></x-card>'],
  ['an attribute name with a quote in it', '<p a"b=c \'=d `=e>p</p>'],
  [
    'dialogs and popovers',
    '<dialog open popovertarget=x>d</dialog><button popovertarget=x onclick=alert(1)>b</button>',
  ],
  [
    'nested tables and broken nesting',
    '<table><p>lost<tr><td><table><b><tr><td>x</b></table></table></i>',
  ],
];

describe('the original view', () => {
  it.each(attacks)('shows a page with %s without anything that acts or loads', (_, html) => {
    const shown = show(html);
    expect(harmIn(shown)).toEqual([]);
    expect(shown).toContain('Before.');
  });

  it.each(attacks)('reads the shown page with %s back as the same page', (_, html) => {
    // What a second parser reads otherwise is how mutation attacks work.
    const once = show(html);
    const body = (page: string) =>
      elements(page).map(
        ({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`,
      );
    const inner = once.slice(once.indexOf('<body'), once.indexOf('</html>'));
    expect(body(`<!doctype html><html><head></head>${inner}</html>`).slice(2)).toEqual(
      body(once)
        .filter((name) => !/^(?:meta|style) |^style$/u.test(name))
        .slice(2),
    );
  });

  it('has one style sheet and one policy, both its own', () => {
    const shown = elements(
      show('<style>a{}</style><meta http-equiv=content-security-policy content="default-src *">'),
    );
    expect(shown.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    const policies = shown.filter((element) => attribute(element, 'http-equiv') !== undefined);
    expect(policies.map((element) => attribute(element, 'content'))).toEqual([
      "default-src 'none'; img-src data:; style-src 'self' 'unsafe-inline'; font-src 'self'",
    ]);
  });

  it('keeps words, structure, direction, pictures of the page itself, and addresses as data', () => {
    const shown = show(
      '<h2 dir="rtl" lang="fa" style="text-align: center; color: red">باغ</h2><p onclick="x">A <a href="https://example.org/">link</a>' +
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="dot"></p>',
    );
    expect(shown).toMatch(
      /<h2 dir="rtl" lang="fa" style="text-align: center" data-block="\w+">باغ<\/h2>/u,
    );
    expect(shown).toContain('<a data-href="https://example.org/">link</a>');
    expect(shown).toContain('src="data:image/gif;base64,R0lGODlhAQABAAAAACw="');
  });

  it('marks an element or span for each block, once and in order', async () => {
    const html =
      '<div>one<p>two <b>three</b></p>four<br><br>five</div><ul><li>six<ul><li>seven</li></ul></li></ul><table><tr><td>a<td>b</table><hr>';
    const bytes = encodeUtf8(`<!doctype html><body>${html}`);
    const { content } = await htmlImporter.import({ bytes, fileName: 'x.html' });
    const view = await htmlImporter.showOriginal({ bytes, fileName: 'x.html' });
    const marked =
      view.kind === 'page'
        ? [...view.html.matchAll(/data-block="(\w+)"/gu)].map(([, name]) => name)
        : [];
    expect(marked).toEqual(content.blocks.map(({ place }) => place.element));
  });

  it('reports scripts and remote content with their counts, and nothing for a clean page', async () => {
    const report = async (html: string) => {
      const imported = await htmlImporter.import({ bytes: encodeUtf8(html), fileName: 'x.html' });
      return imported.report.map(({ code, details }) => [code, details?.count]);
    };
    const bad =
      '<!doctype html><title>t</title><script>1</script><p onclick=x>w<img src=//evil/a><link rel=stylesheet href=//evil/b>';
    expect(await report(bad)).toEqual([
      ['scriptsRemoved', 2],
      ['remoteContentBlocked', 2],
    ]);
    expect(
      await report(
        '<!doctype html><title>t</title><script type="application/ld+json">{}</script><p>w',
      ),
    ).toEqual([]);
  });
});
