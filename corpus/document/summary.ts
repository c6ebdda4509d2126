/** A document in a list: enough to show a line of the library. */
import * as z from 'zod';
import { DocumentId } from './document.ts';
import { Direction, Language } from './language.ts';
import { WrittenDate } from './part.ts';
import { Format } from './provenance.ts';

/** `annotations` counts those that are not deleted; times are ISO-8601 UTC. */
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
});
export type DocumentSummary = Readonly<z.infer<typeof DocumentSummary>>;
