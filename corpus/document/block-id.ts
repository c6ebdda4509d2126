/** Names of blocks: short, the same whenever the same text is imported, and untouched by edits elsewhere in the document. */

/** Digits of a hash in base 36: 46 bits, so that 100,000 blocks share one by chance in one document of 14,000. */
const hashDigits = 9;

/** Gives the next block's name from the hash of its text; call it once for each block, in reading order. */
export type NameBlock = (hash: string) => string;

/**
 * A fresh namer of blocks for one document.
 *
 * Returns names of at most 14 characters of `[a-z0-9.]`: the hash of the text, and from the second block of that hash on
 * a point and its occurrence number. Names are unique within the document even where hashes collide.
 */
export function createBlockNamer(): NameBlock {
  const occurrences = new Map<string, number>();
  return (hash) => {
    const occurrence = occurrences.get(hash) ?? 0;
    occurrences.set(hash, occurrence + 1);
    return occurrence === 0 ? hash : `${hash}.${occurrence.toString(36)}`;
  };
}

/**
 * A 46-bit hash of a text as 9 base-36 digits; not for security.
 *
 * Source: cyrb53 by bryc (public domain): two 32-bit multiply-and-xor lanes with a final avalanche.
 */
export function hashText(text: string): string {
  let { high, low } = hashSeeds;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = mixHigh(high, unit);
    low = mixLow(low, unit);
  }
  return finishHash(high, low);
}

/** The lanes of `hashText` before the first unit: for whoever looks at each unit of a text for another reason, too. */
export const hashSeeds: { readonly high: number; readonly low: number } = {
  high: 0xdeadbeef | 0,
  low: 0x41c6ce57,
};

/** One lane with one unit more. */
export function mixHigh(high: number, unit: number): number {
  return Math.imul(high ^ unit, 2654435761);
}

/** The other lane with one unit more. */
export function mixLow(low: number, unit: number): number {
  return Math.imul(low ^ unit, 1597334677);
}

/** What `hashText` gives, from the lanes with all units of a text. */
export function finishHash(highLane: number, lowLane: number): string {
  let high = highLane;
  let low = lowLane;
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  // 53 bits make up to 11 base-36 digits; the low 9 of them are as well mixed as the rest.
  const value = (4294967296 * (2097151 & low) + (high >>> 0)) % 36 ** hashDigits;
  // In two halves that are small integers: numbers beyond them are divided ten times as slowly.
  const front = Math.floor(value / 36 ** 5);
  const back = value % 36 ** 5;
  // All at once: to add one to the other makes a string for each.
  return String.fromCharCode(
    digit(front, 46_656),
    digit(front, 1296),
    digit(front, 36),
    digit(front, 1),
    digit(back, 1_679_616),
    digit(back, 46_656),
    digit(back, 1296),
    digit(back, 36),
    digit(back, 1),
  );
}

/** The character of the digit in base 36 that stands for so many. */
function digit(value: number, place: number): number {
  return base36[((value / place) | 0) % 36] ?? 0;
}

const base36 = Uint8Array.from('0123456789abcdefghijklmnopqrstuvwxyz', (character) =>
  character.charCodeAt(0),
);
