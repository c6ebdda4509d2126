/** A document in a list: enough to show a line of the library. */
import * as z from 'zod';
import { DocumentId } from './document.ts';
import { Direction, Language } from './language.ts';
import { WrittenDate } from './part.ts';
import { Format } from './provenance.ts';

/**
 * `annotations` counts those that are not deleted; times are ISO-8601 UTC. Editions of the same text share a `work`; a
 * document that was never joined with another has none. `site` is the host of the source address.
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
});
export type DocumentSummary = Readonly<z.infer<typeof DocumentSummary>>;
