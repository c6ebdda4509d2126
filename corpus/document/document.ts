/** A document: one text with its metadata and provenance, made of parts and blocks. */
import * as z from 'zod';
import { Block } from './block.ts';
import { documentIdForm } from './document-id.ts';
import { Metadata } from './metadata.ts';
import { Part } from './part.ts';
import { Provenance } from './provenance.ts';

/** Name of a document in a library. */
export const DocumentId = z.string().regex(documentIdForm).brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** What an importer makes of bytes: everything about a document that follows from the bytes alone. */
export const DocumentContent = z.object({
  metadata: Metadata,
  parts: z.array(Part).min(1),
  blocks: z.array(Block).min(1),
});
export type DocumentContent = Readonly<z.infer<typeof DocumentContent>>;

/** Invariants (tested for every importer): block ids are unique, every `block.part` is in `parts`, blocks stand in reading order. */
export const Document = DocumentContent.extend({ id: DocumentId, provenance: Provenance });
export type Document = Readonly<z.infer<typeof Document>>;
