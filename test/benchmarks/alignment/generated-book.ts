/** Parallel books of any length, made from short texts with a fixed seed: sentences drawn at random, with names and numbers of their own. */
import type { Sentences } from '../../support/parallel-texts.ts';
import { chances } from '../../support/seeded-random.ts';

/** Consonants with a vowel, as both languages write them. */
const syllables = [
  ['با', 'ba'],
  ['دو', 'du'],
  ['ری', 'ri'],
  ['سا', 'sa'],
  ['مو', 'mo'],
  ['نی', 'ni'],
  ['کا', 'ka'],
  ['لو', 'lu'],
  ['شا', 'sha'],
  ['تی', 'ti'],
  ['فر', 'far'],
  ['زا', 'za'],
  ['گو', 'go'],
  ['هی', 'hi'],
  ['پا', 'pa'],
  ['خو', 'kho'],
  ['جا', 'ja'],
  ['رو', 'ru'],
  ['قا', 'gha'],
  ['چی', 'chi'],
] as const;

/**
 * A book of so many beads. Half of them hold a name of the book's own (there is about one for every twenty beads, and some
 * are frequent, as in books), some a number.
 */
export function generatedBook(beads: number, texts: readonly Sentences[], seed: number): Sentences {
  const chance = chances(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const names = Array.from({ length: Math.max(12, Math.ceil(beads / 20)) }, () => {
    const parts = Array.from({ length: 4 }, () => pick(syllables));
    const english = parts.map(([, latin]) => latin).join('');
    return [
      parts.map(([persian]) => persian).join(''),
      english.charAt(0).toUpperCase() + english.slice(1),
    ] as const;
  });
  const all = texts.flat();
  return Array.from({ length: beads }, () => {
    const [fa, en] = pick(all);
    if (fa.length === 0 || en.length === 0) return [fa, en];
    // The square makes the first names the frequent ones.
    const [persian, english] = names[Math.floor(chance() ** 2 * names.length)]!;
    if (chance() < 1 / 2)
      return [addedTo(fa, `${persian} آنجا بود.`), addedTo(en, `${english} was there.`)];
    if (chance() < 0.15) {
      const number = 2 + Math.floor(chance() * 5000);
      return [
        addedTo(fa, `${number.toLocaleString('fa', { useGrouping: false })} بار.`),
        addedTo(en, `${number} times.`),
      ];
    }
    return [fa, en];
  });
}

/** With words more at the end of the last sentence. */
function addedTo(sentences: readonly string[], words: string): string[] {
  return [...sentences.slice(0, -1), `${sentences.at(-1) ?? ''} ${words}`];
}
