/** Where passages stand in the tree of a page: blocks know the nodes that they were read from. */
import type { Block } from '../../document/block.ts';
import type { ElementPlace } from '../../document/original-place.ts';
import type { Range } from '../../document/position.ts';
import { intervalIn, sameLetters, type SameLetters } from '../locating/same-letters.ts';
import type { PageBlocks } from './blocks.ts';
import type { PageTree, TextPoint } from './page-tree.ts';
import { isElement, isText, silent, type ChildNode, type Element, type TextNode } from './tree.ts';

/** The texts that a block was read from, as one. */
interface ReadText {
  readonly nodes: readonly TextNode[];
  readonly text: string;
}

/** Both ends of a passage in the tree. */
export interface PlacedEnds {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** The blocks of a document beside the page that they were read from. */
export class PagePlaces {
  private readonly texts = new Map<string, ReadText>();
  private readonly siblings = new Map<string, Block[]>();
  private readonly byId = new Map<string, Block>();

  constructor(body: Element, { blockOf }: Pick<PageBlocks, 'blockOf'>, blocks: readonly Block[]) {
    const nodes = new Map<string, TextNode[]>();
    collect(body, undefined, blockOf, nodes);
    for (const [name, own] of nodes) {
      this.texts.set(name, { nodes: own, text: own.map(({ value }) => value).join('') });
    }
    for (const block of blocks) {
      this.byId.set(block.id, block);
      const name = block.place.element;
      if (name === undefined) continue;
      const there = this.siblings.get(name);
      if (there) there.push(block);
      else this.siblings.set(name, [block]);
    }
  }

  /** Undefined where the letters of a block are not those of its nodes: it was corrected, or describes a picture. */
  ends({ start, end }: Range): PlacedEnds | undefined {
    const last = this.byId.get(end.blockId);
    const first = this.byId.get(start.blockId);
    if (first === undefined || last === undefined) return undefined;
    const from = this.point(
      first,
      start.offset,
      first === last ? end.offset : first.text.length,
      'start',
    );
    const to = this.point(last, first === last ? start.offset : 0, end.offset, 'end');
    return from === undefined || to === undefined ? undefined : { start: from, end: to };
  }

  /** The first or last letter of the block between two offsets of its text. */
  private point(
    block: Block,
    start: number,
    end: number,
    which: 'start' | 'end',
  ): TextPoint | undefined {
    const read = this.texts.get(block.place.element ?? '');
    if (read === undefined) return undefined;
    const letters = this.lettersOf(block, read);
    const interval = letters && intervalIn(letters, start, end);
    return interval && pointAt(read, interval[which], which);
  }

  /** Several blocks of one element follow one another in it. */
  private lettersOf(block: Block, { text }: ReadText): SameLetters | undefined {
    let from = 0;
    for (const sibling of this.siblings.get(block.place.element ?? '') ?? []) {
      const letters = sameLetters(sibling.text, text, from);
      if (letters === undefined || sibling === block) return letters;
      from = letters.end;
    }
    return undefined;
  }
}

/** The passage in the closest element around it; undefined where its ends stand in different trees. */
export function elementPlace(tree: PageTree, { start, end }: PlacedEnds): ElementPlace | undefined {
  const element = tree.around(start.node, end.node);
  if (element === undefined) return undefined;
  return {
    kind: 'element',
    css: tree.css(element),
    xpath: tree.xpath(element),
    start: tree.pointsBefore(element, start),
    end: tree.pointsBefore(element, end),
  };
}

/** The last unit before an end stands in the node that the end is in. */
function pointAt(
  { nodes }: ReadText,
  offset: number,
  which: 'start' | 'end',
): TextPoint | undefined {
  let left = offset;
  for (const node of nodes) {
    const { length } = node.value;
    if (which === 'start' ? left < length : left <= length) return { node, offset: left };
    left -= length;
  }
  return undefined;
}

/** The texts below a node by the blocks that they were read into, in the order of the page. */
function collect(
  node: ChildNode,
  around: string | undefined,
  blockOf: ReadonlyMap<ChildNode, string>,
  texts: Map<string, TextNode[]>,
): void {
  const name = blockOf.get(node) ?? around;
  if (isText(node)) {
    if (name === undefined) return;
    const there = texts.get(name);
    if (there) there.push(node);
    else texts.set(name, [node]);
    return;
  }
  if (!isElement(node) || silent.has(node.tagName)) return;
  for (const child of node.childNodes) collect(child, name, blockOf, texts);
}
