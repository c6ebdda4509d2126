/** Names of entries in an archive: comparing, resolving, and refusing those that point outside it. */

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
