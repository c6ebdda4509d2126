/** A part: a piece of a document that stands by itself, such as an article of an archive page or a comment. */
import * as z from 'zod';
import { Direction, Language } from './language.ts';

/** What a part is; a document of one piece has a single `section`. */
export const PartKind = z.enum(['article', 'comment', 'chapter', 'section']);
export type PartKind = z.infer<typeof PartKind>;

/** A date as the text writes it, with its ISO form where it could be read (`2011`, `2011-12` or `2011-12-04`). */
export const WrittenDate = z.object({
  text: z.string(),
  iso: z.string().optional(),
  calendar: z.enum(['gregorian', 'jalali', 'islamic']),
});
export type WrittenDate = Readonly<z.infer<typeof WrittenDate>>;

/** See the schema; `parent` names the part that this one belongs under (a comment under its article). */
export const Part = z.object({
  id: z.string().min(1),
  kind: PartKind,
  parent: z.string().optional(),
  title: z.string(),
  subtitle: z.string().optional(),
  category: z.string().optional(),
  authors: z.array(z.string()),
  publisher: z.string().optional(),
  translator: z.string().optional(),
  dates: z.array(WrittenDate),
  language: Language,
  direction: Direction,
});
export type Part = Readonly<z.infer<typeof Part>>;
