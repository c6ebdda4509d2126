/** The manifest of an archive: what is in it, and the hash of every entry. */
import * as z from 'zod';
import { DocumentId, type DocumentId as Id } from '../document/document.ts';
import { listsOf, type ListName } from './list-record.ts';

/** Tells an archive of Hashiyeh from every other zip. */
export const archiveFormat = 'hashiyeh-archive';
/** Raised when an older program would misread what a newer one writes. */
export const archiveVersion = 1;

/** Names of entries that every archive has. */
export const manifestName = 'manifest.json';
export const readmeName = 'README.md';

/** What is looked at before anything else. `schema` is the version of the library's own tables, which fields follow. */
export const ManifestHead = z.object({
  format: z.literal(archiveFormat),
  version: z.number().int().positive(),
  schema: z.number().int().positive(),
  generator: z.string(),
});
export type ManifestHead = Readonly<z.infer<typeof ManifestHead>>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** A file of a document: its original, or (`name` is then its way from it) one that belongs to that. */
export const ManifestFile = z.object({ name: z.string(), sha256, byteSize: count });
export type ManifestFile = Readonly<z.infer<typeof ManifestFile>>;

/** One document: what a list of them would show. `files` begins with its original; none where its text is lost. */
export const ManifestDocument = z.object({
  id: DocumentId,
  title: z.string(),
  mediaType: z.string(),
  deletedAt: z.string().optional(),
  files: z.array(ManifestFile),
});
export type ManifestDocument = Readonly<z.infer<typeof ManifestDocument>>;

/** Units: `byteSize` in bytes, not packed. */
export const ManifestEntry = z.object({ name: z.string().min(1), byteSize: count, sha256 });
export type ManifestEntry = Readonly<z.infer<typeof ManifestEntry>>;

/** How much there is of what; those in the trash are counted apart. */
export const Counts = z.object({
  documents: count,
  deletedDocuments: count,
  annotations: count,
  deletedAnnotations: count,
  files: count,
});
export type Counts = Readonly<z.infer<typeof Counts>>;

export const Manifest = ManifestHead.extend({
  createdAt: z.string(),
  counts: Counts,
  documents: z.array(ManifestDocument),
  /** Which documents are of the same text; only those that were joined. */
  editions: z.array(z.array(DocumentId).min(2)),
  /** What the library itself had lost when the archive was made: hashes of files, ids of documents. */
  missing: z.object({ files: z.array(sha256), documents: z.array(DocumentId) }),
  entries: z.array(ManifestEntry),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

/** The entries of one document. */
export function documentEntries(id: Id): {
  readonly content: string;
  readonly reader: string;
  readonly annotations: string;
  readonly webAnnotations: string;
} {
  const folder = `documents/${id}`;
  return {
    content: `${folder}/document.json`,
    reader: `${folder}/reader.json`,
    annotations: `${folder}/annotations.json`,
    webAnnotations: `${folder}/annotations.jsonld`,
  };
}

/** The entry of a file that was imported. */
export function fileEntry(hash: string): string {
  return `originals/${hash}`;
}

/** The entry of a list. */
export function listEntry(name: ListName): string {
  return `library/${name}.json`;
}

/** The names that the manifest's own parts ask for; an archive lacks none of them. */
export function neededEntries(manifest: Manifest): readonly string[] {
  const missing = new Set<string>([...manifest.missing.files, ...manifest.missing.documents]);
  return [
    ...manifest.documents.flatMap(({ id, files }) => [
      ...entriesOf(id, missing.has(id)),
      ...files.filter((file) => !missing.has(file.sha256)).map((file) => fileEntry(file.sha256)),
    ]),
    ...listsOf(manifest.schema).map(listEntry),
  ];
}

/** Without its text a document has only what the reader said. */
function entriesOf(id: Id, isLost: boolean): readonly string[] {
  const { reader, annotations, ...others } = documentEntries(id);
  return [reader, annotations, ...(isLost ? [] : Object.values(others))];
}
