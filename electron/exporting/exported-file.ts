/** Exported files: of one document, or of several in one file; shared by the window and the command line. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { ExportScope } from '../shared/export-request.ts';
import type { FileFormat } from './formats.ts';
import { withPictures, type PictureSource } from './pictures.ts';
import { documentsIn, inputOf } from './scope.ts';

/** A file: its name without folders, and what it holds: text or bytes. */
export interface ExportedFile {
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

/** What an export is of, and how it is written. */
export interface Export {
  readonly library: Library;
  readonly scope: ExportScope;
  readonly format: FileFormat;
  readonly context: ExportContext;
  /** Absent: words stand in the place of pictures. */
  readonly pictures?: PictureSource;
}

/** The file of one of the documents. Errors: CorpusError `notFound`. */
export async function exportDocument(
  { library, scope, format, context, pictures }: Export,
  id: DocumentId,
): Promise<ExportedFile> {
  const input = await withPictures(inputOf(library, id, scope), format, pictures, context);
  return {
    fileName: format.fileName(input.document),
    content: await format.write(input, context),
  };
}

/** Called between two documents of a long export; what it throws ends the export. */
export type AfterEach = (done: number, total: number) => Promise<void>;

/** Every document in one text; undefined where the format has no such file. */
export async function exportTogether(
  { library, scope, format, context }: Export,
  afterEach: AfterEach,
): Promise<string | undefined> {
  const { series } = format;
  if (series === undefined) return undefined;
  const ids = documentsIn(library, scope);
  const pieces: string[] = [];
  for (const id of ids) {
    pieces.push(series.piece(inputOf(library, id, scope), context));
    await afterEach(pieces.length, ids.length);
  }
  return series.before + pieces.join(series.between) + series.after;
}

/**
 * A file for each document, with names that none of the others has nor `taken` (in lower case) holds; a document that has
 * a `former` file (by id) keeps its name.
 */
export async function* exportEach(
  what: Export,
  afterEach: AfterEach,
  taken = new Set<string>(),
  former: ReadonlyMap<string, string> = new Map(),
): AsyncGenerator<ExportedFile & { readonly id: DocumentId }> {
  for (const name of former.values()) taken.add(name.toLowerCase());
  const ids = documentsIn(what.library, what.scope);
  for (const [index, id] of ids.entries()) {
    const { fileName, content } = await exportDocument(what, id);
    const name = former.get(id) ?? freeName(fileName, (lower) => taken.has(lower));
    taken.add(name.toLowerCase());
    yield { id, fileName: name, content };
    await afterEach(index + 1, ids.length);
  }
}

/**
 * The file name, or with a number where `taken` says that it is; `taken` gets lower-case names, because some file
 * systems do not tell case.
 */
export function freeName(fileName: string, taken: (name: string) => boolean): string {
  const dot = fileName.lastIndexOf('.');
  const [stem, extension] =
    dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, ''];
  for (let number = 1; ; number++) {
    const name = number === 1 ? fileName : `${stem} ${number}${extension}`;
    if (!taken(name.toLowerCase())) return name;
  }
}
