/** Taking a document off the disk for good, with all that refers to it. */
import * as z from 'zod';
import type { Document, DocumentId } from '../document/document.ts';
import { CorpusError } from '../errors.ts';
import type { AnnotationId } from '../annotations/annotation.ts';
import { leaveDocuments } from './counterparts.ts';
import type { Database } from './database.ts';
import { findDocument } from './documents.ts';
import { quoted } from './journalled.ts';
import { referencesTo } from './references.ts';
import { forgetPlacements } from './sqlite-placements.ts';
import { keepAbsent } from './sqlite-absent.ts';

const Hash = z.object({ sha256: z.string() });

/**
 * Deletes documents that are in the trash and every row that refers to them; annotations with a target elsewhere stay with
 * that. To be called in a transaction. Their files are
 * written down for `sweepErased`.
 * Errors: `notFound`; `invalidRequest` for one that is not in the trash.
 */
export function eraseDocuments(database: Database, ids: readonly DocumentId[], now: string): void {
  const files = ids.flatMap((id) => [demandDeleted(database, id), ...companions(database, id)]);
  leaveDocuments(database, ids);
  const ofAnnotations = referencesTo(database, 'annotation');
  const ofDocuments = referencesTo(database, 'document');
  for (const id of ids) {
    for (const { table, column } of ofAnnotations) {
      const of = `${quoted(column)} IN (SELECT id FROM annotation WHERE document_id = ?)`;
      database.change(`DELETE FROM ${quoted(table)} WHERE ${of}`, id);
    }
    for (const { table, column } of ofDocuments) {
      database.change(`DELETE FROM ${quoted(table)} WHERE ${quoted(column)} = ?`, id);
    }
    database.change('DELETE FROM document WHERE id = ?', id);
    // What it said must not live on in the history.
    database.change('DELETE FROM change_row WHERE document_id = ?', id);
  }
  database.change(emptyChanges);
  writeDownFiles(database, files, now);
}

/**
 * Takes the words of a document that is in the trash off the disk, and keeps its notes and what is known of it: it is
 * absent from then on. To be called in a transaction. Errors: as of `eraseDocuments`.
 */
export function eraseWords(database: Database, document: Document, now: string): void {
  const { id } = document;
  const files = [demandDeleted(database, id), ...companions(database, id)];
  keepAbsent(database, document, now);
  forgetPlacements(database, id);
  for (const table of ['content', 'card'])
    database.change(`DELETE FROM ${table} WHERE document_id = ?`, id);
  writeDownFiles(database, files, now);
}

/** Deletes annotations that are deleted, and every row that refers to them; to be called in a transaction. */
export function eraseAnnotations(database: Database, ids: readonly AnnotationId[]): void {
  const references = referencesTo(database, 'annotation');
  const gone = 'SELECT id FROM annotation WHERE id = ? AND deleted_at IS NOT NULL';
  for (const id of ids) {
    database.change(`DELETE FROM change_row WHERE annotation_id IN (${gone})`, id);
    for (const { table, column } of references) {
      database.change(`DELETE FROM ${quoted(table)} WHERE ${quoted(column)} IN (${gone})`, id);
    }
    database.change('DELETE FROM annotation WHERE id = ? AND deleted_at IS NOT NULL', id);
  }
  database.change(emptyChanges);
}

/** A change of which nothing is left says nothing. */
const emptyChanges = 'DELETE FROM change WHERE id NOT IN (SELECT change_id FROM change_row)';

function writeDownFiles(database: Database, files: readonly string[], now: string): void {
  const sql = 'INSERT OR REPLACE INTO erased_file (sha256, erased_at) VALUES (?, ?)';
  for (const sha256 of files) database.change(sql, sha256, now);
}

/**
 * Hashes of files of erased documents that nothing needs any more: no document that is there and none of a backup, of
 * which the oldest is of the time `oldestBackup`. They are forgotten here; to be called in a transaction, the files to be
 * removed after its commit.
 * Cost: looks once through the content of the library where there are any.
 */
export function sweepErased(
  database: Database,
  oldestBackup: string | undefined,
): readonly string[] {
  // A backup of the time of the erasure may have been begun before it.
  const sql = 'SELECT sha256 FROM erased_file WHERE ? IS NULL OR erased_at < ?';
  const free = database.rows(Hash, sql, [oldestBackup ?? null, oldestBackup ?? null]);
  if (free.length === 0) return [];
  const needed = neededFiles(database);
  for (const { sha256 } of free)
    database.change('DELETE FROM erased_file WHERE sha256 = ?', sha256);
  return free.map(({ sha256 }) => sha256).filter((sha256) => !needed.has(sha256));
}

/** Hashes of the files of all documents, also of those in the trash. Cost: looks through the content of the library. */
export function neededFiles(database: Database): ReadonlySet<string> {
  return new Set([...companions(database), ...originals(database)]);
}

/** The hash of the document's original. */
function demandDeleted(database: Database, id: DocumentId): string {
  const stored = findDocument(database, 'id', id);
  if (stored === undefined)
    throw new CorpusError('notFound', `no document ${id}`, { what: 'document', id });
  if (stored.deleted) return stored.sha256;
  const reason = 'the document is not in the trash';
  throw new CorpusError('invalidRequest', reason, { reason });
}

function originals(database: Database): readonly string[] {
  const sql = 'SELECT sha256 FROM document WHERE id NOT IN (SELECT document_id FROM absent_text)';
  return database.rows(Hash, sql).map(({ sha256 }) => sha256);
}

/** Hashes of the files beside the original of one document, or of all. Content that does not speak of any is not parsed. */
function companions(database: Database, id?: DocumentId): readonly string[] {
  const sql = `
    SELECT json_extract(one.value, '$.sha256') AS sha256
    FROM content c, json_each(
      CASE WHEN instr(c.json, CAST('"companions"' AS BLOB)) > 0 AND json_valid(CAST(c.json AS TEXT))
      THEN CAST(c.json AS TEXT) ELSE '{}' END, '$.provenance.companions') one
    ${id === undefined ? '' : 'WHERE c.document_id = ?'}`;
  return database.rows(Hash, sql, id === undefined ? [] : [id]).map(({ sha256 }) => sha256);
}
