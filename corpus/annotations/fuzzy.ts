/** Finds places where an edited quote may stand, by approximate string matching. */
import search from 'approx-string-match';
import { clusterEnd, clusterStart } from '../document/cluster.ts';
import type { Interval } from '../document/range.ts';
import type { TextQuoteSelector } from './annotation.ts';
import type { Candidate } from './candidate.ts';
import { weigh } from './candidate.ts';

interface Match extends Interval {
  readonly errors: number;
}

/** Share of the units that may differ; more than a third and other sentences begin to look alike. */
const mostErrors = 0.3;
/** The matcher's time grows with pattern × text: of a longer quote only its two ends are looked for. */
const longestPattern = 256;
/** Shorter words stand in too many places to be looked for without what is around them. */
const shortestAlone = 40;

/**
 * Places of the words with few edits, each weighed. Looks for the words together with their surroundings first,
 * because the words alone may fit better elsewhere; then for the words alone, if they are many.
 *
 * Cost: O(text · pattern / 32), some 100 ms for 2 MB.
 */
export function fuzzyCandidates(text: string, quote: TextQuoteSelector): readonly Candidate[] {
  const { exact, prefix, suffix } = quote;
  const together = matches(text, `${prefix}${exact}${suffix}`).flatMap((match) => {
    const inside = narrow(text.slice(match.start, match.end), quote);
    return inside === undefined ? [] : [moved(inside, match.start)];
  });
  const found =
    together.length > 0 || exact.length < shortestAlone ? together : matches(text, exact);
  return distinct(found).map((match) => {
    const whole = onCharacters(text, match);
    return weigh(text, quote, whole, match.errors);
  });
}

/** Where the pattern fits with the fewest errors; its two ends, if it is long. */
function matches(text: string, pattern: string): readonly Match[] {
  if (pattern.length <= longestPattern) {
    return distinct(search(text, pattern, Math.floor(pattern.length * mostErrors)));
  }
  const half = longestPattern / 2;
  const allowed = Math.floor(half * mostErrors);
  const heads = distinct(search(text, pattern.slice(0, half), allowed));
  const tails = distinct(search(text, pattern.slice(-half), allowed));
  const room = pattern.length * mostErrors;
  return heads.flatMap((head) =>
    tails
      .filter((tail) => Math.abs(tail.end - head.start - pattern.length) <= room)
      .map((tail) => ({
        start: head.start,
        end: tail.end,
        errors: head.errors + tail.errors + Math.abs(tail.end - head.start - pattern.length),
      })),
  );
}

/** The quote's own place in the words that fit it with its surroundings: the one that leaves the right length before it. */
function narrow(words: string, { exact, prefix }: TextQuoteSelector): Match | undefined {
  const inside = matches(words, exact);
  const distance = (match: Match): number => Math.abs(match.start - prefix.length);
  return [...inside].sort((a, b) => distance(a) - distance(b))[0];
}

/** The matcher reports one place several times, ending a unit earlier or later: the longest stands for them all. */
function distinct(found: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (match.errors < last.errors) kept[kept.length - 1] = match;
  }
  return kept;
}

/** Edits at the ends must not cut a character, nor take white space along. */
function onCharacters(text: string, match: Match): Interval {
  const start = clusterStart(text, match.start);
  const end = clusterEnd(text, match.end);
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const trailing = words.length - words.trimEnd().length;
  return leading + trailing < words.length
    ? { start: start + leading, end: end - trailing }
    : { start, end };
}

function moved(match: Match, by: number): Match {
  return { start: match.start + by, end: match.end + by, errors: match.errors };
}
