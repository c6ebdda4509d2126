/** A collection: a name under which the reader gathers documents; a document may be in several. */
import * as z from 'zod';
import { DocumentSummary } from './summary.ts';
import { CollectionId } from './collection-id.ts';

/** Names are the reader's own words; two collections may have the same. */
export const Collection = z.object({ id: CollectionId, name: z.string().trim().min(1).max(120) });
export type Collection = Readonly<z.infer<typeof Collection>>;

/** A document in the trash; `deletedAt` is ISO-8601 UTC. */
export const DeletedDocument = DocumentSummary.extend({ deletedAt: z.string() });
export type DeletedDocument = Readonly<z.infer<typeof DeletedDocument>>;

/** What the reader says about how far a document is read, against what the window noticed. */
export const ReadMark = z.enum(['unread', 'finished']);
export type ReadMark = z.infer<typeof ReadMark>;

/** Tags that documents get and lose. */
export const TagChange = z.object({
  add: z.array(z.string().trim().min(1).max(80)),
  remove: z.array(z.string()),
});
export type TagChange = Readonly<z.infer<typeof TagChange>>;

/** The tags after a change, without doubles, in the order in which they came. */
export function changeTags(tags: readonly string[], change: TagChange): string[] {
  const removed = new Set(change.remove);
  return [...new Set([...tags, ...change.add])].filter((tag) => !removed.has(tag));
}
