/** Anchors many passages of one text together: those that are sure say where the others have to be. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeAt, type Interval } from '../document/range.ts';
import type { Range } from '../document/position.ts';
import type { Selector, TextQuoteSelector } from './annotation.ts';
import { Patchwork, type Patch } from './patchwork.ts';
import {
  OrderedNeighbours,
  PlacedNeighbours,
  type Expectation,
  type Neighbours,
  type Settled,
} from './neighbours.ts';
import { Sought, type Believed } from './sought.ts';
import { placesSaid, unmoved } from './unmoved.ts';

/** A passage that is to be found. */
export interface Described {
  readonly selectors: readonly Selector[];
  /** Where another program's selectors say that it is: looked at first, but only the quote can prove it. Units: UTF-16. */
  readonly near?: Interval;
}

/** Where a passage stands; `score` is 1 where words and surroundings are as they were, less the more has changed. */
export interface Anchor {
  readonly range: Range;
  readonly score: number;
}

/** From this on it says where its neighbours are, and nothing more is asked about it. */
const sure = 0.9;
/** So often are passages looked for again, with those that were found in between as neighbours. */
const rounds = 2;
/** What is known of one passage: that it stands where it stood, or how it is looked for; neither where it has no quote. */
interface Passage {
  readonly index: number;
  /** Where it stood in the text that it was marked in; undefined where its selectors do not say so. */
  readonly was: number | undefined;
  readonly quote?: TextQuoteSelector;
  readonly unmoved?: Believed;
  readonly sought?: Sought;
}

/**
 * Where each of the described passages stands, in their order, or that it cannot be found. Annotations of one text keep their order
 * and their distances, except where blocks moved: of several places for a passage it is the one where the nearest passages that
 * are found expect it, and words that were edited need less proof there.
 *
 * Cost: an index of the text, made once; then about a millisecond for each. Nothing more while the text is unchanged.
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
  const passages: Passage[] = [];
  for (const [index, each] of described.entries()) {
    passages.push(passageOf(plain, each, index));
    yield;
  }
  let found = passages.map(({ unmoved: there, sought }) => there ?? sought?.likeliest());
  const order = orderOf(passages);
  const isOpen = passages.length > 1 && passages.some(({ sought }) => sought !== undefined);
  const patchwork = new Patchwork(order.isPlaced ? patchesOf(passages) : [], plain.text);
  for (let round = 0; isOpen && round < rounds; round++) {
    const neighbours = neighboursOf(passages, found, order);
    const next: typeof found = [];
    for (const passage of passages) {
      const was = order.keyOf(passage);
      const expectation = was === undefined ? undefined : neighbours.expect(passage.index, was);
      next.push(passage.unmoved ?? likeliest(passage, expectation, patchwork));
      yield;
    }
    found = next;
  }
  return found.map((one) => answerOf(plain, one));
}

function likeliest(
  { index, sought }: Passage,
  expectation: Expectation | undefined,
  patchwork: Patchwork,
): Believed | undefined {
  const found = sought?.likeliest(expectation);
  if (expectation === undefined || (found !== undefined && found.belief >= sure)) return found;
  const carried = patchwork.carry(index);
  return carried === undefined ? found : sought?.likeliest({ ...expectation, carried });
}

/** The quotes of which it is known where they stood. */
function patchesOf(passages: readonly Passage[]): readonly Patch[] {
  return passages.flatMap(({ index, was, quote }) =>
    was === undefined || quote === undefined ? [] : [{ index, was, quote }],
  );
}

function passageOf(plain: PlainText, { selectors, near }: Described, index: number): Passage {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const was = selectors.find((selector) => selector.type === 'TextPositionSelector')?.start;
  if (quote === undefined) return { index, was };
  const candidate = unmoved(plain, selectors);
  if (candidate !== undefined) {
    return { index, was, quote, unmoved: { candidate, belief: 1, isEnough: true } };
  }
  return {
    index,
    was,
    quote,
    sought: new Sought(plain, quote, near, placesSaid(plain, selectors)),
  };
}

/** What says where passages are: the places that they had, or the order of the file where most of them have none. */
interface Order {
  readonly isPlaced: boolean;
  /** Where a passage stood, or which it is in its file; undefined where neither says anything. */
  readonly keyOf: (passage: Passage) => number | undefined;
}

function orderOf(passages: readonly Passage[]): Order {
  const placed = passages.filter(({ was }) => was !== undefined);
  return placed.length * 2 >= passages.length
    ? { isPlaced: true, keyOf: ({ was }) => was }
    : { isPlaced: false, keyOf: ({ index }) => index };
}

/** Those of the passages that are sure, by where they stood. */
function neighboursOf(
  passages: readonly Passage[],
  found: readonly (Believed | undefined)[],
  { isPlaced, keyOf }: Order,
): Neighbours {
  const settled = passages.flatMap((passage): readonly Settled[] => {
    const [one, was] = [found[passage.index], keyOf(passage)];
    if (one === undefined || was === undefined || one.belief < sure) return [];
    return [settledAt(passage.index, was, one.candidate)];
  });
  return isPlaced ? new PlacedNeighbours(settled) : new OrderedNeighbours(settled);
}

function settledAt(index: number, was: number, { start, end }: Interval): Settled {
  return { index, was, is: start, length: end - start };
}

function answerOf(plain: PlainText, one: Believed | undefined): Anchor | 'orphan' {
  if (one?.isEnough !== true) return 'orphan';
  return { range: rangeAt(plain, one.candidate), score: one.candidate.score };
}
