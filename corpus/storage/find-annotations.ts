/** Finds annotations of the whole library by their words, to choose one from. */
import { lineOf, type AnnotationLine } from '../annotations/line.ts';
import { fold } from '../text/fold.ts';
import { allAnnotations } from './annotations.ts';
import type { Database } from './database.ts';

/**
 * Annotations of documents that are there whose quote, notes, tags or title hold every word of `text`, folded; the last changed
 * first. Cost: annotations are looked through until there are enough.
 */
export function findAnnotations(
  database: Database,
  text: string,
  limit: number,
): readonly AnnotationLine[] {
  const words = fold(text)
    .text.split(/\s+/u)
    .filter((word) => word !== '');
  const found: AnnotationLine[] = [];
  for (const { annotation, title } of allAnnotations(database)) {
    const { bodies, tags = [], selectors } = annotation;
    const quotes = selectors.flatMap((one) => (one.type === 'TextQuoteSelector' ? one.exact : []));
    const said = [...quotes, ...bodies.map(({ value }) => value), ...tags, title].join('\n');
    const folded = fold(said).text;
    if (words.every((word) => folded.includes(word))) found.push(lineOf(annotation, title));
    if (found.length === limit) break;
  }
  return found;
}
