/** Encoders for tests: the platform only decodes everything but UTF-8. */
import { decodeWith } from '../../corpus/importers/code-page.ts';

/** Bytes of a text in a single-byte code page; throws for characters that the page lacks. */
export function encodeSingleByte(text: string, codePage: string): Uint8Array {
  const byteOf = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1)
    byteOf.set(decodeWith(codePage, Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character);
    if (byte === undefined) throw new RangeError(`${codePage} has no ${character}`);
    return byte;
  });
}

/** Bytes of a text in UTF-16, without a byte order mark. */
export function encodeUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const [first, second] =
      order === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    bytes[2 * index] = first;
    bytes[2 * index + 1] = second;
  }
  return bytes;
}

/** Bytes of a text in UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Several pieces of bytes as one. */
export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}
