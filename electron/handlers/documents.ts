/** Answers about the library's documents. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Handlers } from '../shared/contract.ts';
import type { Originals } from '../originals.ts';

/** What these handlers need. */
export interface DocumentServices {
  readonly library: Library;
  readonly originals: Originals;
  /** Tells every list of documents to look again. */
  readonly onChange: () => void;
}

/** Handlers of `library:*` and `document:*`. */
export function documentHandlers(
  services: DocumentServices,
): Pick<Handlers, 'library:list' | Extract<keyof Handlers, `document:${string}`>> {
  const { library, originals, onChange } = services;
  return {
    'library:list': () => [...library.list()],
    'document:open': ({ id }) => ({
      document: library.document(id),
      annotations: [...library.annotations(id)],
      position: library.readingPosition(id) ?? null,
    }),
    'document:showOriginal': ({ id }) => originals.view(id),
    'document:delete': changing(({ id }: { id: DocumentId }) => library.delete(id), onChange),
    'document:restore': changing(({ id }: { id: DocumentId }) => library.restore(id), onChange),
    'document:correct': ({ id, correction }) => {
      const document = library.correct(id, correction);
      // The list shows a document's language and direction.
      onChange();
      return document;
    },
    'document:savePosition': ({ id, position }) => {
      // Where the reader is in a library that cannot be written is simply not remembered.
      if (!library.readOnly) library.saveReadingPosition(id, position);
      return {};
    },
  };
}

function changing<P>(change: (params: P) => void, onChange: () => void) {
  return (params: P): Record<string, never> => {
    change(params);
    onChange();
    return {};
  };
}
