/** The contents of a document as the reader looks them up: a tree of parts and headings, with the comments of each part apart. */
import type { Block } from '../../corpus/document/block.ts';
import type { Document } from '../../corpus/document/document.ts';
import type { Part } from '../../corpus/document/part.ts';
import { partStarts } from './part-starts.ts';

/** A heading inside a part, with the lower ones up to the next of its level; `at` is its place among the blocks. */
export interface HeadingNode {
  readonly kind: 'heading';
  readonly heading: Block;
  readonly blockId: string;
  readonly at: number;
  readonly children: readonly HeadingNode[];
}

/** A part with what stands under it, in the order of the text; `blockId` is where it begins, `words` the first words of its text. */
export interface PartNode {
  readonly kind: 'part';
  readonly part: Part;
  readonly blockId: string;
  readonly words: string;
  readonly at: number;
  readonly children: readonly ContentsNode[];
  readonly comments: readonly PartNode[];
}

export type ContentsNode = PartNode | HeadingNode;

/** `nodeAt` names for each block the innermost node in which it stands; blocks before the first heading of a text without parts have none. */
export interface Contents {
  readonly roots: readonly ContentsNode[];
  readonly nodeAt: ReadonlyMap<string, ContentsNode>;
}

interface GrowingHeading extends HeadingNode {
  readonly children: GrowingHeading[];
}

interface GrowingPart extends PartNode {
  readonly children: ContentsNode[];
  readonly comments: GrowingPart[];
  /** The headings that are open where the part has been read to, outermost first. */
  readonly open: GrowingHeading[];
  hasHeading: boolean;
}

/** Long enough to know a comment again by. Units: UTF-16. */
const wordsLength = 80;

/** Whether there is more than one place to go to: several parts, or several headings. Cost: O(blocks). */
export function hasContents({ parts, blocks }: Pick<Document, 'parts' | 'blocks'>): boolean {
  if (parts.length > 1) return true;
  const first = blocks.findIndex(isHeading);
  return first >= 0 && blocks.some((block, index) => index > first && isHeading(block));
}

/**
 * The contents in the order of the text; a document of a single part has its headings only. A part of which nothing but
 * furniture is left stands for nothing, one that names a later one, or itself, as its parent stands by itself, and a
 * heading that only says its part's title has no line of its own. Cost: O(blocks).
 */
export function contentsOf(document: Pick<Document, 'parts' | 'blocks'>): Contents {
  const starts = partStarts(document);
  const roots: ContentsNode[] = [];
  const nodes = new Map<string, GrowingPart>();
  const nodeAt = new Map<string, ContentsNode>();
  const top: GrowingHeading[] = [];
  document.blocks.forEach((block, at) => {
    const begun = starts.get(block.id);
    if (begun) addPart(partNode(begun, block, at), nodes, roots);
    const part = nodes.get(block.part);
    if (isHeading(block) && !isTitle(part, block)) {
      addHeading(block, at, part?.open ?? top, part?.children ?? roots);
    }
    const node = (part?.open ?? top).at(-1) ?? part;
    if (node) nodeAt.set(block.id, node);
  });
  return { roots, nodeAt };
}

function isHeading({ kind, text }: Block): boolean {
  return kind === 'heading' && text.trim() !== '';
}

function partNode(part: Part, { id, text }: Block, at: number): GrowingPart {
  const words = text.slice(0, wordsLength);
  const none = { children: [], comments: [], open: [], hasHeading: false };
  return { kind: 'part', part, blockId: id, words, at, ...none };
}

function addPart(node: GrowingPart, nodes: Map<string, GrowingPart>, roots: ContentsNode[]): void {
  const { part } = node;
  const parent = part.parent === undefined ? undefined : nodes.get(part.parent);
  const among = part.kind === 'comment' ? parent?.comments : parent?.children;
  (among ?? roots).push(node);
  nodes.set(part.id, node);
}

/** Whether a heading is the first of its part and says what the part's own line says. */
function isTitle(part: GrowingPart | undefined, { id, text }: Block): boolean {
  if (part === undefined || part.hasHeading) return false;
  part.hasHeading = true;
  return part.part.title === '' ? id === part.blockId : text.trim() === part.part.title.trim();
}

/** Puts a heading under the nearest higher one that is open, or into `among`. */
function addHeading(
  heading: Block,
  at: number,
  open: GrowingHeading[],
  among: ContentsNode[],
): void {
  const level = heading.level ?? 1;
  while ((open.at(-1)?.heading.level ?? 0) >= level) open.pop();
  const node: GrowingHeading = { kind: 'heading', heading, blockId: heading.id, at, children: [] };
  (open.at(-1)?.children ?? among).push(node);
  open.push(node);
}

/** How many nodes of a kind stand in these and under them. */
export function countNodes(nodes: readonly ContentsNode[], kind: ContentsNode['kind']): number {
  return nodes.reduce((sum, node) => {
    const under = node.kind === 'part' ? [...node.children, ...node.comments] : node.children;
    return sum + (node.kind === kind ? 1 : 0) + countNodes(under, kind);
  }, 0);
}
