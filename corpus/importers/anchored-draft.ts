/** Drafts with names by which links inside the file find them, and those links once the blocks have ids. */
import type { DocumentContent } from '../document/document.ts';
import type { Mark } from '../document/mark.ts';
import type { BlockDraft } from './draft.ts';

/**
 * A draft and its anchors: bookmarks, notes and references that stand in it. Links to them have the href
 * `#` + anchor until `resolveLinks` puts the block's id there.
 */
export interface AnchoredDraft extends BlockDraft {
  readonly anchors: readonly string[];
  /** Where comments begin, end or have their sign. */
  readonly points?: readonly PlacedPoint[];
}

/** An edge of the passage that a comment is about, or the sign that refers to the comment. */
export interface CommentPoint {
  readonly comment: string;
  readonly edge: 'start' | 'end' | 'reference';
}

/** A point in a block. Units: UTF-16 offset in the block's text. */
export interface PlacedPoint extends CommentPoint {
  readonly offset: number;
}

/**
 * The content with links inside the file leading to the blocks' ids; those that lead nowhere become plain words.
 *
 * Shape: `content.blocks` are made of `drafts`, in the same order.
 */
export function resolveLinks(
  content: DocumentContent,
  drafts: readonly AnchoredDraft[],
): DocumentContent {
  const ids = new Map<string, string>();
  drafts.forEach((draft, index) => {
    const id = content.blocks[index]?.id;
    for (const anchor of draft.anchors) {
      if (id !== undefined && !ids.has(anchor)) ids.set(anchor, id);
    }
  });
  const resolve = (mark: Mark): readonly Mark[] => {
    if (!leadsWithin(mark)) return [mark];
    const id = ids.get(mark.href?.slice(1) ?? '');
    return id === undefined ? [] : [{ ...mark, href: `#${id}` }];
  };
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.marks.some(leadsWithin) ? { ...block, marks: block.marks.flatMap(resolve) } : block,
    ),
  };
}

function leadsWithin({ href }: Mark): boolean {
  return href?.startsWith('#') === true;
}
