/** What a reader's decision makes of a placement: it holds whatever the program would find, as long as its words are there. */
import type { PlainText } from '../document/plain-text.ts';
import { rangeText } from '../document/range.ts';
import type { Range } from '../document/position.ts';
import { anchor } from './anchor.ts';
import type { Annotation, Selector } from './annotation.ts';
import { describe } from './describe.ts';
import { lettersOf } from './letters.ts';
import type { DecidedPlacement, Decision, Placement } from './placement.ts';
import { likestBeginning } from './similarity.ts';

/** What is kept of a decision: the words that were chosen, none of a detached one. */
export interface Decided {
  readonly decision: Decision;
  readonly selectors: readonly Selector[];
}

/** The words that the annotation is about; '' where it has no quote. */
export function quoteOf({ selectors }: Pick<Annotation, 'selectors'>): string {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  return quote?.type === 'TextQuoteSelector' ? quote.exact : '';
}

/**
 * The placement of the annotation where the reader said that it stands: on the words of the range. `decision` is `adjusted`
 * unless he confirmed what was found. Errors: those of `describe`.
 */
export function placedAt(
  annotation: Annotation,
  documentId: Placement['documentId'],
  plain: PlainText,
  range: Range,
  decision: Decision = 'adjusted',
): DecidedPlacement {
  const isOwn = annotation.documentId === documentId;
  const selectors = [
    ...describe(plain, range),
    ...(isOwn ? formerQuotes(annotation, plain, range) : []),
  ];
  const [was, is] = [quoteOf(annotation), rangeText(plain, range)];
  const score = likeness(was, is);
  const place = { annotationId: annotation.id, documentId, selectors, decision };
  return { ...place, class: score === 1 ? 'moved' : 'changed', score };
}

/** The quotes as they were marked: on its own document the annotation itself gets other words, and keeps its own beside them. */
function formerQuotes(
  { selectors }: Annotation,
  plain: PlainText,
  range: Range,
): readonly Selector[] {
  const words = rangeText(plain, range);
  return selectors.filter((one) => one.type === 'TextQuoteSelector' && one.exact !== words);
}

/** The placement of an annotation that the reader took off this edition. */
export function detached(
  { id }: Pick<Annotation, 'id'>,
  documentId: Placement['documentId'],
): DecidedPlacement {
  const place = { annotationId: id, documentId, selectors: [] };
  return { ...place, class: 'orphan', score: 0, decision: 'detached' };
}

/** The placement that a decision makes of `found`; `found` itself where the words that were chosen are gone. */
export function decided(
  annotation: Annotation,
  found: Placement,
  { decision, selectors }: Decided,
  plain: PlainText,
): Placement {
  if (decision === 'detached') return detached(annotation, found.documentId);
  const there = anchor(plain, selectors);
  if (there === 'orphan') return found;
  const placed = placedAt(annotation, found.documentId, plain, there.range, decision);
  // The program saw the two texts side by side: what it says of words that it found in the same place is worth more.
  return placed.score === 1 && found.class === 'exact' ? { ...placed, class: 'exact' } : placed;
}

/** The share of the letters of `was` that needs no edit to become `is`; 1 where only spaces or keyboards differ. */
function likeness(was: string, is: string): number {
  const [before, after] = [lettersOf(was).units, lettersOf(is).units];
  const longer = Math.max(before.length, after.length);
  if (longer === 0) return 0;
  const { edits, length } = likestBeginning(before, after);
  return Math.max(0, 1 - (edits + after.length - length) / longer);
}
