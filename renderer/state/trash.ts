/** The trash as its dialog shows it: deleted texts and notes, put back or erased for good. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { DeletedDocument } from '../../corpus/document/collection.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { DeletedNote } from '../../electron/shared/history-requests.ts';
import { showAnnotation } from './annotations.ts';
import { request } from './client.ts';
import { dismissDeletion, notifyError } from './notices.ts';
import { openDialog } from './session.ts';

interface Trash {
  readonly documents: readonly DeletedDocument[];
  /** Notes that were deleted from texts which are here. */
  readonly notes: readonly DeletedNote[];
}

export const useTrash = create<Trash>()(() => ({ documents: [], notes: [] }));

async function refresh(): Promise<void> {
  const [documents, notes] = await Promise.all([
    request('trash:list', {}),
    request('trash:listNotes', {}),
  ]);
  useTrash.setState({ documents, notes });
}

/** Shows what is in the trash. */
export async function openTrash(): Promise<void> {
  try {
    await refresh();
    openDialog('trash');
  } catch (error) {
    notifyError(error);
  }
}

/** Puts texts back into the library. */
export async function putBack(documents: readonly DocumentId[]): Promise<void> {
  await change(request('documents:restore', { documents: [...documents] }));
}

/** Takes all that lies in the trash off the disk; the notes of its texts too, unless they are to be kept. */
export async function emptyTrash(keepNotes: boolean): Promise<void> {
  const { documents, notes } = useTrash.getState();
  const [texts, ids] = [documents.map(({ id }) => id), notes.map((one) => one.annotation.id)];
  const erasing = async (): Promise<void> => {
    if (texts.length > 0) await request('trash:erase', { documents: texts, keepNotes });
    if (ids.length > 0) await request('trash:eraseNotes', { ids });
  };
  await change(erasing());
}

/** Puts a deleted note back into its text. */
export async function putNoteBack(id: AnnotationId): Promise<void> {
  await change(request('annotation:restore', { id }).then(showAnnotation));
}

async function change(doing: Promise<unknown>): Promise<void> {
  try {
    await doing;
    dismissDeletion();
    await refresh();
  } catch (error) {
    notifyError(error);
  }
}
