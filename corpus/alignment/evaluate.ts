/** How good an alignment is: its beads against a gold one's. */
import type { IndexBead } from './indexed-bead.ts';

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Evaluation {
  /** Over all beads: one is right if both of its sides are exactly those of a bead in the gold. */
  readonly all: Score;
  /** Over beads that have segments on both sides. */
  readonly paired: Score;
}

/** Strict scores over beads, as Véronis & Langlais 2000 (ARCADE) define them. */
export function evaluate(beads: readonly IndexBead[], gold: readonly IndexBead[]): Evaluation {
  return {
    all: scoreOf(beads, gold),
    paired: scoreOf(beads.filter(isPaired), gold.filter(isPaired)),
  };
}

function isPaired({ original, translation }: IndexBead): boolean {
  return original.length > 0 && translation.length > 0;
}

function scoreOf(beads: readonly IndexBead[], gold: readonly IndexBead[]): Score {
  const known = new Set(gold.map(keyOf));
  const right = beads.filter((bead) => known.has(keyOf(bead))).length;
  const precision = beads.length === 0 ? 0 : right / beads.length;
  const recall = gold.length === 0 ? 0 : right / gold.length;
  return { precision, recall, f1: right === 0 ? 0 : (2 * right) / (beads.length + gold.length) };
}

function keyOf({ original, translation }: IndexBead): string {
  return `${original.join(',')}|${translation.join(',')}`;
}
