/** Brings an archive into a library: first what it would do, with every byte proved, then document by document. */
import { createHash } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { DocumentRecord } from '../../corpus/archive/document-record.ts';
import { listNames, type ListName } from '../../corpus/archive/list-record.ts';
import type { ManifestDocument } from '../../corpus/archive/manifest.ts';
import { documentEntries, fileEntry } from '../../corpus/archive/manifest.ts';
import { mergeDocument, type MergeContext } from '../../corpus/archive/merge-document.ts';
import type { ArchivePlan, DocumentPlan, Tally } from '../../corpus/archive/plan.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Bringing } from '../../corpus/storage/portable.ts';
import type { ArchiveFile } from './archive-file.ts';
import { mergeList, readListRecords } from './archive-lists.ts';
import { readArrival, readRecordOf } from './arriving-document.ts';
import type { ArchiveProgress } from './take-out.ts';

/** How it is told of and stopped. */
export interface BringOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ArchiveProgress) => void;
  /** Called after each document that is in the library then. */
  readonly onBrought?: (id: DocumentId) => void;
}

/**
 * What bringing it in would do. Every entry is read and proved, and nothing is written.
 * Errors: CorpusError `archiveDamaged`, `tooLarge`, `encrypted`; the signal's reason.
 */
export async function planArchive(
  archive: ArchiveFile,
  library: Library,
  { signal, onProgress }: BringOptions = {},
): Promise<ArchivePlan> {
  const { documents } = archive.manifest;
  const plans: DocumentPlan[] = [];
  for (const line of documents) {
    signal?.throwIfAborted();
    onProgress?.({ done: plans.length, total: documents.length, current: line.title });
    plans.push(await planDocument(archive, library, line));
    if (!isLost(archive, line)) await archive.prove(documentEntries(line.id).webAnnotations);
  }
  const proved = new Set<string>();
  for (const { sha256 } of documents.flatMap(({ files }) => files)) {
    signal?.throwIfAborted();
    if (proved.has(sha256) || archive.manifest.missing.files.includes(sha256)) continue;
    proved.add(sha256);
    await archive.prove(fileEntry(sha256));
  }
  const lists = await eachList(async (name) => {
    const records = await readListRecords(archive, name);
    return mergeList(library.portable, name, records, arriving(archive)).tally;
  });
  return planOf(archive, library, plans, lists);
}

/**
 * Does it, and gives what was done, which may differ from the plan where the library changed meanwhile. Each document comes in
 * whole or not at all, with all that belongs to it; one that fails ends the rest, and bringing it in again does what is left.
 * For the history all of it is one change.
 *
 * Errors: as `planArchive`; `storageFull` before anything is written where the disk has no room, `libraryReadOnly`, `notWritable`.
 */
export async function bringIn(
  archive: ArchiveFile,
  library: Library,
  plan: ArchivePlan,
  { signal, onProgress, onBrought }: BringOptions = {},
): Promise<ArchivePlan> {
  const { portable } = library;
  const bringing = portable.bringing();
  await checkRoom(library.folder, plan.bytes);
  const { documents } = archive.manifest;
  const done: DocumentPlan[] = [];
  for (const line of documents) {
    signal?.throwIfAborted();
    onProgress?.({ done: done.length, total: documents.length, current: line.title });
    done.push(await bringDocument(archive, library, bringing, line));
    onBrought?.(line.id);
  }
  const lists = await eachList(async (name) => {
    const records = await readListRecords(archive, name);
    const merged = mergeList(portable, name, records, new Set(portable.ids()));
    if (merged.write.length > 0) bringing.bringList(name, merged.write);
    return merged.tally;
  });
  onProgress?.({ done: documents.length, total: documents.length, current: '' });
  return { ...planOf(archive, library, done, lists), bytes: plan.bytes };
}

async function planDocument(
  archive: ArchiveFile,
  { portable }: Library,
  line: ManifestDocument,
): Promise<DocumentPlan> {
  const there = await readRecordOf(archive, line);
  const here = portable.record(line.id);
  const { plan } = mergeDocument(here, there, contextOf(portable));
  const files = lackingFiles(archive, portable, line).length;
  if (isLost(archive, line) && here === undefined && there.absent === undefined) return lost(line);
  // Proves that its text fits, and is the one that it says.
  if (isWanted(archive, here, line)) await readArrival(archive, line);
  return { ...plan, title: line.title, files };
}

