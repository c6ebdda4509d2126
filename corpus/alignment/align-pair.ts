/** The beads of a pair: what was said stays, the sentences between are aligned. */
import type { AlignedText, AlignOptions } from './align.ts';
import type { Learned } from './aligning.ts';
import { BeadOrder } from './bead-order.ts';
import { anchorFixed } from './fixed-beads.ts';
import type { Segment } from './model.ts';
import type { FixedBead, PairedBead } from './pair.ts';
import { segmentsIn, type Stretch } from './side.ts';

/** Raised whenever the same texts come to other beads: what was derived before is derived anew. */
export const alignerVersion = 3;

/** What aligns two lists of sentences; `fixed` beads are kept as they are. */
export type Aligner = (
  original: readonly string[],
  translation: readonly string[],
  options: Pick<AlignOptions, 'fixed' | 'paragraphs' | 'learned' | 'onPass'>,
) => Pick<AlignedText, 'beads' | 'learned'>;

/** The beads of a pair in reading order, and what was learned from them. */
export interface PairAlignment {
  readonly beads: readonly PairedBead[];
  readonly learned: Learned;
}

/**
 * The beads of two sides in reading order: every sentence of both stands in exactly one. What the reader said about words
 * that are gone is left out.
 */
export function alignPair(
  original: readonly Stretch[],
  translation: readonly Stretch[],
  fixed: readonly FixedBead[],
  align: Aligner,
  onPass?: AlignOptions['onPass'],
): PairAlignment {
  const kept = anchorFixed(fixed, original, translation);
  return alignAround(original, translation, kept, (left, right, options) =>
    align(left, right, { ...options, ...(onPass === undefined ? {} : { onPass }) }),
  );
}

/** The same for beads that were found again in these stretches. */
export function alignAround(
  original: readonly Stretch[],
  translation: readonly Stretch[],
  kept: readonly PairedBead[],
  align: Aligner,
): PairAlignment {
  const left = sentencesAround(original, kept.map((bead) => bead.original).flat());
  const right = sentencesAround(translation, kept.map((bead) => bead.translation).flat());
  const known = kept.map((bead) => ({
    original: bead.original.map(left.indexOf),
    translation: bead.translation.map(right.indexOf),
  }));
  const paragraphs = { original: left.paragraphs, translation: right.paragraphs };
  const aligned = align(left.words, right.words, { fixed: known, paragraphs });
  const order = new BeadOrder<PairedBead>(original, translation);
  for (const bead of kept) order.take(bead);
  for (const bead of aligned.beads) {
    const [originals, translations] = [bead.original.map(left.at), bead.translation.map(right.at)];
    const confidence = Math.min(1, Math.max(0, bead.confidence));
    const found = { original: originals, translation: translations, confidence };
    // Those that were said are there already, and their words taken.
    order.take({ ...found, state: 'aligned' });
  }
  return { beads: order.beads(), learned: aligned.learned };
}

/** The sentences of a side, with those that were said as they were said. */
function sentencesAround(stretches: readonly Stretch[], said: readonly Segment[]) {
  const ofBlock = new Map<string, Segment[]>();
  for (const one of said) ofBlock.set(one.block, [...(ofBlock.get(one.block) ?? []), one]);
  const paragraphs: number[] = [];
  let count = 0;
  const segments = stretches.flatMap((stretch) => {
    const { start, end } = stretch;
    const taken = (ofBlock.get(stretch.block) ?? []).filter(
      (one) => one.start >= start && one.end <= end,
    );
    paragraphs.push(count);
    const inside = [...segmentsIn(stretch, taken), ...taken].sort((a, b) => a.start - b.start);
    count += inside.length;
    return inside;
  });
  const texts = new Map(stretches.map(({ block, text }) => [block, text]));
  const places = new Map(segments.map((segment, index) => [keyOf(segment), index]));
  return {
    words: segments.map(({ block, start, end }) => (texts.get(block) ?? '').slice(start, end)),
    /** Those that begin a stretch; one without sentences names the next. */
    paragraphs: [...new Set(paragraphs)],
    indexOf: (segment: Segment): number => places.get(keyOf(segment)) ?? -1,
    at: (index: number): Segment => {
      const segment = segments[index];
      if (segment === undefined) throw new RangeError(`no sentence ${index}`);
      return segment;
    },
  };
}

const keyOf = ({ block, start }: Segment): string => `${block} ${start}`;
