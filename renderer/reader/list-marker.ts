/** What stands before a list item: a bullet or its number, unless its own text already begins with one. */
import type { Block } from '../../corpus/document/block.ts';

/** Plain text keeps its bullets and numbers as letters of the item; a second one would be wrong. */
const ownMarker = /^\s*(?:[•◦▪‣·\-*–—]|\(?[\d۰-۹٠-٩]{1,3}[.)\-])\s/u;

const persianDigits = new Intl.NumberFormat('fa-IR', { useGrouping: false });

/** The marker of a block in its own language's digits; undefined where it needs none. */
export function markerOf(block: Block, number: number): string | undefined {
  if (block.kind !== 'list-item' || ownMarker.test(block.text)) return undefined;
  if (!block.ordered) return '•';
  return block.language === 'fa' ? `${persianDigits.format(number)}.` : `${number}.`;
}
