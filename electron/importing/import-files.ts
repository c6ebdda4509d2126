/** Imports sources one after the other: read, turned into a document by the reader, stored, and told what became of it. */
import type { Document } from '../../corpus/document/document.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Addition, AddStatus, Library } from '../../corpus/storage/library.ts';
import type { SkippedFile } from './find-files.ts';
import {
  describeImported,
  failedFile,
  readSource,
  type ImportedFile,
  type ReadingContext,
} from './read-source.ts';
import { reimport } from './reimport.ts';
import { risingClock } from './rising-clock.ts';
import { createSaver, type Waiting } from './saving.ts';
import type { Source } from './source.ts';

/** What an import needs and tells. */
export interface ImportContext extends ReadingContext {
  /** Called before each source, after each that is done, and at the end. */
  readonly onProgress?: (done: number, total: number, current: string) => void;
  /** Called with what an archive holds beside texts. */
  readonly onSkipped?: (skipped: readonly SkippedFile[]) => void;
  /** Called with what a cancelled import left: files that were not begun, were being read or not yet stored. */
  readonly onLeft?: (left: readonly Source[]) => void;
  /** Called as soon as a source is done: its document is on the disk. */
  readonly onImported?: (file: ImportedFile) => void;
}

/** A document that waits for its turn to be stored. */
interface WaitingSource extends Waiting {
  readonly source: Source;
}

/**
 * One outcome for each source that was begun, in their order; a failure never stops the others. The next source is read
 * while the documents before it are stored. When the signal aborts, the rest is not begun and what is not being stored
 * yet is dropped: a document is stored in one step or not at all.
 */
export async function importFiles(
  sources: readonly Source[],
  given: ImportContext,
): Promise<readonly ImportedFile[]> {
  const context = { ...given, now: risingClock(given.now) };
  const outcomes = new Map<Source, ImportedFile | undefined>();
  // An archive gives its files their turn when it is reached.
  const waiting = [...sources].reverse();
  const progress = progressOf(context, outcomes, waiting);
  const saver = createSaver<WaitingSource>(context.library, context.signal);
  const end = (source: Source, file: ImportedFile): void => {
    outcomes.set(source, file);
    context.onImported?.(file);
    progress.done();
  };
  for (;;) {
    const source = isCancelled(context) ? undefined : waiting.pop();
    if (!source) break;
    progress.begin(source);
    // Recognition looks whether the library has the file.
    if (context.ocr !== undefined) await saver.end();
    const read = await readSource(source, context);
    progress.read();
    if (read.kind === 'archive') {
      waiting.push(...[...read.contents.sources].reverse());
      if (read.contents.skipped.length > 0) context.onSkipped?.(read.contents.skipped);
    } else if (read.kind === 'done') {
      if (isCancelled(context) && read.file.status === 'failed') waiting.push(source);
      else end(source, read.file);
    } else {
      outcomes.set(source, undefined);
      const { addition } = read;
      const onStored = async (stored: AddStatus | CorpusError) =>
        end(source, await storedFile(source, addition, stored, context));
      await saver.save({ source, addition, onStored });
    }
  }
  const dropped = (await saver.end()).map(({ source }) => source);
  for (const source of dropped) outcomes.delete(source);
  const left = [...dropped, ...[...waiting].reverse()];
  if (left.length > 0) context.onLeft?.(left);
  const imported = [...outcomes.values()].filter((file) => file !== undefined);
  context.onProgress?.(imported.length, imported.length + left.length, '');
  return imported;
}

/** Read through a function, because the signal changes while others run. */
function isCancelled({ signal }: ImportContext): boolean {
  return signal?.aborted === true;
}

/** Tells how far the import is, and of which file it reads. */
function progressOf(
  { onProgress }: ImportContext,
  outcomes: ReadonlyMap<Source, ImportedFile | undefined>,
  waiting: readonly Source[],
) {
  let done = 0;
  let reading = 0;
  let current = '';
  const tell = (): void => onProgress?.(done, outcomes.size + reading + waiting.length, current);
  return {
    begin(source: Source): void {
      reading = 1;
      current = source.fileName;
      tell();
    },
    read(): void {
      reading = 0;
    },
    done(): void {
      done += 1;
      tell();
    },
  };
}

/** What is told of a document after it was stored. */
async function storedFile(
  source: Source,
  { document, companions }: Addition,
  stored: AddStatus | CorpusError,
  context: ImportContext,
): Promise<ImportedFile> {
  const { fileName, file } = source;
  const { library } = context;
  try {
    if (stored instanceof CorpusError) throw stored;
    if (stored === 'duplicate' && companions?.size && hasMoreCompanions(document, library)) {
      const reread = await reimport(document.id, { ...context, companions });
      return { status: 'reread', source: { fileName, file }, document: describeImported(reread) };
    }
    const kept = stored === 'added' ? document : library.document(document.id);
    const sameAs = stored === 'added' ? library.likelyEdition(document.id) : undefined;
    return {
      status: stored,
      source: { fileName, file },
      document: describeImported(kept),
      ...(sameAs === undefined ? {} : { sameAs }),
    };
  } catch (error) {
    return failedFile(source, error);
  }
}

/** Whether the page lies now with images beside it that were not there when it was imported. */
function hasMoreCompanions({ id, provenance }: Document, library: Library): boolean {
  const known = library.imported(id).provenance.companions ?? [];
  return (provenance.companions ?? []).some(
    ({ sha256 }) => !known.some((companion) => companion.sha256 === sha256),
  );
}
