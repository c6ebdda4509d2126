/** The page as the original view shows it: rebuilt from its tree by an allow-list, so that nothing in it acts or loads. */
import type { Warning } from '../../document/provenance.ts';
import { keepLink } from '../link.ts';
import { isHidden } from './element-kinds.ts';
import { bitmapSource } from './images.ts';
import { pageStyle } from './page-style.ts';
import {
  attribute,
  elementsOf,
  isElement,
  isHtml,
  isText,
  markerName,
  silent,
  type ChildNode,
  type Element,
  type Page,
} from './tree.ts';

/** Elements that only structure or style text. All others give up their tags and keep their words. */
const allowedElements = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol p pre q rp rt ruby s samp ' +
    'section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** Attributes with the shape that their value must have. */
const allowedAttributes: Readonly<Record<string, RegExp>> = {
  dir: /^(?:ltr|rtl|auto)$/iu,
  lang: /^[A-Za-z0-9-]{1,35}$/u,
  title: /^/u,
  alt: /^/u,
  colspan: /^\d{1,3}$/u,
  rowspan: /^\d{1,4}$/u,
  span: /^\d{1,3}$/u,
  start: /^-?\d{1,6}$/u,
  value: /^-?\d{1,6}$/u,
  reversed: /^$/u,
  type: /^[1aAiI]$/u,
  datetime: /^[\dTZ:.+-]{1,40}$/u,
  // Given by us, to what links inside a book lead to.
  id: /^anchor-\d{1,7}$/u,
  // Given by us, to what the kept rules of a book's style sheets are for.
  class: /^(?:(?:sheet-\d{1,3}|book-[\p{L}\p{N}_-]{1,80})(?: |$))+$/u,
};

/** Declarations that say something about the text itself; each value is a single key word. */
const allowedStyles: Readonly<Record<string, RegExp>> = {
  'text-align': /^(?:left|right|center|justify|start|end)$/u,
  direction: /^(?:ltr|rtl)$/u,
  'font-weight': /^(?:bold|normal|[1-9]00)$/u,
  'font-style': /^(?:italic|normal)$/u,
  'text-decoration': /^(?:underline|line-through|none)$/u,
};

const voidElements = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** A page that is safe to show, with `data-block` on the element or span of every block. */
export function renderPage(
  page: Page,
  blockOf: ReadonlyMap<ChildNode, string>,
  moreStyle = '',
): string {
  const root = [...elementsOf(page)].find(({ tagName }) => tagName === 'html');
  const body = [...elementsOf(page)].find(({ tagName }) => tagName === 'body');
  const output: string[] = [
    '<!doctype html>\n<html',
    ...(root === undefined ? [] : renderAttributes(root)),
    '><head><meta charset="utf-8">',
    // The window's frame is sandboxed as well; this holds wherever the page is shown. The window lends it the app's fonts.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'self' 'unsafe-inline'; font-src 'self'">`,
    `<style>${pageStyle}${moreStyle}</style></head><body`,
    ...(body === undefined ? [] : renderAttributes(body)),
    '>',
  ];
  if (body !== undefined) renderChildren(body, blockOf, output);
  output.push('</body></html>\n');
  return output.join('');
}

/** Neighbouring nodes of one block share a span, or their parent's own tag where they are all that it holds. */
function renderChildren(
  parent: Element,
  blockOf: ReadonlyMap<ChildNode, string>,
  output: string[],
): void {
  const whole = soleBlock(parent, blockOf);
  let open: string | undefined;
  for (const child of parent.childNodes) {
    const block = whole === undefined ? blockOf.get(child) : undefined;
    const tagged =
      block !== undefined && isElement(child) && carriesBlock(child) ? block : undefined;
    const wanted = tagged === undefined ? block : undefined;
    if (wanted !== open) {
      if (open !== undefined) output.push('</span>');
      if (wanted !== undefined) output.push(`<span data-block="${wanted}">`);
      open = wanted;
    }
    renderNode(child, blockOf, output, tagged);
  }
  if (open !== undefined) output.push('</span>');
}

/** Rows and rules may not stand in a span: they carry their block themselves. */
function carriesBlock(element: Element): boolean {
  return element.tagName === 'tr' || element.tagName === 'hr';
}

/** The block that all of an element's nodes belong to, if they belong to one. */
function soleBlock(parent: Element, blockOf: ReadonlyMap<ChildNode, string>): string | undefined {
  if (!isTagKept(parent) || parent.tagName === 'body') return undefined;
  let found: string | undefined;
  for (const child of parent.childNodes) {
    const block = blockOf.get(child);
    if (block === undefined) {
      if ((isText(child) && !/\S/u.test(child.value)) || !(isText(child) || isElement(child)))
        continue;
      return undefined;
    }
    if ((isElement(child) && carriesBlock(child)) || (found !== undefined && found !== block))
      return undefined;
    found = block;
  }
  return found;
}

