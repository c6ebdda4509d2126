/** The text of an archive's entry: its bytes in the encoding that they declare. */
import type { Archive } from './archive.ts';

/** An XML declaration stands within the first hundred bytes. */
const declarationLength = 200;

/** Text of the entry: byte order mark, else the XML declaration's encoding, else UTF-8. Errors: those of `Archive.read`. */
export function readText(archive: Archive, name: string): string {
  return decodeXmlBytes(archive.read(name));
}

/** The decoded text of an XML file's bytes; bytes that are none in the encoding become U+FFFD, and NULs, which XML forbids, are left out. */
export function decodeXmlBytes(bytes: Uint8Array): string {
  return decoderFor(bytes).decode(bytes).replaceAll('\0', '');
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  const head = String.fromCharCode(...bytes.subarray(0, declarationLength));
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  try {
    // A UTF-16 declaration in bytes that read as ASCII is wrong.
    return new TextDecoder(declared?.toLowerCase().startsWith('utf-16') ? 'utf-8' : declared);
  } catch {
    return new TextDecoder();
  }
}
