/** Images that a page carries in itself. */
import { hashText } from '../../document/block-id.ts';
import { shownImageTypes } from '../image-type.ts';
import type { Resource } from '../importer.ts';
import { attribute, elementsOf, type Element, type Page } from './tree.ts';

/** Bitmaps only: an SVG image is a document with scripts and links of its own. */
const bitmap = new RegExp(
  `^data:(${shownImageTypes.join('|')})(?:;[^,;]*)*;base64,([A-Za-z0-9+/=\\s]*)$`,
  'iu',
);

/** The address of a bitmap within the page, or undefined where the image is elsewhere or of another kind. */
export function bitmapSource(image: Element): string | undefined {
  const source = attribute(image, 'src');
  return source !== undefined && bitmap.test(source) ? source : undefined;
}

/** Whether an image is a bitmap within the page. */
export function keepsImage(image: Element): boolean {
  return bitmapSource(image) !== undefined;
}

/** The name of an image among the page's resources: the same for the same picture. */
export function imageName(image: Element): string {
  return hashText(attribute(image, 'src') ?? '');
}

/** The image of a name in a page, or undefined. */
export function findImage(page: Page, name: string): Resource | undefined {
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'img' || imageName(element) !== name) continue;
    const found = bitmap.exec(bitmapSource(element) ?? '');
    if (found?.[1] === undefined || found[2] === undefined) continue;
    return { bytes: decodeBase64(found[2]), mediaType: found[1].toLowerCase() };
  }
  return undefined;
}

function decodeBase64(text: string): Uint8Array {
  // atob refuses what is cut off within a group; such an image shows as far as it goes.
  const clean = text.replace(/[\s=]/gu, '');
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
