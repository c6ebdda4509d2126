/** Names of blocks: short, the same whenever the same text is imported, and untouched by edits elsewhere in the document. */

/** Digits of a hash in base 36: 46 bits, so that 100,000 blocks share one by chance in one document of 14,000. */
const hashDigits = 9;

/** Gives the next block's name from its text; call it once for each block, in reading order. */
export type NameBlock = (text: string) => string;

/**
 * A fresh namer of blocks for one document.
 *
 * Returns names of at most 14 characters of `[a-z0-9.]`: the hash of the text, and from the second block of that hash on
 * a point and its occurrence number. Names are unique within the document even where hashes collide.
 */
export function createBlockNamer(): NameBlock {
  const occurrences = new Map<string, number>();
  return (text) => {
    const hash = hashText(text);
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
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  // 53 bits make up to 11 base-36 digits; the low 9 of them are as well mixed as the rest.
  const value = 4294967296 * (2097151 & low) + (high >>> 0);
  return value.toString(36).padStart(hashDigits, '0').slice(-hashDigits);
}
