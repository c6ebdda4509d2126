/** The chapters of a book as one page, made ready for the HTML reader: images, links and notes in its terms. */
import { defaultTreeAdapter, html } from 'parse5';
import type { Archive } from '../archive/archive.ts';
import { decodePercent, nameKey, resolveName } from '../archive/entry-name.ts';
import { imageName } from '../html/images.ts';
import { countScripts } from '../html/sanitise.ts';
import {
  attribute,
  elementsOf,
  isElement,
  parsePage,
  firstElement,
  type ChildNode,
  type Element,
  type Page,
} from '../html/tree.ts';
import type { Chapter, SheetSource } from './chapter-tree.ts';

/** A style sheet with the entry that names it. */
export type BookSheet = SheetSource & { readonly from: string };

/** What joining set aside, by count. */
export interface JoinReport {
  scripts: number;
  remote: number;
  images: number;
}

/** A book's page while chapters are added; `anchors` names what the links in the book may lead to. */
export interface JoinedPage {
  readonly page: Page;
  readonly body: Element;
  readonly anchors: Map<Element, string[]>;
  readonly notes: Set<Element>;
  /** Entries by the names that the HTML reader gives to images. */
  readonly entryOfImage: Map<string, string>;
  /** The pictures that are shown. */
  readonly images: Set<Element>;
  /** Entries of the pictures on the page; two may hold the same picture, which has one name. */
  readonly pictures: Set<string>;
  /** What the book's style sheets may call its elements, where the page is shown; the HTML reader must not see it. */
  readonly classes: Map<Element, string> | undefined;
  /** Style sheets by the sections that they are for. */
  readonly sheets: Map<Element, readonly BookSheet[]>;
  readonly report: JoinReport;
  /** The address that stands for an image of the archive. */
  readonly addressOf: (entry: string) => string | undefined;
}

/** The name of a place in the book, for links: the file and the id in it (empty: its start). */
export function anchorOf(entry: string, fragment: string): string {
  return `${nameKey(entry)}#${fragment}`;
}

/** A page without chapters; `isShown` in the book's style. */
export function startPage(addressOf: JoinedPage['addressOf'], isShown: boolean): JoinedPage {
  const page = parsePage('<!doctype html><html><body></body></html>');
  const body = firstElement(page, 'body');
  if (body === undefined) throw new TypeError('parse5 gives every page a body');
  return {
    page,
    body,
    anchors: new Map(),
    notes: new Set(),
    entryOfImage: new Map(),
    images: new Set(),
    pictures: new Set(),
    classes: isShown ? new Map() : undefined,
    sheets: new Map(),
    report: { scripts: 0, remote: 0, images: 0 },
    addressOf,
  };
}

/** Adds a chapter's body as a section. `archive` tells which links stay in the book. */
export function addChapter(
  joined: JoinedPage,
  entry: string,
  { body: chapter, sheets }: Chapter,
  archive: Archive,
): void {
  const kept = chapter.attrs.filter(({ name }) => name === 'lang' || name === 'dir');
  const section = defaultTreeAdapter.createElement('section', html.NS.HTML, kept);
  joined.anchors.set(section, [anchorOf(entry, ''), ...idsOf(chapter, entry)]);
  section.childNodes = chapter.childNodes;
  keepClass(joined, section, attribute(chapter, 'class'));
  joined.sheets.set(
    section,
    sheets.map((sheet) => ({ ...sheet, from: entry })),
  );
  joined.report.remote += sheets.filter(
    (sheet) => 'href' in sheet && elsewhere.test(sheet.href),
  ).length;
  new Preparation(joined, entry, archive).prepareChildren(section);
  defaultTreeAdapter.appendChild(joined.body, section);
}

/** Adds a picture that is a page by itself, or the cover. */
export function addPicture(
  joined: JoinedPage,
  entry: string,
  where: 'first' | 'last' = 'last',
): void {
  const picture = pictureElement(joined, entry, '');
  if (picture === undefined) return;
  const section = defaultTreeAdapter.createElement('section', html.NS.HTML, []);
  joined.anchors.set(section, [anchorOf(entry, '')]);
  defaultTreeAdapter.appendChild(section, picture);
  const first = where === 'first' ? joined.body.childNodes[0] : undefined;
  if (first === undefined) defaultTreeAdapter.appendChild(joined.body, section);
  else defaultTreeAdapter.insertBefore(joined.body, section, first);
}

