/** How well the lengths of a bead's two sides fit. */
import type { Side } from './words/vocabulary.ts';

/** What the lengths of a pair of texts are like; ratios and spreads are of natural logarithms of letters. */
export interface LengthModel {
  /** Mean of ln(translation / original) of segments that translate each other. */
  readonly ratio: number;
  /** Factor on the variance of that, 1 for usual prose. */
  readonly spread: number;
  /** Means and the sum of the variances of ln(length) of all segments. */
  readonly meanOriginal: number;
  readonly meanTranslation: number;
  readonly variance: number;
}

/** English has about five letters for four of Persian, which writes few of its vowels (our own starter texts: 1.25). */
const englishForPersian = Math.log(1.25);

/** The model before anything is aligned: the ratio is that of the languages, not of texts that may lack whole chapters. */
export function firstLengthModel(original: Side, translation: Side): LengthModel {
  const a = logarithms(original);
  const b = logarithms(translation);
  const ratio =
    (isPersian(translation) ? 0 : englishForPersian) -
    (isPersian(original) ? 0 : englishForPersian);
  return {
    ratio,
    spread: 1.3,
    meanOriginal: a.mean,
    meanTranslation: b.mean,
    variance: a.variance + b.variance,
  };
}

/** The model where both texts are taken to be whole: their ratio is that of all letters, as far as languages and translators differ. */
export function wholeLengthModel(
  model: LengthModel,
  original: Side,
  translation: Side,
): LengthModel {
  const letters = ({ lengths }: Side): number => lengths.reduce((sum, length) => sum + length, 1);
  const ratio = Math.log(letters(translation) / letters(original));
  const most = 0.35;
  return { ...model, ratio: Math.max(model.ratio - most, Math.min(model.ratio + most, ratio)) };
}

function isPersian({ words }: Side): boolean {
  let persian = 0;
  let latin = 0;
  for (const { kind, segments } of words) {
    if (kind === 'persian') persian += segments;
    if (kind === 'latin') latin += segments;
  }
  return persian > latin;
}

function logarithms({ lengths }: Side): { mean: number; variance: number } {
  const values = lengths.filter((length) => length > 0).map(Math.log);
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, variance };
}

/** The model with ratio and spread as beads show them: ln(translation / original) of each, with its own variance. */
export function fittedLengthModel(
  model: LengthModel,
  beads: readonly { readonly original: number; readonly translation: number }[],
): LengthModel {
  // What the reader paired may have no letters: signs, a number.
  const pairs = beads.filter(({ original, translation }) => original > 0 && translation > 0);
  // A few pairs say little; the first model counts as ten.
  let weight = 10;
  let sum = weight * model.ratio;
  for (const { original, translation } of pairs) {
    sum += Math.log(translation / original);
    weight += 1;
  }
  const ratio = sum / weight;
  let spread = 10 * model.spread;
  for (const { original, translation } of pairs) {
    const difference = Math.log(translation / original) - ratio;
    spread += Math.min(9, difference ** 2 / varianceOf(original, translation));
  }
  return { ...model, ratio, spread: Math.max(0.3, spread / weight) };
}

/** Short segments vary more, as in Gale & Church, where the variance is proportional to the length. */
function varianceOf(original: number, translation: number): number {
  return 0.02 + 2.2 / original + 2.2 / translation;
}

/**
 * The logarithm of how much likelier these lengths are on the two sides of a bead than on those of chance groups of as many
 * segments. Units: letters. Source: Gale & Church 1993, with the logarithm of the ratio instead of the difference.
 */
export function lengthGain(
  model: LengthModel,
  original: number,
  translation: number,
  segments: { readonly original: number; readonly translation: number },
): number {
  if (original === 0 || translation === 0) return -5;
  const ratio = Math.log(translation / original);
  const variance = model.spread * varianceOf(original, translation);
  const chance = variance + model.variance;
  const usual =
    model.meanTranslation - model.meanOriginal + Math.log(segments.translation / segments.original);
  const fit = (ratio - model.ratio) ** 2 / variance + Math.log(variance);
  const chanceFit = (ratio - usual) ** 2 / chance + Math.log(chance);
  return Math.max(-5, Math.min(3, (chanceFit - fit) / 2));
}
