/** Reading one source of an import: what is to be stored of it, the files in it, or what has become of it already. */
import { createHash } from 'node:crypto';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { LikelyEdition } from '../../corpus/document/edition.ts';
import type { Direction, Language } from '../../corpus/document/language.ts';
import type { Format, Warning } from '../../corpus/document/provenance.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import { CorpusError, toCorpusError } from '../../corpus/errors.ts';
import { formats } from '../../corpus/importers/formats.ts';
import type { Addition, Library } from '../../corpus/storage/library.ts';
import type { Reader } from '../worker/reader.ts';
import { areArchiveBytes, isArchiveFile } from '../archiving/archive-file.ts';
import { archiveContents, type ArchiveContents } from './archive-sources.ts';
import { archiveExtension } from './find-files.ts';
import { reimport } from './reimport.ts';
import type { Source } from './source.ts';

/** What is told of an imported document; a folder of a thousand texts must not be held in memory. */
export interface ImportedDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly language: Language;
  readonly direction: Direction;
  readonly format: Format;
  readonly parts: number;
  readonly blocks: number;
  readonly report: readonly Warning[];
}

/** What became of one source; a duplicate's document is the one that the library holds, `reread` if recognition read it anew. */
export type ImportedFile =
  | {
      readonly status: 'added' | 'duplicate' | 'reread';
      readonly source: Pick<Source, 'fileName' | 'file'>;
      readonly document: ImportedDocument;
      /** What an added document is perhaps an edition of; the reader decides. */
      readonly sameAs?: LikelyEdition;
    }
  | { readonly status: 'failed'; readonly source: Source; readonly error: CorpusError };

/** What reading needs. `now` gives ISO-8601 UTC. */
export interface ReadingContext {
  readonly library: Library;
  readonly reader: Reader;
  readonly now: () => string;
  readonly signal?: AbortSignal;
  /** The encoding that the reader chose for all of the files; absent: each tells its own. */
  readonly encoding?: string;
  /** The reader asked that pictures of text be read, in these languages. */
  readonly ocr?: OcrLanguages;
  /** Called before each page of a source whose words are recognised, counted from 1. */
  readonly onPage?: (page: number, pages: number) => void;
}

/** What a source gives: files that are sources themselves, a document that is not stored yet, or its end. */
export type ReadSource =
  | { readonly kind: 'archive'; readonly contents: ArchiveContents }
  | { readonly kind: 'document'; readonly addition: Addition }
  | { readonly kind: 'done'; readonly file: ImportedFile };

/** Never throws: what fails is done. */
export async function readSource(source: Source, context: ReadingContext): Promise<ReadSource> {
  try {
    // Before it is read whole: it may be larger than any text.
    const { path } = source;
    if (path !== undefined && isZipName(path) && (await isArchiveFile(path))) {
      throw archiveOfLibrary(source);
    }
    const bytes = await source.read(context.signal);
    if (path === undefined && isZipName(source.fileName) && (await areArchiveBytes(bytes))) {
      throw archiveOfLibrary(source);
    }
    const { fileName, file, container } = source;
    const contents = await archiveContents(source, bytes);
    if (contents) {
      // An archive in it says itself why nothing came.
      const isTold = contents.skipped.some(({ reason }) => reason === 'archiveInArchive');
      if (contents.sources.length > 0 || isTold) return { kind: 'archive', contents };
      throw new CorpusError('noTexts', `${file} holds no texts`, { file });
    }
    // Not loaded until something is imported.
    const { isAnnotationsOnly } = await import('../../corpus/annotations/incoming/readers.ts');
    if (isAnnotationsOnly(bytes)) {
      throw new CorpusError('annotationsOnly', `${file} holds annotations, not a text`, { file });
    }
    const known = context.ocr === undefined ? undefined : await recogniseKnown(bytes, context);
    if (known) return { kind: 'done', file: { ...known, source: { fileName, file } } };
    const { encoding, ocr } = context;
    const companions = await source.companions?.(context.signal);
    const input = {
      fileName,
      bytes,
      ...(encoding === undefined ? {} : { encoding }),
      ...(ocr === undefined ? {} : { ocr }),
      ...(container === undefined ? {} : { container }),
      ...(companions?.size ? { companions } : {}),
    };
    const read = await context.reader.read(input, context.now(), context.signal, context.onPage);
    return { kind: 'document', addition: { ...read, bytes, companions } };
  } catch (error) {
    return { kind: 'done', file: failedFile(source, error) };
  }
}

const isZipName = (name: string): boolean => name.toLowerCase().endsWith(archiveExtension);

function archiveOfLibrary({ file }: Source): CorpusError {
  return new CorpusError('isArchive', `${file} is an archive of a library`, { file });
}

/** The outcome of a source that failed; its error names the file. */
export function failedFile(source: Source, error: unknown): ImportedFile {
  const { code, message, details } = toCorpusError(error);
  return {
    status: 'failed',
    source,
    error: new CorpusError(code, message, { ...details, file: source.file }, { cause: error }),
  };
}

/**
 * The document of the library that was made of the same bytes, read anew where recognition as the reader asks now gives
 * more than it has; undefined where the library has none.
 */
async function recogniseKnown(
  bytes: Uint8Array,
  context: ReadingContext,
): Promise<Pick<Extract<ImportedFile, { document: unknown }>, 'status' | 'document'> | undefined> {
  const { library, ocr } = context;
  const found = library.findByHash(createHash('sha256').update(bytes).digest('hex'));
  if (found === undefined || found.deleted) return undefined;
  const { format, importer, report, ocr: before } = library.imported(found.id).provenance;
  const hasPictures =
    before !== undefined ||
    report.some(({ code }) => code === 'pagesWithoutText' || code === 'lettersUnsound');
  const isDone =
    before?.languages.join() === ocr?.join() && formats[format].version === importer.version;
  if (!hasPictures || isDone) {
    return { status: 'duplicate', document: describeImported(library.document(found.id)) };
  }
  return { status: 'reread', document: describeImported(await reimport(found.id, context)) };
}

/** What is told of a document. */
export function describeImported({
  id,
  metadata,
  provenance,
  parts,
  blocks,
}: Document): ImportedDocument {
  return {
    id,
    title: metadata.title,
    language: metadata.language,
    direction: metadata.direction,
    format: provenance.format,
    parts: parts.length,
    blocks: blocks.length,
    report: provenance.report,
  };
}
