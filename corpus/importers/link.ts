/** Links that a document may keep: what they lead to is shown and can be copied, never fetched. */

/**
 * The address of a link in a document, or undefined where it must not be kept (scripts, data, local files).
 *
 * Relative addresses become absolute only where `base` is known; a fragment stays a fragment, and so does one behind the address of
 * the page itself, which browsers write out when they save a page.
 * Example: keepLink('javascript:alert(1)') === undefined
 */
export function keepLink(href: string, base?: string): string | undefined {
  // Browsers drop tabs, line breaks and leading controls before they look for the scheme; so must the check.

  const address = href
    .replace(/[\t\n\r]/gu, '')
    .replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/gu, '');
  if (address === '') return undefined;
  if (address.startsWith('#')) return address;
  if (base !== undefined && address.length > base.length && isFragmentOf(address, base))
    return address.slice(address.indexOf('#'));
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(address)?.[0].toLowerCase();
  if (scheme !== undefined) {
    return ['http:', 'https:', 'mailto:'].includes(scheme) ? address : undefined;
  }
  // A colon before any slash is a scheme that no browser knows, or one written to slip by.
  if (/^[^/?#]*:/u.test(address)) return undefined;
  if (base !== undefined && URL.canParse(address, base)) return new URL(address, base).href;
  return address;
}

function isFragmentOf(address: string, base: string): boolean {
  const own = base.replace(/#.*$/su, '');
  return address.startsWith(own) && address[own.length] === '#' && address.length > own.length + 1;
}
