/** Answers about where annotations stand in other editions, and keeps what the reader decides. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { likeliest } from '../../corpus/annotations/anchor.ts';
import { detached, placedAt } from '../../corpus/annotations/decide.ts';
import { contextOf } from '../../corpus/annotations/describe.ts';
import {
  placedRange,
  type DecidedPlacement,
  type Placement,
} from '../../corpus/annotations/placement.ts';
import { reviewOf } from '../../corpus/annotations/review.ts';
import { standingOf } from '../../corpus/annotations/standing.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { intervalOf } from '../../corpus/document/range.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Handlers } from '../shared/contract.ts';
import type { OfferedPlace, ReviewItem, Verdict } from '../shared/placement-requests.ts';

/** What these handlers need. */
export interface PlacementServices {
  readonly library: Library;
  readonly listing: Pick<ListTeller, 'tell'>;
  /** Other windows show what this one decided. */
  readonly sendOthers: Send;
}

/** Handlers of `placements:*`. */
export function placementHandlers({
  library,
  listing,
  sendOthers,
}: PlacementServices): Pick<Handlers, Extract<keyof Handlers, `placements:${string}`>> {
  return {
    'placements:review': ({ id }) => ({
      items: reviewed(library, id),
      of: library.editions(id).find((edition) => edition.id !== id)?.id ?? null,
    }),
    'placements:suggest': ({ id, annotationId }) =>
      offered(textOf(library, id), library.placements.target(id, annotationId)),
    'placements:decide': ({ id, verdicts }) => {
      const plain = verdicts.some(isAboutWords) ? textOf(library, id) : undefined;
      library.placements.decide(
        verdicts.map((verdict) => placementBy(library, id, verdict, plain)),
      );
      listing.tell([id]);
      sendOthers('placements:changed', { id });
      return {};
    },
  };
}

function textOf(library: Library, id: DocumentId): PlainText {
  return plainText(library.document(id).blocks);
}

function reviewed(library: Library, id: DocumentId): ReviewItem[] {
  const own = library.annotations(id);
  const gone = new Set(library.placements.detachedHere(id));
  // The text is not needed where nothing was marked in it.
  const plain = own.length === 0 ? plainText([]) : textOf(library, id);
  return [...reviewOf(plain, own, gone, library.placements.on(id))];
}

function offered(plain: PlainText, { selectors }: Annotation): OfferedPlace[] {
  return likeliest(plain, selectors).map(({ range, score }) => ({
    range,
    score,
    words: wordsAt(plain, range),
  }));
}

function wordsAt(plain: PlainText, range: Range): OfferedPlace['words'] {
  const interval = intervalOf(plain, range) ?? { start: 0, end: 0 };
  return {
    exact: plain.text.slice(interval.start, interval.end),
    ...contextOf(plain.text, interval),
  };
}

/** What has to be looked up in the text: words that were chosen, and where an annotation of this document stands. */
function isAboutWords({ kind }: Verdict): boolean {
  return kind !== 'detach';
}

function placementBy(
  library: Library,
  id: DocumentId,
  verdict: Verdict,
  plain: PlainText = plainText([]),
): DecidedPlacement {
  const annotation = library.placements.target(id, verdict.annotationId);
  switch (verdict.kind) {
    case 'detach':
      return detached(annotation, id);
    case 'place':
      return placedAt(annotation, id, plain, verdict.range);
    case 'confirm':
      return confirmed(library, id, annotation, plain);
  }
}

/** The placement that was found, confirmed. Errors: `invalidRequest` for an orphan: there is nothing to confirm. */
function confirmed(
  library: Library,
  id: DocumentId,
  annotation: Annotation,
  plain: PlainText,
): DecidedPlacement {
  const found = foundPlacement(library, id, annotation, plain);
  const range = found && placedRange(found);
  if (found === undefined || range === undefined) {
    const reason = `annotation ${annotation.id} stands nowhere in this edition`;
    throw new CorpusError('invalidRequest', reason, { reason });
  }
  if (annotation.documentId !== id) return { ...found, decision: 'confirmed' };
  return placedAt(annotation, id, plain, range, 'confirmed');
}

function foundPlacement(
  library: Library,
  id: DocumentId,
  annotation: Annotation,
  plain: PlainText,
): Placement | undefined {
  if (annotation.documentId === id) return standingOf(plain, annotation, false);
  return placementOn(library, id, annotation.id);
}

function placementOn(
  library: Library,
  id: DocumentId,
  annotationId: AnnotationId,
): Placement | undefined {
  return library.placements.on(id).find(({ annotation }) => annotation.id === annotationId)
    ?.placement;
}
