/** Documents in the database: one row to list each, and its content as JSON beside it. */
import * as z from 'zod';
import type { DeletedDocument } from '../document/collection.ts';
import { CollectionId } from '../document/collection-id.ts';
import type { Document, DocumentId } from '../document/document.ts';
import { DocumentId as DocumentIdSchema } from '../document/document.ts';
import { Direction, Language } from '../document/language.ts';
import { MetadataEdit } from '../document/metadata-edit.ts';
import { WrittenDate } from '../document/part.ts';
import { Format } from '../document/provenance.ts';
import { siteOf } from '../document/source-address.ts';
import type { DocumentSummary } from '../document/summary.ts';
import { CorpusError } from '../errors.ts';
import { wholeDocument } from './corrections.ts';
import type { Database } from './database.ts';
import { Json } from './json.ts';
import { sha256Of } from './originals.ts';

/** What is known of a document without reading its content. */
export interface StoredDocument {
  readonly id: DocumentId;
  readonly sha256: string;
  readonly deleted: boolean;
}

const StoredRow = z.object({
  id: DocumentIdSchema,
  sha256: z.string(),
  deleted: z.number().transform(Boolean),
});

// A damaged value costs its line that value, not the reader the line; only without an id there is nothing to open.
const SummaryRow = z.object({
  id: DocumentIdSchema,
  title: z.string(),
  authors: Json.pipe(z.array(z.string())).catch([]),
  language: Language.catch('und'),
  direction: Direction.catch('ltr'),
  format: Format.catch('text'),
  date: Json.pipe(WrittenDate).nullable().catch(null),
  importedAt: z.string(),
  annotations: z.number().int(),
  edit: Json.pipe(MetadataEdit).nullable().catch(null),
  work: z.string().nullable(),
  address: z.string().nullable(),
  publisher: z.string().nullable(),
  tags: Json.pipe(z.array(z.string())).nullable().catch(null),
  cover: z.string().nullable().catch(null),
  collections: Json.pipe(z.array(CollectionId)).catch([]),
  openedAt: z.string().nullable().catch(null),
  share: z.number().min(0).max(1).nullable().catch(null),
  finished: z.number().nullable().catch(null),
});
const DeletedRow = SummaryRow.extend({ deletedAt: z.string() });

const ContentRow = z.object({ sha256: z.string(), json: z.instanceof(Uint8Array) });

const HashRow = ContentRow.pick({ sha256: true });

const lineColumns = `
d.id, d.title, d.authors,
coalesce(c.language, d.language) AS language, coalesce(c.direction, d.direction) AS direction,
d.format, d.date, d.imported_at AS importedAt,
(SELECT count(*) FROM annotation a WHERE a.document_id = d.id AND a.deleted_at IS NULL)
 + (SELECT count(*) FROM annotation a JOIN annotation_counterpart n ON n.annotation_id = a.id
    WHERE n.document_id = d.id AND a.document_id <> d.id AND a.deleted_at IS NULL) AS annotations,
e.json AS edit, n.work AS work, s.address AS address, l.publisher AS publisher, k.tags AS tags, k.cover AS cover,
(SELECT json_group_array(i.collection_id) FROM collected i JOIN collection o ON o.id = i.collection_id
 WHERE i.document_id = d.id AND o.deleted_at IS NULL) AS collections,
r.opened_at AS openedAt, r.share AS share, r.finished AS finished`;
const lineTables = `
document d LEFT JOIN metadata_edit e ON e.document_id = d.id
LEFT JOIN edition n ON n.document_id = d.id LEFT JOIN sketch s ON s.document_id = d.id
LEFT JOIN listing l ON l.document_id = d.id LEFT JOIN card k ON k.document_id = d.id
LEFT JOIN reading r ON r.document_id = d.id
LEFT JOIN correction c ON c.document_id = d.id AND c.block_id = '${wholeDocument}'`;
const linesSql = `SELECT ${lineColumns} FROM ${lineTables} WHERE d.deleted_at IS NULL`;
const listSql = `${linesSql} ORDER BY d.imported_at DESC, d.id`;
const lineSql = `${linesSql} AND d.id = ?`;
const deletedSql = `SELECT ${lineColumns}, d.deleted_at AS deletedAt FROM ${lineTables}
WHERE d.deleted_at IS NOT NULL AND d.id NOT IN (SELECT document_id FROM absent_text)
ORDER BY d.deleted_at DESC, d.id`;

