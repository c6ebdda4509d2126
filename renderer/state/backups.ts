/** The library's backups as the settings show them: asked for when they are looked at. */
import { create } from 'zustand';
import type { Result } from '../../electron/shared/contract.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';

/** `listed` is null until main has answered; `busy` says what is being done. */
interface BackupsState {
  readonly listed: Result<'backup:list'> | null;
  readonly busy: 'making' | 'restoring' | null;
}

export const useBackups = create<BackupsState>()(() => ({ listed: null, busy: null }));

/** Asks for the list anew. */
export async function loadBackups(): Promise<void> {
  try {
    useBackups.setState({ listed: await request('backup:list', {}) });
  } catch (error) {
    notifyError(error);
  }
}

/** Makes a backup and says so; why one failed stands in the list too. */
export function makeBackup(): Promise<void> {
  return during('making', async () => {
    await request('backup:make', {});
    notify({ kind: 'backupMade' });
  });
}

/** Puts a backup in the place of the library; main then begins the window anew. */
export function restoreBackup(name: string): Promise<void> {
  return during('restoring', () => request('backup:restore', { name }));
}

async function during(
  busy: NonNullable<BackupsState['busy']>,
  work: () => Promise<unknown>,
): Promise<void> {
  if (useBackups.getState().busy) return;
  useBackups.setState({ busy });
  try {
    await work();
  } catch (error) {
    notifyError(error);
  }
  await loadBackups();
  useBackups.setState({ busy: null });
}
