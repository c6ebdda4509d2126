/** What an annotation is about: words, the whole document, a part, or an area of a picture or page; and where that stands. */
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import type { Annotation } from './annotation.ts';
import type { AreaSelector, PartSelector } from './region.ts';

/** Only passages are anchored, and only they can become orphans. */
export type Target =
  | { readonly kind: 'passage' }
  | { readonly kind: 'document' }
  | { readonly kind: 'part'; readonly selector: PartSelector }
  | { readonly kind: 'area'; readonly selector: AreaSelector };

/** What the annotation is about; where it quotes words, it is about them, whatever else its selectors say. */
export function targetOf({ selectors }: Pick<Annotation, 'selectors'>): Target {
  if (selectors.length === 0) return { kind: 'document' };
  if (selectors.some(({ type }) => type === 'TextQuoteSelector')) return { kind: 'passage' };
  for (const selector of selectors) {
    if (selector.type === 'PartSelector') return { kind: 'part', selector };
    if (selector.type === 'AreaSelector') return { kind: 'area', selector };
  }
  return { kind: 'passage' };
}

/** What is needed of a document to know where things stand in it. */
export type Layout = Pick<Document, 'parts'> & {
  readonly blocks: readonly Pick<Block, 'id' | 'part' | 'place'>[];
};

/**
 * The block that a part or an area begins at; undefined where the document has no such thing (any more), and for passages
 * and whole documents, which stand by their words or everywhere. Cost: O(blocks).
 */
export function blockOf(target: Target, { blocks, parts }: Layout): string | undefined {
  if (target.kind === 'part') {
    const inside = partsWithin(target.selector.part, parts);
    return blocks.find(({ part }) => inside.has(part))?.id;
  }
  if (target.kind !== 'area') return undefined;
  const { block, page } = target.selector;
  if (block !== undefined) return blocks.find(({ id }) => id === block)?.id;
  // A page of pictures alone has no block: what is about it stands at the next.
  return blocks.find(({ place }) => page !== undefined && (place.page ?? 0) >= page)?.id;
}

/** The part and those below it, at any depth; parents stand before their children. */
function partsWithin(id: string, parts: Layout['parts']): ReadonlySet<string> {
  const inside = new Set([id]);
  for (const { id: part, parent } of parts) {
    if (parent !== undefined && inside.has(parent)) inside.add(part);
  }
  return inside;
}
