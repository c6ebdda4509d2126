/** Answers about the library's backups. */
import type { Backup } from '../../corpus/storage/backups.ts';
import type { Backups } from '../backups.ts';
import type { Jobs } from '../jobs.ts';
import { toReplyError } from '../shared/reply-error.ts';
import type { BackupFile } from '../shared/backup-file.ts';
import type { Handlers } from '../shared/contract.ts';

/** What these handlers need. */
export interface BackupHandlerServices {
  readonly backups: Backups;
  readonly jobs: Jobs;
  /** Called when the library holds something else: windows begin anew. */
  readonly onRestored: () => void;
}

/** Handlers of `backup:*`. */
export function backupHandlers({
  backups,
  jobs,
  onRestored,
}: BackupHandlerServices): Pick<Handlers, 'backup:list' | 'backup:make' | 'backup:restore'> {
  return {
    'backup:list': () => {
      const failure = backups.failure();
      return {
        backups: backups.list().map(fileOf),
        present: backups.present(),
        failure: failure ? toReplyError(failure) : null,
      };
    },
    'backup:make': async () => fileOf(await backups.make()),
    'backup:restore': async ({ name }) => {
      // What they would still write belongs to the library that goes.
      jobs.cancelAll();
      await jobs.idle();
      await backups.restore(name);
      onRestored();
      return {};
    },
  };
}

function fileOf({ contents, ...backup }: Backup): BackupFile {
  return { ...backup, contents: contents && { ...contents } };
}
