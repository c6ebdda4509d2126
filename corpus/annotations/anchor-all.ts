/** Anchors many passages of one text together: those that are sure say where the others have to be. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeAt, type Interval } from '../document/range.ts';
import { anchor, believed, distinct, unmoved, type Anchor, type Described } from './anchor.ts';
import type { Selector, TextQuoteSelector } from './annotation.ts';
import type { Candidate } from './candidate.ts';
import { indexOf } from './quote-indexes.ts';
import { inOrder } from './run-order.ts';

/** A place is sure with so many of its words, so well fitting surroundings, and so far before the next likely place. */
const sure = { words: 0.8, score: 0.75, lead: 0.25 } as const;
/** Units by which a passage may stand outside the stretch between its neighbours, which may have been edited at their ends. */
const slack = 24;
/** Between its neighbours, a passage has so many of its words with so much of its surroundings, */
const edited = { words: 0.6, score: 0.55 } as const;
/** or nearly all of its words, if there are so many units of them. */
const kept = { words: 0.9, score: 0.4, length: 24 } as const;
/** Elsewhere, its block may have moved: it has so much. */
const moved = { words: 0.75, score: 0.6 } as const;
/** Of copies between the same neighbours, one is meant whose surroundings fit so much better … */
const leastLead = 0.1;
/** … or that stands so many times nearer to where the passage would be had nothing changed. */
const leastNearer = 3;

/** What is known of one passage. */
interface Sought {
  readonly index: number;
  readonly quote: TextQuoteSelector;
  /** Where it stood in the text that it was marked in; undefined where its selectors do not say so. */
  readonly was: number | undefined;
  readonly candidates: readonly Candidate[];
}

