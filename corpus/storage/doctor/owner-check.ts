/** The check that every row has the document, note or other row that it refers to. */
import * as z from 'zod';
import { Document, DocumentId } from '../../document/document.ts';
import type { Database } from '../database.ts';
import { insertLine, readDocument } from '../documents.ts';
import { quoted, watchedTables } from '../journalled.ts';
import { references, referencesTo, type Reference } from '../references.ts';
import { insertAbsent } from '../sqlite-absent.ts';
import type { Check, Finding } from './finding.ts';
import { standIn } from './stand-in.ts';
import { derivedTables, type Surgery } from './surgery.ts';

/** Rows that refer to nothing. What has lost its document gets one again; the others are set aside. */
export const ownerCheck: Check = {
  name: 'foreignKeys',
  examine({ database }) {
    const findings = references(database).flatMap((reference): Finding[] => {
      const { table, parent } = reference;
      const count = database.number(
        `SELECT count(*) FROM ${quoted(table)} WHERE ${isLost(reference)}`,
      );
      if (count === 0) return [];
      const message = `${count} rows of ${table} have no ${parent}`;
      return [{ trouble: 'noOwner', about: table, message, cure: cureOf(reference) }];
    });
    return { findings, good: 'every row has its document' };
  },
};

function isLost({ column, parent, to }: Reference): string {
  return `${quoted(column)} IS NOT NULL
    AND ${quoted(column)} NOT IN (SELECT ${quoted(to)} FROM ${quoted(parent)})`;
}

function cureOf(reference: Reference): NonNullable<Finding['cure']> {
  const { table, parent } = reference;
  if (parent === 'document') {
    return { remedy: 'adopted', treat: (surgery) => adoptAll(surgery, reference) };
  }
  const remedy = derivedTables.has(table) ? 'madeAnew' : 'setAside';
  return { remedy, treat: (surgery) => surgery.takeOut(table, isLost(reference)) };
}

const Lost = z.object({ id: z.string() });

function adoptAll(surgery: Surgery, reference: Reference): void {
  const { database } = surgery;
  const { table, column } = reference;
  const sql = `SELECT DISTINCT ${quoted(column)} AS id FROM ${quoted(table)} WHERE ${isLost(reference)}`;
  for (const { id } of database.rows(Lost, sql)) {
    const document = DocumentId.safeParse(id);
    if (document.success) adopt(surgery, document.data);
  }
  surgery.takeOut(table, isLost(reference));
}

/** Gives the rows of a document its line again: from its content, else that of an absent text where the reader's work waits for it. */
function adopt(surgery: Surgery, id: DocumentId): void {
  const { database, folder, now } = surgery;
  const content = soundContent(database, folder, id);
  if (content !== undefined) {
    insertLine(database, content);
    return;
  }
  if (!hasWork(database, id)) return;
  surgery.takeOut('content', 'document_id = ?', id);
  const { metadata, provenance } = standIn({ id, now });
  insertAbsent(database, id, { since: now, awaited: true, metadata, provenance });
}

function soundContent(database: Database, folder: string, id: DocumentId): Document | undefined {
  try {
    const document = Document.parse(readDocument(database, folder, id));
    return document.id === id ? document : undefined;
  } catch {
    return undefined;
  }
}

/** Whether anything that the reader made refers to the document. */
function hasWork(database: Database, id: DocumentId): boolean {
  const watched = new Set(watchedTables(database).map(({ name }) => name));
  return referencesTo(database, 'document')
    .filter(({ table }) => watched.has(table))
    .some(({ table, column }) => {
      const sql = `SELECT 1 FROM ${quoted(table)} WHERE ${quoted(column)} = ?`;
      return database.row(sql, id) !== undefined;
    });
}
