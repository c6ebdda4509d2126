/** What the main thread and the backup's thread say to one another. */
import type { Backup, BackupOptions } from '../../corpus/storage/backups.ts';
import type { Reply } from '../shared/reply.ts';

/** What the thread is started for. */
export type BackupWork = BackupOptions & { readonly folder: string };

/** What became of it. */
export type BackupReply = Reply<Backup>;
