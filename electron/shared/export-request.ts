/** What the window says when it asks for an export: which notes, and in which format. */
import * as z from 'zod';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { SheetId } from '../../corpus/annotations/sheet.ts';
import { Tag } from '../../corpus/annotations/tag.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { exportFormats } from './export-formats.ts';

export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;

/**
 * Which notes: those of documents, some of one document (as they stand in it) or of several, a sheet with what stands
 * between its passages, those that bear a tag, or all.
 */
export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('documents'), ids: z.array(DocumentId).min(1) }),
  z.object({
    kind: z.literal('annotations'),
    documentId: DocumentId.optional(),
    ids: z.array(AnnotationId).min(1),
  }),
  z.object({ kind: z.literal('sheet'), id: SheetId }),
  z.object({ kind: z.literal('tag'), tag: Tag }),
  z.object({ kind: z.literal('all') }),
]);
export type ExportScope = Readonly<z.infer<typeof ExportScope>>;

/** One file, or one for each document: in a folder or in a zip. */
export const ExportLayout = z.enum(['file', 'folder', 'zip']);
export type ExportLayout = z.infer<typeof ExportLayout>;

/** What is exported, and how. `layout` counts where there are several documents. */
export const ExportRequest = z.object({
  scope: ExportScope,
  format: ExportFormat,
  layout: ExportLayout,
  /** Formats that hold the whole text leave it away. */
  notesOnly: z.boolean().optional(),
  /** The reader's own, where the format may be written by one. */
  template: z.string().max(100_000).optional(),
});
export type ExportRequest = Readonly<z.infer<typeof ExportRequest>>;

/** See `export:preview`. */
export const ExportPreview = z.object({
  text: z.string(),
  documents: z.number().int(),
  annotations: z.number().int(),
});

const Done = z.object({});

/** The part of the contract that is about exports. */
export const exportRequests = {
  /** Main shows the save dialog (a folder for a file a document); `saved` is false when the reader closes it. */
  'export:save': {
    params: ExportRequest,
    result: z.object({ saved: z.boolean(), files: z.number().int() }),
  },
  /** The beginning of what would be written, as text, with how many documents and annotations it would be of. */
  'export:preview': { params: ExportRequest, result: ExportPreview },
  /** The whole text on the clipboard. Errors: `invalidRequest` for formats of bytes and of one document a file. */
  'export:copy': { params: ExportRequest, result: Done },
  /** Ends the export that runs; files that are written stay. */
  'export:stop': { params: z.object({}), result: Done },
} as const;
