/** Carries annotations from one edition of a text to another, of which both texts are at hand. */
import type { DocumentId } from '../document/document.ts';
import type { PlainText } from '../document/plain-text.ts';
import { intervalOf, rangeAt, type Interval } from '../document/range.ts';
import { fold } from '../text/fold.ts';
import { anchor } from './anchor.ts';
import type { Annotation } from './annotation.ts';
import { describe } from './describe.ts';
import { EditionMap, type CarriedInterval } from './edition-map.ts';
import type { Placement } from './placement.ts';
import { targetOf } from './target.ts';

/** Of a passage of which fewer letters are left it is said that it is gone. */
const leastWords = 0.5;

/**
 * Where each annotation of the edition `from` stands in `to`, which is the document `documentId`; in the same order.
 *
 * Cost: both texts are aligned once, linear; then about 0.1 ms an annotation.
 */
export function carry(
  annotations: readonly Annotation[],
  from: PlainText,
  to: PlainText,
  documentId: DocumentId,
): readonly Placement[] {
  if (annotations.length === 0) return [];
  const map = new EditionMap(from.text, to.text);
  return annotations.map((annotation): Placement => {
    const place = { annotationId: annotation.id, documentId };
    const { kind } = targetOf(annotation);
    if (kind === 'document') return { ...place, class: 'exact', score: 1, selectors: [] };
    // Nothing says which part or picture of another edition is the same: it is about that edition as a whole.
    if (kind !== 'passage') return { ...place, class: 'moved', score: 1, selectors: [] };
    const found = anchor(from, annotation.selectors);
    const before = found === 'orphan' ? undefined : intervalOf(from, found.range);
    const after = before && map.carry(before);
    if (before === undefined || after === undefined || after.words < leastWords) {
      return { ...place, class: 'orphan', score: 0, selectors: [] };
    }
    const selectors = [...describe(to, rangeAt(to, after))];
    return { ...place, ...judged(from.text, before, to.text, after), selectors };
  });
}

function judged(
  old: string,
  before: Interval,
  now: string,
  after: CarriedInterval,
): Pick<Placement, 'class' | 'score'> {
  const [was, is] = [old.slice(before.start, before.end), now.slice(after.start, after.end)];
  if (was !== is && letters(was) !== letters(is)) return { class: 'changed', score: after.words };
  return { class: after.isInPlace ? 'exact' : 'moved', score: 1 };
}

/** Words in which only spaces, ZWNJ or the keyboard's letters differ are the same words. */
function letters(text: string): string {
  return fold(text, { spaces: 'remove' }).text;
}
