/** The notes that the reader picked in the view over all of them, to do something with them at once. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { nothingPicked, withListed, withRange, withToggled, type Picked } from './picking.ts';

export const usePickedNotes = create<Picked<AnnotationId>>()(() => nothingPicked);

/** Picks a note, or no longer. */
export function togglePickedNote(id: AnnotationId): void {
  usePickedNotes.setState((picked) => withToggled(picked, id));
}

/** Picks from the anchor (else from `start`) to `id`. */
export function pickNotesTo(
  order: readonly AnnotationId[],
  { id, start = id, beside = false }: { id: AnnotationId; start?: AnnotationId; beside?: boolean },
): void {
  usePickedNotes.setState((picked) => withRange(picked, order, { start, id, beside }));
}

/** Picks every note of the list. */
export function pickAllNotes(order: readonly AnnotationId[]): void {
  usePickedNotes.setState(({ anchor }) => ({ ids: new Set(order), anchor }));
}

/** Returns whether something was picked. */
export function pickNoNotes(): boolean {
  const some = usePickedNotes.getState().ids.size > 0;
  if (some) usePickedNotes.setState(nothingPicked);
  return some;
}

/** What is not in the list any more is not picked. */
export function pickOnlyListedNotes(order: readonly AnnotationId[]): void {
  usePickedNotes.setState((picked) =>
    picked.ids.size === 0 ? picked : withListed(picked, new Set(order)),
  );
}

/** A note, or all that are picked where it is one of them, in the order of the list. */
export function pickedNotesWith(
  id: AnnotationId,
  order: readonly AnnotationId[],
): readonly AnnotationId[] {
  const { ids } = usePickedNotes.getState();
  return ids.has(id) ? [...new Set(order)].filter((one) => ids.has(one)) : [id];
}
