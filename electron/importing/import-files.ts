/** Imports sources one after the other: read, turned into a document by the reader, stored, and told what became of it. */
import { createHash } from 'node:crypto';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { LikelyEdition } from '../../corpus/document/edition.ts';
import type { Direction, Language } from '../../corpus/document/language.ts';
import type { Format, Warning } from '../../corpus/document/provenance.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import { CorpusError, toCorpusError } from '../../corpus/errors.ts';
import { importers } from '../../corpus/importers/registry.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Reader } from '../worker/reader.ts';
import { archiveContents, type ArchiveContents } from './archive-sources.ts';
import type { SkippedFile } from './find-files.ts';
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

/** What an import needs. `now` gives ISO-8601 UTC. */
export interface ImportContext {
  readonly library: Library;
  readonly reader: Reader;
  readonly now: () => string;
  readonly signal?: AbortSignal;
  /** The encoding that the reader chose for all of the files; absent: each tells its own. */
  readonly encoding?: string;
  /** The reader asked that pictures of text be read, in these languages. */
  readonly ocr?: OcrLanguages;
  /** Called before each source and once after the last. */
  readonly onProgress?: (done: number, total: number, current: string) => void;
  /** Called before each page of a source whose words are recognised, counted from 1. */
  readonly onPage?: (page: number, pages: number) => void;
  /** Called with what an archive holds beside texts. */
  readonly onSkipped?: (skipped: readonly SkippedFile[]) => void;
  /** Called with what a cancelled import left: the file that was being read, and those not begun. */
  readonly onLeft?: (left: readonly Source[]) => void;
  /** Called as soon as a source is done. */
  readonly onImported?: (file: ImportedFile) => void;
}

/**
 * One outcome for each source that was begun; a failure never stops the others. When the signal aborts, the rest is not
 * begun and the file being read is dropped: a document is stored in one step or not at all.
 */
export async function importFiles(
  sources: readonly Source[],
  context: ImportContext,
): Promise<readonly ImportedFile[]> {
  const imported: ImportedFile[] = [];
  // An archive gives its files their turn when it is reached.
  const waiting = [...sources].reverse();
  for (;;) {
    const source = isCancelled(context) ? undefined : waiting.pop();
    if (!source) break;
    const total = imported.length + 1 + waiting.length;
    context.onProgress?.(imported.length, total, source.fileName);
    const file = await importFile(source, context);
    if (file.status === 'archive') {
      waiting.push(...[...file.contents.sources].reverse());
      if (file.contents.skipped.length > 0) context.onSkipped?.(file.contents.skipped);
      continue;
    }
    if (isCancelled(context) && file.status === 'failed') {
      waiting.push(source);
      break;
    }
    imported.push(file);
    context.onImported?.(file);
  }
  if (waiting.length > 0) context.onLeft?.([...waiting].reverse());
  context.onProgress?.(imported.length, imported.length + waiting.length, '');
  return imported;
}

/** Read through a function, because the signal changes while others run. */
function isCancelled({ signal }: ImportContext): boolean {
  return signal?.aborted === true;
}

/** Files in an archive, which are sources themselves. */
interface OpenedArchive {
  readonly status: 'archive';
  readonly contents: ArchiveContents;
}

async function importFile(
  source: Source,
  context: ImportContext,
): Promise<ImportedFile | OpenedArchive> {
  const { library, reader } = context;
  try {
    const bytes = await source.read(context.signal);
    const { fileName, file, container } = source;
    const contents = archiveContents(source, bytes);
    if (contents) {
      if (contents.sources.length > 0) return { status: 'archive', contents };
      throw new CorpusError('emptyFile', `${file} holds no texts`, { file });
    }
    const known = context.ocr === undefined ? undefined : await recogniseKnown(bytes, context);
    if (known !== undefined) return { ...known, source: { fileName, file } };
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
    const read = await reader.read(input, context.now(), context.signal, context.onPage);
    const { document, carried } = read;
    const status = library.add(document, bytes, { companions, carried });
    if (status === 'duplicate' && companions?.size && hasMoreCompanions(document, library)) {
      const reread = await reimport(document.id, { ...context, companions });
      return { status: 'reread', source: { fileName, file }, document: describeImported(reread) };
    }
    const kept = status === 'added' ? document : library.document(document.id);
    const sameAs = status === 'added' ? library.likelyEdition(document.id) : undefined;
    return {
      status,
      source: { fileName, file },
      document: describeImported(kept),
      ...(sameAs === undefined ? {} : { sameAs }),
    };
  } catch (error) {
    const { code, message, details } = toCorpusError(error);
    return {
      status: 'failed',
      source,
      error: new CorpusError(code, message, { ...details, file: source.file }, { cause: error }),
    };
  }
}

/** Whether the page lies now with images beside it that were not there when it was imported. */
function hasMoreCompanions({ id, provenance }: Document, library: Library): boolean {
  const known = library.imported(id).provenance.companions ?? [];
  return (provenance.companions ?? []).some(
    ({ sha256 }) => !known.some((companion) => companion.sha256 === sha256),
  );
}

/**
 * The document of the library that was made of the same bytes, read anew where recognition as the reader asks now gives
 * more than it has; undefined where the library has none.
 */
async function recogniseKnown(
  bytes: Uint8Array,
  context: ImportContext,
): Promise<Pick<Extract<ImportedFile, { document: unknown }>, 'status' | 'document'> | undefined> {
  const { library, ocr } = context;
  const found = library.findByHash(createHash('sha256').update(bytes).digest('hex'));
  if (found === undefined || found.deleted) return undefined;
  const { format, importer, report, ocr: before } = library.imported(found.id).provenance;
  const hasPictures =
    before !== undefined ||
    report.some(({ code }) => code === 'pagesWithoutText' || code === 'lettersUnsound');
  const isDone =
    before?.languages.join() === ocr?.join() && importers[format].version === importer.version;
  if (!hasPictures || isDone) {
    return { status: 'duplicate', document: describeImported(library.document(found.id)) };
  }
  return { status: 'reread', document: describeImported(await reimport(found.id, context)) };
}

function describeImported({ id, metadata, provenance, parts, blocks }: Document): ImportedDocument {
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
