/** The tree of an HTML page, as parse5 builds it, and the few questions that importing asks of it. */
import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes } from 'parse5';
import { markHiddenByStyle, mayHideByStyle } from './hidden-by-style.ts';
import { parseHtml } from './page-parser.ts';
import { openShadowRoots } from './shadow-roots.ts';

/** Any node, any node that can stand below another, an element. */
export type Node = DefaultTreeAdapterTypes.Node;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type Page = DefaultTreeAdapterTypes.Document;
type Parent = Page | Element;

/** Deeper than any page that people wrote; the walks recurse, and the stack has an end. */
const deepest = 400;

/** The tree of a page; where elements nest deeper than 400 only their text is kept, without structure. */
export function parsePage(source: string): Page {
  const page = parseHtml(source);
  // Before shadow trees are opened: the page's styles do not reach into them, nor theirs out.
  if (mayHideByStyle(source)) markHiddenByStyle(page);
  if (source.includes('shadowrootmode')) openShadowRoots(page);
  flattenDepths(page);
  return page;
}

/** The adapter's own question costs three times as much. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Whether an element is one of HTML's own, and not of SVG or MathML. */
export function isHtml(element: Element): boolean {
  return element.namespaceURI === html.NS.HTML;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return undefined;
}

/** Every element below a node in document order, itself included; those that `skip` names are left out with all in them. */
export function elementsOf(root: Parent, skip?: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  // By hand, into a list: an iterator makes an object for each element, and pages are walked some twenty times.
  const stack: Element[] = [];
  if (isElement(root)) stack.push(root);
  else pushChildren(stack, root);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element !== root && skip?.(element) === true) continue;
    found.push(element);
    pushChildren(stack, element);
  }
  return found;
}

/** The first element of a name, in document order. */
export function firstElement(root: Parent, name: string): Element | undefined {
  const stack: Element[] = [];
  if (isElement(root)) stack.push(root);
  else pushChildren(stack, root);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.tagName === name) return element;
    pushChildren(stack, element);
  }
  return undefined;
}

function pushChildren(stack: Element[], { childNodes }: Parent): void {
  for (let index = childNodes.length - 1; index >= 0; index -= 1) {
    const child = childNodes[index];
    if (child !== undefined && isElement(child)) stack.push(child);
  }
}

/** All text below a node with white space collapsed and trimmed; that of scripts and styles left out. */
export function textOf(root: Node): string {
  const texts: string[] = [];
  // Not by calls within calls: what nests too deeply to be walked so is flattened to its text.
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) texts.push(node.value);
    if (!('childNodes' in node) || silent.has(node.nodeName)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) stack.push(child);
    }
  }
  const whole = texts.length === 1 ? (texts[0] ?? '') : texts.join('');
  // Single spaces are not replaced by themselves: that would make a piece of every word.
  return whole.replace(/ [\t\n\f\r ]+|[\t\n\f\r][\t\n\f\r ]*/g, ' ').trim();
}

/** What a bullet or number that a page writes as text is called once its paragraph is an item of a list: the block is without it. */
export const markerName = 'list-marker';

/** Elements whose text is never shown to a reader. */
export const silent: ReadonlySet<string> = new Set(
  (
    `${markerName} ` +
    'script style template noscript head title meta link base iframe frame frameset noframes noembed object embed applet ' +
    'param audio video source track canvas map area datalist annotation annotation-xml desc metadata defs symbol'
  ).split(' '),
);

function flattenDepths(page: Page): void {
  const stack: { node: Parent; depth: number }[] = [{ node: page, depth: 0 }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node, depth } = entry;
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (depth < deepest) stack.push({ node: child, depth: depth + 1 });
      else {
        const value = textOf(child);
        child.childNodes = [];
        if (value !== '') defaultTreeAdapter.insertText(child, value);
      }
    }
  }
}
