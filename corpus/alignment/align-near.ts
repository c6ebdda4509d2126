/** Alignment anew around one place, where the rest of a book stays as it was aligned. */
import { align, type AlignOptions } from './align.ts';
import type { AlignedBead, IndexBead } from './indexed-bead.ts';

/** How many sure beads on either side of the place are aligned again with it. */
const neighbours = 25;

/** What a bead must reach for the window to end beside it. */
const surest = 0.9;

/**
 * The beads with `changed` (one of `fixed`, just made) kept and its surroundings aligned anew: from the first sure bead beyond
 * some twenty before it to the first beyond as many after it. `beads` are those of an earlier alignment of the same segments.
 *
 * Cost: that of aligning about fifty segments, however long the texts are.
 * Errors: those of `align`.
 */
export function alignNear(
  original: readonly string[],
  translation: readonly string[],
  beads: readonly AlignedBead[],
  changed: IndexBead,
  { fixed = [], lexicon = [] }: Pick<AlignOptions, 'fixed' | 'lexicon'> = {},
): readonly AlignedBead[] {
  const touched = beads.flatMap((bead, index) => (touches(bead, changed) ? [index] : []));
  const first = windowStart(beads, Math.min(...touched, beads.length));
  const end = windowEnd(beads, Math.max(...touched, -1) + 1);
  const window = beads.slice(first, end);
  const rows = spanOf(window.flatMap((bead) => bead.original));
  const columns = spanOf(window.flatMap((bead) => bead.translation));
  const inside = [...fixed.filter((bead) => !touches(bead, changed)), changed].filter(
    (bead) => isIn(bead.original, rows) && isIn(bead.translation, columns),
  );
  const aligned = align(
    original.slice(rows.start, rows.end),
    translation.slice(columns.start, columns.end),
    { fixed: inside.map((bead) => moved(bead, -rows.start, -columns.start)), lexicon },
  );
  const around = aligned.beads.map((bead) => ({
    ...bead,
    ...moved(bead, rows.start, columns.start),
  }));
  return [...beads.slice(0, first), ...around, ...beads.slice(end)];
}

function touches(a: IndexBead, b: IndexBead): boolean {
  return (
    a.original.some((each) => b.original.includes(each)) ||
    a.translation.some((each) => b.translation.includes(each))
  );
}

function windowStart(beads: readonly AlignedBead[], from: number): number {
  let index = Math.max(0, from - neighbours);
  while (index > 0 && !isSure(beads[index - 1])) index -= 1;
  return index;
}

function windowEnd(beads: readonly AlignedBead[], from: number): number {
  let index = Math.min(beads.length, from + neighbours);
  while (index < beads.length && !isSure(beads[index])) index += 1;
  return index;
}

function isSure(bead: AlignedBead | undefined): boolean {
  if (bead === undefined) return false;
  return bead.original.length > 0 && bead.translation.length > 0 && bead.confidence >= surest;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(segments: readonly number[]): Span {
  if (segments.length === 0) return { start: 0, end: 0 };
  return { start: Math.min(...segments), end: Math.max(...segments) + 1 };
}

function isIn(segments: readonly number[], { start, end }: Span): boolean {
  return segments.every((segment) => segment >= start && segment < end);
}

function moved({ original, translation }: IndexBead, rows: number, columns: number): IndexBead {
  return {
    original: original.map((each) => each + rows),
    translation: translation.map((each) => each + columns),
  };
}
