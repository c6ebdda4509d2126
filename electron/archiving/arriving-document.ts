/** What an archive says of one document, proved to be about that document. */
import * as z from 'zod';
import {
  KeptAnnotation,
  ReaderRecord,
  type DocumentRecord,
} from '../../corpus/archive/document-record.ts';
import { documentEntries, type ManifestDocument } from '../../corpus/archive/manifest.ts';
import { Document } from '../../corpus/document/document.ts';
import { damaged, type ArchiveFile } from './archive-file.ts';

/** What the reader said of it there. Errors: CorpusError `archiveDamaged`. */
export async function readRecordOf(
  archive: ArchiveFile,
  { id }: ManifestDocument,
): Promise<DocumentRecord> {
  const names = documentEntries(id);
  const said = await archive.json(names.reader, ReaderRecord);
  const annotations = await archive.json(names.annotations, z.array(KeptAnnotation));
  const ids = new Set(annotations.map(({ annotation }) => annotation.id));
  const isOfIt = annotations.every(({ annotation }) => annotation.documentId === id);
  if (said.id !== id || !isOfIt) throw damaged(archive.name, `${id} is mixed up with another`);
  if (ids.size !== annotations.length) throw damaged(archive.name, `${id} has a note twice`);
  return { ...said, annotations };
}

/** Its text, as it was imported. Errors: CorpusError `archiveDamaged`. */
export async function readArrival(
  archive: ArchiveFile,
  { id, files }: ManifestDocument,
): Promise<Document> {
  const document = await archive.json(documentEntries(id).content, Document);
  const { sha256, companions = [] } = document.provenance;
  const listed = new Set(files.map((file) => file.sha256));
  const isWhole =
    document.id === id &&
    files[0]?.sha256 === sha256 &&
    companions.every((companion) => listed.has(companion.sha256));
  if (!isWhole) throw damaged(archive.name, `${id} is not the text that its manifest names`);
  return document;
}
