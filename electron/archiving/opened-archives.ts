/** The archives that a window has opened and neither brought in nor put away. */
import type { ArchivePlan } from '../../corpus/archive/plan.ts';
import { CorpusError } from '../../corpus/errors.ts';
import { ArchiveId, type OfferedArchive } from '../shared/archive-requests.ts';
import type { ArchiveFile } from './archive-file.ts';

interface Opened {
  readonly file: ArchiveFile;
  /** What bringing it in would do, once it was looked through. */
  readonly plan?: ArchivePlan;
}

/** See the functions. */
export interface OpenedArchives {
  add(file: ArchiveFile): OfferedArchive;
  /** Errors: CorpusError `notFound`. */
  find(archive: ArchiveId): Opened;
  keepPlan(archive: ArchiveId, plan: ArchivePlan): void;
  /** Closes it; one that is closed already is left alone. */
  forget(archive: ArchiveId): Promise<void>;
}

export function createOpenedArchives(): OpenedArchives {
  const opened = new Map<ArchiveId, Opened>();
  let count = 0;
  return {
    add(file) {
      count += 1;
      const archive = ArchiveId.parse(`archive-${count}`);
      opened.set(archive, { file });
      return { archive, file: file.name };
    },
    find(archive) {
      const found = opened.get(archive);
      if (found) return found;
      const details = { what: 'archive', id: archive };
      throw new CorpusError('notFound', `no archive ${archive}`, details);
    },
    keepPlan(archive, plan) {
      const found = opened.get(archive);
      if (found) opened.set(archive, { ...found, plan });
    },
    async forget(archive) {
      const found = opened.get(archive);
      opened.delete(archive);
      await found?.file.close();
    },
  };
}
