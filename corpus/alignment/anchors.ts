/** Sure anchors: pairs of segments that share rare words, in the longest chain that runs the same way on both sides. */
import type { LinkTable } from './links.ts';
import type { Stretch } from './stretches.ts';
import type { Side } from './words/vocabulary.ts';

/** A pair of segments that very likely translate each other, and how sure that is. */
export interface Anchor {
  readonly original: number;
  readonly translation: number;
  readonly weight: number;
}

/** A word that stands in more segments of a stretch says too little about which one is meant. */
function mostSegments(segments: number): number {
  return Math.min(400, Math.max(16, segments / 30));
}

/** What a pair must reach: two rare words, or several of middling rarity. */
const enough = 5;

/** What one word may add. */
const mostOfWord = 4;

/** How much better than any other a pair must be for both of its segments. */
const lead = 1.25;

/**
 * Anchors of a stretch, ascending on both sides. What is rare is judged within the stretch, so a shorter one has others.
 *
 * Cost: linear in the places where rare linked words meet, times a logarithm.
 * Source: anchors before sentences as in Moore 2002 and Varga et al. 2005; the heaviest chain as in Fung & McKeown 1994.
 */
export function findAnchors(
  original: Side,
  translation: Side,
  links: LinkTable,
  stretch: Stretch,
): Anchor[] {
  const search = new Search(original, translation, links, stretch);
  return supported(heaviestChain(search.run()));
}

class Search {
  private readonly places: ReadonlyMap<number, readonly number[]>;
  private readonly counts: ReadonlyMap<number, readonly number[]>;
  private readonly most: number;
  private readonly width: number;
  private readonly sums: Float64Array;
  private readonly bestOf: Float64Array;
  private readonly secondOf: Float64Array;

  constructor(
    private readonly original: Side,
    translation: Side,
    private readonly links: LinkTable,
    private readonly stretch: Stretch,
  ) {
    const { originalStart, originalEnd, translationStart, translationEnd } = stretch;
    this.places = placesIn(translation, translationStart, translationEnd);
    this.counts = placesIn(original, originalStart, originalEnd);
    this.width = translationEnd - translationStart;
    this.most = mostSegments(Math.max(this.width, originalEnd - originalStart));
    this.sums = new Float64Array(this.width);
    this.bestOf = new Float64Array(this.width);
    this.secondOf = new Float64Array(this.width);
  }

  run(): Anchor[] {
    const { originalStart, originalEnd, translationStart } = this.stretch;
    const candidates: Anchor[] = [];
    for (let segment = originalStart; segment < originalEnd; segment += 1) {
      this.collect(segment, this.addUp(segment), candidates);
    }
    return candidates.filter(({ translation, weight }) => {
      const place = translation - translationStart;
      return weight >= (this.bestOf[place] ?? 0) && weight >= lead * (this.secondOf[place] ?? 0);
    });
  }

  /** Adds what a segment's words say to each segment of the translation; returns those that got something. */
  private addUp(segment: number): number[] {
    const { original, sums, most, width } = this;
    const { forward } = this.links;
    const touched: number[] = [];
    const end = original.starts[segment + 1] ?? 0;
    for (let at = original.starts[segment] ?? 0; at < end; at += 1) {
      const word = original.tokens[at] ?? 0;
      const mine = this.counts.get(word)?.length ?? 0;
      if (mine > most) continue;
      const last = forward.starts[word + 1] ?? 0;
      for (let link = forward.starts[word] ?? 0; link < last; link += 1) {
        const there = this.places.get(forward.others[link] ?? 0);
        if (there === undefined || there.length > most) continue;
        const chance = forward.chances[link] ?? 0;
        const rarity = (chance * width) / (3 * Math.max(mine, there.length));
        const weight = Math.min(mostOfWord, Math.log(1 + rarity));
        for (const place of there) {
          if (sums[place] === 0) touched.push(place);
          sums[place] = (sums[place] ?? 0) + weight;
        }
      }
    }
    return touched;
  }

  /** Keeps the best pair of a segment if it is well above the second. */
  private collect(segment: number, touched: readonly number[], candidates: Anchor[]): void {
    let best = -1;
    let weight = 0;
    let second = 0;
    for (const place of touched) {
      const sum = this.sums[place] ?? 0;
      this.sums[place] = 0;
      this.remember(place, sum);
      if (sum > weight) {
        second = weight;
        weight = sum;
        best = place;
      } else if (sum > second) second = sum;
    }
    if (best < 0 || weight < enough || weight < lead * second) return;
    const translation = this.stretch.translationStart + best;
    candidates.push({ original: segment, translation, weight });
  }

  private remember(place: number, sum: number): void {
    const best = this.bestOf[place] ?? 0;
    if (sum > best) {
      this.bestOf[place] = sum;
      this.secondOf[place] = best;
    } else if (sum > (this.secondOf[place] ?? 0)) this.secondOf[place] = sum;
  }
}

/** Where each word stands among some segments, counted from the first of them. */
function placesIn({ starts, tokens }: Side, first: number, end: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let segment = first; segment < end; segment += 1) {
    const last = starts[segment + 1] ?? 0;
    for (let at = starts[segment] ?? 0; at < last; at += 1) {
      const word = tokens[at] ?? 0;
      const known = places.get(word);
      if (known === undefined) places.set(word, [segment - first]);
      else known.push(segment - first);
    }
  }
  return places;
}

/** The chain with the greatest weight that ascends on both sides; a Fenwick tree holds the best chain up to each column. */
function heaviestChain(candidates: readonly Anchor[]): Anchor[] {
  const columns = candidates.reduce((most, { translation }) => Math.max(most, translation), 0) + 1;
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
function supported(chain: readonly Anchor[]): Anchor[] {
  // Too few to judge each other by must be sure by themselves.
  if (chain.length < 4) return chain.filter(({ weight }) => weight >= 2 * enough);
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
