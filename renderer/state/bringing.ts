/** Notes of other programs that the reader is about to bring in: what would be done, what is decided, and what was done. */
import { create } from 'zustand';
import { toCorpusError } from '../../corpus/errors.ts';
import type {
  FailedIncoming,
  IncomingChoices,
  IncomingId,
  IncomingProgress,
  IncomingReport,
} from '../../electron/shared/incoming-requests.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';
import { closeDialog, openDialog } from './session.ts';

/**
 * `planning`: main looks what would be done, anew after each choice; `planned`: the reader sees it; `keeping`; `kept`: done, and
 * `change` takes it back (null where nothing was new). `asked` counts plans, so that an older answer is not shown.
 */
interface Bringing {
  readonly incoming: IncomingId | null;
  readonly stage: 'planning' | 'planned' | 'keeping' | 'kept';
  readonly progress: Omit<IncomingProgress, 'incoming'>;
  readonly choices: IncomingChoices;
  readonly files: readonly IncomingReport[];
  readonly failed: readonly FailedIncoming[];
  readonly change: number | null;
  readonly asked: number;
}

const initial: Bringing = {
  incoming: null,
  stage: 'planning',
  progress: { done: 0, total: 0 },
  choices: { documents: {}, mine: [] },
  files: [],
  failed: [],
  change: null,
  asked: 0,
};

export const useBringing = create<Bringing>()(() => initial);

/** The choices with the document of a text; null: it waits. */
export function withDocument(
  choices: IncomingChoices,
  key: string,
  document: IncomingChoices['documents'][string],
): IncomingChoices {
  return { ...choices, documents: { ...choices.documents, [key]: document } };
}

/** The choices with a name that is the reader's own, or not. */
export function withName(choices: IncomingChoices, name: string, isMine: boolean): IncomingChoices {
  const others = choices.mine.filter((one) => one !== name);
  return { ...choices, mine: isMine ? [...others, name] : others };
}

/** How many notes would be stored. */
export function countNew(files: readonly IncomingReport[]): number {
  return files.reduce(
    (sum, { added, updated, unplaced, waiting }) => sum + added + updated + unplaced + waiting,
    0,
  );
}

/** Lets the reader choose files with notes, and shows what would be done. */
export async function chooseNotes(): Promise<void> {
  try {
    const { incoming } = await request('incoming:choose', {});
    if (incoming !== null) await openBringing(incoming);
  } catch (error) {
    notifyError(error);
  }
}

/** Shows what bringing these files in would do. */
export async function openBringing(incoming: IncomingId): Promise<void> {
  useBringing.setState({ ...initial, incoming });
  openDialog('bring');
  await plan();
}

/** Decides which document a text of the files is; null: its notes wait. */
export async function chooseDocument(
  key: string,
  document: IncomingChoices['documents'][string],
): Promise<void> {
  useBringing.setState(({ choices }) => ({ choices: withDocument(choices, key, document) }));
  await plan();
}

/** Says whether words under a name are the reader's own. */
export async function chooseMine(name: string, isMine: boolean): Promise<void> {
  useBringing.setState(({ choices }) => ({ choices: withName(choices, name, isMine) }));
  await plan();
}

async function plan(): Promise<void> {
  const { incoming, choices, asked: before } = useBringing.getState();
  if (incoming === null) return;
  const asked = before + 1;
  useBringing.setState({ stage: 'planning', asked });
  try {
    const planned = await request('incoming:plan', { incoming, choices });
    if (useBringing.getState().asked === asked)
      useBringing.setState({ ...planned, stage: 'planned' });
  } catch (error) {
    if (useBringing.getState().asked === asked) fail(error);
  }
}

/** Stores what was shown. */
export async function keepNotes(): Promise<void> {
  const { incoming, choices } = useBringing.getState();
  if (incoming === null) return;
  useBringing.setState({ stage: 'keeping' });
  try {
    useBringing.setState({
      ...(await request('incoming:keep', { incoming, choices })),
      stage: 'kept',
    });
  } catch (error) {
    useBringing.setState({ stage: 'planned' });
    notifyError(error);
  }
}

/** Takes the whole import back. */
export async function undoBringing(): Promise<void> {
  const { change } = useBringing.getState();
  if (change === null) return;
  try {
    await request('incoming:undo', { change });
    closeBringing();
    notify({ kind: 'undone' });
  } catch (error) {
    notifyError(error);
  }
}

/** Closes the dialog; what was not stored is forgotten. */
export function closeBringing(): void {
  const { incoming, stage } = useBringing.getState();
  closeDialog();
  useBringing.setState(initial);
  if (incoming !== null && stage !== 'kept') {
    request('incoming:close', { incoming }).catch(notifyError);
  }
}

/** How far planning is. */
export function showBringing({ incoming, done, total }: IncomingProgress): void {
  if (useBringing.getState().incoming === incoming) {
    useBringing.setState({ progress: { done, total } });
  }
}

function fail(error: unknown): void {
  closeBringing();
  // The reader closed it.
  if (toCorpusError(error).code !== 'cancelled') notifyError(error);
}
