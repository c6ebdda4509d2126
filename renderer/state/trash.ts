/** The trash as its dialog shows it: deleted texts, put back or erased for good. */
import { create } from 'zustand';
import type { DeletedDocument } from '../../corpus/document/collection.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { request } from './client.ts';
import { notifyError } from './notices.ts';
import { openDialog } from './session.ts';

interface Trash {
  readonly documents: readonly DeletedDocument[];
}

export const useTrash = create<Trash>()(() => ({ documents: [] }));

async function refresh(): Promise<void> {
  useTrash.setState({ documents: await request('trash:list', {}) });
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
  await change('documents:restore', documents);
}

/** Takes texts off the disk, with their notes. */
export async function erase(documents: readonly DocumentId[]): Promise<void> {
  await change('trash:erase', documents);
}

async function change(
  name: 'documents:restore' | 'trash:erase',
  documents: readonly DocumentId[],
): Promise<void> {
  try {
    await request(name, { documents: [...documents] });
    await refresh();
  } catch (error) {
    notifyError(error);
  }
}
