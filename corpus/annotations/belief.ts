/** How probable it is that each candidate is the passage: evidence weighed by what was learned from edited texts. */
import { evidenceNames } from './evidence.ts';

/** What one unit of each kind of evidence weighs, in natural logarithms of odds against "it is gone". */
export type Weights = Readonly<Record<(typeof evidenceNames)[number], number>>;

/**
 * The share of belief of each candidate, from its evidence (in the order of `evidenceNames`); what is left to 1 is the belief that
 * the passage is none of them. Copies that fit alike share it, so that neither is believed. `favour` is added to the odds of each.
 */
export function beliefIn(
  evidence: readonly (readonly number[])[],
  weights: Weights,
  favour: readonly number[],
): readonly number[] {
  const each = evidenceNames.map((name) => weights[name]);
  const odds = evidence.map((kinds, index) =>
    kinds.reduce((sum, value, kind) => sum + value * (each[kind] ?? 0), favour[index] ?? 0),
  );
  const most = Math.max(0, ...odds);
  const shares = odds.map((odd) => Math.exp(odd - most));
  const all = shares.reduce((sum, share) => sum + share, Math.exp(-most));
  return shares.map((share) => share / all);
}
