/** The texts that the reader picked in the library's list, to do something with all of them. */
import { create } from 'zustand';
import type { DocumentId } from '../../corpus/document/document.ts';

/** `anchor` is where a range begins: the text that was picked last by itself. */
export interface Picked<Id = DocumentId> {
  readonly ids: ReadonlySet<Id>;
  readonly anchor: Id | null;
}

export const nothingPicked: Picked<never> = { ids: new Set(), anchor: null };

export const usePicked = create<Picked>()(() => nothingPicked);

/** With a text picked that was not, or the other way round. */
export function withToggled<Id>({ ids }: Picked<Id>, id: Id): Picked<Id> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/**
 * With all texts of the list from the anchor to `id`, in place of the others or beside them; from `start` where there is no
 * anchor in the list.
 */
export function withRange<Id>(
  { ids, anchor }: Picked<Id>,
  order: readonly Id[],
  { start, id, beside }: { start: Id; id: Id; beside: boolean },
): Picked<Id> {
  const isListed = anchor !== null && order.includes(anchor);
  const from = isListed ? anchor : start;
  const [a, b] = [order.indexOf(from), order.indexOf(id)].sort((one, other) => one - other);
  if (a === undefined || b === undefined || a < 0) return { ids, anchor };
  const range = order.slice(a, b + 1);
  return { ids: new Set(beside ? [...ids, ...range] : range), anchor: from };
}

/** Those that are still in the list; the same object where all are. */
export function withListed<Id>(picked: Picked<Id>, order: ReadonlySet<Id>): Picked<Id> {
  const left = [...picked.ids].filter((id) => order.has(id));
  if (left.length === picked.ids.size) return picked;
  return left.length === 0 ? nothingPicked : { ...picked, ids: new Set(left) };
}

/** Picks a text, or no longer. */
export function togglePicked(id: DocumentId): void {
  usePicked.setState((picked) => withToggled(picked, id));
}

/** Picks from the anchor (else from `start`) to `id`. */
export function pickTo(
  order: readonly DocumentId[],
  { id, start = id, beside = false }: { id: DocumentId; start?: DocumentId; beside?: boolean },
): void {
  usePicked.setState((picked) => withRange(picked, order, { start, id, beside }));
}

/** Picks every text of the list. */
export function pickAll(order: readonly DocumentId[]): void {
  usePicked.setState(({ anchor }) => ({ ids: new Set(order), anchor }));
}

/** Returns whether something was picked. */
export function pickNone(): boolean {
  const some = usePicked.getState().ids.size > 0;
  if (some) usePicked.setState(nothingPicked);
  return some;
}

/** What is not in the list any more is not picked: nothing is done with what cannot be seen. */
export function pickOnlyListed(listed: () => readonly DocumentId[]): void {
  usePicked.setState((picked) =>
    picked.ids.size === 0 ? picked : withListed(picked, new Set(listed())),
  );
}

/** A text, or all that are picked where it is one of them: what a key, a menu or a drag at its row is about. */
export function pickedWith(id: DocumentId): readonly DocumentId[] {
  const { ids } = usePicked.getState();
  return ids.has(id) ? [...ids] : [id];
}
