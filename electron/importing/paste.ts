/** Text from the clipboard as a source, named after its first line. */
import { bytesSource, type Source } from './source.ts';

/** Units: characters. A title longer than this is a sentence; file systems allow 255 bytes, Persian letters have two. */
const longestName = 80;

/** What programs put around the copied piece on some systems. */
const fragmentMarks = /<!--(?:Start|End)Fragment-->/g;

/** `html` is taken where there is one, because it has the structure. Units: `maximumBytes` in bytes. */
export function pasteSource(
  { text, html }: { readonly text: string; readonly html?: string | undefined },
  maximumBytes: number,
): Source {
  const page = html?.replace(fragmentMarks, '').trim();
  const [content, extension] = page ? [page, 'html'] : [text, 'txt'];
  const bytes = new TextEncoder().encode(content);
  return bytesSource(`${nameOf(text)}.${extension}`, bytes, maximumBytes);
}

/** The first line that has words, without what file names cannot have. */
function nameOf(text: string): string {
  const line = text.split(/[\n\r\u2028\u2029]/u).find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  const words = line
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length <= longestName) return words || 'text';
  // At a space, so that no word and no character is cut.
  const cut = words.slice(0, longestName + 1).lastIndexOf(' ');
  return cut > 0
    ? words.slice(0, cut)
    : Array.from(words)
        .slice(0, longestName / 2)
        .join('');
}
