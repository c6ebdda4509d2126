/** The headers of every response of the app's own scheme: what a page may load, which is next to nothing. */
import { engineAddress } from '../shared/addresses.ts';

/** The window: its own scripts, styles and fonts, pictures from the page itself, frames of the same origin; no connections. */
const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
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
 * The original of a document: its own styles, pictures that it carries, the app's fonts. `sandbox` without
 * `allow-scripts` keeps scripts off even if the page were opened by itself; `allow-same-origin` lets the window scroll it.
 */
const originalPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ');

/**
 * The engine that reads PDF: in its worker it may fetch its own data and compile its own WebAssembly (images in JPEG 2000
 * and JBIG2, colour profiles), which `wasm-unsafe-eval` allows without allowing text to become code. The window may neither.
 */
const enginePolicy = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  `connect-src ${engineAddress}`,
].join('; ');

const policies = {
  file: windowPolicy,
  engine: enginePolicy,
  original: originalPolicy,
  // An image opened by itself would be a page: one that may do nothing at all.
  resource: "default-src 'none'; sandbox",
  // Ours, around a picture that it holds.
  area: "default-src 'none'; img-src data:; sandbox",
} as const;

/** Response headers for a file of the window, for one of the PDF engine, for the original of a document, for an image that it carries, or for a piece of one. */
export function responseHeaders(
  kind: keyof typeof policies,
  mediaType: string,
): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': policies[kind],
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
