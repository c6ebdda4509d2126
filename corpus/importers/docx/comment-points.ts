/** The points of a DOCX's text that its comments stand at. */
import { descendantsOf, type XmlElement } from '../archive/xml.ts';
import type { CommentPoint } from '../anchored-draft.ts';

const edges: readonly (readonly [string, CommentPoint['edge']])[] = [
  ['w:commentRangeStart', 'start'],
  ['w:commentRangeEnd', 'end'],
  ['w:commentReference', 'reference'],
];

/** The point that the element is, or those in it: a deletion takes words away, not what was said about them. */
export function commentPoints(element: XmlElement): readonly CommentPoint[] {
  const wrapper = { name: '', attributes: {}, children: [element] };
  return edges.flatMap(([name, edge]) =>
    descendantsOf(wrapper, name).map(({ attributes }) => ({
      comment: attributes['w:id'] ?? '',
      edge,
    })),
  );
}
