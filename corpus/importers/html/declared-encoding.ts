/** The encoding that a page declares in its first bytes. */
import { asCharacters } from '../encoding.ts';

/** Source: the HTML Standard looks for the declaration in the first 1024 bytes; pages with long comments write it later. */
const searched = 8192;

/** The label that a meta element or XML declaration names, or undefined. */
export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = asCharacters(bytes.subarray(0, searched)).replace(/<!--[\s\S]*?-->/gu, '');
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(?<label>[\w.:-]+)/iu.exec(head);
  const xml = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<label>[\w.:-]+)/iu.exec(head);
  return (meta ?? xml)?.groups?.label;
}
