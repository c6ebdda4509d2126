/** What an annotation is told by in a line: the words that were marked, else those that were written. */
import { ownBody, type Annotation } from './annotation.ts';

/** About a line in any window. Units: UTF-16. */
const usualLength = 90;

/** The beginning of the quoted words, else of the note, on one line; empty where there is neither. */
export function gistOf(annotation: Annotation, length = usualLength): string {
  const quote = annotation.selectors.find(({ type }) => type === 'TextQuoteSelector');
  const marked = quote?.type === 'TextQuoteSelector' ? quote.exact : '';
  const words = marked.trim() === '' ? (ownBody(annotation)?.value ?? '') : marked;
  const line = words.trim().replace(/\s+/gu, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}
