/** Text from the clipboard as a source, named after its first line. */
import { pasteName } from '../shared/paste-name.ts';
import { bytesSource, type Source } from './source.ts';

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
  return bytesSource(`${pasteName(text) ?? 'text'}.${extension}`, bytes, maximumBytes);
}
