/** Blocks of a page: every visible text in document order, with the nodes that it came from. */
import type { BlockKind } from '../../document/block.ts';
import type { Direction, Language } from '../../document/language.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import type { BlockDraft } from '../draft.ts';
import { normaliseLanguage } from '../language-tag.ts';
import { largest } from '../long-list.ts';
import { isCaptionBox } from './caption-box.ts';
import { isComment } from './comment-element.ts';
import { findContainers, isBlockElement, isSilent } from './element-kinds.ts';
import { isFurniture, type PageMeasures } from './furniture.ts';
import { imageName, keepsImage } from './images.ts';
import { hasInk } from './ink.ts';
import { cutCounters, splitLabelLines } from './label-lines.ts';
import { measureElements, measureOf } from './measure.ts';
import { markOf, readRun, type AroundMark, type RunText } from './run-text.ts';
import { isDataTable, isHeaderRow, readRow } from './table.ts';
import type { WordRole } from './word-page.ts';
import { attribute, isElement, isText, type ChildNode, type Element } from './tree.ts';

/** The blocks of a page; `blockOf` gives the block's name (its place's `element`) for the topmost nodes of its run. */
export interface PageBlocks {
  readonly drafts: readonly AnchoredDraft[];
  readonly blockOf: ReadonlyMap<ChildNode, string>;
  /** The element that each block stands in, by the block's index. */
  readonly parents: readonly Element[];
  readonly page: PageMeasures;
}

/** What the elements around a run say about it. */
interface Context {
  readonly marks: readonly AroundMark[];
  readonly kind: BlockKind;
  readonly level: number;
  readonly listDepth: number;
  readonly ordered: boolean;
  /** Shared by the runs of one list item: only the first is the item, the others are paragraphs in it. */
  readonly item: { isFresh: boolean } | undefined;
  readonly keepSpace: boolean;
  readonly isFurniture: boolean;
  readonly isInText: boolean;
  readonly language: Language | undefined;
  readonly direction: Direction | undefined;
}

/**
 * How a body is read. `base` makes links absolute where the page's address is known; `cutsLabels` makes blocks of bylines
 * and dates between single line breaks, which in a book belong to a verse or a title page; `roles` are what Word said.
 */
interface Manner {
  readonly base: string | undefined;
  readonly cutsLabels: boolean;
  readonly roles: ReadonlyMap<Element, WordRole>;
}

const plainly: Manner = { base: undefined, cutsLabels: false, roles: new Map() };

/** The blocks of a page's body. */
export function readPageBlocks(body: Element, manner: Manner = plainly): PageBlocks {
  const measures = measureElements(body);
  const page = { measures, prose: measureOf(measures, body).prose };
  const reader = new PageReader(page, findContainers(body), manner);
  reader.readElement(body, {
    marks: [],
    kind: 'paragraph',
    level: 0,
    listDepth: 0,
    ordered: false,
    item: undefined,
    keepSpace: false,
    isFurniture: false,
    isInText: false,
    language: undefined,
    direction: undefined,
  });
  return reader;
}

/** The name of the block with an index, and the index of the one with a name. */
function nameOfBlock(index: number): string {
  return index.toString(36);
}
export function indexOfBlock(name: string): number {
  return Number.parseInt(name, 36);
}

class PageReader implements PageBlocks {
  readonly drafts: AnchoredDraft[] = [];
  readonly blockOf = new Map<ChildNode, string>();
  readonly parents: Element[] = [];
  /** Names of elements that began since the last block: links to them lead to the next one. */
  private anchors: string[] = [];

  constructor(
    readonly page: PageMeasures,
    private readonly containers: ReadonlySet<Element>,
    private readonly manner: Manner,
  ) {}

  readElement(element: Element, around: Context): void {
    const context = this.enter(element, around);
    if (element.tagName === 'hr') {
      // A line between hidden words says nothing.
      if (context.isFurniture) return;
      const nothing = { text: '', marks: [], images: [], breaks: 0, look: undefined };
      this.add(nothing, [element], element, { ...context, kind: 'separator' });
    } else if (element.tagName === 'table' && isDataTable(element)) {
      this.readTable(element, context);
    } else if (context.keepSpace) {
      this.flush(element.childNodes, element, context);
    } else this.readChildren(element, context);
  }

