/** The journal: what every change of the reader's work was before, written by triggers in the transaction of the change. */
import * as z from 'zod';
import type { Database } from './database.ts';
import { hasKey, jsonOf, keyOf, literal, quoted, watchedTables } from './journalled.ts';
import type { Watched } from './journalled.ts';

/** Who changes something. `act` is what was asked for; `origin` is one window of one run of the app. */
export interface Author {
  readonly who: 'window' | 'commandLine' | 'import' | 'archive' | 'program';
  readonly act: string;
  readonly origin: string;
  readonly version: string;
}

/** Where nobody says who: a script over the library. */
export const unknownAuthor: Author = { who: 'program', act: 'change', origin: '', version: '' };

/** How a change came about: by an act of somebody's, or by taking one back, or by taking that back. */
export type ChangeKind = 'done' | 'undone' | 'redone';

/** What taking back a change needs said of the new one. */
export interface Taking {
  readonly kind: 'undone' | 'redone';
  readonly undoes: number;
}

const actTable = `CREATE TEMP TABLE current_act (
  change_id INTEGER, act TEXT, who TEXT, origin TEXT, version TEXT, at TEXT, kind TEXT, undoes INTEGER, final INTEGER, recording INTEGER);
  INSERT INTO current_act (recording) VALUES (0);`;

const begin = `UPDATE current_act SET change_id = NULL, act = ?, who = ?, origin = ?, version = ?, at = ?,
  kind = ?, undoes = ?, final = 0, recording = 1`;
const stop = 'UPDATE current_act SET recording = 0';

/** One row of `change` for an act, made when the first row changes: an act that changes nothing leaves nothing. */
const beginChange = [
  `INSERT INTO change (act, who, origin, version, at, kind, undoes)
    SELECT act, who, origin, version, at, kind, undoes FROM current_act WHERE change_id IS NULL`,
  'UPDATE current_act SET change_id = last_insert_rowid() WHERE change_id IS NULL',
] as const;
const changeRow = beginChange.map((sql) => `${sql};`).join('\n');

const goOnSql = `UPDATE current_act SET change_id = (SELECT id FROM change WHERE id = ? AND undone_by IS NULL)`;
const cameSql = `INSERT INTO change_row (change_id, place, key, document_id, annotation_id, before)
  SELECT change_id, 'document', ?, ?, NULL, NULL FROM current_act`;

/** The journal of one connection that writes. Its triggers are temporary, made anew from the tables as they are. */
export class Journal {
  private readonly watched: readonly Watched[];
  /** By table: forgets those of its rows that an act left as they were. */
  private readonly forgetUnchanged: ReadonlyMap<string, string>;
  private depth = 0;

  constructor(
    private readonly database: Database,
    private readonly by: () => Author,
    private readonly now: () => string,
  ) {
    // REPLACE tells of the row that it takes away only so.
    database.execute('PRAGMA temp_store = MEMORY; PRAGMA recursive_triggers = ON;');
    database.execute(actTable);
    this.watched = watchedTables(database);
    this.forgetUnchanged = new Map(this.watched.map((table) => [table.name, forgetting(table)]));
    for (const table of this.watched) database.execute(triggersOf(table));
    database.execute(contentTriggers);
  }

  /** Runs `work` in one transaction, and journals what it changes as one act; inside another, as a part of that. */
  recorded<T>(work: () => T, act?: string, taking?: Taking): T {
    return this.database.transaction(() => {
      if (this.depth > 0) return work();
      this.begin({ ...this.by(), ...(act === undefined ? {} : { act }) }, taking);
      this.depth += 1;
      try {
        const result = work();
        this.end();
        return result;
      } finally {
        this.depth -= 1;
      }
    });
  }

  /** Runs `work`, whose changes are not journalled; to be called in a transaction. */
  unrecorded<T>(work: () => T): T {
    const before = this.database.number('SELECT recording FROM current_act');
    this.database.change(stop);
    const result = work();
    this.database.change('UPDATE current_act SET recording = ?', before);
    return result;
  }

  /**
   * Makes what is done now a part of an earlier change, unless that was taken back or nothing of it is left; to be called in a
   * transaction before anything is changed.
   */
  goOn(change: number): void {
    this.database.change(goOnSql, change);
  }

  /** Writes down that a document came in: its making itself is not journalled, and taken back by putting it into the trash. */
  documentCame(id: string): void {
    for (const sql of beginChange) this.database.change(sql);
    this.database.change(cameSql, JSON.stringify([id]), id);
  }

