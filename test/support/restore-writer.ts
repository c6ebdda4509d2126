/** A program for a kill test: restores the two backups of a library by turns without end, and says when it begins. */
import { writeSync } from 'node:fs';
import { listBackups } from '../../corpus/storage/backups.ts';
import { findBackup, restoreBackup } from '../../corpus/storage/restore.ts';

const [folder = ''] = process.argv.slice(2);
const names = listBackups(folder)
  .filter(({ replaced }) => !replaced)
  .map(({ name }) => name);

for (let step = 0; ; step += 1) {
  const file = findBackup(folder, names[step % names.length] ?? '');
  writeSync(1, 'restoring\n');
  await restoreBackup(folder, file, { now: new Date().toISOString(), inUse: false });
}
