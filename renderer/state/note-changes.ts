/** What is done with several notes at once: saved as one step, and taken back as one. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { NotesChange } from '../../electron/shared/note-requests.ts';
import { request } from './client.ts';
import type { NoteStep } from './note-step.ts';
import { notify, notifyError } from './notices.ts';
import { remember } from './undo.ts';

/** Undoes one step and gives the step that was thereby done. Errors: CorpusError. */
export async function undoNoteStep(step: NoteStep): Promise<NoteStep> {
  switch (step.kind) {
    case 'notesChanged': {
      const { before } = await request('notes:bringBack', { states: [...step.before] });
      return { ...step, before };
    }
    case 'notesDeleted':
      await request('notes:restore', { ids: [...step.ids] });
      return { ...step, kind: 'notesRestored' };
    case 'notesRestored':
      await request('notes:delete', { ids: [...step.ids] });
      return { ...step, kind: 'notesDeleted' };
  }
}

/** Changes notes; the window shows them when main tells that they changed. */
export async function changeNotes(
  ids: readonly AnnotationId[],
  change: NotesChange,
): Promise<void> {
  if (ids.length === 0) return;
  try {
    const { before } = await request('notes:change', { ids: [...ids], change });
    remember({ kind: 'notesChanged', before });
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
    remember({ kind: 'notesDeleted', ids });
    notify({ kind: 'notesDeleted', count: ids.length });
  } catch (error) {
    notifyError(error);
  }
}
