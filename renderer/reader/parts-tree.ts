/** The parts of a document as the reader looks them up: a tree, with the comments of each part apart. */
import type { Document } from '../../corpus/document/document.ts';
import type { Part } from '../../corpus/document/part.ts';
import { partStarts } from './part-starts.ts';

/** A part with what stands under it; `blockId` is where it begins, `words` the first words of its text. */
export interface PartNode {
  readonly part: Part;
  readonly blockId: string;
  readonly words: string;
  readonly children: readonly PartNode[];
  readonly comments: readonly PartNode[];
}

interface GrowingNode extends PartNode {
  readonly children: GrowingNode[];
  readonly comments: GrowingNode[];
}

/** Long enough to know a comment again by. Units: UTF-16. */
const wordsLength = 80;

/**
 * The tree in the order of the text; none in a document of a single part. A part of which nothing but furniture is left
 * stands for nothing, and a part that names a later one, or itself, as its parent stands by itself. Cost: O(blocks).
 */
export function partsTree(document: Pick<Document, 'parts' | 'blocks'>): readonly PartNode[] {
  const texts = new Map(document.blocks.map(({ id, text }) => [id, text]));
  const roots: GrowingNode[] = [];
  const nodes = new Map<string, GrowingNode>();
  for (const [blockId, part] of partStarts(document)) {
    const words = (texts.get(blockId) ?? '').slice(0, wordsLength);
    const node: GrowingNode = { part, blockId, words, children: [], comments: [] };
    const parent = part.parent === undefined ? undefined : nodes.get(part.parent);
    const among = part.kind === 'comment' ? parent?.comments : parent?.children;
    (among ?? roots).push(node);
    nodes.set(part.id, node);
  }
  return roots;
}

/** How many parts stand in these nodes and under them. */
export function countParts(nodes: readonly PartNode[]): number {
  return nodes.reduce(
    (sum, { children, comments }) => sum + 1 + countParts(children) + countParts(comments),
    0,
  );
}
