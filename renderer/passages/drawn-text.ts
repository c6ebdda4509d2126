/** The text of a document as a pane draws its original: passages as DOM ranges over it, and selections as passages. */
import type { Block } from '../../corpus/document/block.ts';
import { blockOrder } from '../../corpus/document/block-order.ts';
import type { Position, Range } from '../../corpus/document/position.ts';
import { alignDrawn, type DrawnMatch } from './align-drawn.ts';

/** What holds the words of one block, or of several that stand in one element, in their order. */
export interface Holder {
  readonly blockIds: readonly string[];
  /** In reading order. */
  readonly nodes: readonly Text[];
}

/** Where the blocks of a document stand in a pane; asked only for those that are wanted. */
export interface Holders {
  readonly of: (blockId: string) => Holder | undefined;
  readonly at: (node: Text) => Holder | undefined;
}

/** Blocks by their indices, both ends included. */
export interface BlockRun {
  readonly first: number;
  readonly last: number;
}

/** Passages of a document in a pane that was not drawn from its blocks. */
export interface DrawnText {
  /** The pieces of a passage that are drawn, one for each text node. */
  readonly rangesOf: (range: Range) => readonly globalThis.Range[];
  /** The passage that a DOM range covers; undefined when it holds no text of a block. */
  readonly rangeOf: (dom: globalThis.Range) => Range | undefined;
  /** The position of a point in the text; undefined outside every block. */
  readonly positionOf: (node: Node, offset: number) => Position | undefined;
}

/** A holder with the matches of its blocks, made when it is first asked for. */
interface Matched {
  readonly holder: Holder;
  /** Where each node begins in the joined text. */
  readonly starts: readonly number[];
  readonly matches: ReadonlyMap<string, DrawnMatch>;
}

/** The same of all blocks; `near` finds the pieces of a passage in some of them only. */
export interface WholeDrawnText extends DrawnText {
  readonly near: (run: BlockRun) => DrawnText;
}

/** The passages of `blocks` over what `holders` tells of the pane. Nothing is measured or drawn by asking. */
export function createDrawnText(blocks: readonly Block[], holders: Holders): WholeDrawnText {
  const order = blockOrder(blocks);
  const known = new WeakMap<Holder, Matched>();
  const matchedOf = (holder: Holder): Matched => {
    const matched = known.get(holder) ?? match(holder, (id) => blocks[order.get(id) ?? -1]?.text);
    known.set(holder, matched);
    return matched;
  };
  const positionAt = (node: Text, offset: number, side: 'start' | 'end') => {
    const holder = holders.at(node);
    return holder && positionIn(matchedOf(holder), node, offset, side);
  };
  const rangesIn = (run: BlockRun, { start, end }: Range): readonly globalThis.Range[] => {
    const last = Math.min(run.last, order.get(end.blockId) ?? -1);
    const ranges: globalThis.Range[] = [];
    let index = Math.max(run.first, order.get(start.blockId) ?? blocks.length);
    for (; index <= last; index++) {
      const block = blocks[index];
      const holder = block && holders.of(block.id);
      if (block === undefined || holder === undefined) continue;
      const from = block.id === start.blockId ? start.offset : 0;
      const to = block.id === end.blockId ? end.offset : block.text.length;
      ranges.push(...piecesOf(matchedOf(holder), block.id, from, to));
    }
    return ranges;
  };
  const text: DrawnText = {
    rangesOf: (range) => rangesIn({ first: 0, last: Infinity }, range),
    rangeOf(dom) {
      const nodes = textNodesIn(dom).filter((node) => holders.at(node));
      const first = nodes[0];
      const last = nodes.at(-1);
      if (first === undefined || last === undefined) return undefined;
      const from = first === dom.startContainer ? dom.startOffset : 0;
      const to = last === dom.endContainer ? dom.endOffset : last.length;
      const ends = [positionAt(first, from, 'start'), positionAt(last, to, 'end')];
      // The words of a drawn page may stand in another order than they are read.
      const [start, end] = ends
        .filter((position) => position !== undefined)
        .sort((a, b) => rank(a, order) - rank(b, order) || a.offset - b.offset);
      return start && end && { start, end };
    },
    positionOf: (node, offset) => (isText(node) ? positionAt(node, offset, 'start') : undefined),
  };
  return {
    ...text,
    near: (run) => ({ ...text, rangesOf: (range) => rangesIn(run, range) }),
  };
}

function rank({ blockId }: Position, order: ReadonlyMap<string, number>): number {
  return order.get(blockId) ?? Infinity;
}

function match(holder: Holder, textOf: (blockId: string) => string | undefined): Matched {
  const starts: number[] = [];
  let drawn = '';
  for (const { data } of holder.nodes) {
    starts.push(drawn.length);
    drawn += data;
  }
  const matches = new Map<string, DrawnMatch>();
  let from = 0;
  for (const id of holder.blockIds) {
    const one = alignDrawn(textOf(id) ?? '', drawn, from);
    matches.set(id, one);
    from = one.whole?.end ?? from;
  }
  return { holder, starts, matches };
}

function piecesOf(
  { holder, starts, matches }: Matched,
  blockId: string,
  start: number,
  end: number,
): globalThis.Range[] {
  const drawn = matches.get(blockId)?.toDrawn({ start, end });
  if (drawn === undefined) return [];
  return holder.nodes.flatMap((node, index) => {
    const before = starts[index] ?? 0;
    const from = Math.max(0, drawn.start - before);
    const to = Math.min(node.length, drawn.end - before);
    if (from >= to || !/\S/u.test(node.data.slice(from, to))) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}

function positionIn(
  { holder, starts, matches }: Matched,
  node: Text,
  offset: number,
  side: 'start' | 'end',
): Position | undefined {
  const at = (starts[holder.nodes.indexOf(node)] ?? 0) + offset;
  const ids = holder.blockIds.filter((id) => matches.get(id)?.whole);
  const holds = (id: string) => {
    const { start, end } = matches.get(id)?.whole ?? { start: 0, end: 0 };
    return side === 'start' ? at < end : at > start;
  };
  // Between two blocks a beginning belongs to the later one, an end to the earlier one.
  const blockId = (side === 'start' ? ids.find(holds) : ids.findLast(holds)) ?? ids.at(0);
  const found = blockId === undefined ? undefined : matches.get(blockId);
  return blockId === undefined || found === undefined
    ? undefined
    : { blockId, offset: found.toText(at, side) };
}

/** Told by its type: a node of a frame is no instance of the window's classes. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** The text nodes of which `dom` holds at least a letter. */
function textNodesIn(dom: globalThis.Range): readonly Text[] {
  const {
    commonAncestorContainer: root,
    startContainer,
    startOffset,
    endContainer,
    endOffset,
  } = dom;
  if (isText(root)) return startOffset < endOffset ? [root] : [];
  const nodes: Text[] = [];
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!isText(node) || !dom.intersectsNode(node)) continue;
    const isEmpty =
      (node === startContainer && startOffset >= node.length) ||
      (node === endContainer && endOffset === 0);
    if (!isEmpty) nodes.push(node);
  }
  return nodes;
}
