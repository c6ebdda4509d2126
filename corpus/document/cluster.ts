/** Where a text may be cut: not inside a surrogate pair, and not between a letter and what is joined onto it. */

const highSurrogate = /[\ud800-\udbff]/;
const lowSurrogate = /[\udc00-\udfff]/;
/** Marks, variation selectors, emoji modifiers and tags, ZWNJ and ZWJ stand on the character before them. */
const extending = /^[\p{M}\p{Emoji_Modifier}\u200c\u200d\u{e0020}-\u{e007f}]/u;
const joiner = '\u200d';
/** A cluster longer than this is no writing; cutting it loses nothing that could be read. */
const longestCluster = 64;

/** True where cutting at `offset` would split a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return highSurrogate.test(text.charAt(offset - 1)) && lowSurrogate.test(text.charAt(offset));
}

/** The last place at or before `offset` where the text may be cut. Example: clusterStart('e\u0301', 1) === 0. */
export function clusterStart(text: string, offset: number): number {
  let cut = offset;
  while (cut > 0 && offset - cut < longestCluster && isInside(text, cut)) cut -= 1;
  return splitsPair(text, cut) ? cut - 1 : cut;
}

/** The first place at or after `offset` where the text may be cut. Example: clusterEnd('e\u0301', 1) === 2. */
export function clusterEnd(text: string, offset: number): number {
  let cut = offset;
  while (cut < text.length && cut - offset < longestCluster && isInside(text, cut)) cut += 1;
  return splitsPair(text, cut) ? cut + 1 : cut;
}

function isInside(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (splitsPair(text, offset)) return true;
  return text[offset - 1] === joiner || extending.test(text.slice(offset, offset + 2));
}
