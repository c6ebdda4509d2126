/** Imports sources one after the other: read, turned into a document by the reader, stored, and told what became of it. */
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import type { Direction, Language } from '../../corpus/document/language.ts';
import type { Format, Warning } from '../../corpus/document/provenance.ts';
import { CorpusError, toCorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Reader } from '../worker/reader.ts';
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

/** What became of one source; a duplicate's document is the one that the library holds. */
export type ImportedFile =
  | {
      readonly status: 'added' | 'duplicate';
      readonly source: Pick<Source, 'fileName' | 'file'>;
      readonly document: ImportedDocument;
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
  /** Called before each source and once after the last. */
  readonly onProgress?: (done: number, total: number, current: string) => void;
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
  for (const [index, source] of sources.entries()) {
    if (isCancelled(context)) break;
    context.onProgress?.(index, sources.length, source.fileName);
    const file = await importFile(source, context);
    if (isCancelled(context) && file.status === 'failed') break;
    imported.push(file);
    context.onImported?.(file);
  }
  context.onProgress?.(imported.length, sources.length, '');
  return imported;
}

/** Read through a function, because the signal changes while others run. */
function isCancelled({ signal }: ImportContext): boolean {
  return signal?.aborted === true;
}

async function importFile(source: Source, context: ImportContext): Promise<ImportedFile> {
  const { library, reader } = context;
  try {
    const bytes = await source.read();
    const document = await reader.read(
      {
        fileName: source.fileName,
        bytes,
        ...(context.encoding === undefined ? {} : { encoding: context.encoding }),
      },
      context.now(),
      context.signal,
    );
    const status = library.add(document, bytes);
    const kept = status === 'added' ? document : library.document(document.id);
    const { fileName, file } = source;
    return { status, source: { fileName, file }, document: describeImported(kept) };
  } catch (error) {
    const { code, message, details } = toCorpusError(error);
    return {
      status: 'failed',
      source,
      error: new CorpusError(code, message, { ...details, file: source.file }, { cause: error }),
    };
  }
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
