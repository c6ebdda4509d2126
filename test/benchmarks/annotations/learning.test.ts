/** Learns the weights of `corpus/annotations/belief-weights.ts` from edited texts and prints them; the held texts are not seen. */
import { describe as suite, expect, it } from 'vitest';
import type { TextQuoteSelector } from '../../../corpus/annotations/annotation.ts';
import { Patchwork, type Carried } from '../../../corpus/annotations/patchwork.ts';
import { beliefIn, type Weights } from '../../../corpus/annotations/belief.ts';
import { contextOf } from '../../../corpus/annotations/describe.ts';
import { evidenceNames, neighbourEvidence } from '../../../corpus/annotations/evidence.ts';
import { PlacedNeighbours, type Expectation } from '../../../corpus/annotations/neighbours.ts';
import { Sought } from '../../../corpus/annotations/sought.ts';
import type { Interval } from '../../../corpus/document/range.ts';
import {
  editedCase,
  halves,
  shuffledCase,
  strengths,
  writtenBlocks,
  type EditedCase,
  type EditedPassage,
} from './edited-cases.ts';
import { learned, type Example } from './learning.ts';

/** Not those of the bench. */
const firstSeed = 3000;
const seeds = 6;
const count = 300;
const sure = 0.9;
/** Prose whose phrases repeat is learned from besides: in a long text there are more places that are like a quote. Megabytes. */
const proseSize = 0.06;
/** Not that of the prose in the bench. */
const proseSeed = 47;
const byNeighbours = new Set<string>(neighbourEvidence);
const nothing = evidenceNames.map(() => 0);

interface Looked {
  readonly passage: EditedPassage;
  readonly sought: Sought;
  readonly alone: Seen;
  readonly quote: TextQuoteSelector;
  readonly now: string;
}

/** What speaks for each candidate that there was then. */
interface Seen {
  readonly candidates: readonly Interval[];
  readonly evidence: Example['evidence'];
}

/** Every sixth passage has no surroundings, as from some readers, and of every sixth those in other blocks are others. */
function quoteOf({ before }: EditedCase, passage: EditedPassage, index: number): TextQuoteSelector {
  const exact = before.text.slice(passage.start, passage.end);
  const { prefix, suffix } = contextOf(before.text, passage);
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
  if (index % 6 === 1) return { ...quote, prefix: '', suffix: '' };
  if (index % 6 !== 2) return quote;
  const from = prefix.lastIndexOf('\n') + 1;
  const to = suffix.includes('\n') ? suffix.indexOf('\n') : suffix.length;
  return {
    ...quote,
    prefix: garbled(prefix.slice(0, from)) + prefix.slice(from),
    suffix: suffix.slice(0, to) + garbled(suffix.slice(to)),
  };
}

function garbled(text: string): string {
  return text.replace(/\p{L}/gu, (letter) =>
    String.fromCharCode(0xc0 + ((letter.charCodeAt(0) * 7) % 60)),
  );
}

/** The candidate that overlaps most with where the passage went. */
function rightOf({ now }: EditedPassage, candidates: readonly Interval[]): number {
  if (now === undefined || now === 'gone') return -1;
  const shared = candidates.map(
    ({ start, end }) => Math.min(end, now.end) - Math.max(start, now.start),
  );
  const most = Math.max(...shared);
  return most > 0 ? shared.indexOf(most) : -1;
}

function look(text: EditedCase): readonly Looked[] {
  return text.passages.map((passage, index) => {
    const quote = quoteOf(text, passage, index);
    const sought = new Sought(text.after, quote, undefined);
    return { passage, sought, alone: seen(sought), quote, now: text.after.text };
  });
}

function seen(sought: Sought, expectation?: Expectation): Seen {
  const evidence = sought.evidence(expectation);
  return { candidates: sought.candidates, evidence };
}

/** Those of which one candidate is sure. */
function neighboursOf(
  some: readonly Looked[],
  all: readonly Seen[],
  weights: Weights,
): PlacedNeighbours {
  const settled = all.flatMap(({ candidates, evidence }, index) => {
    const beliefs = beliefIn(evidence, weights, nothing);
    const belief = Math.max(...beliefs);
    const place = candidates[beliefs.indexOf(belief)];
    const was = some[index]?.passage.start;
    if (place === undefined || was === undefined || belief < sure) return [];
    return [{ index, was, is: place.start, length: place.end - place.start }];
  });
  return new PlacedNeighbours(settled);
}

/** What is seen of each when the sure ones of each so many say of the others where they are: as often as there are weights. */
function amongOthers(
  looked: readonly Looked[],
  size: number,
  rounds: readonly Weights[],
): readonly Example[] {
  const examples: Example[] = [];
  for (let at = 0; at < looked.length; at += size) {
    const some = looked.slice(at, at + size);
    let all = some.map(({ alone }) => alone);
    const patches = some.map(({ passage, quote }, index) => ({ index, was: passage.start, quote }));
    const work = new Patchwork(patches, some[0]?.now ?? '');
    const carried = patches.map(({ index }) => work.carry(index));
    for (const weights of rounds) {
      const neighbours = neighboursOf(some, all, weights);
      all = some.map(({ passage, sought }, index) =>
        seen(sought, expecting(neighbours.expect(index, passage.start), carried[index])),
      );
    }
    examples.push(...examplesOf(some, all));
  }
  return examples;
}

function expecting(
  expectation: Expectation | undefined,
  carried: Carried | undefined,
): Expectation | undefined {
  return expectation && { ...expectation, carried };
}

/** Of those of which somebody can say where they went. */
function examplesOf(some: readonly Looked[], all: readonly Seen[]): readonly Example[] {
  return all.flatMap(({ candidates, evidence }, index) => {
    const passage = some[index]?.passage;
    if (passage?.now === undefined) return [];
    return [{ evidence, right: rightOf(passage, candidates) }];
  });
}

suite('weights of evidence', () => {
  it('are learned from texts that are not held back', () => {
    const numbers = Array.from({ length: seeds }, (_, n) => firstSeed + n);
    const prose = writtenBlocks(proseSize, proseSeed);
    const cases = halves().learn.flatMap((blocks) => [
      ...strengths.flatMap((strength) =>
        numbers.map((seed) => editedCase(blocks, strength, seed, count)),
      ),
      ...numbers.slice(0, seeds / 2).map((seed) => shuffledCase(blocks, seed + seeds, count)),
    ]);
    const few = numbers.slice(0, seeds / 2);
    cases.push(
      ...strengths.flatMap((strength) =>
        few.map((seed) => editedCase(prose, strength, seed, count)),
      ),
    );
    const looked = cases.map(look);
    const examples = looked.flatMap((all) =>
      examplesOf(
        all,
        all.map(({ alone }) => alone),
      ),
    );
    const alone = learned(examples, (name) => !byNeighbours.has(name));
    const others = (rounds: readonly Weights[]): readonly Example[] =>
      looked.flatMap((all) => [300, 50].flatMap((size) => amongOthers(all, size, rounds)));
    const first = learned(others([alone]), () => true);
    const among = learned(others([alone, first]), () => true);
    console.log(JSON.stringify({ benchmark: 'weights of evidence', alone, among }));
    for (const { words, before, unknown } of [alone, among]) {
      expect(Math.min(words, before, unknown)).toBeGreaterThan(0);
    }
    expect(among.farther).toBeGreaterThan(0);
    expect(among.astray).toBeLessThan(0);
    expect(among.taken).toBeLessThan(0);
  });
});
