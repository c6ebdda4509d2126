/** Where a text may be cut: between characters as a reader sees them. */

const continuation = /^(?:\p{M}|\p{Emoji_Modifier})/u;
// A mark after white space or a control has no letter to belong to.
const noBase = /^(?![\u200C\u200D])[\s\p{Cc}\p{Cf}]$/u;
const pictograph = /^\p{Extended_Pictographic}/u;
const pictographAtEnd = /\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*$/u;
// The longest that decides: a surrogate pair with its modifier and a variation selector.
const reach = 5;

/**
 * Whether the offset stands between two characters: not inside a surrogate pair or an emoji sequence, not before a
 * combining mark. Looser than grapheme clusters in one point: a ZWNJ is a character of its own.
 */
export function isCharacterEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charAt(offset - 1);
  const after = text.slice(offset, offset + reach);
  if (/^[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(after)) return false;
  if (continuation.test(after)) return noBase.test(before);
  // A joiner holds two pictographs together; elsewhere it is a sign between letters.
  if (before === '\u200D') return !(pictograph.test(after) && isPictographBefore(text, offset - 1));
  const isJoined = after.startsWith('\u200D') && pictograph.test(after.slice(1));
  return !(isJoined && isPictographBefore(text, offset));
}

function isPictographBefore(text: string, offset: number): boolean {
  return pictographAtEnd.test(text.slice(Math.max(0, offset - reach), offset));
}
