/** MIME messages as browsers save pages in: their parts with headers and decoded bytes (RFC 2045, 2046, 2557). */

/** One part that is no container; `headers` by their names in lower case, parameters included. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly mediaType: string;
  /** Undecoded; `bytesOf` decodes it. One character a byte. */
  readonly body: string;
}

/** Containers within containers; deeper ones are made to hurt. */
const deepest = 20;
/** One image a part: saved pages have some hundreds. */
const mostParts = 20_000;

/** The parts of a message in their order, with the headers of the whole. */
export function parseMime(bytes: Uint8Array): {
  headers: ReadonlyMap<string, string>;
  parts: readonly MimePart[];
} {
  const parts: MimePart[] = [];
  const headers = readPart(toBinary(bytes), parts, 0);
  return { headers, parts };
}

/** A parameter of a header: `parameterOf('text/html; charset="utf-8"', 'charset') === 'utf-8'`. */
export function parameterOf(header: string | undefined, name: string): string | undefined {
  const pattern = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i');
  const found = pattern.exec(header ?? '');
  return found?.[1] ?? found?.[2];
}

/** The bytes of a part, its transfer encoding undone. */
export function bytesOf(part: MimePart): Uint8Array {
  switch (part.headers.get('content-transfer-encoding')?.trim().toLowerCase()) {
    case 'base64':
      return fromBinary(decodeBase64(part.body));
    case 'quoted-printable':
      return fromBinary(decodeQuotedPrintable(part.body));
    default:
      return fromBinary(part.body);
  }
}

/** Adds the part, or those in it, and gives its headers. */
function readPart(source: string, parts: MimePart[], depth: number): ReadonlyMap<string, string> {
  const { headers, bodyStart } = readHeaders(source);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const mediaType = /^[^;\s]*/.exec(contentType)?.[0].toLowerCase() ?? '';
  const boundary = parameterOf(contentType, 'boundary');
  const body = source.slice(bodyStart);
  if (!mediaType.startsWith('multipart/') || boundary === undefined || boundary === '') {
    if (parts.length < mostParts) parts.push({ headers, mediaType, body });
  } else if (depth < deepest) {
    for (const inner of splitAt(body, boundary)) readPart(inner, parts, depth + 1);
  }
  return headers;
}

function readHeaders(source: string): { headers: ReadonlyMap<string, string>; bodyStart: number } {
  const headers = new Map<string, string>();
  const end = /^\r?\n|\r?\n\r?\n/.exec(source);
  const bodyStart = end === null ? source.length : end.index + end[0].length;
  const unfolded = source.slice(0, bodyStart).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, bodyStart };
}

/** The pieces between the boundary's lines; a message that is cut off ends with its last piece. */
function splitAt(body: string, boundary: string): string[] {
  const pieces: string[] = [];
  const marker = `--${boundary}`;
  let start = -1;
  for (let at = body.indexOf(marker); at !== -1; at = body.indexOf(marker, at + marker.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (start !== -1) pieces.push(body.slice(start, at).replace(/\r?\n$/, ''));
    const line = body.indexOf('\n', at);
    start = body.startsWith('--', at + marker.length) || line === -1 ? -1 : line + 1;
    if (start === -1) break;
  }
  if (start !== -1) pieces.push(body.slice(start));
  return pieces;
}

/** A space before the `=` that ends a line is the text's own; only what follows it is padding (RFC 2045, 6.7). */
function decodeQuotedPrintable(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function decodeBase64(body: string): string {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, '');
  // A group that is cut off cannot be decoded; the image shows as far as it goes.
  return atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean);
}

/** Units: characters that one call may spread without overflowing the stack. */
const chunk = 32_768;

function toBinary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  return pieces.join('');
}

function fromBinary(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
