/** Alignment anew around what the reader said since, where the rest of a book stays as it was aligned. */
import { alignAround, type Aligner, type PairAlignment } from './align-pair.ts';
import { placesOn, type Run } from './bead-order.ts';
import { anchorFixed } from './fixed-beads.ts';
import type { Segment } from './model.ts';
import type { FixedBead, PairedBead } from './pair.ts';
import type { SideName } from './side-name.ts';
import type { Stretch } from './side.ts';

/** How many beads on either side of a place are aligned again with it. */
const neighbours = 25;

/** What a bead must reach for the window to end beside it. */
const surest = 0.9;

/** What was said in more places than this is aligned as a whole. */
const mostWindows = 12;

const sides: readonly SideName[] = ['original', 'translation'];

type Sides<T> = Readonly<Record<SideName, T>>;

/**
 * The alignment with what is `fixed` now, from one of the same texts (`former`) with what was fixed then. Around each bead that
 * was said or taken back since, the sentences are aligned anew: to the first sure bead beyond some twenty before it, and to
 * the first beyond as many after it. All others stay. Undefined where that would be most of the texts.
 *
 * Cost: linear in the beads, and that of aligning about fifty sentences for each place.
 */
export function realign(
  original: readonly Stretch[],
  translation: readonly Stretch[],
  fixed: readonly FixedBead[],
  former: PairAlignment,
  align: Aligner,
): PairAlignment | undefined {
  const kept = anchorFixed(fixed, original, translation);
  const changed = differing(former.beads, kept);
  const texts = { original, translation };
  const places = { original: placesOn(original), translation: placesOn(translation) };
  const touched = touchedBy(former.beads, changed, places);
  const windows = touched && windowsAround(former.beads, touched);
  if (windows === undefined || windows.length > mostWindows) return undefined;
  const sizes = windows.reduce((sum, { first, end }) => sum + end - first, 0);
  if (2 * sizes > former.beads.length) return undefined;
  const knowing: Aligner = (left, right, options) =>
    align(left, right, { ...options, learned: former.learned });
  const beads: PairedBead[] = [];
  let from = 0;
  for (const { first, end } of windows) {
    beads.push(...former.beads.slice(from, first));
    const spans = spansOf(former.beads.slice(first, end), places);
    const inside = kept.filter((bead) => isWithin(bead, spans, places));
    const [left, right] = sides.map((side) => within(texts[side], spans[side], places[side]));
    beads.push(...alignAround(left ?? [], right ?? [], inside, knowing).beads);
    from = end;
  }
  beads.push(...former.beads.slice(from));
  return { beads, learned: former.learned };
}

/** Beads that are said in one of the two lists only, or otherwise. */
function differing(
  former: readonly PairedBead[],
  kept: readonly PairedBead[],
): readonly PairedBead[] {
  const said = former.filter(({ state }) => state !== 'aligned');
  const keyOf = ({ original, translation, state }: PairedBead): string =>
    JSON.stringify([state, ...[original, translation].map((side) => side.map(placeKey))]);
  const [before, now] = [said, kept].map((beads) => new Set(beads.map(keyOf)));
  return [
    ...said.filter((bead) => now?.has(keyOf(bead)) === false),
    ...kept.filter((bead) => before?.has(keyOf(bead)) === false),
  ];
}

const placeKey = ({ block, start, end }: Segment): string => `${block} ${start} ${end}`;

/** Which beads share words with the changed ones, as rising indices; undefined where one of those has words in none. */
function touchedBy(
  beads: readonly PairedBead[],
  changed: readonly PairedBead[],
  places: Sides<(segment: Segment) => Run>,
): readonly number[] | undefined {
  const touched = new Set<number>();
  for (const side of sides) {
    const runs = beads.flatMap((bead, index) =>
      bead[side].map((segment) => ({ ...places[side](segment), index })),
    );
    for (const segment of changed.flatMap((bead) => bead[side])) {
      const { start, end } = places[side](segment);
      let at = firstEndingAfter(runs, start);
      if ((runs[at]?.start ?? Infinity) >= end) return undefined;
      for (; (runs[at]?.start ?? Infinity) < end; at += 1) touched.add(runs[at]?.index ?? 0);
    }
  }
  return [...touched].sort((a, b) => a - b);
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

/** Half-open stretches of beads. */
interface Window {
  readonly first: number;
  readonly end: number;
}

function windowsAround(
  beads: readonly PairedBead[],
  touched: readonly number[],
): readonly Window[] {
  const windows: Window[] = [];
  for (const index of touched) {
    const last = windows.at(-1);
    if (last && index < last.end - neighbours) continue;
    let first = Math.max(0, index - neighbours);
    while (first > 0 && !isSure(beads[first - 1])) first -= 1;
    let end = Math.min(beads.length, index + neighbours + 1);
    while (end < beads.length && !isSure(beads[end])) end += 1;
    if (last && first <= last.end) windows[windows.length - 1] = { first: last.first, end };
    else windows.push({ first, end });
  }
  return windows;
}

function isSure(bead: PairedBead | undefined): boolean {
  if (bead === undefined) return false;
  return bead.original.length > 0 && bead.translation.length > 0 && bead.confidence >= surest;
}

/** From the first word to the last on each side. */
function spansOf(
  beads: readonly PairedBead[],
  places: Sides<(segment: Segment) => Run>,
): Sides<Run> {
  const span = (side: SideName): Run => {
    const segments = beads.flatMap((bead) => bead[side]);
    const [first, last] = [segments[0], segments.at(-1)];
    if (!first || !last) return { start: 0, end: 0 };
    return { start: places[side](first).start, end: places[side](last).end };
  };
  return { original: span('original'), translation: span('translation') };
}

function isWithin(
  bead: PairedBead,
  spans: Sides<Run>,
  places: Sides<(segment: Segment) => Run>,
): boolean {
  return sides.every((side) =>
    bead[side].every((segment) => {
      const { start, end } = places[side](segment);
      return start >= spans[side].start && end <= spans[side].end;
    }),
  );
}

/** The parts of stretches between two places. */
function within(
  stretches: readonly Stretch[],
  span: Run,
  placeOf: (segment: Segment) => Run,
): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const { start, end } = placeOf(stretch);
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)];
    if (from >= to) return [];
    const base = start - stretch.start;
    return [{ ...stretch, start: from - base, end: to - base }];
  });
}
