/** The history in the database: reading the journal, and taking back what it says. */
import * as z from 'zod';
import { AnnotationId } from '../annotations/annotation.ts';
import { DocumentId } from '../document/document.ts';
import { CorpusError } from '../errors.ts';
import { findAnnotation } from './annotations.ts';
import { listChanges, findChange } from './changes.ts';
import type { Database } from './database.ts';
import { rememberUse } from './days-used.ts';
import { refreshDerived } from './derived.ts';
import { isRefused } from './failures.ts';
import { forgetChanges } from './forget.ts';
import type { HistoryOf } from './history-of.ts';
import type { History, TakenBack, Version } from './history.ts';
import type { Taking } from './journal.ts';
import { noteTrash } from './note-trash.ts';
import { JournalRow, putBack, rowColumns } from './rewind.ts';

const State = z.object({
  kind: z.enum(['done', 'undone', 'redone']),
  undoneBy: z.number().nullable(),
  final: z.number(),
});
const Touched = z.object({ annotation: AnnotationId.nullable(), document: DocumentId.nullable() });
const Later = z.object({
  id: z.number(),
  undoes: z.number().nullable(),
  place: z.string(),
  key: z.string(),
});
const Id = z.object({ id: z.number() });

/** See the interface for what each method promises. */
export function sqliteHistory(of: HistoryOf): History {
  const { database, read, write } = of;
  return {
    together: (act, work) => write(work, act),
    change: (id) =>
      read(() => {
        const found = findChange(database, id);
        if (found === undefined) throw noChange(id);
        return found;
      }),
    changes: (wanted) => read(() => listChanges(database, wanted)),
    versions: (id, limit) => versionsOf(of, id, limit),
    restoreVersion: (id, change) => restoreVersion(of, id, change),
    undo: (change) => undo(of, change),
    lastDone: (origin, passed) => read(() => lastDone(database, origin, passed)),
    lastUndone: (origin, passed) => read(() => lastUndone(database, origin, passed)),
    ...noteTrash(of),
    old: (wanted) => write(() => rememberUse(database, of.now(), wanted)),
    forget: (old) => write(() => forgetChanges(database, old)),
  };
}

function undo({ database, journal, now, write }: HistoryOf, change: number): TakenBack {
  const { kind, undoneBy, final } = stateOf(database, change);
  if (undoneBy !== null || final !== 0) throw noChange(change);
  const taking: Taking = { kind: kind === 'undone' ? 'redone' : 'undone', undoes: change };
  const act = findChange(database, change)?.act;
  const work = (): TakenBack => {
    demandUnchanged(database, change);
    const taken = takeBack({ database, journal, now }, change, rowsOf(database, change));
    database.change('UPDATE change SET undone_by = ? WHERE id = ?', taken.change, change);
    return taken;
  };
  try {
    return write(work, act, taking);
  } catch (failure) {
    // A row that it would bring back belongs to what was erased meanwhile.
    throw isRefused(failure) ? changedSince(change) : failure;
  }
}

function changedSince(change: number): CorpusError {
  const message = `what change ${change} changed was changed since`;
  return new CorpusError('changedSince', message, { change });
}

/** Puts rows back and says what that changed. */
function takeBack(
  { database, journal, now }: Pick<HistoryOf, 'database' | 'journal' | 'now'>,
  change: number,
  rows: readonly JournalRow[],
): TakenBack {
  if (journal === undefined) throw noChange(change);
  putBack(database, journal, rows, now());
  const made = journal.current();
  if (made === undefined) return { change, of: change, annotations: [], documents: [], rows: [] };
  refreshDerived(database, made);
  return { change: made, of: change, ...touchedBy(database, made) };
}

function touchedBy(
  database: Database,
  change: number,
): Pick<TakenBack, 'annotations' | 'documents' | 'rows'> {
  const sql = `SELECT DISTINCT annotation_id AS annotation, document_id AS document FROM change_row WHERE change_id = ?`;
  const rows = database.rows(Touched, sql, [change]);
  const there = <T>(values: readonly (T | null)[]): T[] => [
    ...new Set(values.filter((one) => one !== null)),
  ];
  return {
    annotations: there(rows.map(({ annotation }) => annotation)),
    documents: there(rows.map(({ document }) => document)),
    rows: rowsOf(database, change).map(({ place, key }) => ({ place, key })),
  };
}

/**
 * Errors: `changedSince` where a row of the change is not any more as the change left it. What was changed later and taken
 * back again does not count.
 */
function demandUnchanged(database: Database, change: number): void {
  const sql = `
    SELECT later.change_id AS id, c.undoes AS undoes, later.place AS place, later.key AS key
    FROM change_row mine JOIN change_row later ON later.place = mine.place AND later.key = mine.key
      AND later.change_id > mine.change_id JOIN change c ON c.id = later.change_id
    WHERE mine.change_id = ? ORDER BY later.change_id`;
  const standing = new Map<string, number[]>();
  for (const { id, undoes, place, key } of database.rows(Later, sql, [change])) {
    const name = `${place}${key}`;
    const stack = standing.get(name) ?? [change];
    if (undoes !== null && stack.at(-1) === undoes && undoes !== change) stack.pop();
    else stack.push(id);
    standing.set(name, stack);
  }
  if ([...standing.values()].some((stack) => stack.length > 1)) throw changedSince(change);
}

