/** Earlier versions of one note, as their dialog shows them, and going back to one. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Version } from '../../electron/shared/history-requests.ts';
import { focusAnnotation, showAnnotation } from './annotations.ts';
import { request } from './client.ts';
import { leavePopup } from './marking.ts';
import { notify, notifyError } from './notices.ts';
import { useSelection } from './selection.ts';
import { closeDialog, openDialog } from './session.ts';

/** Newest first; `id` is null before the first note. */
interface Versions {
  readonly id: AnnotationId | null;
  readonly versions: readonly Version[];
}

export const useVersions = create<Versions>()(() => ({ id: null, versions: [] }));

/** Saves what is being written in the popup, then shows how the note was before. */
export async function openVersions(id: AnnotationId): Promise<void> {
  await leavePopup();
  // It could not be saved: the popup says so, and keeps the words.
  if (useSelection.getState().now.kind === 'editing') return;
  try {
    useVersions.setState({ id, versions: await request('history:versions', { id }) });
    openDialog('versions');
  } catch (error) {
    notifyError(error);
  }
}

/** Makes the note what it was until that change; that can be undone. */
export async function restoreVersion(change: number): Promise<void> {
  const { id } = useVersions.getState();
  if (id === null) return;
  try {
    showAnnotation(await request('history:restoreVersion', { id, change }));
    closeDialog();
    focusAnnotation(id);
    notify({ kind: 'versionRestored' });
  } catch (error) {
    notifyError(error);
  }
}
