/** Checks of the database itself: its version, its pages, and whether it has the tables, indexes and triggers of its version. */
import * as z from 'zod';
import { Database } from '../database.ts';
import { quoted } from '../journalled.ts';
import { currentVersion, migrate } from '../schema.ts';
import type { Check, Finding } from './finding.ts';
import { derivedTables } from './surgery.ts';

const AnyRow = z.record(z.string(), z.unknown());
/** A database that is broken everywhere would fill the screen. */
const mostProblems = 20;

/** Whether this program made the file's schema. */
export const schemaVersionCheck: Check = {
  name: 'schemaVersion',
  examine({ database }) {
    const version = database.number('PRAGMA user_version');
    const about = String(version);
    const message = `version ${version}; this program writes version ${currentVersion}`;
    const findings: Finding[] =
      version === currentVersion ? [] : [{ trouble: 'otherVersion', about, message }];
    return { findings, good: `version ${version}` };
  },
};

/** SQLite's own look at every page. Only what is wrong in an index can be made again. */
export const integrityCheck: Check = {
  name: 'integrity',
  examine({ database }) {
    const rows = database.rows(AnyRow, `PRAGMA integrity_check(${mostProblems})`);
    const texts = rows.map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok');
    const findings = texts.map((message): Finding => {
      if (!isOfIndex(message)) return { trouble: 'damagedPages', about: message, message };
      const treat: NonNullable<Finding['cure']>['treat'] = (surgery) =>
        surgery.database.execute('REINDEX');
      const cure = { remedy: 'madeAnew', treat } as const;
      return { trouble: 'damagedIndex', about: message, message, cure };
    });
    return { findings, good: 'the database is sound' };
  },
};

/** Two rows that should be one cannot be told apart by making the index again. */
function isOfIndex(text: string): boolean {
  return text.includes(' index ') && !text.startsWith('non-unique');
}

const Part = z.object({ type: z.string(), name: z.string(), sql: z.string() });
type Part = z.infer<typeof Part>;
const Column = z.object({ name: z.string() });

const partsSql = `SELECT type, name, sql FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'table' DESC, name`;

/** Whether nothing of what the migrations make is missing or different. */
export const schemaCheck: Check = {
  name: 'schema',
  examine({ database }) {
    const good = 'tables, indexes and triggers are there';
    // What an older or newer one should have is not known here, and its number is told already.
    if (database.number('PRAGMA user_version') !== currentVersion) return { findings: [], good };
    const model = new Database(':memory:', 'read-write');
    try {
      migrate(model);
      const there = new Map(database.rows(Part, partsSql).map((part) => [part.name, part]));
      const findings = model
        .rows(Part, partsSql)
        .flatMap((part) =>
          part.type === 'table'
            ? ofTable(part, columnsOf(model, part), columnsOf(database, part))
            : ofOther(part, there.get(part.name)),
        );
      return { findings, good };
    } finally {
      model.close();
    }
  },
};

function columnsOf(database: Database, { name }: Part): readonly string[] {
  const sql = `SELECT name FROM pragma_table_info(?, 'main')`;
  return database.rows(Column, sql, [name]).map((column) => column.name);
}

function ofTable(
  { name, sql }: Part,
  wanted: readonly string[],
  there: readonly string[],
): Finding[] {
  if (there.length === 0) {
    const message = `table ${name} is missing`;
    if (!derivedTables.has(name)) return [{ trouble: 'schemaPart', about: name, message }];
    return [{ trouble: 'schemaPart', about: name, message, cure: making(sql) }];
  }
  return wanted
    .filter((column) => !there.includes(column))
    .map((column) => {
      const about = `${name}.${column}`;
      return { trouble: 'schemaPart', about, message: `column ${about} is missing` };
    });
}

function ofOther({ type, name, sql }: Part, there: Part | undefined): Finding[] {
  if (there?.sql === sql && there.type === type) return [];
  const what = there === undefined ? 'missing' : 'not as it was made';
  const message = `${type} ${name} is ${what}`;
  const drop = there === undefined ? '' : `DROP ${there.type} ${quoted(name)};`;
  return [{ trouble: 'schemaPart', about: name, message, cure: making(`${drop} ${sql}`) }];
}

function making(sql: string): NonNullable<Finding['cure']> {
  return { remedy: 'madeAnew', treat: ({ database }) => database.execute(sql) };
}