function rowsOf(database: Database, change: number): readonly JournalRow[] {
  const sql = `SELECT ${rowColumns} FROM change_row WHERE change_id = ?`;
  return database.rows(JournalRow, sql, [change]);
}

function stateOf(database: Database, change: number): z.infer<typeof State> {
  const sql = 'SELECT kind, undone_by AS undoneBy, final FROM change WHERE id = ?';
  const state = database.rows(State, sql, [change])[0];
  if (state === undefined) throw noChange(change);
  return state;
}

/** Rows of an annotation as changes from the newest down to `from` found them. */
function rewound(database: Database, id: AnnotationId, from: number): readonly JournalRow[] {
  const sql = `SELECT ${rowColumns} FROM change_row WHERE annotation_id = ? AND change_id >= ? ORDER BY change_id`;
  const first = new Map<string, JournalRow>();
  for (const row of database.rows(JournalRow, sql, [id, from])) {
    const name = `${row.place} ${JSON.stringify(row.key)}`;
    if (!first.has(name)) first.set(name, row);
  }
  return [...first.values()];
}

/** Before it the annotation was not there. */
function isBeginning({ place, before }: JournalRow): boolean {
  return place === 'annotation' && before === null;
}

/** Undone at its end: only the states that are read on the way are wanted. */
class Enough extends Error {}

function versionsOf(of: HistoryOf, id: AnnotationId, limit: number): readonly Version[] {
  const { database, journal, read, now, folder } = of;
  if (journal === undefined) return [];
  const changes = read(() => listChanges(database, { annotation: id, limit }));
  const versions: Version[] = [];
  try {
    database.transaction(() => {
      for (const change of changes) {
        const rows = rewound(database, id, change.id);
        if (rows.some(isBeginning)) break;
        putBack(database, journal, rows, now());
        const annotation =
          findAnnotation(database, folder, id, { deleted: false }) ??
          findAnnotation(database, folder, id, { deleted: true });
        if (annotation !== undefined) versions.push({ change, annotation });
      }
      throw new Enough();
    });
  } catch (failure) {
    if (!(failure instanceof Enough)) throw failure;
  }
  return withoutRepeated(versions);
}

/** Of states that look alike one after another the older one; where it was touched without a change to be seen. */
function withoutRepeated(versions: readonly Version[]): readonly Version[] {
  const seen = (at: number): string => JSON.stringify(versions[at]?.annotation);
  return versions.filter((_, at) => seen(at) !== seen(at + 1));
}

function restoreVersion(of: HistoryOf, id: AnnotationId, change: number): TakenBack {
  const { database, now, write } = of;
  return write(() => {
    const rows = rewound(database, id, change);
    if (rows.length === 0 || rows.some(isBeginning)) throw noChange(change);
    const taken = takeBack(of, change, rows);
    // It is the newest state of the note from now on.
    database.change(
      'UPDATE annotation SET modified = ?, deleted_at = NULL WHERE id = ?',
      now(),
      id,
    );
    return taken;
  });
}

const stillDone = `c.undone_by IS NULL AND c.final = 0 AND c.kind <> 'undone' AND c.who = 'window'`;

/** Windows of this run leave one another's changes alone; those of an earlier run belong to all. */
function lastDone(
  database: Database,
  origin: string,
  passed: readonly number[],
): number | undefined {
  const sql = `SELECT c.id AS id FROM change c WHERE ${stillDone}
    AND (c.origin = ?1 OR substr(c.origin, 1, instr(c.origin, ':')) <> substr(?1, 1, instr(?1, ':')))
    AND c.id NOT IN (SELECT value FROM json_each(?2)) ORDER BY c.id DESC LIMIT 1`;
  return database.rows(Id, sql, [origin, JSON.stringify(passed)])[0]?.id;
}

/** Anything done after it by this window has taken its place. */
function lastUndone(
  database: Database,
  origin: string,
  passed: readonly number[],
): number | undefined {
  const sql = `SELECT c.id AS id FROM change c WHERE c.kind = 'undone' AND c.undone_by IS NULL AND c.origin = ?1
    AND c.who = 'window' AND c.id NOT IN (SELECT value FROM json_each(?2))
    AND NOT EXISTS (SELECT 1 FROM change d WHERE d.id > c.id AND d.origin = ?1 AND d.kind = 'done' AND d.who = 'window')
    ORDER BY c.id DESC LIMIT 1`;
  return database.rows(Id, sql, [origin, JSON.stringify(passed)])[0]?.id;
}

function noChange(change: number): CorpusError {
  const id = String(change);
  return new CorpusError('notFound', `no change ${id} to take back`, { what: 'change', id });
}
