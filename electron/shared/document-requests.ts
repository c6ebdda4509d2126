/** The part of the contract that is about one document: its original, corrections, metadata, editions and readings. */
import * as z from 'zod';
import { Annotation } from '../../corpus/annotations/annotation.ts';
import { PlacementCounts } from '../../corpus/annotations/placement.ts';
import { CorrectionChange, Corrections } from '../../corpus/document/correction.ts';
import { Document, DocumentId } from '../../corpus/document/document.ts';
import { Edition } from '../../corpus/document/edition.ts';
import { FileFacts, MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import { Position } from '../../corpus/document/position.ts';
import { OcrLanguages } from '../../corpus/document/recognition.ts';
import { JobId } from './import-requests.ts';
import { largestPiece } from './original-piece.ts';

const Done = z.object({});
const OriginalView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('page'), address: z.string() }),
  z.object({ kind: z.literal('pdf'), byteSize: z.number().int() }),
  z.object({ kind: z.literal('image'), address: z.string() }),
]);

/**
 * What is known of a document beside its text: what the reader said about it and what its file says. `importerOutdated`:
 * a newer importer would read the same bytes better, which `document:reimport` does when the reader agrees.
 */
export const DocumentDetails = z.object({
  corrections: Corrections,
  edit: MetadataEdit,
  file: FileFacts,
  importerOutdated: z.boolean(),
  /** Of the document's text, newest import first; at least the document itself. */
  editions: z.array(Edition),
  /** Those made on other editions; the window shows them where they anchor. */
  annotationsOfEditions: z.array(Annotation),
});
export type DocumentDetails = Readonly<z.infer<typeof DocumentDetails>>;

/** Requests about one document. */
export const documentRequests = {
  /** `address` is a `hashiyeh://` address for a frame without scripts. */
  'document:showOriginal': { params: z.object({ id: DocumentId }), result: OriginalView },
  /** Bytes `from` up to `to` of the untouched original; fewer where it ends before. */
  'document:readOriginal': {
    params: z
      .object({
        id: DocumentId,
        from: z.number().int().nonnegative(),
        to: z.number().int().positive(),
      })
      .refine(({ from, to }) => to > from && to - from <= largestPiece),
    result: z.object({ bytes: z.instanceof(Uint8Array) }),
  },
  'document:delete': { params: z.object({ id: DocumentId }), result: Done },
  'document:restore': { params: z.object({ id: DocumentId }), result: Done },
  /** All of it as one act; each replaces what was said before about the same thing. */
  'document:correct': {
    params: z.object({ id: DocumentId, changes: z.array(CorrectionChange).min(1) }),
    result: Document,
  },
  /** The whole edit each time: what it does not name is the file's own again. */
  'document:editMetadata': {
    params: z.object({ id: DocumentId, edit: MetadataEdit }),
    result: Document,
  },
  'document:describe': { params: z.object({ id: DocumentId }), result: DocumentDetails },
  /** `id` becomes an edition of the text that `of` is one of; both stay readable. `carried`: how the others' notes stand on it. */
  'document:addEdition': {
    params: z.object({ id: DocumentId, of: DocumentId }),
    result: z.object({ editions: z.array(Edition), carried: PlacementCounts }),
  },
  'document:separateEdition': { params: z.object({ id: DocumentId }), result: Done },
  /** The document as import decided it, without corrections and edits. */
  'document:showImported': { params: z.object({ id: DocumentId }), result: Document },
  /**
   * Reads the kept original again; the window then opens the document anew. `encoding` is a WHATWG label; without it one
   * that was chosen before holds, else it is found out. Pages whose words were recognised before are recognised
   * again, which takes seconds a page: `document:recognise` does that as a job.
   */
  'document:reimport': {
    params: z.object({ id: DocumentId, encoding: z.string().min(1).optional() }),
    result: Document,
  },
  /** A line or two of the kept original in each encoding that is offered, without markup. */
  'document:previewEncodings': {
    params: z.object({ id: DocumentId }),
    result: z.array(z.object({ encoding: z.string(), lines: z.array(z.string()) })),
  },
  /**
   * Reads the kept original again with text recognition for the pages that are pictures, as an import of one file: its
   * outcome has the status `reread`.
   */
  'document:recognise': {
    params: z.object({ id: DocumentId, languages: OcrLanguages }),
    result: z.object({ job: JobId }),
  },
  /** `share` (0–1) is how much of the text stands before the place; at 1 the document is finished. */
  'document:savePosition': {
    params: z.object({
      id: DocumentId,
      position: Position,
      share: z.number().min(0).max(1).optional(),
    }),
    result: Done,
  },
} as const;
