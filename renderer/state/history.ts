/** Where the reader was before jumping elsewhere, and where going back came from: the way back and forward across documents. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Position } from '../../corpus/document/position.ts';

/** A place in a document of the library. */
export interface Visited {
  readonly documentId: DocumentId;
  readonly position: Position;
}

/** A place that was left; `ledTo` is the block that a link which stands there has led to. */
export interface Left extends Visited {
  readonly ledTo?: string;
}

/** A place that going back has left; `link` is the link that had led there, if one had. */
export interface Ahead extends Visited {
  readonly link?: Left;
}

/** What was left, the last one last, and what lies ahead, the nearest one last. */
export interface History {
  readonly past: readonly Left[];
  readonly future: readonly Ahead[];
}

export const noHistory: History = { past: [], future: [] };

/** More steps than anybody goes back. */
const longest = 200;

function isSamePlace(one: Left, other: Left): boolean {
  return (
    one.documentId === other.documentId &&
    one.position.blockId === other.position.blockId &&
    one.ledTo === other.ledTo
  );
}

/** The history after a place was left by a jump: what lay ahead is forgotten; one place left twice counts once. */
export function withLeft({ past }: History, left: Left): History {
  const last = past.at(-1);
  const isNew = last === undefined || !isSamePlace(last, left);
  return { past: isNew ? [...past, left].slice(-longest) : past, future: [] };
}

/** Goes back from `now`: where to, and the history after it; undefined where nothing was left. */
export function back(
  { past, future }: History,
  now: Visited,
): { readonly to: Left; readonly history: History } | undefined {
  const to = past.at(-1);
  if (to === undefined) return undefined;
  const ahead: Ahead = { ...now, ...(to.ledTo === undefined ? {} : { link: to }) };
  return { to, history: { past: past.slice(0, -1), future: [...future, ahead] } };
}

/** Goes forward from `now`: where to, and the history after it; undefined where nothing lies ahead. */
export function forward(
  { past, future }: History,
  now: Visited,
): { readonly to: Ahead; readonly history: History } | undefined {
  const to = future.at(-1);
  if (to === undefined) return undefined;
  // Back from where a link led is at the link, wherever the reader went on from.
  const left: Left = to.link ?? now;
  return { to, history: { past: [...past, left], future: future.slice(0, -1) } };
}

/** The history with those documents only that `isWanted`. */
export function withOnly(
  { past, future }: History,
  isWanted: (id: DocumentId) => boolean,
): History {
  return {
    past: past.filter(({ documentId }) => isWanted(documentId)),
    future: future.filter(({ documentId }) => isWanted(documentId)),
  };
}
