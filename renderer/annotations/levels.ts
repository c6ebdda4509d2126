/** Which of several highlights of one colour on the same words is painted at which depth, so that each can be told. */
import type { AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import type { Placed } from '../state/placing.ts';

/** Depths at which a colour is painted; what lies deeper is painted like the last. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/**
 * The depth of each passage that overlaps another of its colour and is not the first; the others are at 1. `placed` is in the
 * order of the text: of two that overlap, the one that begins later is deeper. Cost: O(n).
 */
export function levelsOf(placed: readonly Placed[]): ReadonlyMap<AnnotationId, Level> {
  const ends = new Map<Colour, number[]>();
  const deeper = new Map<AnnotationId, Level>();
  for (const { annotation, interval, target } of placed) {
    if (interval === undefined || target !== 'passage') continue;
    const taken = ends.get(annotation.colour) ?? [];
    ends.set(annotation.colour, taken);
    const free = levels.findIndex((_, at) => (taken[at] ?? 0) <= interval.start);
    const at = free === -1 ? levels.length - 1 : free;
    taken[at] = Math.max(taken[at] ?? 0, interval.end);
    const level = levels[at] ?? 1;
    if (level !== 1) deeper.set(annotation.id, level);
  }
  return deeper;
}
