/** Recognition: that a document's words were read from pictures (OCR), by what and in which languages. */
import * as z from 'zod';

/** Languages whose letters can be recognised; the trained data of each are shipped with the app. */
export const OcrLanguage = z.enum(['fa', 'en']);
export type OcrLanguage = z.infer<typeof OcrLanguage>;

/** The languages that pictures of text are read in; the reader knows them, the program does not guess. */
export const OcrLanguages = z.array(OcrLanguage).min(1).readonly();
export type OcrLanguages = z.infer<typeof OcrLanguages>;

/** Part of the provenance of a text that was recognised, wholly or on some pages. */
export const Recognition = z.object({
  engine: z.string().min(1),
  version: z.string().min(1),
  languages: OcrLanguages,
});
export type Recognition = Readonly<z.infer<typeof Recognition>>;