function isTagKept(element: Element): boolean {
  // Names of SVG and MathML mean other things than those of HTML.
  return isHtml(element) && allowedElements.has(element.tagName);
}

function renderNode(
  node: ChildNode,
  blockOf: ReadonlyMap<ChildNode, string>,
  output: string[],
  block?: string,
): void {
  if (isText(node)) {
    output.push(escapeText(node.value));
    return;
  }
  if (!isElement(node)) return;
  // The page as it was published has its bullets.
  if (silent.has(node.tagName) && node.tagName !== markerName) return;
  if (!isTagKept(node)) {
    renderChildren(node, blockOf, output);
    return;
  }
  const own = block ?? soleBlock(node, blockOf);
  output.push(`<${node.tagName}`, ...renderAttributes(node));
  if (own !== undefined) output.push(` data-block="${own}"`);
  output.push('>');
  if (voidElements.has(node.tagName)) return;
  renderChildren(node, blockOf, output);
  output.push(`</${node.tagName}>`);
}

function renderAttributes(element: Element): string[] {
  const rendered: string[] = [];
  const add = (name: string, value: string) =>
    rendered.push(` ${name}="${escapeAttribute(value)}"`);
  for (const { name, value } of element.attrs) {
    const shape = Object.hasOwn(allowedAttributes, name) ? allowedAttributes[name] : undefined;
    if (shape?.test(value) === true) add(name, value);
    else if (name === 'style') {
      const style = keepStyle(value);
      if (style !== '') add('style', style);
    } else if (name === 'href' && element.tagName === 'a' && /^#anchor-\d{1,7}$/u.test(value)) {
      add('href', value);
    } else if (name === 'href' && element.tagName === 'a') {
      const href = keepLink(value);
      if (href !== undefined) add('data-href', href);
    }
  }
  const source = element.tagName === 'img' ? bitmapSource(element) : undefined;
  if (source !== undefined) add('src', source);
  if (isHidden(element)) add('hidden', '');
  return rendered;
}

function keepStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':').map((side) => side.trim().toLowerCase()))
    .filter(([name = '', value = '', ...rest]) => {
      const shape = Object.hasOwn(allowedStyles, name) ? allowedStyles[name] : undefined;
      return rest.length === 0 && shape?.test(value) === true;
    })
    .map((sides) => sides.join(': '))
    .join('; ');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\u0027', '&#39;')
    .replaceAll('`', '&#96;');
}

/** What the page would have run or fetched: warnings with their counts. */
export function reportRemovals(page: Page): Warning[] {
  let scripts = 0;
  let remote = 0;
  for (const element of elementsOf(page)) {
    if (element.attrs.length === 0 && element.tagName !== 'script') continue;
    scripts += countScripts(element);
    if (fetches(element)) remote += 1;
  }
  const warnings: Warning[] = [];
  if (scripts > 0) {
    warnings.push({
      code: 'scriptsRemoved',
      message: `${String(scripts)} scripts were left out`,
      details: { count: scripts },
    });
  }
  if (remote > 0) {
    warnings.push({
      code: 'remoteContentBlocked',
      message: `${String(remote)} images, styles or frames elsewhere were not fetched`,
      details: { count: remote },
    });
  }
  return warnings;
}

/** How much of an element would run: a script, its handlers and its addresses that are scripts. */
export function countScripts(element: Element): number {
  let count = element.tagName === 'script' && !isData(element) ? 1 : 0;
  for (const { name, value } of element.attrs) {
    if (name.startsWith('on') || /^\s*javascript:/iu.test(value)) count += 1;
  }
  return count;
}

function isData(script: Element): boolean {
  return /json|template|text\/plain/iu.test(attribute(script, 'type') ?? '');
}

const sources = ['src', 'srcset', 'data', 'poster', 'background'];

function fetches(element: Element): boolean {
  if (element.tagName === 'script') return false;
  if (element.tagName === 'link') {
    return /stylesheet|icon|preload|prefetch/iu.test(attribute(element, 'rel') ?? '');
  }
  const style = attribute(element, 'style') ?? '';
  if (/url\s*\(\s*(?!['"]?data:)/iu.test(style)) return true;
  return sources.some((name) => {
    const value = attribute(element, name)?.trim();
    return value !== undefined && value !== '' && !/^(?:data:|#|about:)/iu.test(value);
  });
}
