/** Where a passage has to be, by the places of those that stood around it and are found already. */
import type { Interval } from '../document/range.ts';
import type { Carried } from './patchwork.ts';

/** A passage that is found: where it stood, and where it stands. Units: UTF-16. */
export interface Settled {
  /** Which of the passages it is. */
  readonly index: number;
  readonly was: number;
  readonly is: number;
  /** Of what stands there. */
  readonly length: number;
}

/** A place that a neighbour gives a passage, and how far from it a passage may be without a word against it. */
export interface Expected {
  readonly at: number;
  readonly slack: number;
}

/** What the neighbours say of a passage: those before it, and those after it, the nearest first. */
export interface Expectation {
  readonly before: readonly Expected[];
  readonly after: readonly Expected[];
  /** How often passages that stood beside each other do not any more, from 0 to 1. */
  readonly unrest: number;
  /** The share of a place that is another passage's, which stood elsewhere. */
  readonly taken: (place: Interval) => number;
  /** Where all of the older text that is known says that it is; undefined where it says nothing. */
  readonly carried?: Carried | undefined;
}

/** So many on each side are asked: of two whose own blocks moved, the third may have stayed. */
const asked = 3;
/** Units that are put in or taken out anywhere, and the share of a stretch that edits add to it. */
const leastSlack = 20;
const slackShare = 0.1;
/** So many of those that begin before the end of a place may reach into it. */
const looked = 32;
/** Fewer say nothing about an order, and of those in order so large a share stands after the one before it. */
const leastOrdered = 4;
const leastRising = 0.8;

/** Passages of one text that are found. */
export interface Neighbours {
  /** What the others say of the passage that stood at `was`; undefined where they say nothing. Cost: O(log n). */
  expect(index: number, was: number): Expectation | undefined;
}

/** Passages whose places in the old text are known. */
export class PlacedNeighbours implements Neighbours {
  private readonly settled: readonly Settled[];
  /** In the order of the new text. */
  private readonly places: readonly Settled[];
  private readonly unrest: number;

  constructor(settled: readonly Settled[]) {
    this.settled = [...settled].sort((a, b) => a.was - b.was || a.is - b.is);
    this.unrest = unrestOf(this.settled);
    this.places = [...settled].sort((a, b) => a.is - b.is);
  }

  expect(index: number, was: number): Expectation | undefined {
    const next = firstAfter(this.settled, was);
    const isOther = (one: Settled): boolean => one.index !== index;
    const earlier = this.settled.slice(Math.max(0, next - asked - 1), next).filter(isOther);
    const from = earlier.slice(-asked).reverse();
    const to = this.settled.slice(next, next + asked);
    if (from.length + to.length === 0) return undefined;
    const expected = (one: Settled): Expected => ({
      at: one.is + was - one.was,
      slack: leastSlack + slackShare * Math.abs(was - one.was),
    });
    const taken = (place: Interval): number => this.takenOf(index, was, place);
    return { before: from.map(expected), after: to.map(expected), unrest: this.unrest, taken };
  }

  private takenOf(index: number, was: number, { start, end }: Interval): number {
    let most = 0;
    const next = firstAfter(this.places, end, 'is');
    for (const other of this.places.slice(Math.max(0, next - looked), next)) {
      // It stood beside or around this one, if what is found of both keeps its distance.
      const isApart = Math.abs(other.is - start - (other.was - was)) > other.length + end - start;
      if (other.index === index || !isApart) continue;
      const shared = Math.min(end, other.is + other.length) - Math.max(start, other.is);
      most = Math.max(most, shared / Math.max(1, end - start));
    }
    return most;
  }
}

/** The share of neighbours that no longer keep their distance: their blocks moved. */
function unrestOf(settled: readonly Settled[]): number {
  const parted = settled.filter((one, at) => {
    const next = settled[at + 1];
    if (next === undefined) return false;
    const distance = next.was - one.was;
    return Math.abs(next.is - one.is - distance) > 3 * (leastSlack + slackShare * distance);
  });
  return smoothed(parted.length, settled.length);
}

/** A share of few says little: as if there were two more, and one of them of it. */
function smoothed(part: number, of: number): number {
  return (part + 1) / (of + 2);
}

/** Passages of which only the order is known: `was` is a place in it. */
export class OrderedNeighbours implements Neighbours {
  private readonly settled: readonly Settled[];
  private readonly isOrderly: boolean;
  private readonly unrest: number;

  constructor(settled: readonly Settled[]) {
    this.settled = [...settled].sort((a, b) => a.was - b.was);
    const rising = this.settled.filter(({ is }, at) => is >= (this.settled[at - 1]?.is ?? 0));
    const share = rising.length / this.settled.length;
    this.unrest = smoothed(this.settled.length - rising.length, this.settled.length);
    this.isOrderly = this.settled.length >= leastOrdered && share >= leastRising;
  }

  expect(index: number, was: number): Expectation | undefined {
    if (!this.isOrderly) return undefined;
    const next = firstAfter(this.settled, was);
    const previous = this.settled[next - 1]?.index === index ? next - 2 : next - 1;
    const [from, to] = [this.settled[previous]?.is, this.settled[next]?.is];
    if (from === undefined || to === undefined || to < from) return undefined;
    const between = { at: (from + to) / 2, slack: leastSlack + (to - from) / 2 };
    return { before: [between], after: [between], unrest: this.unrest, taken: () => 0 };
  }
}

/** The index of the first of them that begins after a place. */
function firstAfter(
  settled: readonly Settled[],
  place: number,
  kind: 'was' | 'is' = 'was',
): number {
  let [low, high] = [0, settled.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((settled[middle]?.[kind] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
