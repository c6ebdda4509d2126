/** Undo and redo: main takes back what this window did last, as its journal says; every window then shows what stands. */
import type { TakenBack } from '../../electron/shared/history-requests.ts';
import { findPlaced, focusAnnotation } from './annotations.ts';
import { request } from './client.ts';
import { notify, notifyError, type Message } from './notices.ts';
import { showChange, shownPair } from './parallel.ts';

/** Takes back the reader's last change. */
export function undo(): Promise<void> {
  return say(request('history:undo', {}), 'nothingToUndo', messageOf);
}

/** Does again what was taken back last. */
export function redo(): Promise<void> {
  return say(request('history:redo', {}), 'nothingToRedo', () => ({ kind: 'redone' }));
}

/** Takes one change back, whoever made it. Errors: CorpusError `changedSince`, `notFound`. */
export async function takeBackChange(change: number): Promise<void> {
  await show(await request('history:undoChange', { change }), messageOf);
}

/** Shows where something was taken back, and says that it was. A failure is told. */
export async function say(
  taking: Promise<TakenBack | null>,
  nothing: 'nothingToUndo' | 'nothingToRedo',
  message: (taken: TakenBack) => Message,
): Promise<void> {
  try {
    const taken = await taking;
    if (taken === null) {
      notify({ kind: nothing });
      return;
    }
    await show(taken, message);
  } catch (error) {
    notifyError(error);
  }
}

async function show(taken: TakenBack, message: (taken: TakenBack) => Message): Promise<void> {
  const here = taken.annotations.find((id) => findPlaced(id));
  if (here !== undefined) focusAnnotation(here);
  const pair = taken.change.act.startsWith('pair:') ? shownPair() : undefined;
  if (pair) {
    const { id } = pair.pair;
    await showChange(await request('pair:follow', { id, since: pair.stamp }));
  }
  notify(message(taken));
}

function messageOf({ change }: TakenBack): Message {
  return change.act === 'document:delete' && change.title !== null
    ? { kind: 'documentRestored', title: change.title }
    : { kind: 'undone' };
}