  private readChildren(element: Element, context: Context): void {
    const { childNodes } = element;
    if (childNodes.length === 1 && childNodes[0] !== undefined && isText(childNodes[0])) {
      this.flush(childNodes, element, context);
      return;
    }
    let run: ChildNode[] = [];
    const flush = () => {
      if (run.length > 0) this.flushLines(run, element, context);
      run = [];
    };
    for (let index = 0; index < childNodes.length; index += 1) {
      const child = childNodes[index];
      if (child === undefined || isSilent(child)) continue;
      if (!isElement(child)) run.push(child);
      else if (isBlockElement(child) || this.containers.has(child)) {
        flush();
        this.readElement(child, context);
      } else if (context.kind === 'heading' && isFurniture(child, this.page, false)) {
        // "[edit]" beside a heading is a word of the page's, not of the title.
        flush();
        this.readElement(child, { ...context, kind: 'paragraph' });
      } else if (isParagraphBreak(childNodes, index)) flush();
      else run.push(child);
    }
    flush();
  }

  private flushLines(run: readonly ChildNode[], element: Element, context: Context): void {
    if (!this.manner.cutsLabels) {
      this.flush(run, element, context);
      return;
    }
    for (const line of splitLabelLines(run).flatMap(cutCounters))
      this.flush(line, element, context);
  }

  private flush(nodes: readonly ChildNode[], parent: Element, context: Context): void {
    if (isBlank(nodes)) return;
    for (const node of nodes) if (isElement(node)) this.addNamesWithin(node);
    const { keepSpace, marks: around } = context;
    const run = readRun(nodes, { keepSpace, base: this.manner.base, around });
    if (hasInk(run.text)) this.add(run, nodes, parent, context);
    else
      for (const image of run.images) {
        // Each of several images is a figure, and stands where it is.
        const own = run.images.length === 1 ? nodes : [image];
        this.addImage(image, own, parent, context);
      }
  }

  private add(
    run: RunText,
    nodes: readonly ChildNode[],
    parent: Element,
    context: Context,
    image?: BlockDraft['image'],
  ): void {
    const name = nameOfBlock(this.drafts.length);
    for (const node of nodes) this.blockOf.set(node, name);
    const kind = this.kindOf(run, context);
    this.parents.push(parent);
    const draft: UnfinishedDraft = {
      anchors: this.anchors,
      kind: context.isFurniture ? 'furniture' : kind,
      text: run.text,
      marks: run.marks,
      place: { element: name },
      part: 0,
      blankBefore: 1,
    };
    this.anchors = [];
    if (run.look !== undefined) draft.look = run.look;
    if (kind === 'heading') draft.level = context.level;
    if (kind === 'list-item') {
      draft.depth = Math.max(0, context.listDepth - 1);
      draft.ordered = context.ordered;
    }
    if (image !== undefined) draft.image = image;
    if (context.language !== undefined) draft.language = context.language;
    if (context.direction !== undefined) draft.direction = context.direction;
    this.drafts.push(draft);
  }

  private kindOf(run: RunText, context: Context): BlockKind {
    const { item, kind } = context;
    if (item !== undefined && (kind === 'paragraph' || kind === 'list-item')) {
      const isFirst = item.isFresh;
      item.isFresh = false;
      return isFirst ? 'list-item' : 'paragraph';
    }
    const isLinewise = kind === 'paragraph' || kind === 'quote';
    return isLinewise && run.breaks > 0 && isVerse(run.text) ? 'verse' : kind;
  }

  private addImage(
    image: Element,
    nodes: readonly ChildNode[],
    parent: Element,
    context: Context,
  ): void {
    const alt = (attribute(image, 'alt') ?? '').trim();
    const isKept = keepsImage(image);
    if (alt === '' && !isKept) return;
    const resource = isKept ? { resource: imageName(image), alt } : undefined;
    const words = { text: alt, marks: [], images: [], breaks: 0, look: undefined };
    this.add(words, nodes, parent, { ...context, kind: 'figure', item: undefined }, resource);
  }

  private readTable(table: Element, context: Context): void {
    for (const child of table.childNodes) {
      if (!isElement(child) || isSilent(child)) continue;
      if (child.tagName === 'tr') {
        this.addNamesWithin(child);
        const row = readRow(child, this.manner.base);
        const kind = 'table-row' as const;
        if (hasInk(row.text)) {
          this.add(row, [child], child, { ...context, kind, item: undefined });
          const draft = this.drafts.at(-1);
          if (draft && isHeaderRow(child, table)) draft.header = true;
        }
      } else if (child.tagName === 'caption') {
        this.readElement(child, { ...context, kind: 'caption', item: undefined });
      } else this.readTable(child, context);
    }
  }

  /** The context within an element; the same object where the element changes nothing, as most do not. */
  private enter(element: Element, around: Context): Context {
    this.addNames(element);
    const mark = isBlockElement(element) ? undefined : markOf(element, this.manner.base);
    const isText = !around.isInText && isTextElement(element);
    const isAside = !around.isFurniture && isFurniture(element, this.page, around.isInText);
    const isCaption = isCaptionBox(element, this.page);
    const declared = declaredBy(element);
    const said = this.manner.roles.get(element);
    const role = said === undefined ? roleOf(element, element.tagName, around) : contextOf(said);
    const changes = isText || isAside || isCaption;
    if (mark === undefined && !changes && declared === undefined && role === undefined) {
      return around;
    }
    return {
      ...around,
      marks: mark === undefined ? around.marks : [...around.marks, mark],
      isInText: around.isInText || isText,
      isFurniture: around.isFurniture || isAside,
      ...declared,
      ...(isCaption ? { kind: 'caption' as const, item: undefined } : {}),
      ...role,
    };
  }

