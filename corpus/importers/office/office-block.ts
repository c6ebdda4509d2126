/** Blocks of a word processor's file while it is read, with the names by which links in the file find them. */
import type { BlockImage, Place } from '../../document/block.ts';
import type { DocumentContent } from '../../document/document.ts';
import type { Mark } from '../../document/mark.ts';
import type { BlockDraft } from '../draft.ts';
import { keepLink } from '../link.ts';

/**
 * A draft and its anchors: bookmarks, notes and references that stand in it. Links to them have the href
 * `#` + anchor until `resolveLinks` puts the block's id there.
 */
export interface OfficeBlock extends BlockDraft {
  readonly anchors: readonly string[];
}

/** A figure; its text is what the image shows in words. */
export function figureOf(image: BlockImage, place: Place): OfficeBlock {
  return { kind: 'figure', text: image.alt, marks: [], part: 0, place, anchors: [], image };
}

/** Whether a paragraph is a line of signs that divides the text: ***, * * *, ———. */
export function isSeparator(text: string): boolean {
  return /^(?:[*•·⁂#~_=—–-]\s*){3,}$/u.test(text) || text === '⁂';
}

/** What a link to an outside address keeps: the address if it is one of the web or of mail; files lead nowhere here. */
export function keepAddress(address: string | undefined): string | undefined {
  const kept = address === undefined ? undefined : keepLink(address);
  return kept !== undefined && /^[a-z]+:/i.test(kept) ? kept : undefined;
}

/**
 * The content with links inside the file leading to the blocks' ids; those that lead nowhere become plain words.
 *
 * Shape: `content.blocks` are made of `drafts`, in the same order.
 */
export function resolveLinks(
  content: DocumentContent,
  drafts: readonly OfficeBlock[],
): DocumentContent {
  const ids = new Map<string, string>();
  drafts.forEach((draft, index) => {
    const id = content.blocks[index]?.id;
    for (const anchor of draft.anchors) {
      if (id !== undefined && !ids.has(anchor)) ids.set(anchor, id);
    }
  });
  const resolve = (mark: Mark): readonly Mark[] => {
    if (mark.href?.startsWith('#') !== true) return [mark];
    const id = ids.get(mark.href.slice(1));
    return id === undefined ? [] : [{ ...mark, href: `#${id}` }];
  };
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.marks.length === 0 ? block : { ...block, marks: block.marks.flatMap(resolve) },
    ),
  };
}
