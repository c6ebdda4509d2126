/** Alignment anew around what the reader said since, where the rest of a text stays as it was aligned. */
import type { Aligner, PairAlignment } from './align-pair.ts';
import { placesOn, type Run } from './bead-order.ts';
import { anchorFixed } from './fixed-beads.ts';
import type { Segment } from './model.ts';
import type { FixedBead, PairedBead } from './pair.ts';
import { alignWindows, type Window } from './realign-window.ts';
import type { SideName } from './side-name.ts';
import type { Stretch } from './side.ts';

/** What a bead must reach for a window to end beside it. */
const surest = 0.9;

const sides: readonly SideName[] = ['original', 'translation'];

type Sides<T> = Readonly<Record<SideName, T>>;

/**
 * The alignment with what is `fixed` now, from one of the same texts (`former`) with what was fixed then. Around each bead that
 * was put right or taken back since, the sentences are aligned anew, as far as the next beads that are sure or were said; by
 * what the whole had taught. All others stay the same objects, and of those in between all stand as before that are not clearly better otherwise. Undefined
 * where what changed has words that stand in no bead.
 *
 * Cost: linear in the beads, and that of aligning about two hundred sentences for each place, at most all.
 */
export function realign(
  original: readonly Stretch[],
  translation: readonly Stretch[],
  fixed: readonly FixedBead[],
  former: PairAlignment,
  align: Aligner,
): PairAlignment | undefined {
  const kept = anchorFixed(fixed, original, translation);
  const { said, takenBack, beads: standing } = differing(former.beads, kept);
  const places = { original: placesOn(original), translation: placesOn(translation) };
  const touched = touchedBy(standing, [...said, ...takenBack], places);
  if (touched === undefined) return undefined;
  const { learned } = former;
  const beads = alignWindows({
    texts: { original, translation },
    places,
    former: standing,
    windows: windowsAround(standing, touched),
    kept,
    said: new Set(said),
    isKept: takenBack.length === 0,
    align: (left, right, options) => align(left, right, { ...options, learned }),
  });
  return { beads, learned };
}

/** What was said since, and what was taken back. */
interface Difference {
  readonly said: readonly PairedBead[];
  readonly takenBack: readonly PairedBead[];
  /** The former ones, with what was only confirmed. */
  readonly beads: readonly PairedBead[];
}

/**
 * That a bead is right as it was found says nothing about others: aligned anew around it, five right ones would be found and
 * 27 lost at 3,500 confirmations.
 */
function differing(former: readonly PairedBead[], kept: readonly PairedBead[]): Difference {
  const keyOf = ({ original, translation }: PairedBead): string =>
    JSON.stringify([original, translation].map((side) => side.map(placeKey)));
  const now = new Map(kept.map((bead) => [keyOf(bead), bead]));
  const known = new Set(former.map(keyOf));
  return {
    said: kept.filter((bead) => !known.has(keyOf(bead))),
    takenBack: former.filter((bead) => bead.state !== 'aligned' && !now.has(keyOf(bead))),
    beads: former.map((bead) => {
      const kept = now.get(keyOf(bead));
      const isAsBefore = kept?.state === bead.state && kept.confidence === bead.confidence;
      return kept && !isAsBefore ? kept : bead;
    }),
  };
}

const placeKey = ({ block, start, end }: Segment): string => `${block} ${start} ${end}`;

/** For each of the changed beads all that stand from the first to the last with words of it; undefined where words are in none. */
function touchedBy(
  beads: readonly PairedBead[],
  changed: readonly PairedBead[],
  places: Sides<(segment: Segment) => Run>,
): readonly Window[] | undefined {
  const runsOf = (side: SideName) =>
    beads.flatMap((bead, index) =>
      bead[side].map((segment) => ({ ...places[side](segment), index })),
    );
  const runs = { original: runsOf('original'), translation: runsOf('translation') };
  const touched: Window[] = [];
  for (const bead of changed) {
    let [first, end] = [beads.length, 0];
    for (const side of sides) {
      for (const segment of bead[side]) {
        const run = places[side](segment);
        let at = firstEndingAfter(runs[side], run.start);
        if ((runs[side][at]?.start ?? Infinity) >= run.end) return undefined;
        for (; (runs[side][at]?.start ?? Infinity) < run.end; at += 1) {
          const index = runs[side][at]?.index ?? 0;
          [first, end] = [Math.min(first, index), Math.max(end, index + 1)];
        }
      }
    }
    touched.push({ first, end });
  }
  return touched.sort((a, b) => a.first - b.first);
}

/** The place of the first run that ends after that; runs rise and do not overlap. */
function firstEndingAfter(runs: readonly Run[], place: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches from one sure bead to the next, in reading order; none overlap. */
function windowsAround(
  beads: readonly PairedBead[],
  touched: readonly Window[],
): readonly Window[] {
  const windows: Window[] = [];
  for (let { first, end } of touched) {
    while (first > 0 && !isSure(beads[first - 1])) first -= 1;
    while (end < beads.length && !isSure(beads[end])) end += 1;
    const last = windows.at(-1);
    if (last && first <= last.end) {
      windows[windows.length - 1] = { first: last.first, end: Math.max(end, last.end) };
    } else windows.push({ first, end });
  }
  return windows;
}

/** What was said has confidence 1. */
function isSure(bead: PairedBead | undefined): boolean {
  if (bead === undefined) return false;
  return bead.original.length > 0 && bead.translation.length > 0 && bead.confidence >= surest;
}
