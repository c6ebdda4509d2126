/** Taking damaged rows out of a library: kept, with all that refers to them, in a file of `set-aside/`. */
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Database, SqlValue } from '../database.ts';
import { quoted } from '../journalled.ts';
import { syncDirectory, type Originals } from '../originals.ts';
import { referencesTo } from '../references.ts';

/** Tables that follow from others: a row of theirs that is wrong is forgotten, and derived again when somebody asks for it. */
export const derivedTables: ReadonlySet<string> = new Set([
  'alignment',
  'card',
  'listing',
  'note_line',
  'placement',
  'sketch',
  'word_run',
]);

const Value = z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]);
const Row = z.record(z.string(), Value);

/** The folder in a library's folder that holds what repairs took out. */
export const setAsideFolder = 'set-aside';

/** One repair of one library; used in a transaction. */
export class Surgery {
  private readonly kept: string[] = [];

  /** `now` is ISO-8601 UTC. */
  constructor(
    readonly folder: string,
    readonly database: Database,
    readonly originals: Originals,
    readonly now: string,
  ) {}

  /** Does all of `treat` or, where it fails, nothing; then gives false. What could not be treated is found again, and told. */
  attempt(treat: (surgery: Surgery) => void): boolean {
    const before = this.kept.length;
    try {
      this.database.transaction(() => treat(this));
      return true;
    } catch {
      this.kept.length = before;
      return false;
    }
  }

  /** Takes these rows out, and before them those that refer to them. `where` is SQL over the columns of the table. */
  takeOut(table: string, where: string, ...values: readonly SqlValue[]): void {
    const sql = `FROM ${quoted(table)} WHERE ${where}`;
    const references = referencesTo(this.database, table);
    for (const row of this.database.rows(Row, `SELECT * ${sql}`, values)) {
      for (const reference of references) {
        const referred = row[reference.to] ?? null;
        this.takeOut(reference.table, `${quoted(reference.column)} = ?`, referred);
      }
      if (!derivedTables.has(table)) this.kept.push(JSON.stringify({ table, row: written(row) }));
    }
    this.database.change(`DELETE ${sql}`, ...values);
  }

  /**
   * Writes down what was taken out, and returns the name of the file once it is on the disk; undefined where nothing was. To be
   * called before the transaction ends: what is written down twice harms nobody.
   */
  keep(): string | undefined {
    if (this.kept.length === 0) return undefined;
    const folder = join(this.folder, setAsideFolder);
    mkdirSync(folder, { recursive: true });
    const name = `${this.now.replace(/[:.]/g, '-')}.jsonl`;
    const file = openSync(join(folder, name), 'a');
    try {
      writeFileSync(file, this.kept.map((line) => `${line}\n`).join(''));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    this.kept.length = 0;
    syncDirectory(folder);
    syncDirectory(this.folder);
    return name;
  }
}

/** Bytes as Base64: JSON has none. */
function written(row: z.infer<typeof Row>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}
