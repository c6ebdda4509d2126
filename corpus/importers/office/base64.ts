/** Bytes as base64 (RFC 4648), for data addresses. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = new TextEncoder().encode(alphabet);
const padding = '='.charCodeAt(0);

/** The bytes in base64 with padding. Cost: O(n). */
export function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(4 * Math.ceil(bytes.length / 3));
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    out[to] = codes[group >> 18] ?? 0;
    out[to + 1] = codes[(group >> 12) & 63] ?? 0;
    out[to + 2] = left > 1 ? (codes[(group >> 6) & 63] ?? 0) : padding;
    out[to + 3] = left > 2 ? (codes[group & 63] ?? 0) : padding;
    to += 4;
  }
  return new TextDecoder().decode(out);
}
