/** An archive that is being read: nothing of it is used before its hash was compared with the manifest's. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type * as z from 'zod';
import {
  archiveVersion,
  Manifest,
  ManifestHead,
  manifestName,
  neededEntries,
  type ManifestEntry,
} from '../../corpus/archive/manifest.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { DirectoryEntry } from '../../corpus/importers/archive/directory.ts';
import { fileBytes, memoryBytes } from './zip-bytes.ts';
import { openZip, type ZipBytes, type ZipReader } from './zip-reader.ts';

/** An open archive whose manifest is sound and names everything that is needed. Errors of all: CorpusError `archiveDamaged`. */
export interface ArchiveFile {
  /** As messages name it. */
  readonly name: string;
  readonly manifest: Manifest;
  bytes(entry: string): Promise<Uint8Array>;
  json<T>(entry: string, schema: z.ZodType<T>): Promise<T>;
  /** Reads the entry to its end, for its hash alone. */
  prove(entry: string): Promise<void>;
  close(): Promise<void>;
}

/** The manifest of a library of 100,000 documents has a tenth of this. Units: bytes. */
const longestManifest = 256 * 1024 ** 2;
/** What can be made one string. Units: bytes. */
const longestEntry = 500 * 1024 ** 2;
/** The writer packs nothing closer than 100 : 1; small entries may be anything. */
const [highestRatio, ratioFrom] = [300, 8 * 1024 ** 2];

/**
 * Opens it.
 * Errors: those of `openZip`; `notAnArchive` for any other zip or file, `archiveTooNew`, `archiveDamaged`, `tooLarge` for an entry
 * that unpacks to suspiciously much.
 */
export async function openArchiveFile(path: string, knownSchema: number): Promise<ArchiveFile> {
  const name = basename(path);
  return openArchive(await fileBytes(path, name), name, knownSchema);
}

/** As `openArchiveFile`, for bytes that are in memory, such as a dropped file's. */
export function openDroppedArchive(
  bytes: Uint8Array,
  name: string,
  knownSchema: number,
): Promise<ArchiveFile> {
  return openArchive(memoryBytes(bytes), name, knownSchema);
}

