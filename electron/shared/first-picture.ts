/** What the window shows of the library when it begins, as the markup that the reader saw last. */
import * as z from 'zod';
import { interfaceLanguages } from './settings.ts';

/** Longer ones are not worth their time at the start. Units: UTF-16 code units. */
export const longestMarkup = 400_000;

/** `theme` is the one whose colours are shown. */
export const FirstPicture = z.object({
  language: z.enum(interfaceLanguages),
  direction: z.enum(['ltr', 'rtl']),
  theme: z.enum(['light', 'sepia', 'dark', 'contrast', 'contrast-dark']),
  markup: z.string().max(longestMarkup),
});
export type FirstPicture = z.infer<typeof FirstPicture>;
