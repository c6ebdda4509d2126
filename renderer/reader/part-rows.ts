/** The rows of the contents: which of the tree's parts and headings stand in it, at which level, and what opens under them. */
import { countNodes, type ContentsNode, type HeadingNode, type PartNode } from './parts-tree.ts';

/** A part, a heading, or the comments of a part under which other things stand too. */
type Shown =
  | { readonly kind: 'part' | 'comments'; readonly node: PartNode }
  | { readonly kind: 'heading'; readonly node: HeadingNode };

/**
 * A row. `open` is absent where nothing stands under it; `comments` counts those that stand under a part without a row of
 * their own; `position` counts from 1 among `of`.
 */
export type PartRow = Shown & {
  readonly key: string;
  readonly level: number;
  readonly position: number;
  readonly of: number;
  readonly comments: number;
  readonly open?: boolean;
};

/** What the reader opened (true) and closed (false) by hand, by the rows' keys. */
export type Opened = ReadonlyMap<string, boolean>;

interface Branch {
  readonly key: string;
  readonly shown: Shown;
  readonly under: readonly Branch[];
  readonly startsOpen: boolean;
  readonly comments: number;
  readonly at: number;
}

/** More headings than these are folded until they are asked for. */
const seenAtOnce = 40;

/** The row's key of a node. */
export function keyOf(node: ContentsNode): string {
  return node.kind === 'part' ? node.part.id : `heading ${node.blockId}`;
}

/** The tree's branches, in the order of the text. Comments are folded, parts open, headings open where they are few. */
function branchesOf(tree: readonly ContentsNode[]): readonly Branch[] {
  const isShort = countNodes(tree, 'heading') <= seenAtOnce;
  const branchOf = (node: ContentsNode): Branch =>
    node.kind === 'part' ? partBranch(node) : headingBranch(node);
  const headingBranch = (node: HeadingNode): Branch => ({
    key: keyOf(node),
    shown: { kind: 'heading', node },
    under: node.children.map(branchOf),
    // What stands alone at the top is the title of the whole.
    startsOpen: isShort || (tree.length === 1 && tree[0] === node),
    comments: 0,
    at: node.at,
  });
  const partBranch = (node: PartNode): Branch => {
    const said = node.comments.map(branchOf);
    const children = node.children.map(branchOf);
    const isMixed = said.length > 0 && children.length > 0;
    const under = isMixed
      ? [...children, threadOf(node, said)].sort((one, other) => one.at - other.at)
      : [...said, ...children];
    return {
      key: keyOf(node),
      shown: { kind: 'part', node },
      under,
      startsOpen: node.children.some(({ kind }) => kind === 'part' || isShort),
      comments: isMixed ? 0 : countNodes(node.comments, 'part'),
      at: node.at,
    };
  };
  return tree.map(branchOf);
}

function threadOf(node: PartNode, said: readonly Branch[]): Branch {
  return {
    key: `comments ${node.part.id}`,
    shown: { kind: 'comments', node },
    under: said,
    startsOpen: false,
    comments: countNodes(node.comments, 'part'),
    at: node.comments[0]?.at ?? 0,
  };
}

/** The rows in their order, with what is open under each. */
export function partRows(tree: readonly ContentsNode[], opened: Opened): readonly PartRow[] {
  const rows: PartRow[] = [];
  const add = (branches: readonly Branch[], level: number): void => {
    branches.forEach(({ key, shown, under, startsOpen, comments }, index) => {
      const open = opened.get(key) ?? startsOpen;
      rows.push({
        ...shown,
        key,
        level,
        position: index + 1,
        of: branches.length,
        comments,
        ...(under.length === 0 ? {} : { open }),
      });
      if (open) add(under, level + 1);
    });
  };
  add(branchesOf(tree), 1);
  return rows;
}

/** Every part and heading of the tree that `isWanted`, in its order, one below the other. */
export function wantedRows(
  tree: readonly ContentsNode[],
  isWanted: (node: ContentsNode) => boolean,
): readonly PartRow[] {
  const found: Shown[] = [];
  const look = (branches: readonly Branch[]): void => {
    for (const { shown, under } of branches) {
      if (shown.kind !== 'comments' && isWanted(shown.node)) found.push(shown);
      look(under);
    }
  };
  look(branchesOf(tree));
  return found.map((shown, index) => ({
    ...shown,
    key: keyOf(shown.node),
    level: 1,
    position: index + 1,
    of: found.length,
    comments: 0,
  }));
}

/** The keys of the rows on the way to each part and heading, by its key; its own last. */
export function waysTo(tree: readonly ContentsNode[]): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>();
  const walk = (branches: readonly Branch[], above: readonly string[]): void => {
    for (const { key, shown, under } of branches) {
      const way = [...above, key];
      if (shown.kind !== 'comments') ways.set(key, way);
      walk(under, way);
    }
  };
  walk(branchesOf(tree), []);
  return ways;
}

/** The row under which a node stands: its own, or the nearest above it that is shown. */
export function rowOf(
  rows: readonly PartRow[],
  way: readonly string[] | undefined,
): string | undefined {
  const keys = new Set(rows.map(({ key }) => key));
  return way?.findLast((key) => keys.has(key));
}

/** The row above in the tree, or undefined at the top. */
export function rowAbove(rows: readonly PartRow[], key: string): PartRow | undefined {
  const index = rows.findIndex((row) => row.key === key);
  const level = rows[index]?.level ?? 0;
  return rows.slice(0, Math.max(index, 0)).findLast((row) => row.level < level);
}
