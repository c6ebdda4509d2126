/** Finds quotes in one text, however it was edited since: rare letters of the quote lead to places, alignment judges them. */
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import { weigh, type Candidate } from './candidate.ts';
import { gramLength, GramIndex } from './gram-index.ts';
import { LetterAligner } from './letter-aligner.ts';
import { intervalOfLetters, lettersOf, type Letters } from './letters.ts';
import { passageOf } from './passage.ts';
import type { QuotePattern } from './quote-pattern.ts';
import { keptAround } from './surroundings.ts';

/** So many grams of a pattern are asked, the rarest first. */
const mostGrams = 24;
/** So many places are visited; the rarest grams come first, commoner ones say little. */
const mostVisited = 3000;
/** When so many are asked, those that lead to more places than this are not: they say little, and take the most time. */
const manyGrams = 8;
const commonGram = 24;
/** Letters that may have been put in or taken out before or within the quote. */
const reach = 48;
/** … or in the middle of a quote that is as long. */
const widestInsertion = 160;
/** Places that differ by less are one place, shifted by an edit. */
const shift = 6;
/** So many places are judged, those with the most grams first; of a refrain that stands oftener nobody knows which is meant. */
const mostPlaces = 6;
/** Places on which fewer grams agree than this share of the most are another sentence. */
const leastVotes = 0.4;
/** So many units at the beginning of a quote may be no letters. */
const mostUnseen = 8;

/** Where a place fits so well, an edited copy elsewhere is not looked at. */
const fitting = 0.85;

/** Letters are aligned within stretches of so many units: in longer ones nothing says that the quote is there. */
const widest = 4000;

/** A place with the share of the quote's letters that are there, and of its surroundings if they were aligned with it. */
interface Found extends Interval {
  readonly words: number;
  readonly around?: number;
}

/** An index over one text; made once, asked for many quotes. Cost of making it: linear; of a quote: about 0.2 ms. */
export class QuoteIndex {
  private readonly letters: Letters;
  private readonly grams: GramIndex;

  constructor(private readonly text: string) {
    this.letters = lettersOf(text);
    this.grams = new GramIndex(this.letters.units);
  }

  /** The places where the quote may stand, edited or not, each weighed with its surroundings; in no order. */
  candidates(pattern: QuotePattern): readonly Candidate[] {
    if (pattern.end <= pattern.start) return [];
    const found = new Map<number, Candidate>();
    let best = 0;
    for (const place of this.likelyPlaces(pattern.letters.units)) {
      if (best >= fitting && !this.isVerbatim(pattern, place)) continue;
      const interval = this.placeOf(pattern, place);
      if (interval === undefined) continue;
      const candidate = this.weigh(pattern.quote, interval);
      best = Math.max(best, candidate.score);
      const known = found.get(candidate.start);
      if (known === undefined || known.score < candidate.score) {
        found.set(candidate.start, candidate);
      }
    }
    return [...found.values()];
  }

  /** The one place where all the letters of the quote and of what stood around it stand; undefined where there are several. */
  whole(pattern: QuotePattern): Candidate | undefined {
    const { units } = pattern.letters;
    const [rarest] = this.rarestGrams(units);
    if (rarest === undefined || pattern.end <= pattern.start) return undefined;
    const places: number[] = [];
    this.grams.eachPlace(units, rarest, (place) => {
      if (isAt(units, 0, units.length, this.letters.units, place - rarest)) {
        places.push(place - rarest);
      }
    });
    const [place, ...others] = places;
    if (place === undefined || others.length > 0) return undefined;
    const [first, last] = [place + pattern.start, place + pattern.end - 1];
    return this.weigh(pattern.quote, {
      ...intervalOfLetters(this.letters, first, last),
      words: 1,
    });
  }

  /**
   * Where the quote stands within an interval of the text: its copies there, else the one place to which its letters align.
   * Cost: the interval, and its letters times those of the quote where there is no copy.
   */
  within(pattern: QuotePattern, { start, end }: Interval): readonly Candidate[] {
    const { quote } = pattern;
    if (pattern.end <= pattern.start) return [];
    const copies: Candidate[] = [];
    const text = this.text.slice(start, end);
    let at = text.indexOf(quote.exact);
    while (at >= 0 && copies.length < mostPlaces) {
      const place = { start: start + at, end: start + at + quote.exact.length };
      copies.push(weigh(this.text, quote, place, 0));
      at = text.indexOf(quote.exact, at + 1);
    }
    if (copies.length > 0 || end - start > widest) return copies;
    const window = this.letters.folded.map.toOutputRange({ start, end });
    const found = this.aligned(pattern, window);
    return found === undefined ? [] : [this.weigh(quote, found)];
  }

  /**
   * The share of the letters around the quote that stand around a place of it, in runs: however many words were put in or
   * taken out between them. Cost: the letters of the quote times those about the place.
   */
  around(pattern: QuotePattern, place: Interval): number {
    const there = this.letters.folded.map.toOutputRange(place);
    const { units } = pattern.letters;
    const window = {
      start: Math.max(0, there.start - pattern.start - reach),
      end: Math.min(this.letters.units.length, there.end + units.length - pattern.end + reach),
    };
    const aligner = new LetterAligner(units, this.letters.units);
    const partners = aligner.align({ start: 0, end: units.length }, window);
    return keptAround(pattern, partners, this.letters.units, there);
  }

