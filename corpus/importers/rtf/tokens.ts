/** The tokens of RTF: groups, control words, characters by number, and runs of bytes (Microsoft's RTF 1.9.1). */

/** One token; bytes of text still wait for the encoding of their font, data are no text. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'data'; readonly bytes: Uint8Array };

const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The tokens of a file in order. Cost: O(n). */
export function* tokenize(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === openBrace || byte === closeBrace) {
      yield { kind: byte === openBrace ? 'open' : 'close' };
      at += 1;
    } else if (byte === lineFeed || byte === carriageReturn) {
      // Lines of the file mean nothing.
      at += 1;
    } else if (byte === backslash) {
      const { token, next } = readControl(bytes, at + 1);
      if (token !== undefined) yield token;
      at = next;
    } else {
      const end = endOfRun(bytes, at);
      yield { kind: 'bytes', bytes: bytes.subarray(at, end) };
      at = end;
    }
  }
}

function endOfRun(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte !== undefined; byte = bytes[at]) {
    if (byte === backslash || byte === openBrace || byte === closeBrace) break;
    if (byte === lineFeed || byte === carriageReturn) break;
    at += 1;
  }
  return at;
}

interface Control {
  readonly token: Token | undefined;
  readonly next: number;
}

function readControl(bytes: Uint8Array, start: number): Control {
  const first = bytes[start];
  if (first === undefined) return { token: undefined, next: start };
  if (isLetter(first)) return readWord(bytes, start);
  if (first === 0x27) return readHex(bytes, start + 1);
  // A backslash before the end of a line is a paragraph's end.
  const name = first === lineFeed || first === carriageReturn ? 'par' : String.fromCharCode(first);
  return { token: { kind: 'word', name, value: undefined }, next: start + 1 };
}

function readHex(bytes: Uint8Array, start: number): Control {
  const digits = String.fromCharCode(...bytes.subarray(start, start + 2));
  if (!/^[0-9a-f]{2}$/i.test(digits)) return { token: undefined, next: start };
  return { token: { kind: 'bytes', bytes: Uint8Array.of(parseInt(digits, 16)) }, next: start + 2 };
}

function readWord(bytes: Uint8Array, start: number): Control {
  let at = start;
  while (isLetter(bytes[at])) at += 1;
  const name = ascii(bytes, start, at);
  const numberStart = at;
  if (bytes[at] === 0x2d) at += 1;
  while (isDigit(bytes[at])) at += 1;
  const written = ascii(bytes, numberStart, at);
  const value = /\d/.test(written) ? Number(written) : undefined;
  if (bytes[at] === 0x20) at += 1;
  // Binary data may hold braces.
  if (name === 'bin') {
    const next = at + Math.max(0, value ?? 0);
    return { token: { kind: 'data', bytes: bytes.subarray(at, next) }, next };
  }
  return { token: { kind: 'word', name, value }, next: at };
}

/** Units: the longest name or number that RTF knows is 32 characters. */
function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 64)));
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
