/** The backup's thread: copies and proves the database while the window stays quick, then ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup } from '../../corpus/storage/backups.ts';
import { toReplyError } from '../shared/reply-error.ts';
import type { BackupReply, BackupWork } from './backup-messages.ts';

function reply(): BackupReply {
  const { folder, now, days } = workerData as BackupWork;
  try {
    return { ok: true, value: makeBackup(folder, { now, days }) };
  } catch (error) {
    return { ok: false, error: toReplyError(error) };
  }
}

parentPort?.postMessage(reply());
