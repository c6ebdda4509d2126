/** What an annotation is about: words, the whole document, a part, or an area of a picture or page. */
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
