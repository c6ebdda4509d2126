/** Answers about annotations: each is on the disk before the window hears of it. */
import {
  AnnotationId,
  type Annotation,
  type Selector,
} from '../../corpus/annotations/annotation.ts';
import { changeAnnotation } from '../../corpus/annotations/change.ts';
import { createAnnotation, createOn } from '../../corpus/annotations/create.ts';
import { resized, resizedArea } from '../../corpus/annotations/resize.ts';
import { seenFrom, withCounterpart } from '../../corpus/annotations/counterpart.ts';
import { describe } from '../../corpus/annotations/describe.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Range } from '../../corpus/document/position.ts';
import { trimRange } from '../../corpus/document/range.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Handlers } from '../shared/contract.ts';

/** What these handlers need. `now` gives ISO-8601 UTC. */
export interface AnnotationServices {
  readonly library: Library;
  readonly now: () => string;
  readonly newId: () => string;
  /** The list shows how many notes a document has. */
  readonly listing: Pick<ListTeller, 'tell'>;
  /** Other windows show what this one made. */
  readonly sendOthers: Send;
}

/** Handlers of `annotation:*`. */
export function annotationHandlers(
  services: AnnotationServices,
): Pick<Handlers, Extract<keyof Handlers, `annotation:${string}`>> {
  const { library, now, newId, listing, sendOthers } = services;
  const keep = (annotation: Annotation): Annotation => {
    library.saveAnnotation(annotation);
    sendOthers('annotation:saved', { annotation });
    return annotation;
  };
  const keepNew = (annotation: Annotation): Annotation => {
    keep(annotation);
    listing.tell([annotation.documentId]);
    return annotation;
  };
  const plainOf = (id: DocumentId): PlainText => plainText(library.document(id).blocks);
  return {
    'annotation:create': ({ documentId, range, change }) => {
      const id = AnnotationId.parse(newId());
      const plain = plainOf(documentId);
      return keepNew(createAnnotation({ id, documentId, plain, range, change, now: now() }));
    },
    'annotation:createOn': ({ documentId, about, change }) => {
      const id = AnnotationId.parse(newId());
      // `notFound` where the document is not there.
      library.editions(documentId);
      return keepNew(createOn({ id, documentId, about, change, now: now() }));
    },
    'annotation:resize': ({ id, range, documentId }) => {
      const made = library.annotation(id);
      const annotation = seenFrom(made, (one) => one === (documentId ?? made.documentId)) ?? made;
      return keep(resized(annotation, plainOf(annotation.documentId), range, now()));
    },
    'annotation:resizeArea': ({ id, box }) => keep(resizedArea(library.annotation(id), box, now())),
    'annotation:setCounterpart': ({ id, from, counterpart }) => {
      const annotation = library.placements.target(from, id);
      const second = counterpart && {
        documentId: counterpart.documentId,
        selectors: wordsAt(plainOf(counterpart.documentId), counterpart.range),
      };
      const kept = keep(withCounterpart(annotation, second, now()));
      const former = annotation.counterpart?.documentId;
      listing.tell([annotation.documentId, second?.documentId, former].flatMap((one) => one ?? []));
      return kept;
    },
    'annotation:change': ({ id, change }) =>
      keep(changeAnnotation(library.annotation(id), change, now())),
    'annotation:delete': ({ id }) => {
      const { documentId } = library.annotation(id);
      library.deleteAnnotation(id);
      listing.tell([documentId]);
      sendOthers('annotation:deleted', { id });
      return {};
    },
    'annotation:restore': ({ id }) => {
      const annotation = library.restoreAnnotation(id);
      listing.tell([annotation.documentId]);
      sendOthers('annotation:saved', { annotation });
      return annotation;
    },
  };
}

function wordsAt(plain: PlainText, range: Range): Selector[] {
  return [...describe(plain, trimRange(plain, range))];
}
