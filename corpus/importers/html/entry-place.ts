/** What stands above the first contribution to a thread: a text, its title, a line that announces comments. */
import { announcesComments, longestAnnouncement } from '../capture/comment-announcement.ts';
import type { PageMeasures } from './furniture.ts';
import { isHeadingElement } from './heading-element.ts';
import { measureOf } from './measure.ts';
import { elementsOf, textOf, type Element } from './tree.ts';

/** What a page has above one box. */
export interface EntryPlace {
  /** A line announces comments, and no text stands between it and the box. */
  readonly isAnnounced: boolean;
  readonly isUnderText: boolean;
  readonly isUnderTitle: boolean;
}

/** Fewer words of its own are no text. Units: UTF-16 units. */
const shortestText = 80;

/** What stands above each of the boxes, in one walk. */
export function readEntryPlaces(
  body: Element,
  { measures }: PageMeasures,
  boxes: readonly Element[],
): ReadonlyMap<Element, EntryPlace> {
  const wanted = new Set(boxes);
  const places = new Map<Element, EntryPlace>();
  let place: EntryPlace = { isAnnounced: false, isUnderText: false, isUnderTitle: false };
  for (const element of elementsOf(body)) {
    if (wanted.has(element)) places.set(element, place);
    if (isHeadingElement(element)) place = { ...place, isUnderTitle: true };
    if (ownLength(element) >= shortestText) {
      place = { ...place, isUnderText: true, isAnnounced: false };
    } else if (
      measureOf(measures, element).text <= longestAnnouncement &&
      announcesComments(textOf(element))
    ) {
      place = { ...place, isAnnounced: true };
    }
  }
  return places;
}

/** The words of an element and of what stands within its lines. Units: UTF-16 units. */
function ownLength({ childNodes }: Element): number {
  let length = 0;
  for (const node of childNodes) if ('value' in node) length += node.value.trim().length;
  return length;
}
