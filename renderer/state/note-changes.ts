/** What is done with several notes at once: saved as one step, and taken back as one. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { NotesChange } from '../../electron/shared/note-requests.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';

/** Changes notes; the window shows them when main tells that they changed. */
export async function changeNotes(
  ids: readonly AnnotationId[],
  change: NotesChange,
): Promise<void> {
  if (ids.length === 0) return;
  try {
    await request('notes:change', { ids: [...ids], change });
    notify({ kind: 'notesChanged', count: ids.length });
  } catch (error) {
    notifyError(error);
  }
}

/** Deletes notes; undo brings them back. */
export async function deleteNotes(ids: readonly AnnotationId[]): Promise<void> {
  if (ids.length === 0) return;
  try {
    await request('notes:delete', { ids: [...ids] });
    notify({ kind: 'notesDeleted', count: ids.length });
  } catch (error) {
    notifyError(error);
  }
}
