/** Beads that were said, found again in the text as it is now. */
import type { Segment } from './model.ts';
import type { FixedBead, PairedBead, QuotedSegment } from './pair.ts';
import { BeadOrder } from './bead-order.ts';
import { segmentsIn, stretchesByBlock, type Stretch } from './side.ts';

/**
 * The beads whose words are all there still, in reading order, none crossing or touching another: of two that do, the one
 * that stands later in `fixed` was said later and holds.
 *
 * Cost: n log n; linear in the texts where blocks are gone.
 */
export function anchorFixed(
  fixed: readonly FixedBead[],
  original: readonly Stretch[],
  translation: readonly Stretch[],
): readonly PairedBead[] {
  const anchors = { original: anchorIn(original), translation: anchorIn(translation) };
  const order = new BeadOrder<PairedBead>(original, translation);
  for (const bead of [...fixed].reverse()) {
    const left = bead.original.map(anchors.original).filter(isFound);
    const right = bead.translation.map(anchors.translation).filter(isFound);
    const isWhole =
      left.length === bead.original.length && right.length === bead.translation.length;
    if (!isWhole) continue;
    const { state, confidence = 1 } = bead;
    order.take({ original: left, translation: right, state, confidence });
  }
  return order.beads();
}

const isFound = (segment: Segment | undefined): segment is Segment => segment !== undefined;

type Anchor = (segment: QuotedSegment) => Segment | undefined;

/** Finds words at their place, else elsewhere in their block, else as the one sentence of the side that reads so. */
function anchorIn(stretches: readonly Stretch[]): Anchor {
  const ofBlock = stretchesByBlock(stretches);
  let sentences: ReadonlyMap<string, Segment | null> | undefined;
  return ({ block, start, end, words }) => {
    for (const stretch of ofBlock.get(block) ?? []) {
      const isInside = stretch.start <= start && end <= stretch.end;
      if (isInside && stretch.text.slice(start, end) === words) return { block, start, end };
    }
    for (const stretch of ofBlock.get(block) ?? []) {
      const at = stretch.text.indexOf(words, stretch.start);
      const found = { block, start: at, end: at + words.length };
      if (at >= 0 && found.end <= stretch.end) return found;
    }
    sentences ??= sentencesByWords(stretches);
    return sentences.get(words) ?? undefined;
  };
}

/** Sentences that stand there once; null for those that stand in several places. */
function sentencesByWords(stretches: readonly Stretch[]): ReadonlyMap<string, Segment | null> {
  const found = new Map<string, Segment | null>();
  for (const stretch of stretches) {
    for (const segment of segmentsIn(stretch, [])) {
      const words = stretch.text.slice(segment.start, segment.end);
      found.set(words, found.has(words) ? null : segment);
    }
  }
  return found;
}