async function bringDocument(
  archive: ArchiveFile,
  { portable }: Library,
  bringing: Bringing,
  line: ManifestDocument,
): Promise<DocumentPlan> {
  const { id, title } = line;
  const there = await readRecordOf(archive, line);
  const before = portable.record(id);
  if (isLost(archive, line) && before === undefined && there.absent === undefined)
    return lost(line);
  const document = isWanted(archive, before, line) ? await readArrival(archive, line) : undefined;
  const lacking = lackingFiles(archive, portable, line);
  const files = new Map<string, Uint8Array>();
  for (const sha256 of lacking) files.set(sha256, await archive.bytes(fileEntry(sha256)));
  let plan: DocumentPlan | undefined;
  const editionOf = partnerOf(archive, portable, id);
  await bringing.bring({
    id,
    files,
    ...(document ? { document } : {}),
    ...(editionOf === undefined ? {} : { editionOf }),
    decide: (here) => {
      const merged = mergeDocument(here, there, contextOf(portable));
      plan = { ...merged.plan, title, files: lacking.length };
      return merged.change;
    },
  });
  if (plan === undefined) throw new TypeError('the library decided nothing');
  return plan;
}

/** Whether the library lacks the text and the archive has it. */
function isWanted(
  archive: ArchiveFile,
  here: DocumentRecord | undefined,
  line: ManifestDocument,
): boolean {
  return !isLost(archive, line) && (here === undefined || here.absent !== undefined);
}

/** A document of the library that is of the same text. */
function partnerOf(
  { manifest }: ArchiveFile,
  portable: Library['portable'],
  id: DocumentId,
): DocumentId | undefined {
  const group = manifest.editions.find((each) => each.includes(id)) ?? [];
  return group.find((one) => one !== id && portable.record(one) !== undefined);
}

/** Files that the archive has and the library lacks. */
function lackingFiles(
  { manifest }: ArchiveFile,
  portable: Library['portable'],
  { files }: ManifestDocument,
): readonly string[] {
  const lost = new Set(manifest.missing.files);
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  return [...hashes].filter((each) => !lost.has(each) && portable.fileSize(each) === undefined);
}

function isLost({ manifest }: ArchiveFile, { id }: ManifestDocument): boolean {
  return manifest.missing.documents.includes(id);
}

function lost({ id, title }: ManifestDocument): DocumentPlan {
  return { id, title, outcome: 'withoutText', notes: {}, said: {}, files: 0, noted: [] };
}

function contextOf(portable: Library['portable']): MergeContext {
  return {
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    isElsewhere: (id: AnnotationId) => portable.hasAnnotation(id),
  };
}

/** The documents that will be in the library. */
function arriving({ manifest }: ArchiveFile): ReadonlySet<string> {
  return new Set(manifest.documents.map(({ id }) => id));
}

async function eachList(
  tallyOf: (name: ListName) => Promise<Tally>,
): Promise<Partial<Record<ListName, Tally>>> {
  const tallies: Partial<Record<ListName, Tally>> = {};
  for (const name of listNames) tallies[name] = await tallyOf(name);
  return tallies;
}

function planOf(
  { manifest }: ArchiveFile,
  { portable }: Library,
  documents: readonly DocumentPlan[],
  lists: ArchivePlan['lists'],
): ArchivePlan {
  const { createdAt, generator, counts, missing } = manifest;
  const sizes = new Map(
    manifest.documents.flatMap(({ files }) => files).map((file) => [file.sha256, file.byteSize]),
  );
  const bytes = [...sizes]
    .filter(
      ([sha256]) => !missing.files.includes(sha256) && portable.fileSize(sha256) === undefined,
    )
    .reduce((sum, [, size]) => sum + size, 0);
  return { createdAt, generator, counts, bytes, documents: [...documents], lists };
}

/** Errors: CorpusError `storageFull`. */
async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize > bytes) return;
  const message = `${folder}: ${bytes} bytes are needed, ${bavail * bsize} are free`;
  throw new CorpusError('storageFull', message, { folder, reason: 'no room for the archive' });
}
