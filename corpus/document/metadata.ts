/** What a document says about itself. */
import * as z from 'zod';
import { Direction, Language } from './language.ts';
import { WrittenDate } from './part.ts';

/** Title, people, language and dates of a document; `title` is never empty (the file's name where the text has none). */
export const Metadata = z.object({
  title: z.string().min(1),
  authors: z.array(z.string()),
  publisher: z.string().optional(),
  translator: z.string().optional(),
  language: Language,
  direction: Direction,
  dates: z.array(WrittenDate),
  category: z.string().optional(),
  tags: z.array(z.string()),
});
export type Metadata = Readonly<z.infer<typeof Metadata>>;
