/** Images that a browser saved beside a page, put into the page in place of their names. */
import { nameKey, resolveName } from '../archive/entry-name.ts';
import { hashText } from '../../document/block-id.ts';
import { bitmapType } from '../image-type.ts';
import { imageAddresses, setSource } from './image-sources.ts';
import { elementsOf, type Page } from './tree.ts';

/** A file beside the page that an image of the page names. */
export interface Companion {
  /** Its way from the page, as the input has it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * Gives the page's images the addresses that `addressOf` makes of their files; those whose file is not there, is no
 * bitmap, or gets no address stay as they are. Returns the files by the names of their images.
 */
export function placeCompanions(
  page: Page,
  companions: ReadonlyMap<string, Uint8Array> | undefined,
  addressOf: (companion: Companion) => string | undefined,
): ReadonlyMap<string, Companion> {
  const placed = new Map<string, Companion>();
  if (companions === undefined || companions.size === 0) return placed;
  const names = new Map([...companions.keys()].map((name) => [nameKey(name), name]));
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'img') continue;
    const name = imageAddresses(element)
      // A file's own name may have percent signs in it.
      .map((source) => names.get(nameKey(resolveName('', source))) ?? names.get(nameKey(source)))
      .find((found) => found !== undefined);
    const bytes = name === undefined ? undefined : companions.get(name);
    const mediaType = bytes && bitmapType(bytes);
    if (name === undefined || bytes === undefined || mediaType === undefined) continue;
    const companion = { name, bytes, mediaType };
    const address = addressOf(companion);
    if (address === undefined) continue;
    setSource(element, address);
    placed.set(hashText(address), companion);
  }
  return placed;
}
