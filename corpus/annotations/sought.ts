/** A passage that is looked for: its candidates, and how far each is believed. */
import type { PlainText } from '../document/plain-text.ts';
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import { beliefIn } from './belief.ts';
import { alone, among } from './belief-weights.ts';
import { distinct, type Candidate } from './candidate.ts';
import { evidenceOf } from './evidence.ts';
import type { Expectation } from './neighbours.ts';
import { indexOf } from './quote-indexes.ts';
import { patternOf, type QuotePattern } from './quote-pattern.ts';

/** A candidate with the belief in it, from 0 to 1. */
export interface Believed {
  readonly candidate: Candidate;
  readonly belief: number;
  /** Whether it is an answer. */
  readonly isEnough: boolean;
}

/** A place is an answer from this belief on: of what is learned from, less than one in a thousand is wrong then. */
const enough = 0.75;

/** Words of which fewer letters are there are gone, whatever stands around them. */
const leastWords = 0.55;
/** Candidates whose surroundings are looked at closely: those that fit best. */
const mostCompared = 6;
/** … by less than this worse than the best. */
const closeness = 0.4;
/** Surroundings that fit so well need no closer look. */
const fitting = 0.95;
/** How much more, in logarithms of odds, a place is believed that another program names, … */
const named = 3;
/** … or that its own selectors name, where the words stand as they were, or as they were found before. */
const said = 1;
/** A passage is looked for so many times the slack about where its neighbours expect it, and so many units at least. */
const reachInSlack = 3;
const leastReach = 120;

/** One passage in one text. Cost: that of `QuoteIndex.candidates`, then an alignment for each of the likeliest. */
export class Sought {
  candidates: readonly Candidate[];
  /** Whether everything stands in one place, and nowhere else was looked. */
  private isWhole: boolean;
  /** Where neighbours expected it, and it was looked for. */
  private readonly looked: number[] = [];
  private readonly around = new Map<Candidate, number>();
  private readonly pattern: QuotePattern;

  constructor(
    private readonly plain: PlainText,
    quote: TextQuoteSelector,
    private readonly near: Interval | undefined,
    /** The places that its other selectors name. */
    private readonly said: readonly Interval[] = [],
  ) {
    this.pattern = patternOf(quote);
    const whole = near === undefined ? indexOf(plain).whole(this.pattern) : undefined;
    this.candidates = whole === undefined ? this.everywhere() : [whole];
    this.isWhole = whole !== undefined;
  }

  private everywhere(): readonly Candidate[] {
    const index = indexOf(this.plain);
    const named = this.near === undefined ? [] : index.within(this.pattern, this.near);
    return distinct([...index.candidates(this.pattern), ...named]);
  }

  /** The candidate that is believed most by itself, or among neighbours that expect it somewhere; undefined where there is none. */
  likeliest(expectation?: Expectation): Believed | undefined {
    const evidence = this.evidence(expectation);
    const weights = expectation === undefined ? alone : among;
    const favour = this.candidates.map((candidate) => this.favourOf(candidate));
    const beliefs = beliefIn(evidence, weights, favour);
    const belief = Math.max(...beliefs);
    const candidate = this.candidates[beliefs.indexOf(belief)];
    if (candidate === undefined) return undefined;
    return { candidate, belief, isEnough: belief >= enough && candidate.words >= leastWords };
  }

  private favourOf({ start, end, words }: Candidate): number {
    const { near } = this;
    // Words like those of the quote are not meant where the quote itself stands elsewhere.
    const isMeant = words === 1 || this.candidates.every((one) => one.words < 1);
    const isNamed = near !== undefined && isMeant && start < near.end && near.start < end;
    const isSaid = this.said.some(
      (place) => place.start === start && (words === 1 || place.end === end),
    );
    return (isNamed ? named : 0) + (isSaid ? said : 0);
  }

  /** What speaks for each of the candidates, in their order: see `evidenceNames`. */
  evidence(expectation?: Expectation): readonly (readonly number[])[] {
    if (expectation !== undefined) this.lookWhereExpected(expectation);
    return this.candidates.map((candidate) =>
      evidenceOf(this.pattern, candidate, this.aroundOf(candidate), expectation),
    );
  }

  /** Adds what stands where the nearest neighbours expect the passage, if no candidate does. */
  private lookWhereExpected({ before, after, carried }: Expectation): void {
    if (carried !== undefined && carried.words >= leastWords) this.lookAt(carried);
    const nearest = [before[0], after[0]].filter((expected) => expected !== undefined);
    if (this.isWhole) {
      const isExpected = nearest.some(({ at, slack }) =>
        this.candidates.some(({ start }) => Math.abs(start - at) <= reachInSlack * slack),
      );
      if (isExpected) return;
      this.candidates = this.everywhere();
      this.isWhole = false;
    }
    for (const expected of nearest) {
      const at = Math.round(expected.at);
      const reach = Math.round(Math.max(leastReach, reachInSlack * expected.slack));
      const window = {
        start: Math.max(0, at - reach),
        end: Math.min(this.plain.text.length, at + this.pattern.quote.exact.length + reach),
      };
      const isThere = this.candidates.some(
        ({ start, words }) => start >= window.start && start < window.end && words > 0.5,
      );
      const isNew = this.looked.every((place) => Math.abs(place - at) > leastReach / 2);
      if (isThere || !isNew || window.end <= window.start) continue;
      this.looked.push(at);
      this.addWithin(window);
    }
  }

  /** Adds what stands there, if no candidate does. */
  private lookAt({ start, end }: Interval): void {
    if (this.candidates.some((one) => one.start < end && start < one.end && one.words > 0.5))
      return;
    this.addWithin({
      start: Math.max(0, start - leastReach),
      end: Math.min(this.plain.text.length, end + leastReach),
    });
  }

  private addWithin(window: Interval): void {
    const found = indexOf(this.plain).within(this.pattern, window);
    this.candidates = distinct([...this.candidates, ...found]);
  }

  private aroundOf(candidate: Candidate): number {
    const known = candidate.around ?? this.around.get(candidate);
    if (known !== undefined) return known;
    const { before, after } = candidate;
    const isClear = before >= fitting && after >= fitting;
    const best = this.candidates[0]?.score ?? 0;
    const isLikely =
      this.candidates.indexOf(candidate) < mostCompared && candidate.score > best - closeness;
    const look = isLikely && !isClear;
    const around = look
      ? indexOf(this.plain).around(this.pattern, candidate)
      : (before + after) / 2;
    this.around.set(candidate, around);
    return around;
  }
}
