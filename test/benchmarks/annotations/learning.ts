/** Learns the weights of evidence: multinomial logistic regression, in which "it is gone" has no evidence at all. */
import type { Weights } from '../../../corpus/annotations/belief.ts';
import { evidenceNames } from '../../../corpus/annotations/evidence.ts';

/** The evidence for each candidate of one passage, and which of them is right; −1: none. */
export interface Example {
  readonly evidence: readonly (readonly number[])[];
  readonly right: number;
}

const steps = 500;
const rate = 0.3;
const decay = 0.0002;

/** The weights that make the right answers most probable; the same for the same examples. Source: Adam (Kingma & Ba 2015). */
export function learned(
  examples: readonly Example[],
  uses: (name: (typeof evidenceNames)[number]) => boolean,
): Weights {
  const weights = evidenceNames.map(() => 0);
  const [mean, spread] = [evidenceNames.map(() => 0), evidenceNames.map(() => 0)];
  for (let step = 1; step <= steps; step++) {
    const slope = slopeAt(weights, examples);
    const pace = rate / Math.sqrt(1 + step / 50);
    for (const [kind, name] of evidenceNames.entries()) {
      if (!uses(name)) continue;
      const pull = (slope[kind] ?? 0) / examples.length - decay * (weights[kind] ?? 0);
      mean[kind] = 0.9 * (mean[kind] ?? 0) + 0.1 * pull;
      spread[kind] = 0.99 * (spread[kind] ?? 0) + 0.01 * pull * pull;
      const [m, v] = [mean[kind] / (1 - 0.9 ** step), spread[kind] / (1 - 0.99 ** step)];
      weights[kind] = (weights[kind] ?? 0) + (pace * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  const named = evidenceNames.map((name, kind) => [name, Number((weights[kind] ?? 0).toFixed(2))]);
  return Object.fromEntries(named) as Weights;
}

function slopeAt(weights: readonly number[], examples: readonly Example[]): readonly number[] {
  const slope = weights.map(() => 0);
  for (const { evidence, right } of examples) {
    const odds = evidence.map((kinds) =>
      kinds.reduce((sum, value, kind) => sum + value * (weights[kind] ?? 0), 0),
    );
    const most = Math.max(0, ...odds);
    const shares = odds.map((odd) => Math.exp(odd - most));
    const all = shares.reduce((sum, share) => sum + share, Math.exp(-most));
    for (const [index, kinds] of evidence.entries()) {
      const error = (index === right ? 1 : 0) - (shares[index] ?? 0) / all;
      for (const [kind, value] of kinds.entries()) slope[kind] = (slope[kind] ?? 0) + error * value;
    }
  }
  return slope;
}
