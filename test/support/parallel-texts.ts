/** Parallel texts with the beads that their translators meant: the starter texts and those of fixtures/parallel and parallel-genres. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexBead } from '../../corpus/alignment/indexed-bead.ts';
import { starterTexts } from '../../corpus/starter/starter-texts.ts';

/** Both sides sentence by sentence, Persian and English, and how they stand to each other. */
export interface ParallelText {
  readonly name: string;
  readonly persian: readonly string[];
  readonly english: readonly string[];
  /** Persian is the original side. */
  readonly beads: readonly IndexBead[];
}

/** The sentences of each bead, the Persian ones first. */
export type Sentences = readonly (readonly [
  persian: readonly string[],
  english: readonly string[],
])[];

/** A text from the sentences of its beads; those with one side become beads of one sentence, as an aligner gives them. */
export function parallelText(name: string, sentences: Sentences): ParallelText {
  const persian: string[] = [];
  const english: string[] = [];
  const beads: IndexBead[] = [];
  for (const [fa, en] of sentences) {
    const original = fa.map((sentence) => persian.push(sentence) - 1);
    const translation = en.map((sentence) => english.push(sentence) - 1);
    if (original.length > 0 && translation.length > 0) beads.push({ original, translation });
    else {
      beads.push(...original.map((index) => ({ original: [index], translation: [] })));
      beads.push(...translation.map((index) => ({ original: [], translation: [index] })));
    }
  }
  return { name, persian, english, beads };
}

/** The starter pairs. */
export function starterSentences(): readonly (readonly [name: string, Sentences])[] {
  return starterTexts().map((pair) => {
    const sides = [pair.original, pair.translation].map((side) =>
      side.beads.map((bead) =>
        bead.map(({ blockIndex, start, end }) => side.blocks[blockIndex]!.slice(start, end)),
      ),
    );
    const [persian, english] = pair.original.language === 'fa' ? sides : sides.toReversed();
    return [pair.slug, persian!.map((fa, index) => [fa, english![index]!] as const)] as const;
  });
}

/** The texts of fixtures/parallel: a bead a line, `Persian | Persian = English`. */
export function fixtureSentences(): readonly (readonly [name: string, Sentences])[] {
  return sentencesOf('parallel');
}

/** Texts of several genres: constants may be set on `dev`, of `held` only totals are looked at, `fresh` were written after all that. */
export function genreSentences(
  half: 'dev' | 'held' | 'fresh',
): readonly (readonly [name: string, Sentences])[] {
  return sentencesOf(`parallel-genres/${half}`);
}

function sentencesOf(name: string): readonly (readonly [name: string, Sentences])[] {
  const folder = join(import.meta.dirname, '../fixtures', name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
      const sentences = lines.map((line) => {
        const [fa = '', en = ''] = line.split('=');
        return [sentencesIn(fa), sentencesIn(en)] as const;
      });
      return [file.replace(/\.txt$/u, ''), sentences] as const;
    });
}

function sentencesIn(half: string): string[] {
  return half.split('|').flatMap((sentence) => (sentence.trim() === '' ? [] : [sentence.trim()]));
}

/** What is left out of one side: a stretch, several short ones, or single beads here and there. */
export type Loss = 'chapter' | 'passages' | 'sentences';

/** The beads without that part of one side. */
export function withLoss(
  sentences: Sentences,
  side: 'persian' | 'english',
  loss: Loss,
  part: number,
  chance: () => number,
): Sentences {
  const gone = new Set<number>();
  const longest = { chapter: sentences.length * part, passages: 8, sentences: 1 }[loss];
  while (gone.size < Math.floor(sentences.length * part)) {
    const start = Math.floor(chance() * sentences.length);
    const length = loss === 'chapter' ? longest : 1 + Math.floor(chance() * longest);
    for (let each = start; each < Math.min(start + length, sentences.length); each += 1) {
      gone.add(each);
    }
  }
  return sentences.map(([fa, en], index) =>
    !gone.has(index) ? [fa, en] : side === 'persian' ? [[], en] : [fa, []],
  );
}