/**
 * Makes the links inside the book work on the joined page itself: notes and chapters that something leads to get names of
 * ours. What leads nowhere loses its link.
 */
export function nameAnchors({ body, anchors }: JoinedPage): void {
  const idOf = new Map<string, string>();
  let count = 0;
  for (const [element, names] of anchors) {
    const id = `anchor-${count++}`;
    for (const name of names) if (!idOf.has(name)) idOf.set(name, id);
    element.attrs = [
      ...element.attrs.filter(({ name }) => name !== 'id'),
      { name: 'id', value: id },
    ];
  }
  for (const element of elementsOf(body)) {
    const href = element.attrs.find(({ name }) => name === 'href');
    if (element.tagName !== 'a' || href?.value.startsWith('#') !== true) continue;
    const id = idOf.get(href.value.slice(1));
    element.attrs = element.attrs.filter((attr) => attr !== href);
    if (id !== undefined) element.attrs.push({ name: 'href', value: `#${id}` });
  }
}

/** Without attributes, or with a class alone, these are as they should be; most elements of a book are. */
const plainElements = new Set([
  'p',
  'em',
  'strong',
  'i',
  'b',
  'span',
  'li',
  'td',
  'tr',
  'br',
  'code',
]);

class Preparation {
  constructor(
    private readonly joined: JoinedPage,
    private readonly entry: string,
    private readonly archive: Archive,
  ) {}

  prepareChildren(parent: Element): void {
    const { childNodes } = parent;
    // Nodes are moved up where some are taken out: to cut each out by itself costs the square of their number.
    let kept = 0;
    for (const child of childNodes) {
      const prepared = isElement(child) ? this.prepare(child) : child;
      if (prepared === undefined) continue;
      prepared.parentNode = parent;
      childNodes[kept] = prepared;
      kept += 1;
    }
    childNodes.length = kept;
  }

  /** The node that stands for the element; undefined where none does. */
  private prepare(element: Element): ChildNode | undefined {
    if (plainElements.has(element.tagName) && hasClassAtMost(element)) {
      if (element.attrs.length > 0) {
        this.joined.report.scripts += countScripts(element);
        keepClass(this.joined, element, element.attrs[0]?.value);
        element.attrs = [];
      }
      this.prepareChildren(element);
      return element;
    }
    const types = typesOf(element);
    const ids = idsOf(element, this.entry);
    this.joined.report.scripts += countScripts(element);
    if (callsOut(element)) this.joined.report.remote += 1;
    if (isPageList(element, types)) return undefined;
    if (element.tagName === 'img' || element.tagName === 'image') {
      return this.named(this.prepareImage(element), ids);
    }
    if (types.includes('pagebreak')) {
      // The number of a printed page is no word of the sentence that it stands in; its place stays.
      element.childNodes = [];
    }
    if (isNote(types)) this.joined.notes.add(element);
    if (element.tagName === 'a') this.prepareLink(element);
    this.strip(element, types);
    this.prepareChildren(element);
    return this.named(element, ids);
  }

  private named(element: Element | undefined, ids: readonly string[]): Element | undefined {
    if (element !== undefined && ids.length > 0) this.joined.anchors.set(element, [...ids]);
    return element;
  }

  private prepareImage(element: Element): Element | undefined {
    const source = attribute(element, 'src') ?? attribute(element, 'href') ?? '';
    const alt = (attribute(element, 'alt') ?? attribute(element, 'title') ?? '').trim();
    const picture = pictureElement(this.joined, resolveName(this.entry, source), alt);
    if (picture !== undefined) return picture;
    if (!elsewhere.test(source)) this.joined.report.images += 1;
    return alt === '' ? undefined : imageElement('', alt);
  }

