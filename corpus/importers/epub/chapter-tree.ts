/** The tree of a chapter: XHTML read as XML where it is well formed, as a browser reads HTML where it is not. */
import { decodeHTMLStrict } from 'entities/decode';
import { defaultTreeAdapter, html } from 'parse5';
import { parseMarkup } from '../archive/markup-parser.ts';
import { scanMarkup, type MarkupSink, type WrittenAttributes } from '../archive/markup-scanner.ts';
import {
  attribute,
  elementsOf,
  firstElement,
  isText,
  parsePage,
  type ChildNode,
  type Element,
  type Page,
  type TextNode,
} from '../html/tree.ts';

/** Deeper chapters are left to the HTML reader, which flattens them. */
const deepest = 300;

/** A style sheet as a chapter names it: the address of a file, or the rules themselves. */
export type SheetSource = { readonly href: string } | { readonly css: string };

/** The body of a chapter, with the language and direction of the whole file on it, and the style sheets of the file in their order. */
export interface Chapter {
  readonly body: Element;
  readonly sheets: readonly SheetSource[];
}

/** The chapter in a file; undefined where it has no body. */
export function readChapter(xhtml: string): Chapter | undefined {
  const page = parseXhtml(xhtml) ?? parsePage(xhtml);
  const root = firstElement(page, 'html');
  const body = firstElement(page, 'body');
  if (body === undefined) return undefined;
  if (root !== undefined) inherit(body, root);
  return { body, sheets: sheetsOf(page) };
}

function sheetsOf(page: Page): SheetSource[] {
  const head = firstElement(page, 'head');
  return [...(head === undefined ? [] : elementsOf(head))].flatMap((element): SheetSource[] => {
    if (element.tagName === 'style') {
      return [{ css: element.childNodes.map((node) => (isText(node) ? node.value : '')).join('') }];
    }
    const isSheet = /^stylesheet$/iu.test(attribute(element, 'rel')?.trim() ?? '');
    const href = attribute(element, 'href');
    return isSheet && href !== undefined ? [{ href }] : [];
  });
}

/**
 * A page from well-formed XHTML, in parse5's shape; undefined where elements cross, stay open or nest too deep. HTML's
 * own rules would take `<a id="x"/>` and `<title/>` for opening tags and lose what follows in them.
 */
function parseXhtml(xhtml: string): Page | undefined {
  const page = treeOf(xhtml);
  return page !== undefined && firstElement(page, 'body') !== undefined ? page : undefined;
}

function treeOf(xhtml: string): Page | undefined {
  try {
    const plain = new TreeBuilder();
    if (scanMarkup(xhtml, plain)) return plain.page;
    const builder = new TreeBuilder();
    return parseMarkup(xhtml, builder) ? builder.page : undefined;
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

class TooDeep extends Error {}

/** A tag as written, in the HTML reader's terms. */
interface Tag {
  readonly tagName: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

class TreeBuilder implements MarkupSink<Tag> {
  readonly page = defaultTreeAdapter.createDocument();
  private parent: Page | Element = this.page;
  private readonly around: (Page | Element)[] = [];

  prepare(name: string, written: WrittenAttributes): Tag {
    const attributes = Object.keys(written)
      .filter((key) => !key.startsWith('xmlns'))
      .map((key) => [attributeName(key), decode(written[key] ?? '')] as const);
    return { tagName: localName(name).toLowerCase(), attributes };
  }

  open(tag: Tag): void {
    const { parent } = this;
    const element = this.add(tag);
    this.around.push(parent);
    this.parent = element;
    if (this.around.length >= deepest) throw new TooDeep();
  }

  leaf(tag: Tag): void {
    this.add(tag);
    if (this.around.length + 1 >= deepest) throw new TooDeep();
  }

  close(): void {
    this.parent = this.around.pop() ?? this.page;
  }

  text(text: string, isVerbatim: boolean): void {
    const { parent } = this;
    if (parent === this.page) return;
    const { childNodes } = parent;
    const value = isVerbatim ? text : decode(text);
    const last = childNodes[childNodes.length - 1];
    if (last !== undefined && isText(last)) last.value += value;
    else this.put({ nodeName: '#text' as TextNode['nodeName'], value, parentNode: parent });
  }

  private add({ tagName, attributes }: Tag): Element {
    const element: Element = {
      nodeName: tagName,
      tagName,
      attrs: attributes.map(([name, value]) => ({ name, value })),
      namespaceURI: namespaceOf(tagName),
      childNodes: [],
      parentNode: this.parent,
    };
    this.put(element);
    return element;
  }

  /** A list that is made with its first child has room for that one alone, which is all that most elements have. */
  private put(node: ChildNode): void {
    const { parent } = this;
    if (parent.childNodes.length === 0) parent.childNodes = [node];
    else parent.childNodes.push(node);
  }
}

/** Names as the HTML reader asks for them; `epub:type` keeps its prefix, `xlink:href` and `xml:lang` lose theirs. */
function attributeName(key: string): string {
  return key === 'epub:type' ? key : localName(key).toLowerCase();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The sanitiser keeps only HTML's own elements; what stands in a drawing keeps its words either way. */
function namespaceOf(tagName: string): html.NS {
  if (tagName === 'svg') return html.NS.SVG;
  return tagName === 'math' ? html.NS.MATHML : html.NS.HTML;
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

function inherit(body: Element, root: Element): void {
  for (const name of ['lang', 'dir']) {
    const value = root.attrs.find((attribute) => attribute.name === name);
    if (value !== undefined && !body.attrs.some((attribute) => attribute.name === name)) {
      body.attrs.push(value);
    }
  }
}
