/** What the reader can set; kept in one file beside the app's data, not in the library. */
import * as z from 'zod';

export const interfaceLanguages = ['en', 'fa'] as const;
export const InterfaceLanguage = z.enum(interfaceLanguages);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

export const Theme = z.enum(['system', 'light', 'dark', 'sepia']);
export type Theme = z.infer<typeof Theme>;

/** Units: `textSize` in CSS pixels, `lineHeight` a factor, `textWidth` in `ch`. */
const fields = {
  language: InterfaceLanguage,
  theme: Theme,
  textSize: z.number().int().min(12).max(40),
  lineHeight: z.number().min(1.2).max(2.6),
  textWidth: z.number().int().min(30).max(110),
  panes: z.object({ original: z.boolean(), annotated: z.boolean() }),
  showFurniture: z.boolean(),
  lastDocument: z.string().nullable(),
};

/** As read from the file: each field falls back on its own when it is absent or damaged. */
export const Settings = z.object({
  language: fields.language.catch('en'),
  theme: fields.theme.catch('system'),
  textSize: fields.textSize.catch(18),
  lineHeight: fields.lineHeight.catch(1.8),
  textWidth: fields.textWidth.catch(66),
  panes: fields.panes.catch({ original: true, annotated: true }),
  showFurniture: fields.showFurniture.catch(false),
  lastDocument: fields.lastDocument.catch(null),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** A change of some fields: a value that does not fit is refused here, because falling back would undo the reader's choice. */
export const SettingsChange = z.object(fields).partial();
export type SettingsChange = Readonly<z.infer<typeof SettingsChange>>;

/** The settings of a first run. `language` is then replaced by the system's where it is Persian. */
export const defaultSettings: Settings = Settings.parse({});
