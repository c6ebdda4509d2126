/** Takes everything out of a library into one archive, entry by entry, so that its size costs no memory. */
import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listNames } from '../../corpus/archive/list-record.ts';
import {
  archiveFormat,
  archiveVersion,
  listEntry,
  manifestName,
  readmeName,
  type Manifest,
} from '../../corpus/archive/manifest.ts';
import { archiveReadme } from '../../corpus/archive/readme.ts';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { partEnding } from '../../corpus/storage/outgoing.ts';
import { writingError } from '../files/write-file.ts';
import { writeDocument, type WrittenDocument } from './document-entries.ts';
import { EntryWriter } from './entry-writer.ts';
import { ZipWriter } from './zip-writer.ts';

/** How far it is; `current` is the title of the document that comes next, or empty. Units: documents. */
export interface ArchiveProgress {
  readonly done: number;
  readonly total: number;
  readonly current: string;
}

/** How everything is taken out. */
export interface TakeOutOptions {
  readonly context: ExportContext;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ArchiveProgress) => void;
}

/** What was taken out; `missing` is what the library itself had lost. */
export type TakenOut = Pick<Manifest, 'counts' | 'missing'>;

/**
 * Writes the archive to `path`, over a file that is there. It is written aside and renamed when it is whole: whatever goes
 * wrong, what was at `path` stays, and nothing half-written.
 *
 * Errors: CorpusError `storageFull`, `notWritable` with the file, `libraryTooNew`; the signal's reason.
 */
export async function takeOut(
  library: Library,
  path: string,
  options: TakeOutOptions,
): Promise<TakenOut> {
  // What a newer version keeps in it would be left out without a word.
  if (library.readOnlyReason?.code === 'libraryTooNew') throw library.readOnlyReason;
  const mark = randomUUID().slice(0, 8);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${mark}${partEnding}`);
  const written = library.portable.writingOutside(temporary);
  let file: FileHandle | undefined;
  try {
    file = await open(temporary, 'wx');
    const taken = await writeArchive(library, file, options);
    await file.sync();
    await file.close();
    options.signal?.throwIfAborted();
    await rename(temporary, path);
    return taken;
  } catch (error) {
    await file?.close();
    await rm(temporary, { force: true });
    throw options.signal?.aborted === true ? options.signal.reason : writingError(error, path);
  } finally {
    written();
  }
}

async function writeArchive(
  library: Library,
  file: FileHandle,
  { context, signal, onProgress }: TakeOutOptions,
): Promise<TakenOut> {
  const { portable } = library;
  const zip = new ZipWriter(file, new Date(context.exportedAt));
  const entries = new EntryWriter(zip, signal);
  await entries.text(readmeName, archiveReadme);
  const ids = portable.ids();
  const documents: WrittenDocument[] = [];
  for (const id of ids) {
    signal?.throwIfAborted();
    onProgress?.({ done: documents.length, total: ids.length, current: '' });
    const document = await writeDocument(library, id, entries, context);
    if (document !== undefined) documents.push(document);
  }
  for (const name of listNames) await entries.json(listEntry(name), portable.list(name));
  const manifest = manifestOf(library, documents, entries, context);
  await entries.json(manifestName, manifest);
  await zip.finish();
  onProgress?.({ done: ids.length, total: ids.length, current: '' });
  return manifest;
}

function manifestOf(
  { portable }: Library,
  documents: readonly WrittenDocument[],
  entries: EntryWriter,
  { exportedAt, generator }: ExportContext,
): Manifest {
  const isThere = new Set(documents.map(({ line }) => line.id));
  const sum = (count: (one: WrittenDocument) => number): number =>
    documents.reduce((total, one) => total + count(one), 0);
  const deleted = documents.filter(({ line }) => line.deletedAt !== undefined).length;
  return {
    format: archiveFormat,
    version: archiveVersion,
    schema: portable.schema,
    generator,
    createdAt: exportedAt,
    counts: {
      documents: documents.length - deleted,
      deletedDocuments: deleted,
      annotations: sum(({ annotations }) => annotations),
      deletedAnnotations: sum(({ deletedAnnotations }) => deletedAnnotations),
      files: entries.files.size,
    },
    documents: documents.map(({ line }) => line),
    editions: portable
      .editions()
      .map((group) => group.filter((id) => isThere.has(id)))
      .filter((group) => group.length > 1),
    missing: {
      files: [...entries.missingFiles],
      documents: documents.filter(({ isLost }) => isLost).map(({ line }) => line.id),
    },
    entries: [...entries.written],
  };
}
