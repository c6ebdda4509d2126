/** The headers of every response of the app's own scheme: what a page may load, which is next to nothing. */

/** The window: its own scripts, styles and fonts, pictures from the page itself, frames of the same origin; no connections. */
const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The original of a document: its own styles, pictures inside the page, the app's fonts. `sandbox` without
 * `allow-scripts` keeps scripts off even if the page were opened by itself; `allow-same-origin` lets the window scroll it.
 */
const originalPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ');

/** Response headers for a page or file of the window, or for the original of a document. */
export function responseHeaders(
  kind: 'file' | 'original',
  mediaType: string,
): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': kind === 'original' ? originalPolicy : windowPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
