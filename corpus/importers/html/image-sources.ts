/** Where an image of a page can be found: its address, those for other screens, those that scripts would have put in. */
import { bitmapSource } from './images.ts';
import { attribute, elementsOf, isElement, type Element, type Page } from './tree.ts';

/** Attributes in which pages keep the address of an image that a script shows when the reader comes to it. */
const lazyNames = /^data-(?:[a-z]+-)*(?:src|srcset|original|lazy|url|image|full)$/u;

/** A bitmap that stands in for one still to come is smaller. Units: UTF-16 units of a data address. */
const longestStandIn = 600;

/**
 * All addresses of an image: what scripts would show, its own, then those for other screens from the largest down, its
 * picture's last.
 */
export function imageAddresses(image: Element): string[] {
  const lazy = image.attrs.filter(({ name }) => lazyNames.test(name)).map(({ value }) => value);
  const sets = [attribute(image, 'srcset') ?? '', ...pictureSources(image)];
  const addresses = [
    ...lazy.flatMap(readSourceSet),
    (attribute(image, 'src') ?? '').trim(),
    ...sets.flatMap(readSourceSet),
  ];
  return [...new Set(addresses)].filter((address) => address !== '');
}

/** Gives images that the page carries under another address than their own that one as their own. */
export function settleImages(page: Page): void {
  for (const image of elementsOf(page)) {
    if (image.tagName !== 'img') continue;
    const own = bitmapSource(image);
    if (own !== undefined && own.length > longestStandIn) continue;
    const carried = imageAddresses(image).filter((address) => /^data:image\//iu.test(address));
    const largest = carried.sort((a, b) => b.length - a.length)[0];
    if (largest !== undefined && largest.length > (own?.length ?? 0)) setSource(image, largest);
  }
}

/** Makes an address the only one of an image. */
export function setSource(image: Element, address: string): void {
  image.attrs = image.attrs.filter(
    ({ name }) => name !== 'src' && name !== 'srcset' && !lazyNames.test(name),
  );
  image.attrs.push({ name: 'src', value: address });
}

function pictureSources(image: Element): string[] {
  const picture = image.parentNode;
  if (picture === null || !isElement(picture) || picture.tagName !== 'picture') return [];
  return picture.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'source')
    .flatMap((source) =>
      source.attrs
        .filter(({ name }) => name === 'srcset' || lazyNames.test(name))
        .map(({ value }) => value),
    );
}

/** The addresses of a `srcset`, the largest first; a plain address is a set of one. */
function readSourceSet(set: string): string[] {
  const found: { address: string; size: number }[] = [];
  // An address has no white space; a comma at its end parts it from the next.
  for (const [, word = '', size] of set.matchAll(/(\S+)(?:\s+([\d.]+)[wxh](?=\s|,|$))?/gu)) {
    const address = word.replace(/^,+|,+$/gu, '');
    if (address !== '') found.push({ address, size: Number(size ?? 1) });
  }
  return found.sort((a, b) => b.size - a.size).map(({ address }) => address);
}
