/** The entries of one document in an archive. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { standingsOf } from '../../corpus/annotations/standing.ts';
import type { DocumentRecord } from '../../corpus/archive/document-record.ts';
import { documentEntries, type ManifestDocument } from '../../corpus/archive/manifest.ts';
import { correct } from '../../corpus/document/correct.ts';
import type { Document, DocumentId } from '../../corpus/document/document.ts';
import { editMetadata } from '../../corpus/document/metadata-edit.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { ExportContext } from '../../corpus/exporters/exporter.ts';
import { webAnnotation } from '../../corpus/exporters/web-annotation.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Portable, StoredText } from '../../corpus/storage/portable.ts';
import { locatePassages } from '../exporting/located.ts';
import type { EntryWriter } from './entry-writer.ts';

/** What the manifest says of it, and counts of its notes. */
export interface WrittenDocument {
  readonly line: ManifestDocument;
  readonly annotations: number;
  readonly deletedAnnotations: number;
  /** Its text is not in the library, or damaged: what the reader said is there alone. */
  readonly isLost: boolean;
}

/** What of a library the entries of a document are made of. */
type ArchivedLibrary = Pick<Library, 'portable' | 'placements' | 'original' | 'companions'>;

/** Writes them; undefined for a document that was taken off the disk meanwhile. */
export async function writeDocument(
  library: ArchivedLibrary,
  id: DocumentId,
  entries: EntryWriter,
  context: ExportContext,
): Promise<WrittenDocument | undefined> {
  const { portable, placements } = library;
  // Together, before anything waits: so they are of one moment.
  const record = portable.record(id);
  if (record === undefined) return undefined;
  const detached = new Set(placements.detachedHere(id));
  const text = record.absent === undefined ? textOf(portable, id) : undefined;
  const names = documentEntries(id);
  const { annotations, ...said } = record;
  await entries.json(names.reader, said);
  await entries.json(names.annotations, annotations);
  const line = text
    ? await writeText(library, text, { record, detached }, entries, context)
    : { id, title: titleOf(record), mediaType: '', files: [], ...trashed(record) };
  const deleted = annotations.filter(({ deletedAt }) => deletedAt !== undefined).length;
  return {
    line,
    annotations: annotations.length - deleted,
    deletedAnnotations: deleted,
    isLost: text === undefined,
  };
}

function titleOf({ id, absent, metadata }: DocumentRecord): string {
  return metadata?.edit.title ?? absent?.metadata.title ?? id;
}

function trashed({ deletedAt }: DocumentRecord): { readonly deletedAt?: string } {
  return deletedAt === undefined ? {} : { deletedAt };
}

function textOf(portable: Portable, id: DocumentId): StoredText | undefined {
  try {
    return portable.text(id);
  } catch (error) {
    if (error instanceof CorpusError && error.code === 'libraryDamaged') return undefined;
    throw error;
  }
}

/** What the reader said of a document, and which notes are off it. */
interface Noted {
  readonly record: DocumentRecord;
  readonly detached: ReadonlySet<AnnotationId>;
}

async function writeText(
  library: ArchivedLibrary,
  { json }: StoredText,
  { record, detached }: Noted,
  entries: EntryWriter,
  context: ExportContext,
): Promise<ManifestDocument> {
  const names = documentEntries(record.id);
  await entries.bytes(names.content, json);
  // It was proved by its hash to be what passed the schema.
  const imported = JSON.parse(Buffer.from(json).toString('utf8')) as Document;
  const document = asRead(imported, record);
  const notes = record.annotations.filter(({ deletedAt }) => deletedAt === undefined);
  const own = notes.map(({ annotation }) => annotation);
  const annotations = standingsOf(plainText(document.blocks), own, detached);
  const located = () => locatePassages(library, document, annotations);
  await entries.text(
    names.webAnnotations,
    webAnnotation.export({ document, annotations, located }, context),
  );
  const { fileName, mediaType, sha256, byteSize, companions = [] } = imported.provenance;
  const files = [{ name: fileName, sha256, byteSize }, ...companions];
  for (const [at, file] of files.entries()) {
    await entries.file(library.portable, file, at === 0 ? mediaType : '');
  }
  return { id: record.id, title: document.metadata.title, mediaType, files, ...trashed(record) };
}

/** The document as the reader corrected it. */
function asRead(document: Document, record: DocumentRecord): Document {
  const corrected = correct(document, {
    blocks: record.corrections.map(({ correction }) => correction),
    parts: record.partCorrections.map(({ correction }) => correction),
  });
  return editMetadata(corrected, record.metadata?.edit ?? {});
}
