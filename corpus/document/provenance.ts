/** Where a document comes from: the file, its bytes and what import did with them. */
import * as z from 'zod';
import { Recognition } from './recognition.ts';

/** Formats that importers read. */
export const Format = z.enum([
  'text',
  'markdown',
  'html',
  'epub',
  'docx',
  'odt',
  'mhtml',
  'rtf',
  'pdf',
  'image',
  'tmx',
]);
export type Format = z.infer<typeof Format>;

/** Codes of things that import noticed and the reader may want to know. */
export const WarningCode = z.enum([
  'encodingGuessed',
  'invalidBytes',
  'nulBytes',
  'bidiControls',
  'furnitureHidden',
  'scriptsRemoved',
  'remoteContentBlocked',
  'imagesLeftOut',
  'titleFromFileName',
  'titleFromOpening',
  'deletionsLeftOut',
  'hiddenTextLeftOut',
  'embeddedLeftOut',
  'entriesRefused',
  'partsMissing',
  'pagesWithoutText',
  'lettersUnsound',
  'recognised',
  'recognitionUnsure',
  'commentsAsNotes',
  'reimported',
  'languagesUnpaired',
  'variantsAside',
]);
export type WarningCode = z.infer<typeof WarningCode>;

/** A line of the import report: a code with a locale entry `warning.<code>`, and an English message for logs. */
export const Warning = z.object({
  code: WarningCode,
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Warning = Readonly<z.infer<typeof Warning>>;

/** The archive that a file was in: its name, and the file's way inside. */
export const Container = z.object({ fileName: z.string().min(1), entry: z.string().min(1) });
export type Container = Readonly<z.infer<typeof Container>>;

/** A file that was saved beside the document's own and belongs to it; `name` is its way from it. */
export const Companion = z.object({
  name: z.string().min(1),
  byteSize: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Companion = Readonly<z.infer<typeof Companion>>;

/** Units: `byteSize` in bytes; `sha256` in lower-case hexadecimal; `importedAt` ISO-8601 UTC. */
export const Provenance = z.object({
  fileName: z.string().min(1),
  mediaType: z.string(),
  format: Format,
  byteSize: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string(),
  /** The reader said the encoding; absent where import found it out. */
  encodingChosen: z.boolean().optional(),
  /** Absent for a file that was in no archive. */
  container: Container.optional(),
  /** Images of a page that lay beside it; absent where there were none. */
  companions: z.array(Companion).optional(),
  sourceAddress: z.string().optional(),
  captureTime: z.string().optional(),
  importedAt: z.string(),
  /** Where words were read from pictures, because the reader asked for it. */
  ocr: Recognition.optional(),
  importer: z.object({ name: z.string(), version: z.number().int() }),
  report: z.array(Warning),
});
export type Provenance = Readonly<z.infer<typeof Provenance>>;

/**
 * How many pages only recognition can read, being pictures or of wrongly named letters, by an import's report; none of what
 * recognition has read.
 */
export function unreadPages(report: readonly Warning[]): number {
  if (report.some(({ code }) => code === 'recognised')) return 0;
  return report
    .filter(({ code }) => code === 'pagesWithoutText' || code === 'lettersUnsound')
    .reduce((sum, { details }) => sum + Number(details?.count ?? 0), 0);
}
