/** The comments of a DOCX: what they say, and which of them answer others. */
import { descendantsOf, elementsOf, type XmlElement } from '../archive/xml.ts';
import type { OfficeComment } from '../office/comment-places.ts';
import { readBlocks } from './blocks.ts';
import type { DocxPart } from './parts.ts';
import type { Reading } from './reading.ts';

/** The comments in the order of the file; `extended` says which of them answer which. */
export function readComments(
  part: DocxPart | undefined,
  extended: DocxPart | undefined,
  reading: Reading,
): OfficeComment[] {
  if (part === undefined) return [];
  reading.part = part;
  const elements = elementsOf(part.root, 'w:comment');
  const parents = parentsOf(elements, extended);
  return elements.map((element) => {
    const { attributes } = element;
    reading.pendingAnchors = [];
    reading.pendingPoints = [];
    const id = attributes['w:id'] ?? '';
    const parent = parents.get(id);
    return {
      id,
      author: attributes['w:author']?.trim() ?? '',
      date: attributes['w:date'] ?? '',
      blocks: readBlocks(element, reading),
      ...(parent === undefined ? {} : { parent }),
    };
  });
}

/**
 * Ids of the comments that are answered, by the ids of their answers. A comment goes by the id of its last paragraph
 * there. Source: [MS-DOCX] 2.5.2 (w15:commentEx).
 */
function parentsOf(
  comments: readonly XmlElement[],
  extended: DocxPart | undefined,
): ReadonlyMap<string, string> {
  const byParagraph = new Map(
    comments.flatMap((comment) =>
      descendantsOf(comment, 'w:p').map(({ attributes }) => [
        attributes['w14:paraId'] ?? '',
        comment.attributes['w:id'] ?? '',
      ]),
    ),
  );
  const parents = new Map<string, string>();
  for (const { attributes } of extended ? elementsOf(extended.root, 'w15:commentEx') : []) {
    const id = byParagraph.get(attributes['w15:paraId'] ?? '');
    const parent = byParagraph.get(attributes['w15:paraIdParent'] ?? '-');
    if (id !== undefined && parent !== undefined) parents.set(id, parent);
  }
  return parents;
}
