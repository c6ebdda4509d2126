/** What was changed in the library, as the dialog of recent changes shows it, and taking one of the changes back. */
import { create } from 'zustand';
import { toCorpusError, type ErrorCode, type ErrorDetails } from '../../corpus/errors.ts';
import type { Change } from '../../electron/shared/history-requests.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';
import { openDialog } from './session.ts';
import { takeBackChange } from './undoing.ts';

/** Why a change was not taken back. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** Newest first. `more`: there are earlier ones. `refused` by the number of the change. */
interface Changes {
  readonly shown: readonly Change[];
  readonly more: boolean;
  readonly refused: ReadonlyMap<number, Refusal>;
}

export const useChanges = create<Changes>()(() => ({ shown: [], more: false, refused: new Map() }));

/** What is read at once: some screens of it. */
const pageSize = 50;

/** As many as a request may ask for. */
const mostAtOnce = 500;

/** Shows the dialog with the newest changes. */
export async function openChanges(): Promise<void> {
  try {
    useChanges.setState({ refused: new Map() });
    await readNewest(pageSize);
    openDialog('changes');
  } catch (error) {
    notifyError(error);
  }
}

/** Shows earlier ones below those that are shown. */
export async function showEarlier(): Promise<void> {
  const before = useChanges.getState().shown.at(-1)?.id;
  if (before === undefined) return;
  try {
    const page = await request('history:list', { before, limit: pageSize });
    useChanges.setState(({ shown }) => ({
      shown: [...shown, ...page],
      more: page.length === pageSize,
    }));
  } catch (error) {
    notifyError(error);
  }
}

/** Takes one change back; where that cannot be, its line says why. */
export async function undoOne(change: number): Promise<void> {
  try {
    await takeBackChange(change);
    await readNewest(Math.min(useChanges.getState().shown.length + 1, mostAtOnce));
  } catch (error) {
    const { code, details } = toCorpusError(error);
    useChanges.setState(({ refused }) => ({
      refused: new Map([...refused, [change, { code, details }]]),
    }));
  }
}

async function readNewest(limit: number): Promise<void> {
  const shown = await request('history:list', { limit });
  useChanges.setState({ shown, more: shown.length === limit });
}
