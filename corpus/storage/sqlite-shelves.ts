/** Collections, tags, how far documents are read, and the trash, in the database. */
import * as z from 'zod';
import { changeTags, Collection } from '../document/collection.ts';
import type { CollectionId } from '../document/collection-id.ts';
import { DocumentId as DocumentIdSchema } from '../document/document.ts';
import type { Document, DocumentId } from '../document/document.ts';
import { CorpusError } from '../errors.ts';
import { readMetadataEdit, saveMetadataEdit } from './corrections.ts';
import { meantIn } from './counterparts.ts';
import type { Database } from './database.ts';
import { findDocument, findSummary, listDeleted, setDocumentDeleted } from './documents.ts';
import { oldestBackup } from './backup-files.ts';
import { eraseDocuments, eraseWords, sweepErased } from './erase.ts';
import type { Originals } from './originals.ts';
import type { Shelves } from './shelves.ts';
import { isAbsent } from './sqlite-absent.ts';

/** The library that the shelves belong to; `read` and `write` are its own, with its errors. */
export interface ShelvesOf {
  readonly folder: string;
  readonly database: Database;
  readonly originals: Originals;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
  /** As `write`, for what the history must not keep. */
  readonly unrecorded: <T>(work: () => T) => T;
  /** A document, also one in the trash. */
  readonly anyDocument: (id: DocumentId) => Document;
}

/** See the interface for what each method promises. */
export function sqliteShelves(library: ShelvesOf): Shelves {
  return { ...collections(library), ...tagging(library), ...reading(library), ...trash(library) };
}

function collections({
  database,
  now,
  read,
  write,
}: ShelvesOf): Pick<
  Shelves,
  'collections' | 'saveCollection' | 'deleteCollection' | 'restoreCollection' | 'collect'
> {
  const setDeleted = (id: CollectionId, at: string | null): void => {
    const sql = 'UPDATE collection SET deleted_at = ? WHERE id = ?';
    if (write(() => database.change(sql, at, id)) === 0) throw noCollection(id);
  };
  return {
    collections: () =>
      read(() =>
        database.rows(
          Collection,
          'SELECT id, name FROM collection WHERE deleted_at IS NULL ORDER BY created, id',
        ),
      ),
    saveCollection: (collection) => {
      const { id, name } = Collection.parse(collection);
      const sql = `INSERT INTO collection (id, name, created) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name`;
      write(() => database.change(sql, id, name, now()));
    },
    deleteCollection: (id) => setDeleted(id, now()),
    restoreCollection: (id) => setDeleted(id, null),
    collect: (id, documents, inside) => {
      const sql = inside
        ? 'INSERT OR IGNORE INTO collected (collection_id, document_id) VALUES (?, ?)'
        : 'DELETE FROM collected WHERE collection_id = ? AND document_id = ?';
      write(() => {
        if (database.row('SELECT 1 FROM collection WHERE id = ?', id) === undefined)
          throw noCollection(id);
        for (const document of documents) {
          demand(database, document);
          database.change(sql, id, document);
        }
      });
    },
  };
}

function tagging({ database, now, write }: ShelvesOf): Pick<Shelves, 'tag'> {
  return {
    tag: (documents, change) =>
      write(() => {
        for (const id of documents) {
          const line = findSummary(database, id);
          if (line === undefined) throw noDocument(id);
          const edit = { ...readMetadataEdit(database, id), tags: changeTags(line.tags, change) };
          saveMetadataEdit(database, id, edit, now());
        }
      }),
  };
}

function reading({
  database,
  now,
  write,
}: ShelvesOf): Pick<Shelves, 'noteOpened' | 'noteRead' | 'markRead'> {
  const note = (id: DocumentId, sql: string, ...values: readonly (string | number)[]): void => {
    demand(database, id);
    database.change('INSERT OR IGNORE INTO reading (document_id) VALUES (?)', id);
    database.change(`UPDATE reading SET ${sql} WHERE document_id = ?`, ...values, id);
  };
  const marks = {
    unread: 'share = NULL, finished = 0',
    finished: 'share = coalesce(share, 1), finished = 1',
  } as const;
  return {
    noteOpened: (id) => write(() => note(id, 'opened_at = ?, share = coalesce(share, 0)', now())),
    noteRead: (id, share) =>
      write(() => note(id, 'share = ?, finished = max(finished, ?)', share, Number(share >= 1))),
    markRead: (documents, mark) =>
      write(() => {
        for (const id of documents) note(id, marks[mark]);
      }),
  };
}

const IdRow = z.object({ id: DocumentIdSchema });

function trash({
  folder,
  database,
  originals,
  now,
  read,
  write,
  unrecorded,
  anyDocument,
}: ShelvesOf): Pick<Shelves, 'trash' | 'delete' | 'restore' | 'erase' | 'eraseOld'> {
  const sweep = (): void => {
    const free = write(() => sweepErased(database, oldestBackup(folder)));
    // After the commit: a file without a row harms nobody, a row without its file is a damaged library.
    for (const sha256 of free) originals.remove(sha256);
  };
  const erase: Shelves['erase'] = (documents, { keepNotes } = { keepNotes: false }) => {
    unrecorded(() => {
      const kept = keepNotes ? documents.filter((id) => hasNotes(database, id)) : [];
      for (const id of kept) eraseWords(database, anyDocument(id), now());
      eraseDocuments(
        database,
        documents.filter((id) => !kept.includes(id)),
        now(),
      );
    });
    sweep();
  };
  return {
    trash: () => read(() => listDeleted(database)),
    delete: (documents) =>
      write(() => {
        for (const id of documents) {
          if (demand(database, id).deleted) throw noDocument(id);
          setDocumentDeleted(database, id, now());
        }
      }),
    restore: (documents) =>
      write(() => {
        for (const id of documents) {
          demand(database, id);
          if (isAbsent(database, id)) throw noDocument(id);
          setDocumentDeleted(database, id, null);
        }
      }),
    erase,
    eraseOld: ({ before, upTo }) => {
      const sql = `SELECT d.id FROM document d WHERE d.deleted_at < ?
        AND NOT EXISTS (SELECT 1 FROM annotation a
          WHERE (a.document_id = d.id OR a.id IN (${meantIn('d.id')})) AND a.deleted_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM change_row r WHERE r.document_id = d.id AND r.place = 'document' AND r.change_id > ?)`;
      const old = read(() => database.rows(IdRow, sql, [before, upTo])).map(({ id }) => id);
      if (old.length > 0) unrecorded(() => eraseDocuments(database, old, now()));
      sweep();
      return old.length;
    },
  };
}

function hasNotes(database: Database, id: DocumentId): boolean {
  const sql = `SELECT 1 FROM annotation
    WHERE (document_id = ?1 OR id IN (${meantIn('?1')})) AND deleted_at IS NULL`;
  return database.row(sql, id) !== undefined;
}

function demand(database: Database, id: DocumentId): { readonly deleted: boolean } {
  const found = findDocument(database, 'id', id);
  if (found === undefined) throw noDocument(id);
  return found;
}

function noDocument(id: DocumentId): CorpusError {
  return new CorpusError('notFound', `no document ${id}`, { what: 'document', id });
}

function noCollection(id: CollectionId): CorpusError {
  return new CorpusError('notFound', `no collection ${id}`, { what: 'collection', id });
}
