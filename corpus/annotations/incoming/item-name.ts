/** Names for items of formats that give none: the same for the same words, so that a file can be imported again. */

import { AnnotationId } from '../annotation.ts';
import type { IncomingFormat } from './draft.ts';

/**
 * A name of 24 hexadecimal digits that follows from the words, whatever is between them. Not made against those who look for
 * two words of one name: such items would only be taken for one.
 * Source: FNV-1a, three times with different beginnings, and mixed at the end.
 */
export function itemName(...words: readonly string[]): string {
  let [a, b, c] = [0x811c9dc5, 0x01000193, 0x9e3779b9];
  for (const word of words) {
    for (let i = 0; i <= word.length; i++) {
      // A sign that no word holds ends each, so that ab, c is not a, bc.
      const unit = i < word.length ? word.charCodeAt(i) : 0x10000;
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
      c = Math.imul(c + unit, 0xc2b2ae35) ^ (c >>> 16);
    }
  }
  return [a, b, c].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The annotation's own id in an address that Hashiyeh or Thorium gave it; undefined for others. */
export function ownIdOf(item: string): string | undefined {
  const uuid = /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu.exec(item)?.[1];
  if (uuid !== undefined) return uuid.toLowerCase();
  const named = /^urn:hashiyeh:annotation:([^#]+)$/u.exec(item)?.[1];
  try {
    return named === undefined ? undefined : decodeURIComponent(named);
  } catch {
    return undefined;
  }
}

/** Longer names are replaced by shorter ones that follow from them. Units: UTF-16. */
const longestName = 200;

/** The id in a library: the own one, else one that names the format, so that those of two programs never meet. */
export function annotationIdOf(format: IncomingFormat, item: string): AnnotationId {
  const own = ownIdOf(item);
  if (own !== undefined && own.length >= 8 && own.length <= longestName) {
    return AnnotationId.parse(own);
  }
  const name = item.length <= longestName ? item : itemName(item);
  return AnnotationId.parse(`${format === 'html' ? 'w3c' : format}:${name}`);
}