  /** The number of the change that is being made; undefined before anything has changed. */
  current(): number | undefined {
    const id = this.database.number('SELECT coalesce(change_id, 0) FROM current_act');
    return id === 0 ? undefined : id;
  }

  /** The table of that name, if it is journalled. */
  table(name: string): Watched | undefined {
    return this.watched.find((table) => table.name === name);
  }

  private begin({ act, who, origin, version }: Author, taking: Taking | undefined): void {
    const { kind = 'done', undoes = null } = taking ?? {};
    this.database.change(begin, act, who, origin, version, this.now(), kind, undoes);
  }

  /** What came out as it was is no change. Cost: of the tables that the act changed, which are few. */
  private end(): void {
    const id = this.current();
    if (id !== undefined) {
      const places = 'SELECT DISTINCT place FROM change_row WHERE change_id = ?';
      const touched = new Set(this.database.rows(Place, places, [id]).map(({ place }) => place));
      let forgotten = 0;
      for (const [place, sql] of this.forgetUnchanged) {
        if (touched.has(place)) forgotten += this.database.change(sql, id, place);
      }
      if (forgotten > 0) this.database.change(forgetEmpty, id);
      this.database.change(close, id);
    }
    this.database.change(stop);
  }
}

const Place = z.object({ place: z.string() });
const forgetEmpty = `DELETE FROM change WHERE id = ?
  AND NOT EXISTS (SELECT 1 FROM change_row WHERE change_id = change.id)`;
const close = 'UPDATE change SET final = 1 WHERE id = ? AND (SELECT final FROM current_act)';

function forgetting(table: Watched): string {
  const name = quoted(table.name);
  const now = `SELECT ${jsonOf(table, name)} FROM ${name} WHERE ${hasKey(table, 'change_row.key')}`;
  return `DELETE FROM change_row WHERE change_id = ? AND place = ? AND before IS (${now})`;
}

/** Nothing of what is done together with a new reading of a text can be taken back by itself. */
const contentTriggers = ['INSERT', 'UPDATE']
  .map(
    (event) => `
CREATE TEMP TRIGGER journal_content_${event} AFTER ${event} ON main.content
WHEN (SELECT recording FROM current_act) BEGIN UPDATE current_act SET final = 1; END;`,
  )
  .join('');

function triggersOf(table: Watched): string {
  const name = quoted(table.name);
  const trigger = (event: string, when: string, rows: string): string => `
CREATE TEMP TRIGGER ${quoted(`journal_${table.name}_${event}`)} AFTER ${event} ON main.${name}
WHEN (SELECT recording FROM current_act) ${when} BEGIN ${changeRow} ${rows} END;`;
  const old = rowSql(table, 'OLD', jsonOf(table, 'OLD'));
  const fresh = rowSql(table, 'NEW', 'NULL');
  const differs = table.columns
    .map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`)
    .join(' OR ');
  const updated = trigger('UPDATE', `AND (${differs})`, `${old} ${fresh}`);
  if (table.name === 'document') return updated;
  return [trigger('INSERT', '', fresh), updated, trigger('DELETE', '', old)].join('');
}

/** Writes down a row as it was before the act; what is known already stays, and conflict clauses of the statement outside do not matter. */
function rowSql(table: Watched, row: 'OLD' | 'NEW', before: string): string {
  const key = keyOf(table, row);
  const { document, annotation } = subjectsOf(table, row);
  return `
  INSERT INTO change_row (change_id, place, key, document_id, annotation_id, before)
    SELECT change_id, ${literal(table.name)}, ${key}, ${document}, ${annotation}, ${before} FROM current_act
    WHERE NOT EXISTS (SELECT 1 FROM change_row r WHERE r.change_id = current_act.change_id
      AND r.place = ${literal(table.name)} AND r.key = ${key});`;
}

/** What a row is about, by the names of its columns. */
function subjectsOf(
  { name, columns }: Watched,
  row: string,
): { readonly document: string; readonly annotation: string } {
  const annotation =
    name === 'annotation'
      ? `${row}.id`
      : columns.includes('annotation_id')
        ? `${row}.annotation_id`
        : 'NULL';
  if (name === 'document') return { document: `${row}.id`, annotation };
  if (columns.includes('document_id')) return { document: `${row}.document_id`, annotation };
  const document =
    annotation === 'NULL'
      ? 'NULL'
      : `(SELECT a.document_id FROM annotation a WHERE a.id = ${annotation})`;
  return { document, annotation };
}
