/** What the reader says about documents against what import decided: corrections of blocks and parts, and metadata. */
import * as z from 'zod';
import { BlockKind } from '../document/block.ts';
import {
  aspectOf,
  PartCorrection,
  type Correction,
  type Corrections,
  type PartAspect,
} from '../document/correction.ts';
import type { DocumentId } from '../document/document.ts';
import { Direction, Language } from '../document/language.ts';
import { MetadataEdit } from '../document/metadata-edit.ts';
import type { Database } from './database.ts';
import { Json } from './json.ts';

/** `block_id` of a correction of the whole document. */
export const wholeDocument = '';

const CorrectionRow = z.object({
  blockId: z.string(),
  kind: BlockKind.nullable(),
  language: Language.nullable(),
  direction: Direction.nullable(),
});
const PartRow = z.object({ json: Json.pipe(PartCorrection) });
const EditRow = z.object({ json: Json.pipe(MetadataEdit) });

/** All corrections of a document; rows that cannot be read are left out, so that import's decision holds. */
export function readCorrections(database: Database, id: DocumentId): Corrections {
  const blockSql = `SELECT block_id AS blockId, kind, language, direction FROM correction WHERE document_id = ?`;
  const partSql = `SELECT json FROM part_correction WHERE document_id = ? ORDER BY modified`;
  return {
    blocks: database.rows(CorrectionRow, blockSql, [id]).map((row) => ({
      ...(row.blockId === wholeDocument ? {} : { blockId: row.blockId }),
      ...(row.kind === null ? {} : { kind: row.kind }),
      ...(row.language === null ? {} : { language: row.language }),
      ...(row.direction === null ? {} : { direction: row.direction }),
    })),
    parts: database.rows(PartRow, partSql, [id]).map(({ json }) => json),
  };
}

/** Replaces the correction of that block (or of the whole document); one that says nothing takes it away. */
export function saveCorrection(
  database: Database,
  id: DocumentId,
  correction: Correction,
  now: string,
): void {
  const { blockId = wholeDocument, language, direction } = correction;
  const kind = blockId === wholeDocument ? undefined : correction.kind;
  if (kind === undefined && language === undefined && direction === undefined) {
    database.change('DELETE FROM correction WHERE document_id = ? AND block_id = ?', id, blockId);
    return;
  }
  database.change(
    `INSERT INTO correction (document_id, block_id, kind, language, direction, modified) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (document_id, block_id) DO UPDATE
     SET kind = excluded.kind, language = excluded.language, direction = excluded.direction, modified = excluded.modified`,
    id,
    blockId,
    kind ?? null,
    language ?? null,
    direction ?? null,
    now,
  );
}

/** Replaces the correction of that aspect at that block; a change that says nothing takes it away. */
export function savePartCorrection(
  database: Database,
  id: DocumentId,
  correction: PartCorrection,
  now: string,
): void {
  const { blockId } = correction;
  const aspect = aspectOf(correction);
  if (isEmptyChange(correction)) {
    removePartCorrection(database, id, blockId, aspect);
    return;
  }
  database.change(
    `INSERT OR REPLACE INTO part_correction (document_id, block_id, aspect, json, modified) VALUES (?, ?, ?, ?, ?)`,
    id,
    blockId,
    aspect,
    JSON.stringify(correction),
    now,
  );
}

/** Takes that correction away, if it is there. */
export function removePartCorrection(
  database: Database,
  id: DocumentId,
  blockId: string,
  aspect: PartAspect,
): void {
  const sql = `DELETE FROM part_correction WHERE document_id = ? AND block_id = ? AND aspect = ?`;
  database.change(sql, id, blockId, aspect);
}

/** The reader's metadata; empty where there is none or it cannot be read. */
export function readMetadataEdit(database: Database, id: DocumentId): MetadataEdit {
  const sql = `SELECT json FROM metadata_edit WHERE document_id = ?`;
  return database.rows(EditRow, sql, [id])[0]?.json ?? {};
}

/** Replaces the reader's metadata; an empty edit takes it away. */
export function saveMetadataEdit(
  database: Database,
  id: DocumentId,
  edit: MetadataEdit,
  now: string,
): void {
  // Undefined values do not come into the JSON, so that what is left says whether there is anything to keep.
  const json = JSON.stringify(MetadataEdit.parse(edit));
  if (json === '{}') database.change('DELETE FROM metadata_edit WHERE document_id = ?', id);
  else {
    const sql = `INSERT OR REPLACE INTO metadata_edit (document_id, json, modified) VALUES (?, ?, ?)`;
    database.change(sql, id, json, now);
  }
}

function isEmptyChange(correction: PartCorrection): boolean {
  if (correction.type !== 'change') return false;
  const { kind, title, authors } = correction;
  return kind === undefined && title === undefined && authors === undefined;
}
