/** XML as the office formats and EPUB need it: a small tree with canonical prefixes; nothing declared is ever expanded. */
import { decodeXML } from 'entities/decode';
import { Parser } from 'htmlparser2';
import { CorpusError } from '../../errors.ts';

/** An element; `name` and the names of attributes carry the prefix that the vocabulary gives to their namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** An element or its text, references decoded. */
export type XmlNode = XmlElement | string;

/** Namespace address → the prefix under which a reader looks for its names (empty: none). */
export type Vocabulary = Readonly<Record<string, string>>;

/** Deeper than any real file (Word nests about 60), shallow enough for recursion. */
const deepest = 400;

interface OpenElement {
  readonly element: { name: string; attributes: Record<string, string>; children: XmlNode[] };
  readonly prefixes: ReadonlyMap<string, string>;
}

/**
 * The root element. Bad markup is survived (unclosed elements end with their parent); a document type is skipped and
 * references to entities that it declares stay as they are written, so there is nothing to expand.
 *
 * Names in namespaces that the vocabulary does not have keep the prefix of the file.
 * Errors: CorpusError `damaged` where there is no element, or where elements nest past 400.
 */
export function parseXml(xml: string, vocabulary: Vocabulary, fileName: string): XmlElement {
  const document: OpenElement = {
    element: { name: '', attributes: {}, children: [] },
    prefixes: new Map([['xml', 'xml']]),
  };
  const stack = [document];
  let verbatim = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const parent = stack.at(-1) ?? document;
        if (stack.length > deepest) throw damaged(fileName, 'elements nest too deeply');
        const opened = open(name, attributes, parent.prefixes, vocabulary);
        parent.element.children.push(opened.element);
        stack.push(opened);
      },
      onclosetag: () => {
        stack.pop();
      },
      ontext: (text) => {
        stack.at(-1)?.element.children.push(verbatim ? text : decodeText(text));
      },
      oncdatastart: () => {
        verbatim = true;
      },
      oncdataend: () => {
        verbatim = false;
      },
    },
    // Decoded here: a second pass over text that holds an ampersand is cheaper than many small text events.
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  const root = document.element.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw damaged(fileName, 'no element');
  return root;
}

/** The elements among the children, those called `name` where it is given. */
export function elementsOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child called `name`. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** Every element called `name` below `element`, in the order of the text. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text below `element`, white space collapsed and trimmed. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : rawTextOf(element).replace(/\s+/g, ' ').trim();
}

function rawTextOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : rawTextOf(child)))
    .join('');
}

function open(
  name: string,
  written: Readonly<Record<string, string>>,
  outer: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): OpenElement {
  const names = Object.keys(written);
  const declarations = names.filter((key) => key === 'xmlns' || key.startsWith('xmlns:'));
  let prefixes = outer;
  if (declarations.length > 0) {
    const own = new Map(outer);
    for (const key of declarations) {
      const prefix = key.slice('xmlns:'.length);
      own.set(prefix, vocabulary[written[key] ?? ''] ?? prefix);
    }
    prefixes = own;
  }
  const attributes: Record<string, string> = {};
  for (const key of names) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
    // Attributes without a prefix are in no namespace, whatever the default one is.
    const canonical = key.includes(':') ? canonicalName(key, prefixes) : key;
    attributes[canonical] = decodeText(written[key] ?? '');
  }
  return { element: { name: canonicalName(name, prefixes), attributes, children: [] }, prefixes };
}

function canonicalName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const written = colon === -1 ? '' : name.slice(0, colon);
  const prefix = prefixes.get(written) ?? written;
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function decodeText(text: string): string {
  return text.includes('&') ? decodeXML(text) : text;
}

function damaged(fileName: string, reason: string): CorpusError {
  return new CorpusError('damaged', `${fileName}: ${reason}`, { file: fileName, reason });
}