/** A passage of the old text, and where it stands. */
interface Fixed {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * Where each of the described passages stands, in their order; as `anchor` finds it, but for copies. Annotations of one
 * text keep their order: of several places for a passage it is the one between the places of those around it, and a place
 * that is not is believed only where nothing speaks for another.
 *
 * Cost: as `anchor` for each; nothing more while the text is unchanged.
 */
export function anchorAll(
  plain: PlainText,
  described: readonly Described[],
): readonly (Anchor | 'orphan')[] {
  const steps = anchoring(plain, described);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `anchorAll`, but stops between two passages, so that other work can go on. */
export function* anchoring(
  plain: PlainText,
  described: readonly Described[],
): Generator<undefined, readonly (Anchor | 'orphan')[]> {
  const places = described.map(({ selectors }) => unmoved(plain, selectors));
  if (places.every((place) => place !== undefined)) {
    return places.map((place) => anchorAt(plain, place));
  }
  const open: Sought[] = [];
  for (const [index, { selectors }] of described.entries()) {
    open.push(...soughtOf(plain, selectors, index, places[index]));
    yield;
  }
  const byIndex = new Map(open.map((one) => [one.index, one]));
  const backbone = fixedOf(open, places);
  return described.map(({ selectors, near }, index) => {
    const place = places[index];
    if (place !== undefined) return anchorAt(plain, place);
    const one = byIndex.get(index);
    const between = one && betweenNeighbours(plain, one, backbone);
    if (one === undefined || between === undefined) return anchor(plain, selectors, near);
    return between === 'orphan' ? 'orphan' : anchorAt(plain, between);
  });
}

function anchorAt(plain: PlainText, { start, end, score }: Candidate): Anchor {
  return { range: rangeAt(plain, { start, end }), score };
}

function soughtOf(
  plain: PlainText,
  selectors: readonly Selector[],
  index: number,
  place: Candidate | undefined,
): readonly Sought[] {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (quote === undefined) return [];
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const candidates = place === undefined ? indexOf(plain).candidates(quote) : [place];
  return [{ index, quote, was: position?.start, candidates }];
}

/** The passages whose places are sure and in the order of the old text, by where they stood. */
function fixedOf(
  sought: readonly Sought[],
  places: readonly (Candidate | undefined)[],
): readonly Fixed[] {
  const fixed = sought.flatMap(({ index, quote, was, candidates }): readonly Fixed[] => {
    const place = places[index] ?? surest(candidates);
    if (was === undefined || place === undefined) return [];
    return [{ before: was, after: place.start, length: quote.exact.length }];
  });
  return inOrder(disjoint(fixed));
}

function surest(candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score);
  if (best === undefined || best.words < sure.words || best.score < sure.score) return undefined;
  return second === undefined || best.score - second.score >= sure.lead ? best : undefined;
}

/** Without those that begin in another one: overlapping marks say the same twice. */
function disjoint(fixed: readonly Fixed[]): readonly Fixed[] {
  const kept: Fixed[] = [];
  for (const each of [...fixed].sort((a, b) => a.before - b.before)) {
    const last = kept.at(-1);
    if (last === undefined || each.before >= last.before + last.length) kept.push(each);
  }
  return kept;
}

/**
 * The place of a passage between those of its neighbours, or one that is sure though it is not there; undefined where they
 * say nothing about it, `'orphan'` where they contradict every place that it could have.
 */
function betweenNeighbours(
  plain: PlainText,
  { was, quote, candidates }: Sought,
  backbone: readonly Fixed[],
): Candidate | 'orphan' | undefined {
  if (was === undefined || backbone.length === 0) return undefined;
  const { previous, next } = neighboursOf(backbone, was);
  const within = stretchBetween(previous, next, was, quote.exact.length, plain.text.length);
  const inside = [...candidates, ...indexOf(plain).within(quote, within)].filter(
    (one) => one.start >= within.start && one.end <= within.end && isLeft(quote, one),
  );
  const found = meant(distinct(inside), expectedAt(was, previous, next));
  if (found !== undefined) return found;
  const alone = believed(plain, quote, candidates);
  if (alone === undefined) return 'orphan';
  const fits = alone.start >= within.start && alone.end <= within.end;
  return fits || (alone.words >= moved.words && alone.score >= moved.score) ? alone : 'orphan';
}

/** Whether enough of a passage is left at a place where its neighbours expect it. */
function isLeft({ exact }: TextQuoteSelector, { words, score }: Candidate): boolean {
  if (words >= edited.words && score >= edited.score) return true;
  return words >= kept.words && score >= kept.score && exact.length >= kept.length;
}

/** The stretch of the new text from the passage before to the one after, with those that the passage overlaps. */
function stretchBetween(
  previous: Fixed | undefined,
  next: Fixed | undefined,
  was: number,
  length: number,
  end: number,
): Interval {
  const overlapsPrevious = previous !== undefined && was < previous.before + previous.length;
  const overlapsNext = next !== undefined && was + length > next.before;
  const from = previous ? previous.after + (overlapsPrevious ? 0 : previous.length) : 0;
  const to = next ? next.after + (overlapsNext ? next.length : 0) : end;
  return { start: Math.max(0, from - slack), end: Math.min(end, to + slack) };
}

function neighboursOf(
  backbone: readonly Fixed[],
  was: number,
): { readonly previous: Fixed | undefined; readonly next: Fixed | undefined } {
  let low = 0;
  let high = backbone.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((backbone[middle]?.before ?? 0) <= was) low = middle + 1;
    else high = middle;
  }
  return { previous: backbone[low - 1], next: backbone[low] };
}

/** Where the passage would begin if the text between it and its nearer neighbour were unchanged. */
function expectedAt(was: number, previous: Fixed | undefined, next: Fixed | undefined): number {
  const fromPrevious = previous && was - previous.before;
  const toNext = next && next.before - was;
  if (previous && (toNext === undefined || (fromPrevious ?? 0) <= toNext)) {
    return previous.after + was - previous.before;
  }
  return next === undefined ? was : next.after + was - next.before;
}

/** The candidate that is meant among copies, the best fitting first. */
function meant(candidates: readonly Candidate[], expected: number): Candidate | undefined {
  const [best, second] = candidates;
  if (best === undefined || second === undefined) return best;
  if (best.score - second.score >= leastLead) return best;
  const near = [...candidates]
    .filter(({ score }) => best.score - score < leastLead)
    .sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected));
  const [nearest, other] = near.map(({ start }) => Math.abs(start - expected));
  return (nearest ?? 0) * leastNearer < (other ?? 0) ? near[0] : undefined;
}
