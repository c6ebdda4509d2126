/** Seeded damage to bytes, for fuzzing: the same seed gives the same mutations on every machine. */

/** A damaged copy: a few bytes changed, a piece cut out, doubled or swapped, or the end cut off. */
export function mutate(bytes: Uint8Array, random: (limit: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = random(copy.length);
  const length = 1 + random(Math.min(64, copy.length - at));
  switch (random(5)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 2:
      return Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)]);
    case 3:
      copy.copyWithin(at, random(copy.length), random(copy.length));
      return copy;
    default:
      for (let count = 1 + random(8); count > 0; count -= 1) {
        copy[random(copy.length)] = random(256);
      }
      return copy;
  }
}
