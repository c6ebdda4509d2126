/** What the reader can set; kept in one file beside the app's data, not in the library. */
import * as z from 'zod';

export const interfaceLanguages = ['en', 'fa'] as const;
export const InterfaceLanguage = z.enum(interfaceLanguages);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

export const Theme = z.enum(['system', 'light', 'dark', 'sepia']);
export type Theme = z.infer<typeof Theme>;

/** Units: `textSize` in CSS pixels, `lineHeight` a factor, `textWidth` in `ch`. Each field falls back on its own when damaged. */
export const Settings = z.object({
  language: InterfaceLanguage.catch('en'),
  theme: Theme.catch('system'),
  textSize: z.number().int().min(12).max(40).catch(18),
  lineHeight: z.number().min(1.2).max(2.6).catch(1.8),
  textWidth: z.number().int().min(30).max(110).catch(66),
  panes: z
    .object({ original: z.boolean(), annotated: z.boolean() })
    .catch({ original: true, annotated: true }),
  showFurniture: z.boolean().catch(false),
  lastDocument: z.string().nullable().catch(null),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** The settings of a first run. `language` is then replaced by the system's where it is Persian. */
export const defaultSettings: Settings = Settings.parse({});
