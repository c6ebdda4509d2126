/** The part of the contract that is about exports of a text with its translation. */
import * as z from 'zod';
import { PairId } from '../../corpus/alignment/pair.ts';
import { Direction, Language } from '../../corpus/document/language.ts';
import { pairFormats } from './export-formats.ts';

export const PairFormat = z.enum(pairFormats);
export type PairFormat = z.infer<typeof PairFormat>;

/** Which pair, in which format, and how; see `PairChoices`. */
export const PairExportRequest = z.object({
  id: PairId,
  format: PairFormat,
  beads: z.enum(['all', 'confirmed']),
  first: z.enum(['original', 'translation']),
  notes: z.boolean(),
});
export type PairExportRequest = Readonly<z.infer<typeof PairExportRequest>>;

/** Words of a cell, or of a note. */
const Words = z.object({
  text: z.string(),
  direction: Direction,
  language: Language,
  isHeading: z.boolean(),
});

/** The beginning: as rows where it is a page, else as text; with how many beads and notes there are in all. */
export const PairExportPreview = z.object({
  beads: z.number().int(),
  notes: z.number().int(),
  text: z.string().optional(),
  rows: z
    .array(
      z.object({
        /** The side that is read first, then the other; an empty one says that the words are only there. */
        cells: z.array(z.array(Words)),
        isUncertain: z.boolean(),
        notes: z.array(Words),
      }),
    )
    .optional(),
});
export type PairExportPreview = Readonly<z.infer<typeof PairExportPreview>>;

/** Requests about exports of pairs. */
export const pairExportRequests = {
  /** Main shows the save dialog; `saved` is false when the reader closes it. */
  'pairExport:save': { params: PairExportRequest, result: z.object({ saved: z.boolean() }) },
  'pairExport:preview': { params: PairExportRequest, result: PairExportPreview },
  /** On the clipboard. Errors: `invalidRequest` for formats of bytes. */
  'pairExport:copy': { params: PairExportRequest, result: z.object({}) },
} as const;
