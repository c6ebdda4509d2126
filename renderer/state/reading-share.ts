/** How much of a document stands before a place in it. */
import type { Document } from '../../corpus/document/document.ts';
import type { Position } from '../../corpus/document/position.ts';

/** The place is at the head of the screen: when no more than this follows, the end is on it. Units: characters. */
const lastScreen = 1200;

/** The share (0–1) before `position`, 1 when the rest fits on the screen; nothing for a place that is not in the text. */
export function shareOf(
  { blocks }: Pick<Document, 'blocks'>,
  { blockId, offset }: Position,
): { readonly share?: number } {
  let before: number | undefined;
  let total = 0;
  for (const { id, kind, text } of blocks) {
    if (id === blockId) before = total + Math.min(offset, text.length);
    if (kind !== 'furniture') total += text.length;
  }
  if (before === undefined) return {};
  if (total - before <= lastScreen) return { share: 1 };
  return { share: before / total };
}
