/** Everything taken out into an archive, and an archive that is looked through and brought in: one at a time in a window. */
import { create } from 'zustand';
import { toCorpusError, type ErrorCode, type ErrorDetails } from '../../corpus/errors.ts';
import type {
  ArchiveProgress,
  OfferedArchive,
  ShownPlan,
  TakenOut,
} from '../../electron/shared/archive-requests.ts';
import type { JobId } from '../../electron/shared/import-requests.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';
import { closeDialog, openDialog } from './session.ts';

/** What the dialog shows; `working` ones can be stopped. */
export type Archiving =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'takingOut' | 'reading' | 'bringing';
      readonly progress: ArchiveProgress | undefined;
    }
  | { readonly kind: 'takenOut'; readonly taken: TakenOut }
  | { readonly kind: 'planned'; readonly offered: OfferedArchive; readonly plan: ShownPlan }
  | { readonly kind: 'brought'; readonly file: string; readonly plan: ShownPlan }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails };

export const useArchiving = create<{ readonly now: Archiving }>()(() => ({
  now: { kind: 'none' },
}));

function show(now: Archiving): void {
  useArchiving.setState({ now });
  openDialog('archive');
}

/** Asks where, and takes everything out. */
export async function takeEverythingOut(): Promise<void> {
  if (isWorking()) {
    openDialog('archive');
    return;
  }
  await working('takingOut', async () => {
    const taken = await request('archive:takeOut', {});
    return taken === null ? { kind: 'none' } : { kind: 'takenOut', taken };
  });
}

/** Asks for an archive and looks through it. */
export async function chooseArchive(): Promise<void> {
  if (isWorking()) {
    openDialog('archive');
    return;
  }
  await offer(() => request('archive:choose', {}));
}

/** Looks through the archive that an import came upon. */
export async function offerImported(job: JobId): Promise<void> {
  if (isWorking()) return;
  await offer(() => request('archive:ofImport', { job }));
}

async function offer(ask: () => Promise<OfferedArchive | null>): Promise<void> {
  let offered: OfferedArchive | null = null;
  try {
    offered = await ask();
  } catch (error) {
    show(failure(error));
  }
  if (offered === null) return;
  const chosen = offered;
  await working('reading', async () => {
    const plan = await request('archive:plan', { archive: chosen.archive });
    return { kind: 'planned', offered: chosen, plan };
  });
}

/** Does what was planned. */
export async function bringArchiveIn(): Promise<void> {
  const { now } = useArchiving.getState();
  if (now.kind !== 'planned') return;
  const { archive, file } = now.offered;
  await working('bringing', async () => {
    const plan = await request('archive:bring', { archive });
    return { kind: 'brought', file, plan };
  });
}

/** Shows how far it is, and then what came of it; what the reader stopped is over without a word. */
async function working(
  kind: 'takingOut' | 'reading' | 'bringing',
  work: () => Promise<Archiving>,
): Promise<void> {
  // Taking out begins with the system's own dialog.
  if (kind === 'takingOut') useArchiving.setState({ now: { kind, progress: undefined } });
  else show({ kind, progress: undefined });
  try {
    const now = await work();
    if (now.kind === 'none') leave();
    else show(now);
  } catch (error) {
    const failed = failure(error);
    if (failed.kind === 'failed' && failed.code === 'cancelled') leave();
    else show(failed);
  }
}

function failure(error: unknown): Archiving {
  const { code, details } = toCorpusError(error);
  return { kind: 'failed', code, details };
}

function leave(): void {
  useArchiving.setState({ now: { kind: 'none' } });
  closeDialog();
}

/** How far main is. */
export function showArchiveProgress(progress: ArchiveProgress): void {
  const { now } = useArchiving.getState();
  if (!('progress' in now)) return;
  // The place is chosen: from now on there is something to see.
  if (now.progress === undefined) openDialog('archive');
  useArchiving.setState({ now: { ...now, progress } });
}

/** Closes the dialog; what is being done goes on, and says what came of it. */
export function closeArchive(): void {
  const { now } = useArchiving.getState();
  closeDialog();
  if (isWorking()) return;
  if (now.kind === 'planned') {
    request('archive:forget', { archive: now.offered.archive }).catch(notifyError);
  }
  useArchiving.setState({ now: { kind: 'none' } });
}

/** Stops what is being done. */
export function stopArchiving(): void {
  request('archive:stop', {}).catch(notifyError);
}

function isWorking(): boolean {
  return 'progress' in useArchiving.getState().now;
}
