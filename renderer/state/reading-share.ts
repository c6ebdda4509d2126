/** How much of a document stands before a place in it, and how much of its part after it. */
import { blockOrder } from '../../corpus/document/block-order.ts';
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
  return { share: shareAt(before, total) };
}

function shareAt(before: number, total: number): number {
  return total - before <= lastScreen ? 1 : before / total;
}

/** Where a reader is who begins to read a block: the share (0–1) of the text before it, and the characters left in its part. */
export interface WayPoint {
  readonly share: number;
  readonly leftInPart: number;
}

/** The way through a text by the ids of its blocks; furniture is no part of the way. Cost: O(blocks), with nothing made for each. */
export function wayThrough({
  blocks,
}: Pick<Document, 'blocks'>): Pick<ReadonlyMap<string, WayPoint>, 'get'> {
  const order = blockOrder(blocks);
  const before = new Float64Array(blocks.length);
  const inPart = new Float64Array(blocks.length);
  const partLengths = new Map<string, number>();
  let total = 0;
  blocks.forEach(({ part, kind, text }, index) => {
    const length = partLengths.get(part) ?? 0;
    before[index] = total;
    inPart[index] = length;
    const own = kind === 'furniture' ? 0 : text.length;
    partLengths.set(part, length + own);
    total += own;
  });
  return {
    get(blockId) {
      const index = order.get(blockId) ?? -1;
      const block = blocks[index];
      if (block === undefined) return undefined;
      return {
        share: shareAt(before[index] ?? 0, total),
        leftInPart: (partLengths.get(block.part) ?? 0) - (inPart[index] ?? 0),
      };
    },
  };
}

/**
 * Characters that are read in a minute.
 * Source: S. Trauzettel-Klosinski, K. Dietz, Standardized Assessment of Reading Performance (IReST), IOVS 53, 2012: 987 in
 * English, 612 in Arabic, read aloud; Persian is not among its languages, and readers without a voice are quicker.
 */
const charactersInAMinute = 1000;

/** About how long these characters take to read. Units: whole minutes, past an hour in tens. */
export function minutesFor(characters: number): number {
  const minutes = Math.round(characters / charactersInAMinute);
  return minutes <= 60 ? minutes : Math.round(minutes / 10) * 10;
}
