/** Words in shapes that are drawn instead of written: DrawingML's paragraphs, and those of diagrams, which stand in parts of their own. */
import type { AnchoredDraft } from '../anchored-draft.ts';
import { elementsOf, type XmlElement } from '../archive/xml.ts';
import { outermost } from './picture.ts';
import type { Reading } from './reading.ts';

/** Whether a drawing has words that are no text box of the text. */
export function holdsDrawnText(drawing: XmlElement): boolean {
  return ['a:p', 'dgm:relIds'].some((name) => outermost(drawing, name).length > 0);
}

/** A paragraph for each of a drawing, in the order of the file: where they stand in it is laid out by Word. */
export function readDrawnText(drawing: XmlElement, reading: Reading): AnchoredDraft[] {
  const diagrams = outermost(drawing, 'dgm:relIds').flatMap(({ attributes }) => {
    const name = reading.part.relations.get(attributes['r:dm'] ?? '')?.target ?? '';
    return reading.readRoot(name) ?? [];
  });
  return [drawing, ...diagrams]
    .flatMap((root) => outermost(root, 'a:p'))
    .map((paragraph) => textOfRuns(paragraph).trim())
    .filter((text) => text !== '')
    .map((text) => ({
      kind: 'paragraph',
      text,
      marks: [],
      part: 0,
      place: { page: reading.page },
      anchors: [],
    }));
}

function textOfRuns(paragraph: XmlElement): string {
  return elementsOf(paragraph)
    .map((child) => {
      if (child.name === 'a:br') return '\n';
      const [words] = elementsOf(child, 'a:t');
      const [text = ''] = words?.children ?? [];
      return typeof text === 'string' ? text : '';
    })
    .join('');
}
