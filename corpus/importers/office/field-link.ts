/** Where the fields of word processors lead that stand for a link. */
import { keepAddress } from './office-block.ts';

/**
 * The link of a HYPERLINK or REF field, undefined where it is another field or leads nowhere that is kept; bookmarks
 * are anchors called "bookmark NAME".
 *
 * Example: linkOfField('HYPERLINK \\l "here"') === '#bookmark here'
 */
export function linkOfField(instruction: string): string | undefined {
  const address = /^\s*HYPERLINK\s+"([^"]+)"/iu.exec(instruction)?.[1];
  if (address !== undefined) return keepAddress(address);
  const bookmark =
    /^\s*HYPERLINK\s+\\l\s+"([^"]+)"/iu.exec(instruction)?.[1] ??
    /^\s*(?:PAGE)?REF\s+(\S+).*\\h/iu.exec(instruction)?.[1];
  return bookmark === undefined ? undefined : `#bookmark ${bookmark}`;
}
