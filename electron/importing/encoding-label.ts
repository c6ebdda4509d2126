/** Names of encodings as readers write them. */

/** The WHATWG Encoding Standard's label for a name, in lower case; undefined where it knows none. */
export function encodingLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}
