/** All that the reader said about one document, read and written as one record. */
import * as z from 'zod';
import {
  AbsentRecord,
  type DocumentRecord,
  type KeptAnnotation,
} from '../archive/document-record.ts';
import { AnnotationId } from '../annotations/annotation.ts';
import { Correction, PartCorrection } from '../document/correction.ts';
import type { DocumentId } from '../document/document.ts';
import { MetadataEdit } from '../document/metadata-edit.ts';
import { Position } from '../document/position.ts';
import { ReadingView } from '../document/reading-view.ts';
import { everyAnnotation, setAnnotationDeleted, writeAnnotation } from './annotations.ts';
import * as corrections from './corrections.ts';
import type { Database } from './database.ts';
import { Json } from './json.ts';
import { writePosition, writeReadingView } from './reading-views.ts';

const EarlierRow = z.object({ id: z.string(), modified: z.string() });
const AbsentRow = z.object({
  since: z.string(),
  awaited: z.number(),
  kept: Json.pipe(AbsentRecord.pick({ metadata: true, provenance: true })),
});
const StoredRow = z.object({ deletedAt: z.string().nullable() });
const present = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''));
const CorrectionRow = z
  .object({ modified: z.string() })
  .loose()
  .transform(({ modified, ...row }) => ({ correction: present(row), modified }))
  .pipe(z.object({ correction: Correction, modified: z.string() }));
const PartRow = z.object({ correction: Json.pipe(PartCorrection), modified: z.string() });
const EditRow = z.object({ edit: Json.pipe(MetadataEdit), modified: z.string() });
const ReadingRow = z.object({
  openedAt: z.string().nullable(),
  share: z.number().min(0).max(1).nullable(),
  finished: z.number(),
});
const PositionRow = Position.extend({ modified: z.string() });
const ViewRow = z.object({ view: Json.pipe(ReadingView), modified: z.string() });

/** The record of a document, in the trash or not; undefined where there is none. What is damaged is left out. */
export function readRecord(database: Database, id: DocumentId): DocumentRecord | undefined {
  const [stored] = database.rows(
    StoredRow,
    'SELECT deleted_at AS deletedAt FROM document WHERE id = ?',
    [id],
  );
  if (stored === undefined) return undefined;
  return {
    id,
    ...(stored.deletedAt === null ? {} : { deletedAt: stored.deletedAt }),
    ...readAbsence(database, id),
    corrections: [...database.rows(CorrectionRow, correctionSql, [id])],
    partCorrections: [...database.rows(PartRow, partSql, [id])],
    ...readSingle(database, id),
    annotations: readAnnotations(database, id),
  };
}

function readAbsence(database: Database, id: DocumentId): Pick<DocumentRecord, 'absent'> {
  const sql = 'SELECT since, awaited, json AS kept FROM absent_text WHERE document_id = ?';
  const [row] = database.rows(AbsentRow, sql, [id]);
  if (row === undefined) return {};
  return { absent: { since: row.since, awaited: row.awaited === 1, ...row.kept } };
}

/** Each with the times of its former versions, of which the journal knows. */
function readAnnotations(database: Database, id: DocumentId): KeptAnnotation[] {
  const sql = `SELECT annotation_id AS id, json_extract(before, '$.modified') AS modified FROM change_row
    WHERE document_id = ? AND place = 'annotation' AND before IS NOT NULL ORDER BY change_id`;
  const earlier = new Map<string, string[]>();
  for (const row of database.rows(EarlierRow, sql, [id])) {
    const times = earlier.get(row.id);
    if (times === undefined) earlier.set(row.id, [row.modified]);
    else if (!times.includes(row.modified)) times.push(row.modified);
  }
  return everyAnnotation(database, id).map((kept) => {
    const { id: name, modified } = kept.annotation;
    const times = (earlier.get(name) ?? []).filter((time) => time !== modified);
    return times.length === 0 ? kept : { ...kept, earlier: times };
  });
}

const correctionSql = `SELECT block_id AS blockId, kind, language, direction, modified FROM correction
  WHERE document_id = ? ORDER BY block_id`;
const partSql = `SELECT json AS correction, modified FROM part_correction
  WHERE document_id = ? ORDER BY modified, block_id, aspect`;
const editSql = 'SELECT json AS edit, modified FROM metadata_edit WHERE document_id = ?';
const readingSql =
  'SELECT opened_at AS openedAt, share, finished FROM reading WHERE document_id = ?';
const positionSql = `SELECT block_id AS blockId, position AS offset, modified FROM reading_position
  WHERE document_id = ?`;
const viewSql = 'SELECT json AS view, modified FROM reading_view WHERE document_id = ?';

function readSingle(
  database: Database,
  id: DocumentId,
): Pick<DocumentRecord, 'metadata' | 'reading' | 'position' | 'view'> {
  const [metadata] = database.rows(EditRow, editSql, [id]);
  const [reading] = database.rows(ReadingRow, readingSql, [id]);
  const [place] = database.rows(PositionRow, positionSql, [id]);
  const [view] = database.rows(ViewRow, viewSql, [id]);
  return {
    ...(metadata ? { metadata } : {}),
    ...(reading ? { reading: { ...present(reading), finished: reading.finished === 1 } } : {}),
    ...(place ? { position: positionOf(place) } : {}),
    ...(view ? { view } : {}),
  };
}

function positionOf({ modified, ...position }: z.infer<typeof PositionRow>) {
  return { position, modified };
}

/** Writes what stands in the record beside what is there, with its own times; to be called in a transaction. */
export function writeRecord(database: Database, record: DocumentRecord): void {
  const { id, metadata, position, view, annotations } = record;
  for (const { correction, modified } of record.corrections) {
    corrections.saveCorrection(database, id, correction, modified);
  }
  for (const { correction, modified } of record.partCorrections) {
    corrections.savePartCorrection(database, id, correction, modified);
  }
  if (metadata) corrections.saveMetadataEdit(database, id, metadata.edit, metadata.modified);
  writeReading(database, record);
  if (position) writePosition(database, id, position.position, position.modified);
  if (view) writeReadingView(database, id, view.view, view.modified);
  for (const { annotation, deletedAt } of annotations) {
    writeAnnotation(database, annotation);
    if (deletedAt === undefined) continue;
    setAnnotationDeleted(database, AnnotationId.parse(annotation.id), deletedAt);
  }
}

function writeReading(database: Database, { id, reading }: DocumentRecord): void {
  if (reading === undefined) return;
  const { openedAt = null, share = null, finished } = reading;
  const sql = `INSERT OR REPLACE INTO reading (document_id, opened_at, share, finished) VALUES (?, ?, ?, ?)`;
  database.change(sql, id, openedAt, share, Number(finished));
}