const goneSql = `SELECT ${lineColumns} FROM ${lineTables} WHERE d.deleted_at IS NOT NULL`;

/** One line for every document that is not deleted, newest import first; reads no content. */
export function listDocuments(database: Database): readonly DocumentSummary[] {
  return database.rows(SummaryRow, listSql).map(summaryOf);
}

/** The line of one document; undefined for one that is deleted or not there. */
export function findSummary(database: Database, id: DocumentId): DocumentSummary | undefined {
  return database.rows(SummaryRow, lineSql, [id]).map(summaryOf)[0];
}

/** The lines of the documents that are deleted, the last deleted first. */
export function listDeleted(database: Database): readonly DeletedDocument[] {
  return database
    .rows(DeletedRow, deletedSql)
    .map(({ deletedAt, ...row }) => ({ ...summaryOf(row), deletedAt }));
}

/** The lines of all documents that are not in the library: in the trash, erased or awaited. */
export function listGone(database: Database): readonly DocumentSummary[] {
  return database.rows(SummaryRow, goneSql).map(summaryOf);
}

function summaryOf(row: z.infer<typeof SummaryRow>): DocumentSummary {
  const { date: own, edit, work, address, publisher: named, cover, openedAt, ...rest } = row;
  const { share, finished, tags, ...line } = rest;
  const publisher = edit?.publisher === undefined ? named : edit.publisher;
  const date = edit?.dates ? edit.dates[0] : own;
  const site = siteOf(edit?.sourceAddress === undefined ? address : edit.sourceAddress);
  return {
    ...line,
    title: edit?.title ?? line.title,
    authors: edit?.authors ?? line.authors,
    language: edit?.language ?? line.language,
    direction: edit?.direction ?? line.direction,
    tags: edit?.tags ?? tags ?? [],
    ...(date ? { date } : {}),
    ...(work === null ? {} : { work }),
    ...(site === undefined ? {} : { site }),
    ...(publisher ? { publisher } : {}),
    ...(cover === null ? {} : { cover }),
    ...(openedAt === null ? {} : { openedAt }),
    ...(share === null ? {} : { read: { share, finished: finished === 1 } }),
  };
}

/** Looks a document up by a unique column, deleted ones too. */
export function findDocument(
  database: Database,
  column: 'id' | 'sha256',
  value: string,
): StoredDocument | undefined {
  const sql = `SELECT id, sha256, deleted_at IS NOT NULL AS deleted FROM document WHERE ${column} = ?`;
  return database.rows(StoredRow, sql, [value])[0];
}

/** What is known of a document besides its words. */
type Facts = Pick<Document, 'id' | 'metadata' | 'provenance'>;

