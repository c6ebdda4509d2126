/** A program for a kill test: makes backups of a library without end and says which were made, a line each. */
import { writeSync } from 'node:fs';
import { makeBackup } from '../../corpus/storage/backups.ts';

const [folder = '', round = '0'] = process.argv.slice(2);

for (let step = 0; ; step += 1) {
  const now = new Date(Date.UTC(2026, 0, 1 + Number(round)) + step * 1000).toISOString();
  const { name } = makeBackup(folder, { now, days: 60 });
  writeSync(1, `${name}\n`);
}
