/** Answers about what is done for several documents at once: collections, tags, read marks and the trash. */
import { CollectionId } from '../../corpus/document/collection-id.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Handlers } from '../shared/contract.ts';

/** What these handlers need. */
export interface ShelfServices {
  readonly library: Library;
  readonly newId: () => string;
  /** Tells every list of documents to look again. */
  readonly onChange: () => void;
}

type Area = 'collection' | 'documents' | 'trash';

/** Handlers of `collection:*`, `documents:*` and `trash:*`. */
export function shelfHandlers({
  library: { shelves },
  newId,
  onChange,
}: ShelfServices): Pick<Handlers, Extract<keyof Handlers, `${Area}:${string}`>> {
  const changing =
    <P>(change: (params: P) => void) =>
    (params: P): Record<string, never> => {
      change(params);
      onChange();
      return {};
    };
  return {
    'documents:tag': changing(({ documents, change }) => shelves.tag(documents, change)),
    'documents:mark': changing(({ documents, mark }) => shelves.markRead(documents, mark)),
    'documents:delete': changing(({ documents }) => shelves.delete(documents)),
    'documents:restore': changing(({ documents }) => shelves.restore(documents)),
    'trash:list': () => [...shelves.trash()],
    'trash:erase': changing(({ documents }) => shelves.erase(documents)),
    'collection:list': () => [...shelves.collections()],
    'collection:create': ({ name }) => {
      const collection = { id: CollectionId.parse(newId()), name };
      shelves.saveCollection(collection);
      onChange();
      return collection;
    },
    'collection:rename': changing((collection) => shelves.saveCollection(collection)),
    'collection:delete': changing(({ id }) => shelves.deleteCollection(id)),
    'collection:restore': changing(({ id }) => shelves.restoreCollection(id)),
    'collection:collect': changing(({ id, documents, inside }) =>
      shelves.collect(id, documents, inside),
    ),
  };
}
