/** Neighbours of one shape: children of an element with the same name and first class. */
import { attribute, isElement, type Element } from './tree.ts';

/** What tells the shape of an element: its name and the first of its classes. */
export function shapeOf(element: Element): string {
  const names = attribute(element, 'class');
  if (names === undefined) return element.tagName;
  const [kind = ''] = names.trim().split(/\s+/u, 1);
  return `${element.tagName}.${kind}`;
}

/** Groups of two children or more of one shape, those that `isBox` leaves out apart; in document order. */
export function groupSiblings(parent: Element, isBox: (child: Element) => boolean): Element[][] {
  const boxes = parent.childNodes.filter((child) => isElement(child) && isBox(child)) as Element[];
  if (boxes.length < 2) return [];
  const groups = new Map<string, Element[]>();
  for (const child of boxes) {
    const shape = shapeOf(child);
    const known = groups.get(shape);
    if (known === undefined) groups.set(shape, [child]);
    else known.push(child);
  }
  return [...groups.values()].filter(({ length }) => length >= 2);
}
