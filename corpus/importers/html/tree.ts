/** The tree of an HTML page, as parse5 builds it, and the few questions that importing asks of it. */
import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes } from 'parse5';
import { parseHtml } from './page-parser.ts';

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
  flattenDepths(page);
  return page;
}

export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

/** Whether an element is one of HTML's own, and not of SVG or MathML. */
export function isHtml(element: Element): boolean {
  return element.namespaceURI === html.NS.HTML;
}

export function isText(node: Node): node is TextNode {
  return defaultTreeAdapter.isTextNode(node);
}

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Every element below a node in document order, itself included; those that `skip` names are left out with all in them. */
export function* elementsOf(
  root: Parent,
  skip?: (element: Element) => boolean,
): Generator<Element> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) {
      if (node !== root && skip?.(node) === true) continue;
      yield node;
    }
    if (!('childNodes' in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** The first element of a name, in document order. */
export function firstElement(root: Parent, name: string): Element | undefined {
  for (const element of elementsOf(root)) if (element.tagName === name) return element;
  return undefined;
}

/** All text below a node with white space collapsed and trimmed; that of scripts and styles left out. */
export function textOf(root: Node): string {
  const texts: string[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) texts.push(node.value);
    if (!('childNodes' in node) || (isElement(node) && silent.has(node.tagName))) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return texts
    .join('')
    .replace(/[\t\n\f\r ]+/gu, ' ')
    .trim();
}

/** Elements whose text is never shown to a reader. */
export const silent: ReadonlySet<string> = new Set(
  (
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
