/** The tree of a chapter: XHTML read as XML where it is well formed, as a browser reads HTML where it is not. */
import { decodeHTMLStrict } from 'entities/decode';
import { Parser } from 'htmlparser2';
import { defaultTreeAdapter, html } from 'parse5';
import {
  attribute,
  elementsOf,
  firstElement,
  isText,
  parsePage,
  type Element,
  type Page,
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
  const page = defaultTreeAdapter.createDocument();
  const stack: (Page | Element)[] = [page];
  const state = { isWellFormed: true, isVerbatim: false };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = elementOf(name, attributes);
        defaultTreeAdapter.appendChild(stack.at(-1) ?? page, element);
        stack.push(element);
        if (stack.length > deepest) state.isWellFormed = false;
      },
      onclosetag: (_, isImplied) => {
        // The parser calls the end of `<br/>` implied too.
        if (isImplied && xhtml[parser.endIndex - 1] !== '/') state.isWellFormed = false;
        stack.pop();
      },
      ontext: (text) => {
        const parent = stack.at(-1);
        if (parent === undefined || parent === page) return;
        defaultTreeAdapter.insertText(parent, state.isVerbatim ? text : decode(text));
      },
      oncdatastart: () => {
        state.isVerbatim = true;
      },
      oncdataend: () => {
        state.isVerbatim = false;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  for (let at = 0; at < xhtml.length && state.isWellFormed; at += pieceLength) {
    parser.write(xhtml.slice(at, at + pieceLength));
  }
  parser.end();
  return state.isWellFormed && firstElement(page, 'body') !== undefined ? page : undefined;
}

/** A file nested beyond reason is given up after a piece, before its depth costs time. */
const pieceLength = 65_536;

function elementOf(name: string, written: Readonly<Record<string, string>>): Element {
  const tagName = localName(name).toLowerCase();
  const attributes: { name: string; value: string }[] = [];
  for (const key of Object.keys(written)) {
    if (key.startsWith('xmlns')) continue;
    attributes.push({ name: attributeName(key), value: decode(written[key] ?? '') });
  }
  return defaultTreeAdapter.createElement(tagName, namespaceOf(tagName), attributes);
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
