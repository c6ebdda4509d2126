/** Checks of the documents: their contents, what lists show of them, and the files that they are made of. */
import { join } from 'node:path';
import * as z from 'zod';
import { Document, DocumentId } from '../../document/document.ts';
import { Format } from '../../document/provenance.ts';
import type { Database } from '../database.ts';
import { isLineSound, readDocument, rewriteLine, setDocumentDeleted } from '../documents.ts';
import { libraryError } from '../failures.ts';
import { Json } from '../json.ts';
import { isSketchSound, writeSketch } from '../likely-editions.ts';
import { keepAbsent } from '../sqlite-absent.ts';
import { forgetPlacements } from '../sqlite-placements.ts';
import type { Check, Finding, Patient } from './finding.ts';
import type { Rereadable } from './health.ts';
import { standIn } from './stand-in.ts';
import { setAsideFolder, type Surgery } from './surgery.ts';

const DocumentRow = z.object({ id: DocumentId, sha256: z.string(), title: z.string() });
type DocumentRow = z.infer<typeof DocumentRow>;

/** Documents that must have content and an original: of absent texts only notes are here. */
function storedDocuments(database: Database): readonly DocumentRow[] {
  const sql =
    'SELECT id, sha256, title FROM document WHERE id NOT IN (SELECT document_id FROM absent_text)';
  return database.rows(DocumentRow, sql);
}

/** Whether each document can be read, and lists show what it says. Cost: reads all of them. */
export const documentCheck: Check = {
  name: 'documents',
  examine(patient) {
    const documents = storedDocuments(patient.database);
    const findings = documents.flatMap((row) => ofDocument(patient, row));
    return { findings, good: `${documents.length} documents can be read` };
  },
};

function ofDocument(patient: Patient, row: DocumentRow): Finding[] {
  const { database } = patient;
  const about = row.title;
  let document: Document;
  try {
    document = readSound(patient, row.id);
  } catch (failure) {
    const { message } = libraryError(patient.folder, failure);
    const cure = patient.originals.isSound(row.sha256)
      ? ({ remedy: 'readAnew' } as const)
      : ({ remedy: 'absent', treat: (surgery: Surgery) => loseText(surgery, row) } as const);
    return [{ trouble: 'content', about, message, cure }];
  }
  const wrong = (what: string, treat: (surgery: Surgery) => void): Finding => ({
    trouble: 'line',
    about,
    message: `${what} of document ${row.id} is not what its content says`,
    cure: { remedy: 'madeAnew', treat },
  });
  return [
    ...(isLineSound(database, document)
      ? []
      : [wrong('the line', () => rewriteLine(database, document))]),
    ...(isSketchSound(database, document)
      ? []
      : [wrong('the sketch', () => writeSketch(database, document.id, document))]),
  ];
}

/** Errors: `libraryDamaged`, and those of the schema. */
function readSound({ database, folder }: Patient, id: DocumentId): Document {
  const document = Document.parse(readDocument(database, folder, id));
  if (document.id !== id) throw new TypeError(`the content of document ${id} is another's`);
  return document;
}

const LineRow = z.object({
  authors: Json.pipe(z.array(z.string())).catch([]),
  format: Format.catch('text'),
});

/** What can be read neither from its content nor from its original is an absent text from now on, for which its notes wait. */
function loseText(surgery: Surgery, { id, sha256, title }: DocumentRow): void {
  const { database, now } = surgery;
  const [line] = database.rows(LineRow, 'SELECT authors, format FROM document WHERE id = ?', [id]);
  surgery.takeOut('content', 'document_id = ?', id);
  forgetPlacements(database, id);
  database.change('DELETE FROM card WHERE document_id = ?', id);
  setDocumentDeleted(database, id, now);
  keepAbsent(database, { id, ...standIn({ id, now, title, sha256, ...line }) }, now);
}

const companionSql = `
  SELECT d.id, json_extract(one.value, '$.sha256') AS sha256, d.title
  FROM content c JOIN document d ON d.id = c.document_id, json_each(CAST(c.json AS TEXT), '$.provenance.companions') one
  WHERE json_valid(CAST(c.json AS TEXT))`;

/** Whether the files are there and are what was imported. One that is not is moved aside, so that an import of it can take its place. */
export const originalCheck: Check = {
  name: 'originals',
  examine({ database, originals }) {
    const documents = storedDocuments(database);
    const companions = database.rows(DocumentRow, companionSql);
    const wrong = (trouble: 'original' | 'companion', rows: readonly DocumentRow[]): Finding[] =>
      rows
        .filter(({ sha256 }) => !originals.isSound(sha256))
        .map(({ id, sha256, title }) => {
          const message = `originals/${sha256} of document ${id} is missing or changed`;
          const treat = (surgery: Surgery): void => {
            originals.setAside(sha256, join(surgery.folder, setAsideFolder));
          };
          const isThere = originals.size(sha256) !== undefined;
          const cure = isThere ? { cure: { remedy: 'setAside', treat } as const } : {};
          return { trouble, about: title, message, ...cure };
        });
    const findings = [...wrong('original', documents), ...wrong('companion', companions)];
    // Nothing is lost: bytes whose import was interrupted stay, and the next import of them uses them.
    const known = new Set([...documents, ...companions].map(({ sha256 }) => sha256));
    const extra = originals.hashes().filter((hash) => !known.has(hash)).length;
    const more = extra === 0 ? '' : `; ${extra} more without a document`;
    return { findings, good: `${documents.length} originals match their hashes${more}` };
  },
};

const RereadableRow = DocumentRow.extend({
  format: Format.catch('text'),
  importedAt: z.string(),
  json: z.string().nullable(),
});

/** See `Health.rereadable`. */
export function rereadable(patient: Patient): readonly Rereadable[] {
  const sql = `SELECT d.id, d.sha256, title, format, imported_at AS importedAt, CAST(c.json AS TEXT) AS json
    FROM document d LEFT JOIN content c ON c.document_id = d.id
    WHERE d.id = ? AND d.id NOT IN (SELECT document_id FROM absent_text)`;
  return storedDocuments(patient.database).flatMap(({ id }) => {
    if (isSound(patient, id)) return [];
    const [row] = patient.database.rows(RereadableRow, sql, [id]);
    if (row === undefined || !patient.originals.isSound(row.sha256)) return [];
    const { title, format, importedAt, json } = row;
    const fileName = fileNameIn(json ?? '');
    return [{ id, title, format, importedAt, ...(fileName === undefined ? {} : { fileName }) }];
  });
}

function isSound(patient: Patient, id: DocumentId): boolean {
  try {
    readSound(patient, id);
    return true;
  } catch {
    return false;
  }
}

const FileName = Json.pipe(z.string().min(1));

/** The name of the file, if the damage has spared it. */
function fileNameIn(json: string): string | undefined {
  const written = /"fileName":("(?:[^"\\]|\\.)+")/u.exec(json)?.[1];
  const name = FileName.safeParse(written);
  return name.success ? name.data : undefined;
}
