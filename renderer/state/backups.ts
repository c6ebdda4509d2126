/** The library's backups as the settings show them: asked for when they are looked at. */
import { create } from 'zustand';
import { toCorpusError, type ErrorCode, type ErrorDetails } from '../../corpus/errors.ts';
import type { Result } from '../../electron/shared/contract.ts';
import { request } from './client.ts';

/** What came of the reader's last wish; it is said beside the button, because a dialog hides the notices from screen readers. */
type Outcome =
  | { readonly kind: 'made' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails };

/** `listed` is null until main has answered; `busy` says what is being done. */
interface BackupsState {
  readonly listed: Result<'backup:list'> | null;
  readonly busy: 'making' | 'restoring' | null;
  readonly outcome: Outcome | null;
}

export const useBackups = create<BackupsState>()(() => ({
  listed: null,
  busy: null,
  outcome: null,
}));

/** Asks for the list; a failure that nobody was there to see is the outcome. */
export async function lookAtBackups(): Promise<void> {
  useBackups.setState({ outcome: null });
  await refresh();
  const failure = useBackups.getState().listed?.failure;
  if (failure) useBackups.setState({ outcome: { kind: 'failed', ...failure } });
}

/** Makes a backup. */
export function makeBackup(): Promise<void> {
  return during('making', async () => {
    await request('backup:make', {});
    useBackups.setState({ outcome: { kind: 'made' } });
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
  useBackups.setState({ busy, outcome: null });
  try {
    await work();
  } catch (error) {
    fail(error);
  }
  await refresh();
  useBackups.setState({ busy: null });
}

async function refresh(): Promise<void> {
  try {
    useBackups.setState({ listed: await request('backup:list', {}) });
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  const { code, details } = toCorpusError(error);
  useBackups.setState({ outcome: { kind: 'failed', code, details } });
}
