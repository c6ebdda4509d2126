/** One connection to a SQLite file: statements kept prepared, rows checked by a schema, changes in transactions. */
import { backup, DatabaseSync } from '@photostructure/sqlite';
import { pathToFileURL } from 'node:url';
import type * as z from 'zod';

/** What a statement can be given. */
export type SqlValue = string | number | null | Uint8Array;

type Connection = InstanceType<typeof DatabaseSync>;
type Statement = ReturnType<Connection['prepare']>;

/** How the file is opened; `immutable` is for a folder where SQLite cannot keep its helper files. */
export type DatabaseMode = 'read-write' | 'read-only' | 'immutable';

/** Of `backup`'s pages a step: in several steps a change of the source would begin it again. */
const wholeAtOnce = -1;

/** See the functions; every one of them throws SQLite's own error (`failures.ts` turns it into ours). */
export class Database {
  private readonly connection: Connection;
  private readonly statements = new Map<string, Statement>();

  constructor(file: string, mode: DatabaseMode) {
    const location = mode === 'immutable' ? `${pathToFileURL(file).href}?immutable=1` : file;
    this.connection = new DatabaseSync(location, {
      readOnly: mode !== 'read-write',
      // Another process may be reading; it never holds the file for long.
      timeout: 2000,
    });
  }

  /** Runs statements that give nothing back. */
  execute(sql: string): void {
    this.connection.exec(sql);
  }

  /** Runs one change and returns how many rows it touched. */
  change(sql: string, ...values: readonly SqlValue[]): number {
    return this.prepare(sql).run(...values).changes;
  }

  /** Every row, each checked by `schema`; rows that do not fit are given to `onDamaged` instead. */
  rows<T>(
    schema: z.ZodType<T>,
    sql: string,
    values: readonly SqlValue[] = [],
    onDamaged: (row: unknown) => void = () => undefined,
  ): readonly T[] {
    const good: T[] = [];
    for (const row of this.prepare(sql).all(...values) as readonly unknown[]) {
      const parsed = schema.safeParse(row);
      if (parsed.success) good.push(parsed.data);
      else onDamaged(row);
    }
    return good;
  }

  /** The first row as SQLite gives it, or undefined. */
  row(sql: string, ...values: readonly SqlValue[]): unknown {
    return this.prepare(sql).get(...values) as unknown;
  }

  /** The number that a one-column query such as a pragma gives; NaN where it gives none. */
  number(sql: string, ...values: readonly SqlValue[]): number {
    const row = this.row(sql, ...values);
    return typeof row === 'object' && row !== null ? Number(Object.values(row)[0]) : Number.NaN;
  }

  /**
   * Runs `work` in a transaction that is committed (and synced) when it returns and undone when it throws. Inside another
   * one it is a part of that, undone by itself when it throws.
   */
  transaction<T>(work: () => T): T {
    const [begin, end, undo] = this.connection.isTransaction
      ? ['SAVEPOINT inner', 'RELEASE inner', 'ROLLBACK TO inner; RELEASE inner']
      : ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'];
    this.connection.exec(begin);
    try {
      const result = work();
      this.connection.exec(end);
      return result;
    } catch (failure) {
      // A full disk makes SQLite roll back by itself.
      if (this.connection.isTransaction) this.connection.exec(undo);
      throw failure;
    }
  }

  /** Writes all of it as one transaction saw it into a new file, without what was deleted. */
  vacuumInto(file: string): void {
    this.change('VACUUM INTO ?', file);
  }

  /** Replaces all of the database in `file` by this one, in one transaction of its own; others may have it open. */
  async copyInto(file: string): Promise<void> {
    await backup(this.connection, file, { rate: wholeAtOnce });
  }

  /**
   * Leaves everything in the one file and no helper files beside it, so that the folder can be copied. Where that
   * cannot be (somebody reads, the disk is full) the helper files stay: what was committed is safe in them.
   */
  settle(): void {
    try {
      this.connection.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE);');
      this.connection.exec('PRAGMA journal_mode = DELETE');
    } catch {
      // The next opening does it.
    }
  }

  /** Closes the file; a transaction that is still open is undone. Closing twice is allowed. */
  close(): void {
    this.statements.clear();
    if (!this.connection.isOpen) return;
    // SQLite keeps a closed connection alive until its last statement is collected, and with it the transaction's lock.
    if (this.connection.isTransaction) this.connection.exec('ROLLBACK');
    this.connection.close();
  }

  private prepare(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.connection.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}
