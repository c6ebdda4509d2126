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
export function elementsOf(
  root: Parent,
  skip?: (element: Element) => boolean,
): IterableIterator<Element> {
  return new ElementWalk(root, skip);
}

/** A walk by hand: a generator takes twice as long, and pages are walked some twenty times. */
class ElementWalk implements IterableIterator<Element> {
  private readonly stack: Element[] = [];

  constructor(
    private readonly root: Parent,
    private readonly skip: ((element: Element) => boolean) | undefined,
  ) {
    if (isElement(root)) this.stack.push(root);
    else this.pushChildren(root);
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Element, undefined> {
    for (let element = this.stack.pop(); element !== undefined; element = this.stack.pop()) {
      if (element !== this.root && this.skip?.(element) === true) continue;
      this.pushChildren(element);
      return { done: false, value: element };
    }
    return { done: true, value: undefined };
  }

  private pushChildren({ childNodes }: Parent): void {
    for (let index = childNodes.length - 1; index >= 0; index -= 1) {
      const child = childNodes[index];
      if (child !== undefined && isElement(child)) this.stack.push(child);
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
  return texts
    .join('')
    .replace(/[\t\n\f\r ]+/g, ' ')
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
