/** The reader's collections: their names; which texts are in them is said by the texts. */
import { create } from 'zustand';
import type { Collection } from '../../corpus/document/collection.ts';
import type { CollectionId } from '../../corpus/document/collection-id.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';

interface Collections {
  /** In the order in which they were made. */
  readonly all: readonly Collection[];
}

export const useCollections = create<Collections>()(() => ({ all: [] }));

/** Asks which collections there are; what changes later, main tells by itself. */
export async function loadCollections(): Promise<void> {
  try {
    showCollections(await request('collection:list', {}));
  } catch (error) {
    notifyError(error);
  }
}

/** Shows the collections as they are now. */
export function showCollections(all: readonly Collection[]): void {
  useCollections.setState({ all });
}

/** The collection with this id, if there is one. */
export function collectionOf(
  all: readonly Collection[],
  id: CollectionId | null,
): Collection | undefined {
  return all.find((one) => one.id === id);
}
