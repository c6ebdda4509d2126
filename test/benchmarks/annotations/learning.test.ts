/** Learns the weights of `corpus/annotations/belief-weights.ts` from edited texts and prints them; the held texts are not seen. */
import { describe as suite, expect, it } from 'vitest';
import type { TextQuoteSelector } from '../../../corpus/annotations/annotation.ts';
import { beliefIn, type Weights } from '../../../corpus/annotations/belief.ts';
import { contextOf } from '../../../corpus/annotations/describe.ts';
import { evidenceNames } from '../../../corpus/annotations/evidence.ts';
import { PlacedNeighbours } from '../../../corpus/annotations/neighbours.ts';
import { Sought } from '../../../corpus/annotations/sought.ts';
import {
  editedCase,
  halves,
  shuffledCase,
  strengths,
  type EditedCase,
  type EditedPassage,
} from './edited-cases.ts';
import { learned, type Example } from './learning.ts';

/** Not those of the bench. */
const firstSeed = 3000;
const seeds = 6;
const count = 300;
const sure = 0.98;
const byNeighbours = new Set(['nearest', 'farther', 'between', 'close', 'taken']);
const nothing = evidenceNames.map(() => 0);

interface Looked {
  readonly passage: EditedPassage;
  readonly sought: Sought;
  readonly alone: Example;
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
function rightOf({ now }: EditedPassage, { candidates }: Sought): number {
  if (now === undefined || now === 'gone') return -1;
  const shared = candidates.map(
    ({ start, end }) => Math.min(end, now.end) - Math.max(start, now.start),
  );
  const most = Math.max(...shared);
  return most > 0 ? shared.indexOf(most) : -1;
}

function look(text: EditedCase): readonly Looked[] {
  return text.passages.map((passage, index) => {
    const sought = new Sought(text.after, quoteOf(text, passage, index), undefined);
    return { passage, sought, alone: exampleOf(passage, sought, sought.evidence()) };
  });
}

function exampleOf(passage: EditedPassage, sought: Sought, evidence: Example['evidence']): Example {
  return { evidence, right: rightOf(passage, sought) };
}

/** The examples again, with what the sure ones of each so many say of the others. */
function amongOthers(all: readonly Looked[], size: number, weights: Weights): readonly Example[] {
  const examples: Example[] = [];
  for (let at = 0; at < all.length; at += size) {
    const some = all.slice(at, at + size);
    const settled = some.flatMap(({ passage, sought, alone }, index) => {
      const beliefs = beliefIn(alone.evidence, weights, nothing);
      const belief = Math.max(...beliefs);
      const place = sought.candidates[beliefs.indexOf(belief)];
      if (place === undefined || belief < sure) return [];
      return [{ index, was: passage.start, is: place.start, length: place.end - place.start }];
    });
    const neighbours = new PlacedNeighbours(settled);
    for (const [index, { passage, sought }] of some.entries()) {
      if (passage.now === undefined) continue;
      const evidence = sought.evidence(neighbours.expect(index, passage.start));
      examples.push(exampleOf(passage, sought, evidence));
    }
  }
  return examples;
}

suite('weights of evidence', () => {
  it('are learned from texts that are not held back', () => {
    const numbers = Array.from({ length: seeds }, (_, n) => firstSeed + n);
    const cases = halves().learn.flatMap((blocks) => [
      ...strengths.flatMap((strength) =>
        numbers.map((seed) => editedCase(blocks, strength, seed, count)),
      ),
      ...numbers.slice(0, seeds / 2).map((seed) => shuffledCase(blocks, seed + seeds, count)),
    ]);
    const looked = cases.map(look);
    const known = looked.flat().filter(({ passage }) => passage.now !== undefined);
    const examples = known.map(({ alone }) => alone);
    const alone = learned(examples, (name) => !byNeighbours.has(name));
    const others = looked.flatMap((all) => [300, 50].flatMap((n) => amongOthers(all, n, alone)));
    const among = learned(others, () => true);
    console.log(JSON.stringify({ benchmark: 'weights of evidence', alone, among }));
    for (const { words, before, unknown } of [alone, among]) {
      expect(Math.min(words, before, unknown)).toBeGreaterThan(0);
    }
    expect(among.nearest).toBeGreaterThan(0);
    expect(among.taken).toBeLessThan(0);
  });
});