  /** Where the pattern may begin: places that many of its rare grams agree on, the most agreed on first. */
  private likelyPlaces(pattern: Uint16Array): readonly number[] {
    const votes = new Map<number, number>();
    for (const at of this.rarestGrams(pattern)) {
      this.grams.eachPlace(pattern, at, (place) => {
        votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
      });
    }
    const places = together(votes);
    const least = Math.max(1, (places[0]?.votes ?? 0) * leastVotes);
    return places
      .filter((each) => each.votes >= least)
      .slice(0, mostPlaces)
      .map(({ place }) => place);
  }

  /** The rarest grams, no two of which overlap by more than half: overlapping ones are hit by the same edit. */
  private rarestGrams(pattern: Uint16Array): readonly number[] {
    const grams: { readonly at: number; readonly count: number }[] = [];
    for (let at = 0; at + gramLength <= pattern.length; at++) {
      const count = this.grams.count(pattern, at);
      if (count > 0 && count <= mostVisited) grams.push({ at, count });
    }
    const chosen: number[] = [];
    let visited = 0;
    for (const { at, count } of grams.sort((a, b) => a.count - b.count)) {
      if (chosen.some((other) => Math.abs(other - at) < gramLength / 2)) continue;
      visited += count;
      if (chosen.length === mostGrams || visited > mostVisited) break;
      if (chosen.length >= manyGrams && count > commonGram) break;
      chosen.push(at);
    }
    return chosen;
  }

  /** The quote's place where the pattern begins about at this letter. */
  private placeOf(pattern: QuotePattern, place: number): Found | undefined {
    const { letters, start, end } = pattern;
    if (this.isVerbatim(pattern, place)) {
      return { ...intervalOfLetters(this.letters, place + start, place + end - 1), words: 1 };
    }
    // A sentence may have been put in between those of a long quote, on either side of what led here.
    const around = reach + Math.min(widestInsertion, end - start);
    const window = {
      start: Math.max(0, place - around),
      end: Math.min(this.letters.units.length, place + letters.units.length + around),
    };
    return this.aligned(pattern, window);
  }

  private isVerbatim({ letters, start, end }: QuotePattern, place: number): boolean {
    return isAt(letters.units, start, end, this.letters.units, place + start);
  }

  private aligned(pattern: QuotePattern, window: Interval): Found | undefined {
    const { letters } = pattern;
    const aligner = new LetterAligner(letters.units, this.letters.units);
    const partners = aligner.align({ start: 0, end: letters.units.length }, window);
    const passage = passageOf({ letters, from: 0, partners }, pattern, this.letters);
    if (passage === undefined) return undefined;
    const place = { start: passage.first, end: passage.last + 1 };
    return {
      ...intervalOfLetters(this.letters, passage.first, passage.last),
      words: passage.words,
      around: keptAround(pattern, partners, this.letters.units, place),
    };
  }

  private weigh(quote: TextQuoteSelector, found: Found): Candidate {
    const verbatim = this.verbatim(quote.exact, found);
    const errors = (1 - found.words) * quote.exact.length;
    const candidate =
      verbatim === undefined
        ? weigh(this.text, quote, found, errors)
        : weigh(this.text, quote, verbatim, 0);
    return found.around === undefined ? candidate : { ...candidate, around: found.around };
  }

  /** The words as they were quoted, with the ZWNJ and spaces at their ends, which are no letters. */
  private verbatim(exact: string, { start }: Interval): Interval | undefined {
    for (let before = 0; before <= mostUnseen; before++) {
      const from = start - before;
      if (this.text.startsWith(exact, from)) return { start: from, end: from + exact.length };
    }
    return undefined;
  }
}

interface Place {
  readonly place: number;
  readonly votes: number;
}

/** Each place with the votes around it, one for those that an edit shifted; the most agreed on first. */
function together(votes: ReadonlyMap<number, number>): readonly Place[] {
  const places = [...votes]
    .map(([place, own]) => ({ place, own }))
    .sort((a, b) => a.place - b.place);
  const heads: { place: number; own: number }[] = [];
  for (const each of places) {
    const last = heads.at(-1);
    if (last === undefined || each.place - last.place > shift) heads.push({ ...each });
    else {
      if (each.own > last.own) last.place = each.place;
      last.own += each.own;
    }
  }
  return heads
    .map(({ place, own }, index) => {
      const near = [heads[index - 1], heads[index + 1]].map((other) =>
        other !== undefined && Math.abs(other.place - place) <= reach ? other.own : 0,
      );
      return { place, votes: own + Math.max(...near) };
    })
    .sort((a, b) => b.votes - a.votes);
}

function isAt(
  pattern: Uint16Array,
  start: number,
  end: number,
  units: Uint16Array,
  at: number,
): boolean {
  for (let i = start; i < end; i++) if (pattern[i] !== units[at + i - start]) return false;
  return true;
}
