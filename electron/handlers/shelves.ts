/** Answers about what is done for several documents at once: collections, tags, read marks and the trash. */
import { CollectionId } from '../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { ListTeller } from '../list-teller.ts';
import type { Handlers } from '../shared/contract.ts';

/** What these handlers need. */
export interface ShelfServices {
  readonly library: Library;
  readonly newId: () => string;
  readonly send: Send;
  /** Lists of documents follow what changes. */
  readonly listing: Pick<ListTeller, 'tell'>;
}

type Area = 'collection' | 'documents';

/** Handlers of `collection:*`, `documents:*` and `trash:*` as far as it holds documents. */
export function shelfHandlers(
  services: ShelfServices,
): Pick<Handlers, Extract<keyof Handlers, `${Area}:${string}`> | 'trash:list' | 'trash:erase'> {
  const { shelves } = services.library;
  const changing =
    <P extends { readonly documents: readonly DocumentId[] }>(change: (params: P) => void) =>
    (params: P): Record<string, never> => {
      change(params);
      services.listing.tell(params.documents);
      return {};
    };
  return {
    'documents:tag': changing(({ documents, change }) => shelves.tag(documents, change)),
    'documents:mark': changing(({ documents, mark }) => shelves.markRead(documents, mark)),
    'documents:delete': changing(({ documents }) => shelves.delete(documents)),
    'documents:restore': changing(({ documents }) => shelves.restore(documents)),
    'trash:list': () => [...shelves.trash()],
    'trash:erase': changing(({ documents, keepNotes }) => shelves.erase(documents, { keepNotes })),
    'collection:collect': changing(({ id, documents, inside }) =>
      shelves.collect(id, documents, inside),
    ),
    ...collectionHandlers(services),
  };
}

function collectionHandlers({
  library,
  newId,
  send,
  listing,
}: ShelfServices): Pick<
  Handlers,
  `collection:${'list' | 'create' | 'rename' | 'delete' | 'restore'}`
> {
  const { shelves } = library;
  const tellCollections = (): void =>
    send('collections:changed', { collections: [...shelves.collections()] });
  return {
    'collection:list': () => [...shelves.collections()],
    'collection:create': ({ name }) => {
      const collection = { id: CollectionId.parse(newId()), name };
      shelves.saveCollection(collection);
      tellCollections();
      return collection;
    },
    'collection:rename': (collection) => {
      shelves.saveCollection(collection);
      tellCollections();
      return {};
    },
    'collection:delete': ({ id }) => {
      const inside = idsIn(library, id);
      shelves.deleteCollection(id);
      tellCollections();
      listing.tell(inside);
      return {};
    },
    'collection:restore': ({ id }) => {
      shelves.restoreCollection(id);
      tellCollections();
      listing.tell(idsIn(library, id));
      return {};
    },
  };
}

function idsIn(library: Library, id: CollectionId): readonly DocumentId[] {
  const lines = library.list().filter(({ collections }) => collections.includes(id));
  return lines.map((line) => line.id);
}
