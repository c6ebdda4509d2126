/** Source addresses: when two of them name the same page. */

/** What sites add to an address to follow their readers; it says nothing about the page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_g[al]|_hs\w+|mkt_tok|ncid|cmpid|spm|share_?id|rss)$/i;

/**
 * The address in the form in which those of the same page are equal: without scheme, `www.`, tracking parameters,
 * fragment and final slash. Undefined where it names no single page: a site's front page, or no address at all.
 *
 * Example: comparableAddress('http://www.example.org/a/?utm_source=x#top') === 'example.org/a'
 */
export function comparableAddress(address: string | undefined): string | undefined {
  const written = address?.trim() ?? '';
  // Identifiers of books and papers name one text each.
  if (/^(?:urn|doi):\S+$/iu.test(written)) return written.toLowerCase();
  if (!/^https?:\/\//iu.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(byName);
  const path = decode(url.pathname).replace(/\/+$/u, '');
  // What stands on a front page today is another text tomorrow.
  if (path === '' && kept.length === 0) return undefined;
  const host = url.host.replace(/^www\./u, '');
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

/**
 * The site that an address is of, without `www.`; the form that comparableAddress gives is taken as well. Undefined for
 * identifiers of books and papers, and for what is no address.
 *
 * Example: siteOf('https://www.example.org/a/') === 'example.org'
 */
export function siteOf(address: string | null | undefined): string | undefined {
  const written = address?.trim() ?? '';
  // A number after the colon is a port of the comparable form, which has no scheme.
  const hasScheme = /^(?:urn:|doi:|[a-z][a-z0-9+.-]*:(?!\d))/iu.test(written);
  const full = hasScheme ? written : `https://${written}`;
  if (!/^https?:/iu.test(full) || !URL.canParse(full)) return undefined;
  const host = new URL(full).hostname.replace(/^www\./u, '');
  return host.includes('.') ? host : undefined;
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Persian paths are written with and without percent signs. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
