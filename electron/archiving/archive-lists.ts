/** The lists of an archive beside those of a library. */
import * as z from 'zod';
import { ListRecord, listsOf, type ListName } from '../../corpus/archive/list-record.ts';
import { listEntry } from '../../corpus/archive/manifest.ts';
import { mergeRecord, type Merged } from '../../corpus/archive/merge.ts';
import { tally, type Tally } from '../../corpus/archive/plan.ts';
import type { Portable } from '../../corpus/storage/portable.ts';
import { damaged, type ArchiveFile } from './archive-file.ts';

/** None where the archive is older than the list. Errors: CorpusError `archiveDamaged`. */
export async function readListRecords(
  archive: ArchiveFile,
  name: ListName,
): Promise<readonly ListRecord[]> {
  if (!listsOf(archive.manifest.schema).includes(name)) return [];
  const records = await archive.json(listEntry(name), z.array(ListRecord));
  const keys = new Set(records.map(({ key }) => key));
  if (keys.size !== records.length) throw damaged(archive.name, `${name} has a record twice`);
  return records;
}

/** What is to be written and what came of each; records about documents that are not among `documents` are left out. */
export function mergeList(
  portable: Portable,
  name: ListName,
  records: readonly ListRecord[],
  documents: ReadonlySet<string>,
): { readonly write: readonly ListRecord[]; readonly tally: Tally } {
  const known = new Map(portable.list(name).map((record) => [record.key, record]));
  const there = records.filter(({ value: { document_id: document } }) => {
    return document === undefined || documents.has(String(document));
  });
  const merged = there.map((record): Merged<ListRecord> => {
    const here = known.get(record.key);
    const wasHere = here === undefined && portable.wasListed(name, record);
    return wasHere ? { outcome: 'deletedHere' } : mergeRecord(here, record);
  });
  return {
    write: merged.flatMap(({ write }) => (write === undefined ? [] : [write])),
    tally: tally(merged.map(({ outcome }) => outcome)),
  };
}
