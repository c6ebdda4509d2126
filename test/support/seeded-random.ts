/** Chance that is the same in every run and on every machine. Source: mulberry32 by Tommy Ettinger (public domain). */

/** Numbers from 0 up to 1, the same for the same seed. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Integers in 0 … limit − 1 of the same sequence. */
export function createRandom(seed: number): (limit: number) => number {
  const chance = chances(seed);
  return (limit) => Math.floor(chance() * limit);
}
