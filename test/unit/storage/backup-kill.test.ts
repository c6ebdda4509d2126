/** A process that is killed while it makes a backup leaves sound backups only, and the next one is made. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupsFolder } from '../../../corpus/storage/backup-files.ts';
import { listBackups, makeBackup, proveDatabase } from '../../../corpus/storage/backups.ts';
import { builtPrograms } from '../../support/built-programs.ts';
import { importText, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const programs = builtPrograms('backup-writer', 'restore-writer');
const rounds = 15;

it(`leaves only sound backups over ${rounds} rounds of kill -9`, { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const library = openTestLibrary(folder);
  // Large enough that a backup takes several writes.
  const text = importText('آب روان در قنات و باغ\n'.repeat(8000));
  library.add(text.document, text.bytes);
  let unfinished = 0;
  for (let round = 0; round < rounds; round += 1) {
    const made = await runAndKill('backup-writer', folder, round);
    const listed = listBackups(folder);
    for (const { name, contents } of listed) {
      expect(contents).toEqual({ documents: 1, annotations: 0 });
      expect(proveDatabase(join(backupsFolder(folder), name), folder)).toEqual(contents);
    }
    // What was said to be made is there, unless one of the same day took its place.
    const [newest] = made.sort().reverse();
    expect(listed.map(({ name }) => name).filter((name) => name >= (newest ?? ''))).not.toEqual([]);
    if (readdirSync(backupsFolder(folder)).some((name) => name.endsWith('.part'))) unfinished += 1;
  }
  // Else the kills came between the backups, and nothing was tried.
  expect(unfinished).toBeGreaterThan(0);
  const last = makeBackup(folder, { now: '2026-06-01T08:00:00.000Z', days: 60 });
  expect(listBackups(folder)[0]).toEqual(last);
  expect(readdirSync(backupsFolder(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it(
  'leaves one of two states when it is killed while it restores',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const library = openTestLibrary(folder);
    const text = importText('آب روان در قنات و باغ\n'.repeat(8000));
    library.add(text.document, text.bytes);
    makeBackup(folder, { now: '2026-01-01T08:00:00.000Z', days: 60 });
    const other = importText('The garden and its pools\n'.repeat(8000));
    library.add(other.document, other.bytes);
    makeBackup(folder, { now: '2026-01-02T08:00:00.000Z', days: 60 });
    library.close();
    const seen = new Set<number>();
    for (let round = 0; round < rounds; round += 1) {
      await runAndKill('restore-writer', folder, round);
      const survivor = openTestLibrary(folder, 'open');
      expect(survivor.doctor().filter(({ ok }) => !ok)).toEqual([]);
      seen.add(survivor.list().length);
      survivor.close();
    }
    for (const count of seen) expect([1, 2]).toContain(count);
  },
);

/** The lines that the program finished before it was killed, some milliseconds after its first. */
async function runAndKill(
  name: 'backup-writer' | 'restore-writer',
  folder: string,
  round: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [programs(name), folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  await once(child.stdout, 'data');
  setTimeout(() => child.kill('SIGKILL'), round * 2);
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return output.split('\n').slice(0, -1);
}
