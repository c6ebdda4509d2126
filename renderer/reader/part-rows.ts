/** The rows of the list of parts: which of the tree's parts stand in it, at which level, and what opens under them. */
import { countParts, type PartNode } from './parts-tree.ts';

/**
 * A row: a part, or the comments of a part that has other parts too. `open` is absent where nothing stands under it;
 * `comments` counts those that stand under a part without a row of their own; `position` counts from 1 among `of`.
 */
export interface PartRow {
  readonly key: string;
  readonly kind: 'part' | 'comments';
  readonly node: PartNode;
  readonly level: number;
  readonly position: number;
  readonly of: number;
  readonly comments: number;
  readonly open?: boolean;
}

/** What the reader opened (true) and closed (false) by hand, by the rows' keys. */
export type Opened = ReadonlyMap<string, boolean>;

interface Branch {
  readonly key: string;
  readonly kind: PartRow['kind'];
  readonly node: PartNode;
  readonly under: readonly Branch[];
  readonly startsOpen: boolean;
}

function branchOf(node: PartNode): Branch {
  const { part, comments, children } = node;
  const isMixed = comments.length > 0 && children.length > 0;
  const said = comments.map(branchOf);
  const thread: Branch = {
    key: `comments ${part.id}`,
    kind: 'comments',
    node,
    under: said,
    startsOpen: false,
  };
  const under = isMixed
    ? [thread, ...children.map(branchOf)]
    : [...said, ...children.map(branchOf)];
  return { key: part.id, kind: 'part', node, under, startsOpen: children.length > 0 };
}

/** The rows in their order: chapters and articles are open until they are closed, comments closed until they are opened. */
export function partRows(tree: readonly PartNode[], opened: Opened): readonly PartRow[] {
  const rows: PartRow[] = [];
  const add = (branches: readonly Branch[], level: number): void => {
    branches.forEach(({ key, kind, node, under, startsOpen }, index) => {
      const open = opened.get(key) ?? startsOpen;
      const isThread = kind === 'comments' || node.children.length === 0;
      rows.push({
        key,
        kind,
        node,
        level,
        position: index + 1,
        of: branches.length,
        comments: isThread ? countParts(node.comments) : 0,
        ...(under.length === 0 ? {} : { open }),
      });
      if (open) add(under, level + 1);
    });
  };
  add(tree.map(branchOf), 1);
  return rows;
}

/** Every part of the tree that `isWanted`, in its order, one below the other. */
export function wantedRows(
  tree: readonly PartNode[],
  isWanted: (node: PartNode) => boolean,
): readonly PartRow[] {
  const found: PartNode[] = [];
  const look = (nodes: readonly PartNode[]): void => {
    for (const node of nodes) {
      if (isWanted(node)) found.push(node);
      look(node.comments);
      look(node.children);
    }
  };
  look(tree);
  return found.map((node, index) => ({
    key: node.part.id,
    kind: 'part',
    node,
    level: 1,
    position: index + 1,
    of: found.length,
    comments: 0,
  }));
}

/** The keys of the rows on the way to each part, its own last. */
export function waysTo(tree: readonly PartNode[]): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>();
  const walk = (branches: readonly Branch[], above: readonly string[]): void => {
    for (const { key, kind, node, under } of branches) {
      const way = [...above, key];
      if (kind === 'part') ways.set(node.part.id, way);
      walk(under, way);
    }
  };
  walk(tree.map(branchOf), []);
  return ways;
}

/** The row under which a part stands: its own, or the nearest above it that is shown. */
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
