/** Points of comments that stand where no block is: they wait for the next one. */
import type { AnchoredDraft, PlacedPoint } from '../anchored-draft.ts';

/** What readers carry along. */
interface Waiting {
  pendingPoints: PlacedPoint[];
}

/** The points that waited for a block, at its beginning, with those in it. */
export function takePoints(waiting: Waiting, own: readonly PlacedPoint[]): readonly PlacedPoint[] {
  if (waiting.pendingPoints.length === 0) return own;
  const before = waiting.pendingPoints.map((point) => ({ ...point, offset: 0 }));
  waiting.pendingPoints = [];
  return [...before, ...own];
}

/** The blocks, the last of which takes at its end the points that no block came after. */
export function settlePoints(
  blocks: readonly AnchoredDraft[],
  waiting: Waiting,
): readonly AnchoredDraft[] {
  const left = waiting.pendingPoints;
  waiting.pendingPoints = [];
  if (left.length === 0) return blocks;
  return blocks.map((block, index) => {
    if (index < blocks.length - 1) return block;
    const atEnd = left.map((point) => ({ ...point, offset: block.text.length }));
    return { ...block, points: [...(block.points ?? []), ...atEnd] };
  });
}
