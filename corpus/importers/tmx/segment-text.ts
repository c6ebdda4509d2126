/** The words of a segment: what stands in it for a program's own marks is no text. */
import type { XmlElement } from '../archive/xml.ts';

/** Elements that hold the codes of another format; a sub-flow inside them is text again. */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/** A code between two words that parts them: a line, a page or a column break, a tab. */
const breaks = /^(?:lb|pb|cb|tab)$/iu;
const writtenBreak = /<\s*(?:br|tab|w:br|text:line-break)\b|\\(?:line|par|tab)\b|[\n\t]/iu;

/**
 * The text of a `seg`, without white space at its edges. Highlighted stretches (`hi`) are text, native codes are left out, and
 * sub-flows (a footnote, the words for a picture) follow the sentence that they hang on.
 *
 * Source: TMX 1.4b Specification, “Content markup”.
 */
export function segmentText(segment: XmlElement): string {
  const asides: string[] = [];
  const text = wordsIn(segment, asides).trim();
  return [text, ...asides].filter((words) => words !== '').join(' ');
}

function wordsIn(element: XmlElement, asides: string[]): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (!codes.has(child.name)) return wordsIn(child, asides);
      asides.push(...subFlows(child));
      return partsWords(child) ? ' ' : '';
    })
    .join('');
}

function subFlows(element: XmlElement): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'sub' ? [segmentText(child)] : subFlows(child);
  });
}

function partsWords({ name, attributes, children }: XmlElement): boolean {
  if (name !== 'ph' && name !== 'ut') return false;
  const code = children.filter((child) => typeof child === 'string').join('');
  return breaks.test(attributes.type ?? '') || writtenBreak.test(code);
}
