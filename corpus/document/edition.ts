/** Editions: several captures of the same text, each a document of its own that stays readable. */
import * as z from 'zod';
import { DocumentId } from './document.ts';

/** One edition in a list; `importedAt` is ISO-8601 UTC. */
export const Edition = z.object({ id: DocumentId, title: z.string(), importedAt: z.string() });
export type Edition = Readonly<z.infer<typeof Edition>>;