async function openArchive(
  source: ZipBytes,
  name: string,
  knownSchema: number,
): Promise<ArchiveFile> {
  const zip = await openArchiveZip(source, name);
  try {
    const manifest = await readManifest(zip, name, knownSchema);
    const entries = checkEntries(zip, manifest, name);
    const bytes = (entry: string) => provenBytes(zip, entries.get(entry), name, entry);
    return {
      name,
      manifest,
      bytes,
      json: async (entry, schema) => parsed(await bytes(entry), schema, name, entry),
      prove: async (entry) => {
        const hash = createHash('sha256');
        for await (const piece of zip.pieces(entry)) hash.update(piece);
        if (hash.digest('hex') !== entries.get(entry)?.sha256) throw falseHash(name, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

/** Whether a file is such an archive, of whatever version, as far as its directory and the head of its manifest say. */
export function isArchiveFile(path: string): Promise<boolean> {
  return isArchive(() => fileBytes(path, basename(path)));
}

/** The same of bytes in memory. */
export function areArchiveBytes(bytes: Uint8Array): Promise<boolean> {
  return isArchive(() => Promise.resolve(memoryBytes(bytes)));
}

async function isArchive(source: () => Promise<ZipBytes>): Promise<boolean> {
  try {
    const zip = await openZip(await source(), 'archive');
    try {
      const bytes = zip.entries.has(manifestName) ? await manifestBytes(zip, '') : undefined;
      return bytes !== undefined && ManifestHead.safeParse(jsonOf(bytes)).success;
    } finally {
      await zip.close();
    }
  } catch {
    // Whatever it is, the import of texts tells what is wrong with it.
    return false;
  }
}

async function openArchiveZip(source: ZipBytes, name: string): Promise<ZipReader> {
  const zip = await openZip(source, name);
  if (zip.entries.has(manifestName)) return zip;
  await zip.close();
  throw notAnArchive(name);
}

async function readManifest(zip: ZipReader, name: string, knownSchema: number): Promise<Manifest> {
  const value = jsonOf(await manifestBytes(zip, name));
  const head = ManifestHead.safeParse(value);
  if (!head.success) throw notAnArchive(name);
  const { version, schema, generator } = head.data;
  if (version > archiveVersion || schema > knownSchema) {
    const message = `${name} has version ${version}, schema ${schema}; known are ${archiveVersion}, ${knownSchema}`;
    throw new CorpusError('archiveTooNew', message, { file: name, generator, version, schema });
  }
  const manifest = Manifest.safeParse(value);
  if (manifest.success) return manifest.data;
  throw damaged(name, `${manifestName} does not fit`, manifest.error);
}

function manifestBytes(zip: ZipReader, name: string): Promise<Uint8Array> {
  const size = zip.entries.get(manifestName)?.size ?? 0;
  if (size > longestManifest) throw damaged(name, `${manifestName} is too long`);
  return collect(zip.pieces(manifestName), size);
}

/** Every entry of the manifest, which are all in the zip, and are what is needed. */
function checkEntries(
  zip: ZipReader,
  manifest: Manifest,
  name: string,
): ReadonlyMap<string, ManifestEntry> {
  const entries = new Map(manifest.entries.map((entry) => [entry.name, entry]));
  if (entries.size !== manifest.entries.length) throw damaged(name, 'an entry is listed twice');
  for (const { name: entry, byteSize } of manifest.entries) {
    const found = zip.entries.get(entry);
    if (found?.size !== byteSize) throw damaged(name, `${entry} is missing or of another size`);
    checkRatio(found, name);
  }
  const lacking = neededEntries(manifest).find((entry) => !entries.has(entry));
  if (lacking !== undefined) throw damaged(name, `${lacking} is missing`);
  const ids = new Set(manifest.documents.map(({ id }) => id));
  if (ids.size !== manifest.documents.length) throw damaged(name, 'a document is listed twice');
  const stray = manifest.documents.find(
    ({ id, files }) => files[0]?.sha256.startsWith(id) === false,
  );
  if (stray !== undefined) throw damaged(name, `${stray.id} is not the hash of its original`);
  return entries;
}

function checkRatio({ name: entry, size, compressedSize }: DirectoryEntry, name: string): void {
  if (size <= ratioFrom || size <= compressedSize * highestRatio) return;
  const message = `${name}: ${entry} unpacks to ${size} bytes`;
  throw new CorpusError('tooLarge', message, { file: name, limit: ratioFrom / 1024 ** 2 });
}

async function provenBytes(
  zip: ZipReader,
  entry: ManifestEntry | undefined,
  name: string,
  entryName: string,
): Promise<Uint8Array> {
  if (entry === undefined) throw damaged(name, `${entryName} is missing`);
  const bytes = await collect(zip.pieces(entryName), entry.byteSize);
  const isTrue = createHash('sha256').update(bytes).digest('hex') === entry.sha256;
  if (!isTrue) throw falseHash(name, entryName);
  return bytes;
}

/** Grows with what comes, not with what was promised. */
async function collect(pieces: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.length === 1 && all[0] ? all[0] : Buffer.concat(all, size);
}

function parsed<T>(bytes: Uint8Array, schema: z.ZodType<T>, name: string, entry: string): T {
  if (bytes.byteLength > longestEntry) {
    const limit = longestEntry / 1024 ** 2;
    throw new CorpusError('tooLarge', `${name}: ${entry}`, { file: name, limit });
  }
  const result = schema.safeParse(jsonOf(bytes));
  if (result.success) return result.data;
  throw damaged(name, `${entry} does not fit: ${result.error.issues[0]?.message ?? ''}`);
}

/** Undefined for what is no JSON. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
  } catch {
    return undefined;
  }
}

function falseHash(name: string, entry: string): CorpusError {
  return damaged(name, `${entry} is not what the manifest says`);
}

function notAnArchive(name: string): CorpusError {
  return new CorpusError('notAnArchive', `${name} has no manifest of an archive`, { file: name });
}

/** An archive that is not what it says it is. */
export function damaged(name: string, reason: string, cause?: unknown): CorpusError {
  const details = { file: name, reason };
  return new CorpusError('archiveDamaged', `${name}: ${reason}`, details, { cause });
}
