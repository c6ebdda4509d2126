/** What a text from the clipboard is called: by its first line. */

/** Units: characters. A title longer than this is a sentence; file systems allow 255 bytes, Persian letters have two. */
const longestName = 80;

/** The first line that has words, without what file names cannot have; null where there is none. */
export function pasteName(text: string): string | null {
  const line = text.split(/[\n\r\u2028\u2029]/u).find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  const words = line
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length <= longestName) return words || null;
  // At a space, so that no word and no character is cut.
  const cut = words.slice(0, longestName + 1).lastIndexOf(' ');
  return cut > 0
    ? words.slice(0, cut)
    : Array.from(words)
        .slice(0, longestName / 2)
        .join('');
}
