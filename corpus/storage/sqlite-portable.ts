/** Everything of a library handed over, and taken in, by its database and its files. */
import * as z from 'zod';
import type { DocumentRecord } from '../archive/document-record.ts';
import { DocumentId as DocumentIdSchema } from '../document/document.ts';
import type { Document, DocumentId } from '../document/document.ts';
import { CorpusError } from '../errors.ts';
import type { Database } from './database.ts';
import { readRecord, writeRecord } from './document-records.ts';
import { insertDocument, readContent, replaceDocument, setDocumentDeleted } from './documents.ts';
import { addEdition } from './editions.ts';
import { neededFiles } from './erase.ts';
import { writeSketch } from './likely-editions.ts';
import type { Journal } from './journal.ts';
import type { Originals } from './originals.ts';
import { noteOutgoing } from './outgoing.ts';
import type { Arrival, Bringing, Portable } from './portable.ts';
import { addToList, readList, wasListed } from './portable-lists.ts';
import { insertAbsent, isAbsent, noLongerAbsent } from './sqlite-absent.ts';
import { currentVersion } from './schema.ts';

/** The library that is meant; `allowed` does what changes files, `read` and `write` are its own, with its errors. */
export interface PortableOf {
  readonly folder: string;
  readonly database: Database;
  readonly originals: Originals;
  /** Absent where it cannot be written. */
  readonly journal: Journal | undefined;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T, act?: string) => T;
  readonly allowed: <T>(work: () => T) => T;
}

/** What the history calls it. */
const act = 'archive';

const IdRow = z.object({ id: DocumentIdSchema });
const GroupRow = z.object({ id: DocumentIdSchema, work: z.string() });

/** See the interface for what each method promises. */
export function sqlitePortable(library: PortableOf): Portable {
  const { folder, database, originals, read } = library;
  return {
    schema: currentVersion,
    ids: () =>
      read(() =>
        database
          .rows(IdRow, 'SELECT id FROM document ORDER BY imported_at, id')
          .map(({ id }) => id),
      ),
    text: (id) => read(() => readContent(database, folder, id)),
    record: (id) => read(() => readRecord(database, id)),
    hasAnnotation: (id) =>
      read(() => database.row('SELECT 1 FROM annotation WHERE id = ?', id)) !== undefined,
    editions: () => read(() => groups(database)),
    list: (name) => read(() => readList(database, name)),
    fileSize: (sha256) => read(() => originals.size(sha256)),
    filePiece: (sha256, from, to) => read(() => originals.readPiece(sha256, from, to)),
    bringing: () => bringing(library),
    wasListed: (name, record) => read(() => wasListed(database, name, record)),
    writingOutside: (path) => noteOutgoing(folder, path, process.pid),
  };
}

function groups(database: Database): readonly (readonly DocumentId[])[] {
  const sql = `SELECT document_id AS id, work FROM edition
    WHERE work IN (SELECT work FROM edition GROUP BY work HAVING count(*) > 1) ORDER BY work, document_id`;
  const byWork = new Map<string, DocumentId[]>();
  for (const { id, work } of database.rows(GroupRow, sql)) {
    byWork.set(work, [...(byWork.get(work) ?? []), id]);
  }
  return [...byWork.values()];
}

function bringing(library: PortableOf): Bringing {
  const { database, journal, write } = library;
  let change: number | undefined;
  const step = <T>(work: () => T): T =>
    write(() => {
      if (change !== undefined) journal?.goOn(change);
      const result = work();
      change = journal?.current() ?? change;
      return result;
    }, act);
  return {
    bring: (arrival) => bring(library, step, arrival),
    bringList: (name, records) => step(() => addToList(database, name, records)),
  };
}

async function bring(
  library: PortableOf,
  step: (work: () => void) => void,
  arrival: Arrival,
): Promise<void> {
  const { database, originals, allowed } = library;
  const { id, document, files, decide, editionOf } = arrival;
  allowed(() => undefined);
  const written = await originals.writeAside(files);
  try {
    step(() => {
      const here = readRecord(database, id);
      const change = decide(here);
      if (here === undefined || (here.absent !== undefined && document !== undefined)) {
        insertNew(library, id, document, change);
        if (editionOf !== undefined) addEdition(database, id, editionOf);
      }
      writeRecord(database, change);
    });
  } catch (failure) {
    takeBack(database, originals, written.fresh);
    throw failure;
  } finally {
    await written.end();
  }
}

function insertNew(
  { database, journal }: PortableOf,
  id: DocumentId,
  document: Document | undefined,
  { deletedAt, absent }: DocumentRecord,
): void {
  // The text stays when it is taken back, in the trash; so its making is no change, and the rest no new reading of it.
  const unrecorded = (work: () => void): void =>
    journal === undefined ? work() : journal.unrecorded(work);
  if (absent !== undefined && document === undefined) {
    insertAbsent(database, id, absent);
    return;
  }
  if (document?.id !== id || !document.provenance.sha256.startsWith(id)) {
    const reason = 'the text of the document is missing';
    throw new CorpusError('invalidRequest', `${id}: ${reason}`, { reason });
  }
  if (isAbsent(database, id)) {
    noLongerAbsent(database, id);
    unrecorded(() => replaceDocument(database, document));
    setDocumentDeleted(database, id, null);
  } else {
    unrecorded(() => insertDocument(database, document));
    journal?.documentCame(id);
  }
  writeSketch(database, id, document);
  if (deletedAt !== undefined) setDocumentDeleted(database, id, deletedAt);
}

/** Removes files that no document has: after a failed commit it is the database that knows. */
function takeBack(database: Database, originals: Originals, fresh: readonly string[]): void {
  if (fresh.length === 0) return;
  const needed = neededFiles(database);
  for (const sha256 of fresh) if (!needed.has(sha256)) originals.remove(sha256);
}
