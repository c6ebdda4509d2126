/** How often beads are right that the aligner is so sure of. */
import { align } from '../../../corpus/alignment/align.ts';
import type { IndexBead } from '../../../corpus/alignment/indexed-bead.ts';
import type { ParallelText } from '../../support/parallel-texts.ts';

/** Beads whose confidence lies between two tenths. */
interface Bin {
  readonly from: number;
  beads: number;
  right: number;
  confidence: number;
}

const keyOf = ({ original, translation }: IndexBead): string =>
  `${original.join()}=${translation.join()}`;

/** The table in tenths, and the expected calibration error. Source: Guo et al. 2017. */
export function reliability(texts: readonly ParallelText[]): { bins: Bin[]; error: number } {
  const bins = Array.from({ length: 10 }, (_, tenth): Bin => ({
    from: tenth / 10,
    beads: 0,
    right: 0,
    confidence: 0,
  }));
  for (const { persian, english, beads } of texts) {
    const meant = new Set(beads.map(keyOf));
    for (const bead of align(persian, english).beads) {
      const bin = bins[Math.min(9, Math.floor(bead.confidence * 10))]!;
      bin.beads += 1;
      bin.confidence += bead.confidence;
      if (meant.has(keyOf(bead))) bin.right += 1;
    }
  }
  const all = bins.reduce((sum, bin) => sum + bin.beads, 0);
  const off = bins.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0);
  return { bins, error: off / Math.max(1, all) };
}