/** Writes the line of a document; to be called in a transaction. */
export function insertLine(database: Database, facts: Facts): void {
  const sql = `INSERT INTO document (title, authors, language, direction, format, date, imported_at, sha256, id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  database.change(sql, ...listed(facts), facts.provenance.sha256, facts.id);
}

/** Writes the rows of a new document; to be called in a transaction. */
export function insertDocument(database: Database, document: Document): void {
  insertLine(database, document);
  writeListing(database, document);
  writeCard(database, document);
  writeContent(database, document);
}

/** Writes another reading of the same bytes over the former one, or where none was kept; to be called in a transaction. */
export function replaceDocument(database: Database, document: Document): void {
  rewriteLine(database, document);
  writeContent(database, document);
}

/** Writes what lists show of a document that is there anew; to be called in a transaction. */
export function rewriteLine(database: Database, document: Document): void {
  const sql = `UPDATE document SET title = ?, authors = ?, language = ?, direction = ?, format = ?, date = ?,
     imported_at = ?, sha256 = ? WHERE id = ?`;
  database.change(sql, ...listed(document), document.provenance.sha256, document.id);
  writeListing(database, document);
  writeCard(database, document);
}

const lineSoundSql = `SELECT 1 FROM document d JOIN listing l ON l.document_id = d.id JOIN card k ON k.document_id = d.id
  WHERE title = ? AND authors = ? AND language = ? AND direction = ? AND format = ? AND date IS ? AND imported_at = ?
    AND sha256 = ? AND publisher IS ? AND captured_at IS ? AND json_valid(k.tags) AND d.id = ?`;

/** Whether lists show of a document what its content says. */
export function isLineSound(database: Database, document: Document): boolean {
  const { id, metadata, provenance } = document;
  const own = [metadata.publisher ?? null, provenance.captureTime ?? null];
  const values = [...listed(document), provenance.sha256, ...own, id];
  return database.row(lineSoundSql, ...values) !== undefined;
}

/** What a line of the list needs, in the order of the statements above. */
function listed({ metadata, provenance }: Facts): readonly (string | null)[] {
  return [
    metadata.title,
    JSON.stringify(metadata.authors),
    metadata.language,
    metadata.direction,
    provenance.format,
    metadata.dates[0] === undefined ? null : JSON.stringify(metadata.dates[0]),
    provenance.importedAt,
  ];
}

function writeListing(database: Database, { id, metadata, provenance }: Document): void {
  const sql =
    'INSERT OR REPLACE INTO listing (document_id, publisher, captured_at) VALUES (?, ?, ?)';
  database.change(sql, id, metadata.publisher ?? null, provenance.captureTime ?? null);
}

function writeCard(database: Database, { id, metadata, blocks }: Document): void {
  const sql = 'INSERT OR REPLACE INTO card (document_id, tags, cover) VALUES (?, ?, ?)';
  const cover = blocks.find(({ image, kind }) => image !== undefined && kind !== 'furniture');
  database.change(sql, id, JSON.stringify(metadata.tags), cover?.image?.resource ?? null);
}

function writeContent(database: Database, document: Document): void {
  const content = new TextEncoder().encode(JSON.stringify(document));
  database.change(
    `INSERT INTO content (document_id, sha256, json) VALUES (?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET sha256 = excluded.sha256, json = excluded.json`,
    document.id,
    sha256Of(content),
    content,
  );
}

/** Marks a document as deleted at that time, or (null) as there again; to be called in a transaction. */
export function setDocumentDeleted(database: Database, id: DocumentId, at: string | null): void {
  database.change('UPDATE document SET deleted_at = ? WHERE id = ?', at, id);
}

/** The document as import made it. Errors: `libraryDamaged` where its content is not what was stored. */
export function readDocument(database: Database, folder: string, id: DocumentId): Document {
  return JSON.parse(readContent(database, folder, id).json.toString('utf8')) as Document;
}

/** A document's JSON as it is stored, and its hash. */
export interface StoredContent {
  readonly sha256: string;
  readonly json: Buffer;
}

/** Reads it and proves it. Errors: `libraryDamaged`. */
export function readContent(database: Database, folder: string, id: DocumentId): StoredContent {
  const row = ContentRow.safeParse(
    database.row('SELECT sha256, json FROM content WHERE document_id = ?', id),
  );
  // The hash proves that these are the bytes that passed the schema when they were stored. It costs a tenth of
  // checking 20,000 blocks by the schema again.
  if (!row.success || sha256Of(row.data.json) !== row.data.sha256) {
    const reason = `the content of document ${id} is damaged`;
    throw new CorpusError('libraryDamaged', `${folder}: ${reason}`, { folder, reason });
  }
  const { buffer, byteOffset, byteLength } = row.data.json;
  return { sha256: row.data.sha256, json: Buffer.from(buffer, byteOffset, byteLength) };
}

/** The hash of what is stored, without reading that; undefined where nothing is. */
export function contentHash(database: Database, id: DocumentId): string | undefined {
  return database.rows(HashRow, 'SELECT sha256 FROM content WHERE document_id = ?', [id])[0]
    ?.sha256;
}
