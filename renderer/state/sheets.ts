/** The sheets of the library, the one that is open, and what is done with them. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import {
  withInserted,
  type Sheet,
  type SheetId,
  type SheetItem,
  type SheetSummary,
} from '../../corpus/annotations/sheet.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';
import { openSheet, useNotesView } from './notes-view.ts';

interface Sheets {
  /** The last changed first. */
  readonly all: readonly SheetSummary[];
  /** The open one; null while it comes, and where none is open. */
  readonly open: Sheet | null;
}

export const useSheets = create<Sheets>()(() => ({ all: [], open: null }));

/** Saves first, then shows. */
async function save(sheet: Sheet): Promise<void> {
  await request('sheet:save', { sheet });
  showSheet(sheet);
}

/** Shows a sheet as it is now, if it is the open one. */
export function showSheet(sheet: Sheet): void {
  useSheets.setState(({ open }) => (open?.id === sheet.id ? { open: sheet } : {}));
}

/** Shows which sheets there are; one that is gone is closed. */
export function showSheets(all: readonly SheetSummary[]): void {
  useSheets.setState({ all });
  const { sheet } = useNotesView.getState();
  if (sheet !== null && !all.some(({ id }) => id === sheet)) useNotesView.setState({ sheet: null });
}

/** Asks which sheets there are. */
export async function loadSheets(): Promise<void> {
  try {
    showSheets(await request('sheet:list', {}));
  } catch (error) {
    notifyError(error);
  }
}

/** Reads the sheet that is to be shown. */
export async function loadSheet(id: SheetId): Promise<void> {
  if (useSheets.getState().open?.id !== id) useSheets.setState({ open: null });
  try {
    const open = await request('sheet:read', { id });
    if (useNotesView.getState().sheet === id) useSheets.setState({ open });
  } catch (error) {
    notifyError(error);
  }
}

/** Makes a sheet of this title with these notes in it, and opens it unless it is to stay aside. */
export async function makeSheet(title: string, notes: readonly AnnotationId[] = []): Promise<void> {
  try {
    const sheet = await request('sheet:create', { title, items: passages(notes) });
    if (notes.length > 0) notify({ kind: 'addedToSheet', name: title, count: notes.length });
    else openSheet(sheet.id);
  } catch (error) {
    notifyError(error);
  }
}

function passages(notes: readonly AnnotationId[]): SheetItem[] {
  return notes.map((annotation) => ({ id: crypto.randomUUID(), kind: 'passage', annotation }));
}

/** Puts notes at the end of a sheet. */
export async function addToSheet(
  { id, title }: SheetSummary,
  notes: readonly AnnotationId[],
): Promise<void> {
  try {
    const before = await request('sheet:read', { id });
    await save({ ...before, items: [...withInserted(before.items, passages(notes))] });
    notify({ kind: 'addedToSheet', name: title, count: notes.length });
  } catch (error) {
    notifyError(error);
  }
}

/** Changes the open sheet. Shown at once; where it could not be saved, it is as it was, and the reader is told. */
export async function changeSheet(change: (sheet: Sheet) => Sheet): Promise<void> {
  const { open: before } = useSheets.getState();
  if (before === null) return;
  const sheet = change(before);
  if (sheet === before) return;
  showSheet(sheet);
  try {
    await request('sheet:save', { sheet });
  } catch (error) {
    showSheet(before);
    notifyError(error);
  }
}

/** Deletes a sheet; its notes stay. */
export async function deleteSheet({ id, title }: Pick<Sheet, 'id' | 'title'>): Promise<void> {
  try {
    await request('sheet:delete', { id });
    notify({ kind: 'sheetDeleted', name: title });
  } catch (error) {
    notifyError(error);
  }
}
