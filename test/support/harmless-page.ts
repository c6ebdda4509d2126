/** What the page of an original view may hold: nothing that acts, loads or leaves. */
import { parse } from 'parse5';
import { elementsOf, isHtml, type Element } from '../../corpus/importers/html/tree.ts';

const allowedElements = new Set(
  'html head meta style body a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
const allowedAttributes = new Set(
  'dir lang title alt colspan rowspan span start value reversed type datetime style data-href data-block data-marker src hidden charset http-equiv content'.split(
    ' ',
  ),
);

/**
 * What is wrong with the elements of a page, one sentence each; empty for a harmless one. `more`: further elements and
 * attributes that our own pages have.
 */
export function harmIn(html: string, more: readonly string[] = []): string[] {
  return [...elementsOf(parse(html))].flatMap((element) => harmInElement(element, more));
}

function harmInElement(element: Element, more: readonly string[]): string[] {
  const { tagName, attrs } = element;
  const harm: string[] = [];
  const isAllowed = allowedElements.has(tagName) || more.includes(tagName);
  if (!isAllowed || !isHtml(element)) harm.push(`there is an element ${tagName}`);
  for (const { name, value } of attrs) {
    const wrong = isWrong(name, value) || !(allowedAttributes.has(name) || more.includes(name));
    if (wrong) harm.push(`${tagName} has ${name}="${value.slice(0, 80)}"`);
  }
  return harm;
}

function isWrong(name: string, value: string): boolean {
  if (name === 'src') return !/^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/u.test(value);
  // Within the page itself.
  if (name === 'href') return !value.startsWith('#');
  if (name === 'style') return /url|expression|\\|@|\(/u.test(value);
  if (name === 'data-href') return /^\s*(?:javascript|data|vbscript):/iu.test(value);
  return false;
}
