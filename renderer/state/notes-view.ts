/** The view over the notes of the whole library: whether it is shown, and the way back to it from a text. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { SheetId } from '../../corpus/annotations/sheet.ts';
import { openDocument, openId, useDocument, wholeDocument } from './document.ts';
import type { NoteLine } from '../../corpus/annotations/note-query.ts';
import { notify } from './notices.ts';
import { goToAnnotation, useReading } from './reading.ts';

/** Where in the view a text was opened from, and how many steps back were known then. */
interface CameFrom {
  readonly id: AnnotationId;
  readonly tab: Tab;
  readonly steps: number;
}

export type Tab = 'notes' | 'sheets';

interface NotesView {
  /** Null: texts are shown. */
  readonly tab: Tab | null;
  /** The note that has the keyboard when the view is shown. */
  readonly stop: AnnotationId | null;
  readonly cameFrom: CameFrom | null;
  /** The sheet that is open. */
  readonly sheet: SheetId | null;
}

export const useNotesView = create<NotesView>()(() => ({
  tab: null,
  stop: null,
  cameFrom: null,
  sheet: null,
}));

/** Shows the notes or the sheets in the whole window; asked for again, makes room for the text. */
export function toggleNotesView(tab: Tab): void {
  useNotesView.setState((view) => ({ tab: view.tab === tab ? null : tab, cameFrom: null }));
}

/** Shows one side of the view. */
export function showTab(tab: Tab): void {
  useNotesView.setState({ tab });
}

export function closeNotesView(): void {
  useNotesView.setState({ tab: null });
}

/** Shows a sheet. */
export function openSheet(sheet: SheetId | null): void {
  useNotesView.setState({ tab: 'sheets', sheet });
}

/** Keeps which note has the keyboard. */
export function stopAtLine(stop: AnnotationId): void {
  useNotesView.setState({ stop });
}

/** Opens the text of a note at its passage; going back leads to the note in the view. */
export async function openPassage({
  id,
  documentId,
  gone,
}: Pick<NoteLine, 'id' | 'documentId' | 'gone'>): Promise<void> {
  if (gone) {
    notify({ kind: 'textInTrash' });
    return;
  }
  const tab = useNotesView.getState().tab ?? 'notes';
  useNotesView.setState({ tab: null, stop: id });
  await openDocument(documentId);
  if ((await wholeDocument())?.id !== documentId) return;
  goToAnnotation(id);
  const steps = useReading.getState().history.past.length;
  useNotesView.setState({ cameFrom: { id, tab, steps } });
}

/** Goes back to the view, where the text was opened from it and the reader jumped nowhere since; returns whether it did. */
export function backToNotes(): boolean {
  const { cameFrom } = useNotesView.getState();
  if (cameFrom === null || useReading.getState().history.past.length > cameFrom.steps) return false;
  useNotesView.setState({ tab: cameFrom.tab, stop: cameFrom.id, cameFrom: null });
  return true;
}

/** A text that is opened by other means gets its place. Returns what ends it. */
export function makeWayForReading(): () => void {
  return useDocument.subscribe(({ open }, before) => {
    const id = openId(open);
    if (id === null || id === openId(before.open)) return;
    useNotesView.setState({ tab: null, cameFrom: null });
  });
}
