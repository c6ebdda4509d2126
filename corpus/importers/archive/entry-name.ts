/** Names of entries in an archive: decoding, comparing, and refusing those that point outside it. */
import { decodeWith, likeliestCodePage } from '../code-page.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The name of an entry from its bytes: UTF-8 where it is valid, whatever the flag says, because most writers of
 * Persian names forget the flag; else Windows-1256 where its letters are plausible; else one character a byte. Either way
 * different names stay different.
 */
export function decodeName(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    if (likeliestCodePage(bytes) === 'windows-1256') return decodeWith('windows-1256', bytes);
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}

/** Whether a name stays inside the archive: relative, with forward slashes, without `..`, drive or NUL. */
export function isSafeName(name: string): boolean {
  return (
    name.length > 0 &&
    !/^(?:\/|[A-Za-z]:)|[\\\0]/.test(name) &&
    !name.split('/').some((segment) => segment === '..')
  );
}

/** A key under which names that mean the same entry are equal: Unicode composition and letter case do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * The entry that `href` names, seen from the entry `from`: percent signs decoded, dots resolved, fragment and query
 * taken off. Empty if it points outside the archive or to another address.
 *
 * Example: resolveName('OEBPS/text/1.xhtml', '../img/%D9%86.png') === 'OEBPS/img/ن.png'
 */
export function resolveName(from: string, href: string): string {
  const path = /^[^?#]*/.exec(href.trim())?.[0] ?? '';
  if (path === '' || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) || path.startsWith('//')) return '';
  const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of decodePercent(path).split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return '';
    } else if (segment !== '.' && segment !== '') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

/** The text with its percent-encoded bytes decoded; as it is where they are no UTF-8. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
