/** Editions: several captures of the same text, each a document of its own that stays readable. */
import * as z from 'zod';
import { DocumentId } from './document.ts';

/** One edition in a list; times are ISO-8601 UTC, `capturedAt` where its file says when it was saved. */
export const Edition = z.object({
  id: DocumentId,
  title: z.string(),
  importedAt: z.string(),
  capturedAt: z.string().optional(),
});
export type Edition = Readonly<z.infer<typeof Edition>>;

/** A document that another one is perhaps an edition of: its address says so, or most of its words. */
export const LikelyEdition = z.object({
  id: DocumentId,
  title: z.string(),
  why: z.enum(['address', 'content']),
  /** The share of their runs of words that the two have in common, from 0 to 1; an estimate. */
  likeness: z.number().min(0).max(1),
});
export type LikelyEdition = Readonly<z.infer<typeof LikelyEdition>>;
