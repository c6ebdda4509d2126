/** The comments of an ODT: what they say, and which of them answer others. */
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../archive/xml.ts';
import type { OfficeComment } from '../office/comment-places.ts';
import { readBlocks } from './blocks.ts';
import type { Reading } from './reading.ts';

/** Ids of the comments in the order of the text: their names, since their ends go by them, or their places. */
export function nameComments(text: XmlElement): ReadonlyMap<XmlElement, string> {
  const elements = elementsOf(text)
    // What was deleted is not in the text any more, nor what was said about it.
    .filter(({ name }) => name !== 'text:tracked-changes')
    .flatMap((child) => descendantsOf({ ...child, children: [child] }, 'office:annotation'));
  return new Map(
    elements.map((element, index) => [element, element.attributes['office:name'] ?? `#${index}`]),
  );
}

/** The comment in an `office:annotation`. */
export function readComment(element: XmlElement, id: string, reading: Reading): OfficeComment {
  reading.pendingAnchors = [];
  reading.pendingPoints = [];
  const parent = element.attributes['loext:parent-name'];
  return {
    id,
    author: textOf(childOf(element, 'dc:creator')),
    date: textOf(childOf(element, 'dc:date')),
    blocks: readBlocks(element, reading),
    ...(parent === undefined ? {} : { parent }),
  };
}