  /** What links can call an element, also as browsers write Persian names in addresses. */
  private addNames(element: Element): void {
    if (element.attrs.length === 0) return;
    this.addName(attribute(element, 'id'));
    if (element.tagName === 'a') this.addName(attribute(element, 'name'));
  }

  private addName(name: string | undefined): void {
    if (name !== undefined && name !== '') this.anchors.push(name, encodeURI(name));
  }

  private addNamesWithin(element: Element): void {
    this.addNames(element);
    for (const child of element.childNodes) if (isElement(child)) this.addNamesWithin(child);
  }
}

/** A draft while its optional properties are added; spreading an object for each is slow where there are many blocks. */
type UnfinishedDraft = { -readonly [Key in keyof AnchoredDraft]: AnchoredDraft[Key] };

/** Whether nodes are nothing but the white space between paragraphs. */
function isBlank(nodes: readonly ChildNode[]): boolean {
  return nodes.every((node) => isText(node) && !hasInk(node.value));
}

/** Language and direction that an element declares, if any; `dir="auto"` leaves both to the letters. */
function declaredBy(element: Element): Partial<Context> | undefined {
  if (element.attrs.length === 0) return undefined;
  const declared = attribute(element, 'lang');
  const direction = attribute(element, 'dir')?.toLowerCase();
  if (declared === undefined && direction === undefined) return undefined;
  return {
    ...(declared === undefined ? {} : { language: normaliseLanguage(declared) }),
    ...(direction === undefined
      ? {}
      : { direction: direction === 'rtl' || direction === 'ltr' ? direction : undefined }),
  };
}

function isTextElement(element: Element): boolean {
  return (
    element.tagName === 'article' ||
    element.tagName === 'main' ||
    attribute(element, 'role') === 'main' ||
    attribute(element, 'itemprop') === 'articleBody'
  );
}

function contextOf(role: WordRole): Partial<Context> {
  if (role.kind === 'furniture') return { isFurniture: true };
  if (role.kind !== 'list-item') return { kind: role.kind, level: 1, item: undefined };
  const { kind, depth, ordered } = role;
  return { kind, listDepth: depth + 1, ordered, item: { isFresh: true } };
}

/** What the element makes of the runs in it, if anything. */
function roleOf(element: Element, name: string, around: Context): Partial<Context> | undefined {
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { kind: 'heading', level: Number(name[1]), item: undefined };
    case 'ul':
    case 'menu':
    case 'dir':
      return { listDepth: around.listDepth + 1, ordered: false, item: undefined };
    case 'ol':
      return { listDepth: around.listDepth + 1, ordered: true, item: undefined };
    case 'li':
      // Comments are set as lists; none of them is an item of one.
      if (isComment(element)) return { kind: 'paragraph', item: undefined };
      return { kind: 'list-item', item: { isFresh: true } };
    case 'blockquote':
      return { kind: 'quote', item: undefined };
    case 'figcaption':
    case 'caption':
      return { kind: 'caption', item: undefined };
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return { kind: 'code', keepSpace: true, item: undefined };
    default:
      return attribute(element, 'role') === 'heading'
        ? { kind: 'heading', level: headingLevel(element), item: undefined }
        : undefined;
  }
}

function headingLevel(element: Element): number {
  const level = Number(attribute(element, 'aria-level') ?? '2');
  return Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 2;
}

/** Whether a node is a line break with another one before or after it, white space between: both end a paragraph. */
function isParagraphBreak(siblings: readonly ChildNode[], index: number): boolean {
  const isBreak = (node: ChildNode | undefined) =>
    node !== undefined && isElement(node) && node.tagName === 'br';
  if (!isBreak(siblings[index])) return false;
  const beside = (step: 1 | -1) => {
    let at = index + step;
    for (let node = siblings[at]; node !== undefined; node = siblings[at]) {
      if (!(isText(node) && !hasInk(node.value)) && !isSilent(node)) return node;
      at += step;
    }
    return undefined;
  };
  return isBreak(beside(1)) || isBreak(beside(-1));
}

/** Three short lines or more, broken by hand and of like length. */
function isVerse(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 3) return false;
  const lengths = lines.map(({ length }) => length);
  const longest = largest(lengths);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return longest <= 70 && mean > 0.5 * longest && !lines.some((line) => /:\s|https?:/u.test(line));
}
