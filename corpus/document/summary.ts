/** A document in a list: enough to show a line of the library. */
import * as z from 'zod';
import { CollectionId } from './collection-id.ts';
import { DocumentId } from './document.ts';
import { Direction, Language } from './language.ts';
import { WrittenDate } from './part.ts';
import { Format } from './provenance.ts';

/**
 * How far a document is read: `share` (0–1) is where the reader is now, `finished` that the end was once reached or that
 * the reader says so.
 */
export const ReadState = z.object({ share: z.number().min(0).max(1), finished: z.boolean() });
export type ReadState = Readonly<z.infer<typeof ReadState>>;

/**
 * `annotations` counts those that are not deleted; times are ISO-8601 UTC. Editions of the same text share a `work`; a
 * document that was never joined with another has none. `site` is the host of the source address; `cover` names the
 * document's first image; one without `read` was never opened, or is marked as unread.
 */
export const DocumentSummary = z.object({
  id: DocumentId,
  title: z.string(),
  authors: z.array(z.string()),
  language: Language,
  direction: Direction,
  format: Format,
  date: WrittenDate.optional(),
  importedAt: z.string(),
  annotations: z.number().int().nonnegative(),
  work: z.string().optional(),
  site: z.string().optional(),
  publisher: z.string().optional(),
  tags: z.array(z.string()),
  collections: z.array(CollectionId),
  openedAt: z.string().optional(),
  read: ReadState.optional(),
  cover: z.string().optional(),
});
export type DocumentSummary = Readonly<z.infer<typeof DocumentSummary>>;
