/** What a library holds of one document beside its text and bytes: everything that the reader said, with when it was said. */
import * as z from 'zod';
import { Annotation } from '../annotations/annotation.ts';
import { Correction, PartCorrection } from '../document/correction.ts';
import { DocumentId } from '../document/document.ts';
import { Metadata } from '../document/metadata.ts';
import { MetadataEdit } from '../document/metadata-edit.ts';
import { Position } from '../document/position.ts';
import { Provenance } from '../document/provenance.ts';
import { ReadingView } from '../document/reading-view.ts';

const time = z.string().min(1);

/**
 * An annotation with its tombstone, where it was deleted. `earlier` are the times by which its former versions were last
 * modified, as far as the library remembers: they tell a newer version from one that was written apart.
 */
export const KeptAnnotation = z.object({
  annotation: Annotation,
  deletedAt: time.optional(),
  earlier: z.array(time).optional(),
});
export type KeptAnnotation = Readonly<z.infer<typeof KeptAnnotation>>;

/** What is known of a text that is not in the library while notes on it are; `awaited`: it never was. */
export const AbsentRecord = z.object({
  since: time,
  awaited: z.boolean(),
  metadata: Metadata,
  provenance: Provenance,
});
export type AbsentRecord = Readonly<z.infer<typeof AbsentRecord>>;

/** What the reader said about the document; times are ISO-8601 UTC. What was never said is absent. */
export const ReaderRecord = z.object({
  id: DocumentId,
  /** When it was put into the trash; absent for one that is not there. */
  deletedAt: time.optional(),
  /** In place of its text. */
  absent: AbsentRecord.optional(),
  corrections: z.array(z.object({ correction: Correction, modified: time })),
  partCorrections: z.array(z.object({ correction: PartCorrection, modified: time })),
  metadata: z.object({ edit: MetadataEdit, modified: time }).optional(),
  reading: z
    .object({
      openedAt: time.optional(),
      share: z.number().min(0).max(1).optional(),
      finished: z.boolean(),
    })
    .optional(),
  position: z.object({ position: Position, modified: time }).optional(),
  view: z.object({ view: ReadingView, modified: time }).optional(),
});
export type ReaderRecord = Readonly<z.infer<typeof ReaderRecord>>;

/** All of it; annotations are the oldest first, deleted ones among them. */
export const DocumentRecord = ReaderRecord.extend({ annotations: z.array(KeptAnnotation) });
export type DocumentRecord = Readonly<z.infer<typeof DocumentRecord>>;

/** The record of a document about which nothing was said. */
export function emptyRecord(id: DocumentId): DocumentRecord {
  return { id, corrections: [], partCorrections: [], annotations: [] };
}
