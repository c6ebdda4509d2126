/** Carries annotations from one edition of a text to another, of which both texts are at hand. */
import type { DocumentId } from '../document/document.ts';
import type { PlainText } from '../document/plain-text.ts';
import { intervalOf, rangeAt, rangeText, type Interval } from '../document/range.ts';
import { anchorAll, type Anchor } from './anchor-all.ts';
import type { Annotation } from './annotation.ts';
import { quoteOf } from './decide.ts';
import { describe } from './describe.ts';
import { EditionMap, type CarriedInterval } from './edition-map.ts';
import type { Placement } from './placement.ts';
import { isSameWords } from './standing.ts';
import { targetOf } from './target.ts';

/** Of a passage of which fewer letters are left it is said that it is gone. */
const leastWords = 0.5;

/**
 * Where each annotation of the edition `from` stands in `to`, which is the document `documentId`; in the same order. What was
 * brought in and is not in `from` is looked for in `to` by its quote.
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
  const passages = annotations.filter((each) => targetOf(each).kind === 'passage');
  const before = anchorAll(from, passages);
  const homeless = passages.filter((_, index) => before[index] === 'orphan');
  const here = homeless.length === 0 ? [] : anchorAll(to, homeless);
  const homes = new Map(passages.map(({ id }, index) => [id, before[index]]));
  const places = new Map(homeless.map(({ id }, index) => [id, here[index]]));
  const map = new EditionMap(from.text, to.text);
  return annotations.map((annotation): Placement => {
    const place = { annotationId: annotation.id, documentId };
    const { kind } = targetOf(annotation);
    if (kind === 'document') return { ...place, class: 'exact', score: 1, selectors: [] };
    // Nothing says which part or picture of another edition is the same: it is about that edition as a whole.
    if (kind !== 'passage') return { ...place, class: 'moved', score: 1, selectors: [] };
    const home = homes.get(annotation.id);
    const passage =
      home === undefined || home === 'orphan'
        ? byQuote(annotation, to, places.get(annotation.id))
        : byEdition(map, from, to, home);
    return { ...place, ...(passage ?? { class: 'orphan', score: 0, selectors: [] }) };
  });
}

type Passage = Pick<Placement, 'class' | 'score' | 'selectors'>;

function byEdition(
  map: EditionMap,
  from: PlainText,
  to: PlainText,
  { range }: Anchor,
): Passage | undefined {
  const before = intervalOf(from, range);
  const after = before && map.carry(before);
  if (before === undefined || after === undefined || after.words < leastWords) return undefined;
  const selectors = [...describe(to, rangeAt(to, after))];
  return { ...judged(from.text, before, to.text, after), selectors };
}

/** What was brought in and is not in the older edition may be in the newer one, which other programs had. */
function byQuote(
  annotation: Annotation,
  to: PlainText,
  found: Anchor | 'orphan' | undefined,
): Passage | undefined {
  if (found === undefined || found === 'orphan') return undefined;
  const isSame = isSameWords(quoteOf(annotation), rangeText(to, found.range));
  const selectors = [...describe(to, found.range)];
  return { class: isSame ? 'moved' : 'changed', score: isSame ? 1 : found.score, selectors };
}

function judged(
  old: string,
  before: Interval,
  now: string,
  after: CarriedInterval,
): Pick<Placement, 'class' | 'score'> {
  const [was, is] = [old.slice(before.start, before.end), now.slice(after.start, after.end)];
  if (!isSameWords(was, is)) return { class: 'changed', score: after.words };
  return { class: after.isInPlace ? 'exact' : 'moved', score: 1 };
}
