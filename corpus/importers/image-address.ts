/** Addresses by which a page carries the images of its container: their data, or a stand-in while nothing is shown. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = new TextEncoder().encode(alphabet);
const padding = '='.charCodeAt(0);

/** Images of one original view may weigh this much together; a page of more cannot be handed to the window at once. */
export const imageBudget = 48 * 1024 * 1024;

/** The address that holds an image's bytes. Cost: O(n). */
export function dataAddress(bytes: Uint8Array, mediaType: string): string {
  return `data:${mediaType};base64,${toBase64(bytes)}`;
}

/**
 * An address that stands for an image during import, when no image is unpacked: the HTML reader keeps images by their
 * data, so the image's name in the container is put in place of it.
 */
export function standInAddress(name: string): string {
  return dataAddress(new TextEncoder().encode(name), 'image/png');
}

/** Source: RFC 4648, with padding. */
function toBase64(bytes: Uint8Array): string {
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
