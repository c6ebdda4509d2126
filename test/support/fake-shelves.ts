/** The shelves of the app in memory: collections, tags, read marks and the trash. */
import { changeTags, type Collection, type ReadMark } from '../../corpus/document/collection.ts';
import { CollectionId } from '../../corpus/document/collection-id.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import type { DocumentSummary, ReadState } from '../../corpus/document/summary.ts';
import type { Handlers } from '../../electron/shared/contract.ts';

/** What the shelves are of: the fake app's own maps. */
export interface FakeStock {
  readonly documents: Map<DocumentId, Document>;
  readonly deletedDocuments: Map<DocumentId, Document>;
  readonly edits: Map<DocumentId, MetadataEdit>;
  readonly edited: (id: DocumentId) => Document;
  readonly lineOf: (document: Document) => DocumentSummary;
}

const deletedAt = '2026-01-03T12:00:00.000Z';

/** See the functions. */
export class FakeShelves {
  private readonly collections = new Map<CollectionId, Collection>();
  private readonly deletedCollections = new Map<CollectionId, Collection>();
  private readonly collected = new Map<CollectionId, Set<DocumentId>>();
  private readonly read = new Map<DocumentId, ReadState>();

  /** All that can be taken back. */
  stores(): readonly object[] {
    return [this.collections, this.deletedCollections, this.collected];
  }

  /** What the shelves add to a line. */
  facts(id: DocumentId): Pick<DocumentSummary, 'collections' | 'read'> {
    const read = this.read.get(id);
    return {
      collections: [...this.collections.keys()].filter((one) => this.collected.get(one)?.has(id)),
      ...(read ? { read } : {}),
    };
  }

  list(): Collection[] {
    return [...this.collections.values()];
  }

  noteRead(id: DocumentId, share: number): void {
    const finished = share >= 1 || this.read.get(id)?.finished === true;
    this.read.set(id, { share, finished });
  }

  handlers(
    stock: FakeStock,
  ): Pick<
    Handlers,
    Extract<
      keyof Handlers,
      `collection:${string}` | `documents:${string}` | 'trash:list' | 'trash:erase'
    >
  > {
    const { documents, deletedDocuments, edits } = stock;
    return {
      'documents:tag': ({ documents: ids, change }) => {
        for (const id of ids) {
          const tags = changeTags(stock.edited(id).metadata.tags, change);
          edits.set(id, { ...edits.get(id), tags });
        }
        return {};
      },
      'documents:mark': ({ documents: ids, mark }) => (
        ids.forEach((id) => this.mark(id, mark)),
        {}
      ),
      'documents:delete': ({ documents: ids }) => (moveAll(ids, documents, deletedDocuments), {}),
      'documents:restore': ({ documents: ids }) => (moveAll(ids, deletedDocuments, documents), {}),
      'trash:list': () =>
        [...deletedDocuments.values()].map((one) => ({ ...stock.lineOf(one), deletedAt })),
      'trash:erase': ({ documents: ids }) => (ids.forEach((id) => deletedDocuments.delete(id)), {}),
      ...this.collectionHandlers(),
    };
  }

  private mark(id: DocumentId, mark: ReadMark): void {
    if (mark === 'unread') this.read.delete(id);
    else this.noteRead(id, 1);
  }

  private collectionHandlers(): Pick<Handlers, Extract<keyof Handlers, `collection:${string}`>> {
    const { collections, deletedCollections, collected } = this;
    return {
      'collection:list': () => this.list(),
      'collection:create': ({ name }) => {
        const id = CollectionId.parse(`collection-${collections.size + 1}`);
        collections.set(id, { id, name });
        return { id, name };
      },
      'collection:rename': (collection) => (collections.set(collection.id, collection), {}),
      'collection:delete': ({ id }) => (moveAll([id], collections, deletedCollections), {}),
      'collection:restore': ({ id }) => (moveAll([id], deletedCollections, collections), {}),
      'collection:collect': ({ id, documents, inside }) => {
        const held = collected.get(id) ?? new Set();
        collected.set(id, held);
        for (const one of documents) {
          if (inside) held.add(one);
          else held.delete(one);
        }
        return {};
      },
    };
  }
}

function moveAll<K, V>(keys: readonly K[], from: Map<K, V>, to: Map<K, V>): void {
  for (const key of keys) {
    const value = from.get(key);
    if (value === undefined) continue;
    from.delete(key);
    to.set(key, value);
  }
}
