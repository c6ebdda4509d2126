/** Steps on the shelves that can be taken back: what is done for several texts, and for collections. */
import type { Collection, TagChange } from '../../corpus/document/collection.ts';
import { changeTags } from '../../corpus/document/collection.ts';
import type { CollectionId } from '../../corpus/document/collection-id.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DocumentSummary } from '../../corpus/document/summary.ts';

/** Tags that some texts got and lost: only what they did not have, and had, before. */
export interface Tagging {
  readonly documents: readonly DocumentId[];
  readonly change: TagChange;
}

/** A step that was done, with what is needed to undo it. */
export type ShelfStep =
  | {
      readonly kind: 'documentsDeleted' | 'documentsRestored';
      readonly documents: readonly DocumentId[];
    }
  | { readonly kind: 'tagged'; readonly taggings: readonly Tagging[] }
  | {
      readonly kind: 'collected';
      readonly id: CollectionId;
      readonly documents: readonly DocumentId[];
      readonly inside: boolean;
    }
  /** One that is made is as one that is put back. */
  | { readonly kind: 'collectionDeleted' | 'collectionRestored'; readonly id: CollectionId }
  | { readonly kind: 'collectionRenamed'; readonly before: Collection; readonly after: Collection };

/** The step that undoes a step. */
export function oppositeOf(step: ShelfStep): ShelfStep {
  switch (step.kind) {
    case 'documentsDeleted':
      return { ...step, kind: 'documentsRestored' };
    case 'documentsRestored':
      return { ...step, kind: 'documentsDeleted' };
    case 'tagged':
      return {
        kind: 'tagged',
        taggings: step.taggings.map(({ documents, change: { add, remove } }) => ({
          documents,
          change: { add: remove, remove: add },
        })),
      };
    case 'collected':
      return { ...step, inside: !step.inside };
    case 'collectionDeleted':
      return { ...step, kind: 'collectionRestored' };
    case 'collectionRestored':
      return { ...step, kind: 'collectionDeleted' };
    case 'collectionRenamed':
      return { kind: 'collectionRenamed', before: step.after, after: step.before };
  }
}

/** What a change of tags does to each text, those that it does the same to together; none where it does nothing. */
export function taggingsOf(
  documents: readonly DocumentSummary[],
  change: TagChange,
): readonly Tagging[] {
  const groups = new Map<string, { documents: DocumentId[]; change: TagChange }>();
  for (const { id, tags } of documents) {
    const after = changeTags(tags, change);
    const done: TagChange = {
      add: after.filter((tag) => !tags.includes(tag)),
      remove: tags.filter((tag) => !after.includes(tag)),
    };
    if (done.add.length + done.remove.length === 0) continue;
    const name = JSON.stringify(done);
    const group = groups.get(name) ?? { documents: [], change: done };
    group.documents.push(id);
    groups.set(name, group);
  }
  return [...groups.values()];
}
