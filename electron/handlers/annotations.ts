/** Answers about annotations: each is on the disk before the window hears of it. */
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { changeAnnotation } from '../../corpus/annotations/change.ts';
import { createAnnotation } from '../../corpus/annotations/create.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
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

/** Handlers of `annotation:*` and `tags:*`. */
export function annotationHandlers(
  services: AnnotationServices,
): Pick<Handlers, Extract<keyof Handlers, `annotation:${string}` | `tags:${string}`>> {
  const { library, now, newId, listing, sendOthers } = services;
  return {
    'annotation:create': ({ documentId, range, change }) => {
      const annotation = createAnnotation({
        id: AnnotationId.parse(newId()),
        documentId,
        plain: plainText(library.document(documentId).blocks),
        range,
        change,
        now: now(),
      });
      library.saveAnnotation(annotation);
      listing.tell([documentId]);
      sendOthers('annotation:saved', { annotation });
      return annotation;
    },
    'annotation:change': ({ id, change }) => {
      const annotation = changeAnnotation(library.annotation(id), change, now());
      library.saveAnnotation(annotation);
      sendOthers('annotation:saved', { annotation });
      return annotation;
    },
    'annotation:readLinking': ({ id }) => [...library.organising.linking(id)],
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
    'tags:list': () => [...library.tags()],
  };
}
