/** XML as the office formats and EPUB need it: a small tree with canonical prefixes; nothing declared is ever expanded. */
import { decodeXML } from 'entities/decode';
import { CorpusError } from '../../errors.ts';
import { parseMarkup } from './markup-parser.ts';
import { scanMarkup, type MarkupSink, type WrittenAttributes } from './markup-scanner.ts';

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

/**
 * The root element. Bad markup is survived (unclosed elements end with their parent); a document type is skipped and
 * references to entities that it declares stay as they are written, so there is nothing to expand.
 *
 * Names in namespaces that the vocabulary does not have keep the prefix of the file.
 * Errors: CorpusError `damaged` where there is no element, or where elements nest past 400.
 */
export function parseXml(xml: string, vocabulary: Vocabulary, fileName: string): XmlElement {
  const plain = new TreeBuilder(vocabulary, fileName);
  if (scanMarkup(xml, plain)) return plain.root();
  const builder = new TreeBuilder(vocabulary, fileName);
  parseMarkup(xml, builder);
  return builder.root();
}

/** The elements among the children, those called `name` where it is given. */
export function elementsOf(element: XmlElement, name?: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) {
      elements.push(child);
    }
  }
  return elements;
}

/** The first child called `name`. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return undefined;
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

/** What the vocabulary calls the prefixes of a file, in an element and all below it that declares no others. */
type Prefixes = ReadonlyMap<string, string>;

type Meaning = Pick<XmlElement, 'name' | 'attributes'>;

/** A tag as written, and what it meant among the prefixes where it was met last. */
interface Tag {
  readonly name: string;
  readonly written: WrittenAttributes;
  readonly declares: boolean;
  meaning?: Meaning;
  prefixes?: Prefixes;
}

interface Around {
  readonly children: XmlNode[];
  readonly prefixes: Prefixes;
}

const noChildren: readonly XmlNode[] = [];

class TreeBuilder implements MarkupSink<Tag> {
  /** What the open element holds so far, the prefixes in it, and both of those around it. */
  private children: XmlNode[] = [];
  private prefixes: Prefixes = new Map([['xml', 'xml']]);
  private readonly around: Around[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly fileName: string,
  ) {}

  root(): XmlElement {
    const [outermost] = this.around;
    const all = outermost === undefined ? this.children : outermost.children;
    const root = all.find((child) => typeof child !== 'string');
    if (root === undefined) throw damaged(this.fileName, 'no element');
    return root;
  }

  prepare(name: string, written: WrittenAttributes): Tag {
    return { name, written, declares: Object.keys(written).some(isDeclaration) };
  }

  open(tag: Tag): void {
    if (this.around.length >= deepest) throw damaged(this.fileName, 'elements nest too deeply');
    this.around.push({ children: this.children, prefixes: this.prefixes });
    const { name, attributes } = this.enter(tag);
    const children: XmlNode[] = [];
    this.children.push({ name, attributes, children });
    this.children = children;
  }

  leaf(tag: Tag): void {
    if (this.around.length >= deepest) throw damaged(this.fileName, 'elements nest too deeply');
    const { prefixes } = this;
    const { name, attributes } = this.enter(tag);
    this.children.push({ name, attributes, children: noChildren });
    this.prefixes = prefixes;
  }

  close(): void {
    const around = this.around.pop();
    if (around === undefined) return;
    this.children = around.children;
    this.prefixes = around.prefixes;
  }

  /** What the tag means here, with the prefixes that it declares. */
  private enter(tag: Tag): Meaning {
    if (tag.declares) this.prefixes = declare(tag.written, this.prefixes, this.vocabulary);
    else if (tag.meaning !== undefined && tag.prefixes === this.prefixes) return tag.meaning;
    tag.prefixes = this.prefixes;
    return (tag.meaning = meaningOf(tag, this.prefixes));
  }

  text(text: string, isVerbatim: boolean): void {
    this.children.push(isVerbatim ? text : decodeText(text));
  }
}

function isDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:');
}

function declare(written: WrittenAttributes, outer: Prefixes, vocabulary: Vocabulary): Prefixes {
  const own = new Map(outer);
  for (const key of Object.keys(written)) {
    if (!isDeclaration(key)) continue;
    const prefix = key.slice('xmlns:'.length);
    own.set(prefix, vocabulary[written[key] ?? ''] ?? prefix);
  }
  return own;
}

function meaningOf({ name, written }: Tag, prefixes: Prefixes): Meaning {
  const attributes: Record<string, string> = {};
  for (const key of Object.keys(written)) {
    if (isDeclaration(key)) continue;
    // Attributes without a prefix are in no namespace, whatever the default one is.
    const canonical = key.includes(':') ? canonicalName(key, prefixes) : key;
    attributes[canonical] = decodeText(written[key] ?? '');
  }
  return { name: canonicalName(name, prefixes), attributes };
}

function canonicalName(name: string, prefixes: Prefixes): string {
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
