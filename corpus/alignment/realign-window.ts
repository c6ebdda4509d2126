/** Stretches of an alignment aligned once more, amid the beads around them. */
import { alignAround, type Aligner } from './align-pair.ts';
import type { Run } from './bead-order.ts';
import type { Segment } from './model.ts';
import type { PairedBead } from './pair.ts';
import type { SideName } from './side-name.ts';
import type { Stretch } from './side.ts';

/**
 * How many beads on either side of a window are read with it: how rare a word is, and so what it says, is told from there.
 * With forty a correction took twice as many right beads with it; the more are read, the longer it takes.
 */
const context = 100;

/** By how much the mean confidence must be greater for other beads to be taken. */
const clearly = 0.05;

const sides: readonly SideName[] = ['original', 'translation'];

type Sides<T> = Readonly<Record<SideName, T>>;

/** A half-open stretch of beads. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/** What is aligned once more. */
export interface WindowsToAlign {
  readonly texts: Sides<readonly Stretch[]>;
  readonly places: Sides<(segment: Segment) => Run>;
  readonly former: readonly PairedBead[];
  /** In reading order; none overlap. */
  readonly windows: readonly Window[];
  /** All that is said now. */
  readonly kept: readonly PairedBead[];
  /** Of those the ones that are new: what stands with their words is replaced. */
  readonly said: ReadonlySet<PairedBead>;
  /** Whether what stood there stays unless other beads are clearly better. */
  readonly isKept: boolean;
  readonly align: Aligner;
}

/** All beads, those in the windows aligned once more; what was said stands as it was said. */
export function alignWindows(what: WindowsToAlign): readonly PairedBead[] {
  const { former, windows } = what;
  const beads: PairedBead[] = [];
  let from = 0;
  for (const group of grouped(windows)) {
    const last = group.at(-1)?.end ?? from;
    const far = Math.min(former.length, last + context);
    const wide = Math.max(0, (group[0]?.first ?? from) - context);
    const found = alignGroup(what, group, { first: wide, end: far });
    for (const [index, { first, end }] of group.entries()) {
      beads.push(...former.slice(from, first), ...(found[index] ?? []));
      from = end;
    }
  }
  return [...beads, ...former.slice(from)];
}

/** Windows of which one would read what another does are aligned at once: all of them together cost no more than the text. */
function grouped(windows: readonly Window[]): readonly (readonly Window[])[] {
  const groups: Window[][] = [];
  for (const window of windows) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.end;
    if (last && end !== undefined && window.first - end < 2 * context) last.push(window);
    else groups.push([window]);
  }
  return groups;
}

/** The beads of each window. */
function alignGroup(
  what: WindowsToAlign,
  group: readonly Window[],
  around: Window,
): readonly (readonly PairedBead[])[] {
  const { texts, places, former, kept, align } = what;
  const insides = group.map(({ first, end }) => spansOf(former.slice(first, end), places));
  const saidIn = insides.map((spans) => kept.filter((bead) => isWithin(bead, spans, places)));
  const standing: PairedBead[] = [];
  let from = around.first;
  for (const [index, { first, end }] of group.entries()) {
    standing.push(...former.slice(from, first), ...(saidIn[index] ?? []));
    from = end;
  }
  standing.push(...former.slice(from, around.end));
  const spans = spansOf(former.slice(around.first, around.end), places);
  const [left, right] = sides.map((side) => within(texts[side], spans[side], places[side]));
  const all = alignAround(left ?? [], right ?? [], standing, align).beads;
  return group.map(({ first, end }, index) => {
    const inside = insides[index];
    const found = inside ? all.filter((bead) => isWithin(bead, inside, places)) : [];
    return what.isKept ? better(former.slice(first, end), found, what) : found;
  });
}

/** What was found, piece by piece between places where both part the texts; what stood there, unless that is clearly worse. */
function better(
  former: readonly PairedBead[],
  found: readonly PairedBead[],
  { said, places }: WindowsToAlign,
): readonly PairedBead[] {
  const ends = new Map(endsOf(found, places).map((end, index) => [end, index + 1]));
  const beads: PairedBead[] = [];
  let [from, fromFound] = [0, 0];
  for (const [index, end] of endsOf(former, places).entries()) {
    const to = ends.get(end);
    if (to === undefined || to <= fromFound) continue;
    const [before, now] = [former.slice(from, index + 1), found.slice(fromFound, to)];
    const isSaid = now.some((bead) => said.has(bead));
    const isBetter = isSaid || areSame(before, now) || trustIn(now) > trustIn(before) + clearly;
    beads.push(...(isBetter ? now : before));
    [from, fromFound] = [index + 1, to];
  }
  return [...beads, ...found.slice(fromFound)];
}

/** How far each bead and those before it reach on both sides. */
function endsOf(
  beads: readonly PairedBead[],
  places: Sides<(segment: Segment) => Run>,
): readonly string[] {
  const reached = { original: 0, translation: 0 };
  return beads.map((bead) => {
    for (const side of sides) {
      const last = bead[side].at(-1);
      if (last) reached[side] = Math.max(reached[side], places[side](last).end);
    }
    return `${reached.original} ${reached.translation}`;
  });
}

function areSame(some: readonly PairedBead[], others: readonly PairedBead[]): boolean {
  const keyOf = ({ original, translation }: PairedBead): string =>
    JSON.stringify([original, translation]);
  return (
    some.length === others.length &&
    some.every((bead, at) => keyOf(bead) === keyOf(others[at] ?? bead))
  );
}

/** The mean confidence of the sentences. */
function trustIn(beads: readonly PairedBead[]): number {
  let [sum, count] = [0, 0];
  for (const { original, translation, confidence } of beads) {
    const sentences = original.length + translation.length;
    sum += confidence * sentences;
    count += sentences;
  }
  return sum / Math.max(1, count);
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
