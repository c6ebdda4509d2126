/** Where a text may be cut: between characters as a reader sees them. */

const continuation = /^(?:\p{M}|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})/u;
const pictograph = /^\p{Extended_Pictographic}/u;
// A mark after white space or a control has no letter to belong to.
const noBase = /^(?![\u200C\u200D])[\s\p{Cc}\p{Cf}]$/u;

/**
 * Whether the offset stands between two characters: not inside a surrogate pair or an emoji sequence, not before a
 * combining mark. Looser than grapheme clusters in one point: a ZWNJ is a character of its own.
 */
export function isCharacterEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charAt(offset - 1);
  // The longest that decides is a joiner and a surrogate pair.
  const after = text.slice(offset, offset + 3);
  if (/^[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after)) return false;
  if (before === '\u200D' && pictograph.test(after)) return false;
  return !continuation.test(after) || noBase.test(before);
}
