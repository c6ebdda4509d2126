/** The interface that every exporter implements: a document and its annotations in, one file out. */
import type { Annotation, Colour } from '../annotations/annotation.ts';
import type { Document } from '../document/document.ts';

/** Formats of export. */
export const exportFormats = ['markdown', 'web-annotation'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is exported: one document with its annotations in document order, orphans last. */
export interface ExportInput {
  readonly document: Document;
  readonly annotations: readonly Annotation[];
}

/** What the caller passes in because corpus has no clock and no locale. */
export interface ExportContext {
  /** ISO-8601 UTC. */
  readonly exportedAt: string;
  /** Language of the labels (not of the texts). */
  readonly locale: 'en' | 'fa';
  /** The reader's own names of colours, in place of the language's. */
  readonly colourNames?: Partial<Readonly<Record<Colour, string>>>;
  /** Name and version of the app, for the generator field. */
  readonly generator: string;
}

/** One format. `fileName` is safe on every file system and ends in `extension`. */
export interface Exporter {
  readonly format: ExportFormat;
  readonly mediaType: string;
  readonly extension: string;
  fileName(document: Document): string;
  export(input: ExportInput, context: ExportContext): string;
}