  /** Links inside the book lead to anchors; the HTML reader keeps addresses of the web and drops the rest. */
  private prepareLink(element: Element): void {
    const href = element.attrs.find(({ name }) => name === 'href');
    if (href === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href.value)) return;
    const [path = '', fragment = ''] = href.value.split('#');
    const target = path === '' ? this.entry : resolveName(this.entry, path);
    if (this.archive.has(target)) href.value = `#${anchorOf(target, decodePercent(fragment))}`;
    else element.attrs = element.attrs.filter((attr) => attr !== href);
  }

  /**
   * Takes off what names furniture on a web page: a book's "copyright" page or "footer" is text. Only its table of
   * contents is furniture, and stays a `nav`.
   */
  private strip(element: Element, types: readonly string[]): void {
    keepClass(this.joined, element, attribute(element, 'class'));
    // A caption that repeats the picture's description is hidden from screen readers, not from sight.
    const isCaption = element.tagName === 'figcaption';
    element.attrs = element.attrs.filter(
      ({ name }) =>
        !namingAttributes.has(name) &&
        !(isCaption && name === 'aria-hidden') &&
        !(name === 'hidden' && isNote(types)),
    );
    if (renamedElements.has(element.tagName)) {
      element.tagName = 'div';
      element.nodeName = 'div';
    }
  }
}

const namingAttributes = new Set(['class', 'id', 'role', 'epub:type']);
const renamedElements = new Set(['header', 'footer', 'aside', 'form', 'menu', 'dialog', 'search']);

function hasClassAtMost({ attrs }: Element): boolean {
  return attrs.length === 0 || (attrs.length === 1 && attrs[0]?.name === 'class');
}

/** Whether an address is one of the network: others are in the book. */
const elsewhere = /^\s*(?:https?:)?\/\//i;

const sources = new Set(['src', 'srcset', 'data', 'poster', 'background']);

/** Whether a browser would fetch something of the network for the element. */
function callsOut({ tagName, attrs }: Element): boolean {
  const mayLoad = tagName === 'image' || tagName === 'link';
  return attrs.some(({ name, value }) =>
    name === 'style'
      ? /url\s*\(\s*['"]?(?:https?:)?\/\//i.test(value)
      : (sources.has(name) || (mayLoad && name === 'href')) && elsewhere.test(value),
  );
}

function keepClass({ classes }: JoinedPage, element: Element, names: string | undefined): void {
  if (names !== undefined && names.trim() !== '') classes?.set(element, names);
}

function pictureElement(joined: JoinedPage, entry: string, alt: string): Element | undefined {
  const address = joined.addressOf(entry);
  if (address === undefined) return undefined;
  const element = imageElement(address, alt);
  joined.images.add(element);
  joined.entryOfImage.set(imageName(element), entry);
  joined.pictures.add(entry);
  return element;
}

function imageElement(source: string, alt: string): Element {
  return defaultTreeAdapter.createElement('img', html.NS.HTML, [
    { name: 'src', value: source },
    { name: 'alt', value: alt },
  ]);
}

function idsOf(element: Element, entry: string): readonly string[] {
  const id = attribute(element, 'id');
  const name = element.tagName === 'a' ? attribute(element, 'name') : undefined;
  if (id === undefined && name === undefined) return none;
  const ids = [id, name].filter((each) => each !== undefined && each !== '');
  return ids.map((each) => anchorOf(entry, each ?? ''));
}

const none: readonly string[] = [];

/** Source: EPUB Structural Semantics Vocabulary and DPUB-ARIA, which says the same with `doc-` before it. */
function typesOf(element: Element): readonly string[] {
  const types = attribute(element, 'epub:type') ?? '';
  const role = attribute(element, 'role') ?? '';
  if (types === '' && role === '') return none;
  return `${types} ${role.replace(/\bdoc-/g, '')}`.split(/\s+/);
}

function isNote(types: readonly string[]): boolean {
  return types.some((type) => /^(?:footnote|endnote|rearnote|note)$/.test(type));
}

/** Lists of printed pages and landmarks are for machines. */
function isPageList(element: Element, types: readonly string[]): boolean {
  return element.tagName === 'nav' && types.some((type) => /^(?:page-?list|landmarks)$/.test(type));
}
