/** What a mutation is, and the few ways in which all of them choose. */
import type { mutate } from '../../support/mutate.ts';

/** A generator of integers in 0 … limit − 1. */
export type Random = Parameters<typeof mutate>[1];

/** Bytes → damaged bytes; the same generator gives the same damage. */
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Damage to a file that is written as text; its bytes stand for themselves, one character each. */
export type SourceMutation = (source: string, random: Random) => string;

/** No mutation makes a file longer than this, so that a round stays short. Units: bytes. */
export const longestFile = 400_000;

/** The mutation of bytes that a mutation of source is. */
export function onSource(mutation: SourceMutation): Mutation {
  return (bytes, random) => {
    const mutated = mutation(Buffer.from(bytes).toString('latin1'), random);
    return new Uint8Array(Buffer.from(mutated.slice(0, longestFile), 'latin1'));
  };
}

/** One of the items, which must not be empty. */
export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** A text as the characters that stand for its bytes in UTF-8. */
export function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** A match of the pattern replaced by what `replace` gives; the source as it is where nothing matches. */
export function replaceOne(
  source: string,
  pattern: RegExp,
  random: Random,
  replace: (match: string) => string,
): string {
  const matches = [...source.matchAll(pattern)];
  if (matches.length === 0) return source;
  const match = pick(matches, random);
  const end = match.index + match[0].length;
  return source.slice(0, match.index) + replace(match[0]) + source.slice(end);
}
