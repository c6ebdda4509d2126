/** What the reader can set; kept in one file beside the app's data, not in the library. */
import * as z from 'zod';
import { Colour } from '../../corpus/annotations/annotation.ts';
import { PaneView } from '../../corpus/document/reading-view.ts';
import { CommandId } from './commands.ts';
import { usualSettings as usual } from './usual-settings.ts';
import { themes, zoomLimits } from './window-settings.ts';

export const interfaceLanguages = ['en', 'fa'] as const;
export const InterfaceLanguage = z.enum(interfaceLanguages);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

export const Theme = z.enum(themes);
export type Theme = z.infer<typeof Theme>;

/** Faces of texts in Arabic letters; `renderer/window/faces.ts` says which fonts they are. */
export const PersianFace = z.enum(['naskh', 'amiri', 'vazirmatn', 'nastaliq']);
export type PersianFace = z.infer<typeof PersianFace>;

/** Faces of texts in Latin letters; `easy` tells letters apart that dyslexic readers take for one another. */
export const LatinFace = z.enum(['serif', 'sans', 'easy']);
export type LatinFace = z.infer<typeof LatinFace>;

/** The digits of the interface's numbers and dates; texts keep theirs. */
export const Digits = z.enum(['interface', 'latin', 'persian']);
export type Digits = z.infer<typeof Digits>;

/** The calendar of dates: the interface language's, one of the two, or both side by side. */
export const Calendar = z.enum(['interface', 'jalali', 'gregorian', 'both']);
export type Calendar = z.infer<typeof Calendar>;

/** What the library is sorted by; `imported`, `date` and `opened` begin with the newest, `notes` with the most. */
export const LibraryOrder = z.enum([
  'imported',
  'opened',
  'title',
  'author',
  'publisher',
  'date',
  'notes',
]);
export type LibraryOrder = z.infer<typeof LibraryOrder>;

/** Of a text size or line height for one script, on top of what is set for both. */
const factor = z.number().min(0.7).max(1.6);

/**
 * Units: `zoom` a factor, how large the whole window is drawn; `textSize` in CSS pixels; `lineHeight`, `…Size` and `…Leading` factors; `textWidth` in `ch`; `backupDays` the days
 * of which a daily backup is kept. `defaultPanes` lists the panes of a document that is opened for the first time, in
 * reading order. `shortcuts` holds what was changed, in Electron's notation; null takes a command's keys away.
 */
const fields = {
  language: InterfaceLanguage,
  theme: Theme,
  zoom: z.number().min(zoomLimits.least).max(zoomLimits.most),
  textSize: z.number().int().min(12).max(40),
  lineHeight: z.number().min(1.2).max(2.6),
  textWidth: z.number().int().min(30).max(110),
  persianFace: PersianFace,
  persianSize: factor,
  persianLeading: factor,
  latinFace: LatinFace,
  latinSize: factor,
  latinLeading: factor,
  justified: z.boolean(),
  tidied: z.boolean(),
  digits: Digits,
  calendar: Calendar,
  defaultPanes: z.array(PaneView).min(1).max(2).readonly(),
  follow: z.boolean(),
  /** Whether a highlight marks the words of the translation as well, at once. */
  alwaysBoth: z.boolean(),
  /** Words of the glossary are lit in texts. */
  lightTerms: z.boolean(),
  showFurniture: z.boolean(),
  colourNames: z.partialRecord(Colour, z.string().trim().min(1).max(40)),
  shortcuts: z.partialRecord(CommandId, z.string().min(1).nullable()),
  libraryView: z.enum(['list', 'grid']),
  librarySort: z.object({ by: LibraryOrder, reversed: z.boolean() }),
  backupDaily: z.boolean(),
  backupDays: z.number().int().min(1).max(60),
  lastDocument: z.string().nullable(),
};

/** Leaves the entries that fit: one of another version's keys must not take the reader's other choices with it. */
function whatFits<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(
      entries.filter(([key, one]: [string, unknown]) => schema.safeParse({ [key]: one }).success),
    );
  }, schema);
}

/** As read from the file: each field falls back on its own when it is absent or damaged. */
export const Settings = z.object({
  language: fields.language.catch(usual.language),
  theme: fields.theme.catch(usual.theme),
  zoom: fields.zoom.catch(usual.zoom),
  textSize: fields.textSize.catch(usual.textSize),
  lineHeight: fields.lineHeight.catch(usual.lineHeight),
  textWidth: fields.textWidth.catch(usual.textWidth),
  persianFace: fields.persianFace.catch(usual.persianFace),
  persianSize: fields.persianSize.catch(usual.persianSize),
  persianLeading: fields.persianLeading.catch(usual.persianLeading),
  latinFace: fields.latinFace.catch(usual.latinFace),
  latinSize: fields.latinSize.catch(usual.latinSize),
  latinLeading: fields.latinLeading.catch(usual.latinLeading),
  justified: fields.justified.catch(usual.justified),
  tidied: fields.tidied.catch(usual.tidied),
  digits: fields.digits.catch(usual.digits),
  calendar: fields.calendar.catch(usual.calendar),
  defaultPanes: fields.defaultPanes.catch(usual.defaultPanes),
  follow: fields.follow.catch(usual.follow),
  alwaysBoth: fields.alwaysBoth.catch(usual.alwaysBoth),
  lightTerms: fields.lightTerms.catch(usual.lightTerms),
  showFurniture: fields.showFurniture.catch(usual.showFurniture),
  colourNames: whatFits(fields.colourNames),
  shortcuts: whatFits(fields.shortcuts),
  libraryView: fields.libraryView.catch(usual.libraryView),
  librarySort: fields.librarySort.catch(usual.librarySort),
  backupDaily: fields.backupDaily.catch(usual.backupDaily),
  backupDays: fields.backupDays.catch(usual.backupDays),
  lastDocument: fields.lastDocument.catch(usual.lastDocument),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** A change of some fields: a value that does not fit is refused here, because falling back would undo the reader's choice. */
export const SettingsChange = z.object(fields).partial();
export type SettingsChange = Readonly<z.infer<typeof SettingsChange>>;

/** The settings of a first run. `language` is then replaced by the system's where it is Persian. */
export const defaultSettings: Settings = Settings.parse({});
