/** The interface that every exporter implements: documents and their annotations in, one file out. */
import type { AnnotationId, Colour } from '../annotations/annotation.ts';
import type { PlacedAnnotation } from '../annotations/placement.ts';
import type { Document, DocumentId } from '../document/document.ts';
import type { OriginalPlace } from '../document/original-place.ts';
import type { AreaCut } from './area-cut.ts';
import type { LinkEnd } from './linked.ts';
import type { Picture } from './picture.ts';

/** What is said of the text that a second target is in. */
export type CounterpartSource = Pick<Document, 'metadata' | 'provenance'>;

/** What is exported: one document with its annotations, each as it stands in the document: exports look for none. */
export interface ExportInput {
  readonly document: Document;
  readonly annotations: readonly PlacedAnnotation[];
  /** Where the passages stand in the original; asked for by formats that can say it, because the original is read for it. */
  readonly located?: () => ReadonlyMap<AnnotationId, OriginalPlace>;
  /** The pictures of areas, as far as they could be read; asked for by formats that show them. */
  readonly cuts?: ReadonlyMap<AnnotationId, AreaCut>;
  /** The pictures of the text by the names that its blocks give, as far as they could be read; for formats that show them. */
  readonly pictures?: ReadonlyMap<string, Picture>;
  /** What is known of annotations of other documents that these are linked to. */
  readonly linked?: ReadonlyMap<AnnotationId, LinkEnd>;
  /** The documents of second targets, as far as they are known. */
  readonly counterparts?: ReadonlyMap<DocumentId, CounterpartSource>;
}

/** What the caller passes in because corpus has no clock and no locale. */
export interface ExportContext {
  /** ISO-8601 UTC. */
  readonly exportedAt: string;
  /** Language of the labels (not of the texts). */
  readonly locale: 'en' | 'fa';
  /** The reader's own names of colours, in place of the language's. */
  readonly colourNames?: Partial<Readonly<Record<Colour, string>>>;
  /** Formats that hold the whole text leave it away and hold the passages and notes alone. */
  readonly notesOnly?: boolean;
  /** Name and version of the app, for the generator field. */
  readonly generator: string;
}

/** How several documents stand in one file: `piece` of each, with `between` two of them, `before` the first and `after` the last. */
export interface Series {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  piece(input: ExportInput, context: ExportContext): string;
}

/** How a file is exported over itself. */
export interface Again {
  /** The id of the document that a file was exported from; undefined for any other file. */
  documentOf(file: string): string | undefined;
  /** The file that is there and the new one in one. */
  merge(old: string, fresh: string): string;
}

/**
 * One format. `fileName` is safe on every file system and ends in `extension`; `Content` is what a file holds: text (in
 * UTF-8) or bytes.
 */
export interface Exporter<Content extends string | Uint8Array = string | Uint8Array> {
  readonly mediaType: string;
  readonly extension: string;
  fileName(document: Document): string;
  export(input: ExportInput, context: ExportContext): Content;
  /** The format shows areas: it wants their pictures (`ExportInput.cuts`). */
  readonly showsAreas?: true;
  /** The format shows the pictures of a text: it wants them (`ExportInput.pictures`). */
  readonly showsPictures?: true;
  /** Absent where a file holds one document. */
  readonly series?: Series;
  /** Where readers add words of their own to such files. */
  readonly again?: Again;
}

/** What a format for lists says of itself: one document is a list of one. */
interface ListFormat
  extends Omit<Exporter, 'export' | 'series' | 'again'>, Partial<Omit<Series, 'piece'>> {
  readonly piece: Series['piece'];
}

/** The exporter of a format in which any number of documents stand one after another. */
export function listExporter(format: ListFormat): Exporter<string> & { readonly series: Series } {
  const { piece, before = '', between = '', after = '', ...about } = format;
  return {
    ...about,
    export: (input, context) => before + piece(input, context) + after,
    series: { before, between, after, piece },
  };
}
