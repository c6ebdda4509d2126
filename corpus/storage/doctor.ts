/** The checks of a library: the database, the originals and what connects them. */
import * as z from 'zod';
import { Document, DocumentId } from '../document/document.ts';
import { damagedAnnotations } from './annotations.ts';
import type { Database } from './database.ts';
import { readDocument } from './documents.ts';
import { libraryError } from './failures.ts';
import type { LibraryCheck } from './library.ts';
import type { Originals } from './originals.ts';
import { currentVersion } from './schema.ts';

/** What is examined. */
export interface Patient {
  readonly folder: string;
  readonly database: Database;
  readonly originals: Originals;
}

interface Check {
  readonly name: string;
  /** What is wrong, one line each; `good` is said where nothing is. */
  examine(patient: Patient): { readonly problems: readonly string[]; readonly good: string };
}

const DocumentRow = z.object({ id: z.string(), sha256: z.string() });
const AnyRow = z.record(z.string(), z.unknown());
/** A database that is broken everywhere would fill the screen. */
const mostProblems = 20;

const checks: readonly Check[] = [
  {
    name: 'schemaVersion',
    examine({ database }) {
      const version = database.number('PRAGMA user_version');
      const wrong = `version ${version}; this program writes version ${currentVersion}`;
      const problems = version === currentVersion ? [] : [wrong];
      return { problems, good: `version ${version}` };
    },
  },
  {
    name: 'integrity',
    examine({ database }) {
      const rows = database.rows(AnyRow, `PRAGMA integrity_check(${mostProblems})`);
      const problems = rows.map((row) => String(Object.values(row)[0]));
      return { problems: problems.filter((text) => text !== 'ok'), good: 'the database is sound' };
    },
  },
  {
    name: 'foreignKeys',
    examine({ database }) {
      const rows = database.rows(AnyRow, 'PRAGMA foreign_key_check');
      const problems = rows.map((row) => `a row of ${String(row.table)} has no document`);
      return { problems, good: 'every row has its document' };
    },
  },
  {
    name: 'documents',
    examine(patient) {
      const documents = storedDocuments(patient.database);
      const problems = documents.flatMap(({ id }) => problemOfContent(patient, id));
      return { problems, good: `${documents.length} documents can be read` };
    },
  },
  {
    name: 'originals',
    examine({ database, originals }) {
      const documents = storedDocuments(database);
      const companions = storedCompanions(database);
      const problems = [...documents, ...companions]
        .filter(({ sha256 }) => !originals.isSound(sha256))
        .map(({ id, sha256 }) => `originals/${sha256} of document ${id} is missing or changed`);
      // Nothing is lost: bytes whose import was interrupted stay, and the next import of them uses them.
      const known = new Set([...documents, ...companions].map(({ sha256 }) => sha256));
      const extra = originals.hashes().filter((hash) => !known.has(hash)).length;
      const more = extra === 0 ? '' : `; ${extra} more without a document`;
      return { problems, good: `${documents.length} originals match their hashes${more}` };
    },
  },
  {
    name: 'annotations',
    examine({ database }) {
      const problems = damagedAnnotations(database).map((id) => `annotation ${id} is damaged`);
      const count = database.number('SELECT count(*) FROM annotation');
      return { problems, good: `${count} annotations can be read` };
    },
  },
  {
    name: 'temporaryFiles',
    examine({ originals }) {
      // No fault: an import may be running, and what an interrupted one left goes at the next opening.
      const count = originals.leftovers().length;
      const good = count === 0 ? 'none' : `${count}, which the next opening for writing removes`;
      return { problems: [], good };
    },
  },
];

/** Every check in turn; one that itself fails is reported like a problem. Cost: reads the whole library. */
export function examine(patient: Patient): readonly LibraryCheck[] {
  return checks.map((check) => {
    try {
      const { problems, good } = check.examine(patient);
      if (problems.length === 0) return { name: check.name, ok: true, message: good };
      const shown = problems.slice(0, mostProblems).join('; ');
      const rest = problems.length - mostProblems;
      const message = rest > 0 ? `${shown}; and ${rest} more` : shown;
      return { name: check.name, ok: false, message };
    } catch (failure) {
      const { message } = libraryError(patient.folder, failure);
      return { name: check.name, ok: false, message };
    }
  });
}

/** Documents that must have content and an original: of absent texts only notes are here. */
function storedDocuments(database: Database): readonly z.infer<typeof DocumentRow>[] {
  const sql =
    'SELECT id, sha256 FROM document WHERE id NOT IN (SELECT document_id FROM absent_text)';
  return database.rows(DocumentRow, sql);
}

/** The files beside originals, with the document that each belongs to; content that is no JSON has none. */
function storedCompanions(database: Database): readonly z.infer<typeof DocumentRow>[] {
  const sql = `
    SELECT c.document_id AS id, json_extract(one.value, '$.sha256') AS sha256
    FROM content c, json_each(CAST(c.json AS TEXT), '$.provenance.companions') one
    WHERE json_valid(CAST(c.json AS TEXT))`;
  return database.rows(DocumentRow, sql);
}

function problemOfContent({ database, folder }: Patient, id: string): readonly string[] {
  try {
    Document.parse(readDocument(database, folder, DocumentId.parse(id)));
    return [];
  } catch (failure) {
    return [libraryError(folder, failure).message];
  }
}
