/** Sure anchors: pairs of segments that share rare words, in the longest chain that runs the same way on both sides. */
import type { LinkTable } from './links.ts';
import type { Side } from './words/vocabulary.ts';

/** A pair of segments that very likely translate each other, and how sure that is. */
export interface Anchor {
  readonly original: number;
  readonly translation: number;
  readonly weight: number;
}

/** A word that stands in more segments than this says too little about which one is meant. */
const mostSegments = 24;

/** What a pair must reach: two rare words, or several of middling rarity. */
const enough = 5;

/**
 * Anchors ascending on both sides.
 *
 * Cost: linear in the places where rare linked words meet, times a logarithm.
 * Source: anchors before sentences as in Moore 2002 and Varga et al. 2005; the heaviest chain as in Fung & McKeown 1994.
 */
export function findAnchors(original: Side, translation: Side, links: LinkTable): Anchor[] {
  const candidates = candidatesOf(original, translation, links);
  return supported(heaviestChain(candidates, translation.count), original.count);
}

function candidatesOf(original: Side, translation: Side, { forward }: LinkTable): Anchor[] {
  const places = placesOf(translation);
  const sums = new Float64Array(translation.count);
  const candidates: Anchor[] = [];
  const bestOf = new Float64Array(translation.count);
  for (let segment = 0; segment < original.count; segment += 1) {
    const touched: number[] = [];
    const end = original.starts[segment + 1] ?? 0;
    for (let at = original.starts[segment] ?? 0; at < end; at += 1) {
      const word = original.tokens[at] ?? 0;
      const mine = original.words[word]?.segments ?? 0;
      if (mine > mostSegments) continue;
      const last = forward.starts[word + 1] ?? 0;
      for (let link = forward.starts[word] ?? 0; link < last; link += 1) {
        const other = forward.others[link] ?? 0;
        const there = places[other];
        if (there === undefined) continue;
        const chance = forward.chances[link] ?? 0;
        const weight = Math.log(
          1 + (chance * translation.count) / (3 * Math.max(mine, there.length)),
        );
        for (const place of there) {
          if (sums[place] === 0) touched.push(place);
          sums[place] = (sums[place] ?? 0) + Math.min(4, weight);
        }
      }
    }
    collect(segment, touched, sums, bestOf, candidates);
  }
  // Only pairs that are the best of both of their segments.
  return candidates.filter(({ translation, weight }) => weight >= (bestOf[translation] ?? 0));
}

/** The best pair of a segment if it is well above the second. */
function collect(
  segment: number,
  touched: readonly number[],
  sums: Float64Array,
  bestOf: Float64Array,
  candidates: Anchor[],
): void {
  let best = -1;
  let weight = 0;
  let second = 0;
  for (const place of touched) {
    const sum = sums[place] ?? 0;
    sums[place] = 0;
    if (sum > weight) {
      second = weight;
      weight = sum;
      best = place;
    } else if (sum > second) second = sum;
  }
  if (best < 0 || weight < enough || weight < 1.25 * second) return;
  bestOf[best] = Math.max(bestOf[best] ?? 0, weight);
  candidates.push({ original: segment, translation: best, weight });
}

/** Where each word of a side stands; nothing for words that stand everywhere. */
function placesOf({ count, starts, tokens, words }: Side): (readonly number[] | undefined)[] {
  const places = words.map(({ segments }): number[] | undefined =>
    segments > mostSegments ? undefined : [],
  );
  for (let segment = 0; segment < count; segment += 1) {
    const end = starts[segment + 1] ?? 0;
    for (let at = starts[segment] ?? 0; at < end; at += 1) places[tokens[at] ?? 0]?.push(segment);
  }
  return places;
}

/** The chain with the greatest weight that ascends on both sides; a Fenwick tree holds the best chain up to each column. */
function heaviestChain(candidates: readonly Anchor[], columns: number): Anchor[] {
  const tree = new Int32Array(columns + 2).fill(-1);
  const total = new Float64Array(candidates.length);
  const before = new Int32Array(candidates.length).fill(-1);
  const better = (a: number, b: number): number =>
    a < 0 || (b >= 0 && (total[b] ?? 0) > (total[a] ?? 0)) ? b : a;
  for (const [index, { translation, weight }] of candidates.entries()) {
    let best = -1;
    for (let at = translation; at > 0; at -= at & -at) best = better(best, tree[at] ?? -1);
    before[index] = best;
    total[index] = weight + (best < 0 ? 0 : (total[best] ?? 0));
    for (let at = translation + 1; at <= columns; at += at & -at) {
      tree[at] = better(tree[at] ?? -1, index);
    }
  }
  let last = -1;
  for (let index = 0; index < candidates.length; index += 1) last = better(last, index);
  const chain: Anchor[] = [];
  for (; last >= 0; last = before[last] ?? -1) {
    const anchor = candidates[last];
    if (anchor !== undefined) chain.push(anchor);
  }
  return chain.reverse();
}

/** Anchors that some of their neighbours in the chain agree with: a stray one lies off the way that the others mark. */
function supported(chain: readonly Anchor[], rows: number): Anchor[] {
  if (chain.length < 4) return rows < 400 ? [...chain] : [];
  return chain.filter((anchor, index) => {
    let agreeing = 0;
    for (let other = Math.max(0, index - 4); other <= index + 4; other += 1) {
      const neighbour = chain[other];
      if (neighbour === undefined || neighbour === anchor) continue;
      const down = Math.abs(neighbour.original - anchor.original);
      const across = Math.abs(neighbour.translation - anchor.translation);
      if (Math.abs(down - across) <= 4 + 0.35 * Math.max(down, across)) agreeing += 1;
    }
    return agreeing >= 2;
  });
}
