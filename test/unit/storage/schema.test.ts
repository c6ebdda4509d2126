/** Every migration brings the schema from one version to the next and keeps what is there. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Database } from '../../../corpus/storage/database.ts';
import {
  applicationId,
  currentVersion,
  migrate,
  migrations,
  schemaState,
} from '../../../corpus/storage/schema.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

const Named = z.object({ name: z.string() });
const tables = (database: Database): string[] =>
  database
    .rows(Named, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name);

const emptyFile = (): Database => new Database(join(temporaryFolder(), 'a.sqlite'), 'read-write');

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
    expect(currentVersion).toBe(migrations.length);
  });

  it('1: an empty file becomes a library', () => {
    const database = emptyFile();
    expect(schemaState(database)).toEqual({ kind: 'empty' });
    migrate(database, 1);
    expect(schemaState(database)).toEqual({ kind: 'library', version: 1 });
    expect(database.number('PRAGMA application_id')).toBe(applicationId);
    expect(tables(database)).toEqual([
      'annotation',
      'content',
      'correction',
      'document',
      'fact',
      'reading_position',
    ]);
    database.close();
  });

  it('run once: a library of the current version is not touched', () => {
    const database = emptyFile();
    migrate(database);
    const before = database.number('PRAGMA schema_version');
    migrate(database);
    expect(database.number('PRAGMA schema_version')).toBe(before);
    database.close();
  });

  it('leave an unfinished one undone', () => {
    const database = emptyFile();
    database.execute('CREATE TABLE annotation (in_the_way)');
    expect(() => migrate(database)).toThrow();
    expect(tables(database)).toEqual(['annotation']);
    expect(database.number('PRAGMA user_version')).toBe(0);
    expect(schemaState(database)).toEqual({ kind: 'foreign' });
    database.close();
  });
});
