/** Paints beads over one of the texts: the one looked at, the one pointed at, uncertain ones and those without counterpart. */
import type { PairedBead } from '../../corpus/alignment/pair.ts';
import { isAlone, isUncertain } from '../../corpus/alignment/review.ts';
import type { SideName } from '../../corpus/alignment/side-name.ts';
import { domRangeOf, type BlockElements } from '../passages/annotated-text.ts';

/** What can be painted, each over the ones before it; the names are those of styles/highlights.css. */
export type BeadPaint = 'uncertain' | 'alone' | 'current' | 'lit';

/** Under the colours of highlights, whose priorities begin at 0. */
const priorities: Readonly<Record<BeadPaint, number>> = {
  uncertain: -4,
  alone: -3,
  current: -2,
  lit: -1,
};

/** Paints these ranges over one side; returns the function that takes them away. */
export function paintBeads(paint: BeadPaint, side: SideName, ranges: readonly Range[]): () => void {
  const name = `hashiyeh-bead-${paint}-${side}`;
  const highlight = new Highlight(...ranges);
  highlight.priority = priorities[paint];
  CSS.highlights.set(name, highlight);
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

/** The words of a bead on one side as ranges of the DOM; those far from the screen have none. */
export function rangesOf(
  bead: PairedBead | undefined,
  side: SideName,
  elements: BlockElements,
): readonly Range[] {
  return (bead?.[side] ?? []).flatMap(({ block, start, end }) => {
    const range = domRangeOf(
      { start: { blockId: block, offset: start }, end: { blockId: block, offset: end } },
      elements,
    );
    return range ? [range] : [];
  });
}

/** The words near the screen that are painted so. Cost: linear in the beads, ranges only near the screen. */
export function rangesPainted(
  paint: 'uncertain' | 'alone',
  beads: readonly PairedBead[],
  side: SideName,
  elements: BlockElements,
): readonly Range[] {
  const wanted = (bead: PairedBead): boolean =>
    paint === 'alone' ? isAlone(bead) : isUncertain(bead) && !isAlone(bead);
  return beads.filter(wanted).flatMap((bead) => rangesOf(bead, side, elements));
}
