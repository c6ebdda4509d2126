/** Files that are there whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../../corpus/errors.ts';
import { readJson, writeJson } from '../../../../electron/files/json-file.ts';
import { writeFileWhole } from '../../../../electron/files/write-file.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('a file written whole', () => {
  it('replaces the one before it and leaves nothing beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'قنات.md');
    writeFileSync(path, 'old and much longer than the new one');
    writeFileWhole(path, 'نو');
    expect(readFileSync(path, 'utf8')).toBe('نو');
    expect(readdirSync(folder)).toEqual(['قنات.md']);
  });

  it('can have a name as long as the file system allows', () => {
    const path = join(temporaryFolder(), `${'ق'.repeat(120)}.md`);
    writeFileWhole(path, 'x');
    expect(readFileSync(path, 'utf8')).toBe('x');
  });

  it('that cannot be written is an error with its name, and leaves nothing behind', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'taken');
    mkdirSync(join(path, 'inside'), { recursive: true });
    expect(() => writeFileWhole(path, 'x')).toThrow(CorpusError);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('in a folder that is not there is not writable', () => {
    const path = join(temporaryFolder(), 'nowhere', 'a.md');
    expect(() => writeFileWhole(path, 'x')).toThrow(
      expect.objectContaining({ code: 'notWritable', details: { file: path, reason: 'ENOENT' } }),
    );
  });
});

describe('a JSON file', () => {
  it('gives back what was written', () => {
    const path = join(temporaryFolder(), 'deep', 'a.json');
    writeJson(path, { a: 'یک' });
    expect(readJson(path)).toEqual({ a: 'یک' });
  });

  it('that is damaged is kept aside', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, '{"theme": "da');
    expect(readJson(path)).toBeUndefined();
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"theme": "da');
  });
});

it('tells where it writes before anything is there, so that a killed export leaves no stray file', () => {
  const path = join(temporaryFolder(), 'notes.md');
  const seen: string[] = [];
  writeFileWhole(path, 'x', (temporary) => {
    seen.push(
      `${/\.notes\.md\.[0-9a-f]{8}\.hashiyeh-part$/u.test(temporary)} ${existsSync(temporary)}`,
    );
    return () => seen.push(`${existsSync(temporary)} ${existsSync(path)}`);
  });
  expect(seen).toEqual(['true false', 'false true']);
});
