/** Where the reader wants to go in the open document. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Position } from '../../corpus/document/position.ts';
import { findPlaced, focusAnnotation, useAnnotations } from './annotations.ts';
import { noHistory, withLeft, withOnly, type History, type Visited } from './history.ts';
import { showAnnotated } from './panes.ts';

/**
 * A wish to have `position` on the screen: its line in sight (`line`), or its block where the reader begins to read
 * (`block`). `serial` tells two wishes for one place apart; `focuses` says that the keyboard goes there too: to the
 * `block`, or to the `link` that stands there.
 */
export interface Jump {
  readonly position: Position;
  readonly to: 'line' | 'block';
  readonly serial: number;
  readonly focuses?: 'block' | 'link';
}

/** `here` is the block of `documentId` at the reading line; both are null before anything was read. */
interface Reading {
  readonly documentId: DocumentId | null;
  readonly here: string | null;
  readonly jump: Jump | null;
  readonly history: History;
}

export const useReading = create<Reading>()(() => ({
  documentId: null,
  here: null,
  jump: null,
  history: noHistory,
}));

/** Begins to read a document at a block. */
export function beginReading(documentId: DocumentId, here: string | null): void {
  useReading.setState({ documentId, here });
}

/** The place that is being read, or was read last; undefined before anything was. */
export function whereRead(): Visited | undefined {
  const { documentId, here } = useReading.getState();
  if (documentId === null || here === null) return undefined;
  return { documentId, position: { blockId: here, offset: 0 } };
}

/** Remembers the place that is being read as one to go back to. */
export function leaveHere(): void {
  const left = whereRead();
  if (left) useReading.setState(({ history }) => ({ history: withLeft(history, left) }));
}

/** Forgets the ways to a document whose blocks are others now. */
export function forgetPlaces(gone: DocumentId): void {
  useReading.setState(({ history }) => ({ history: withOnly(history, (id) => id !== gone) }));
}

/** Says which block is being read. */
export function readHere(here: string | null): void {
  if (useReading.getState().here !== here) useReading.setState({ here });
}

/** Asks for a place of the open document, and leaves nothing to go back to. */
export function jumpTo(position: Position, to: Jump['to'], focuses?: Jump['focuses']): void {
  useReading.setState(({ jump }) => ({
    jump: { position, to, serial: (jump?.serial ?? 0) + 1, ...(focuses ? { focuses } : {}) },
  }));
}

/** Brings a place of the open document on the screen; going from hit to hit is no way that is gone back. */
export function goTo(position: Position): void {
  jumpTo(position, 'line');
}

/** Goes on reading at a block of the open document, and remembers the way back. */
export function goToBlock(blockId: string): void {
  if (useReading.getState().here !== blockId) leaveHere();
  jumpTo({ blockId, offset: 0 }, 'block');
}

/** Follows a link to a block of the open document, and remembers the way back. */
export function followLink(from: Position, blockId: string): void {
  useReading.setState(({ documentId, history }) =>
    documentId === null
      ? {}
      : { history: withLeft(history, { documentId, position: from, ledTo: blockId }) },
  );
  jumpTo({ blockId, offset: 0 }, 'line', 'block');
}

/** Brings an annotation's passage on the screen, as showAnnotation does, and remembers the way back. */
export function goToAnnotation(id: AnnotationId): void {
  const blockId = findPlaced(id)?.range?.start.blockId;
  if (blockId !== undefined && blockId !== useReading.getState().here) leaveHere();
  showAnnotation(id);
}

/** Brings an annotation's passage on the screen and marks it; opens the annotated pane if it is closed. */
function showAnnotation(id: AnnotationId): void {
  showAnnotated();
  focusAnnotation(id);
  const range = findPlaced(id)?.range;
  if (range) goTo(range.start);
}

/** Goes to the annotation after (1) or before (-1) the one that the reader looks at, in the order of the text, and round. */
export function stepToAnnotation(step: 1 | -1): void {
  const { placed, focusedId } = useAnnotations.getState();
  const standing = placed.filter(({ range }) => range !== undefined);
  const now = standing.findIndex(({ annotation }) => annotation.id === focusedId);
  const first = step === 1 ? 0 : standing.length - 1;
  const to = now === -1 ? first : (now + step + standing.length) % standing.length;
  const next = standing[to];
  if (next) showAnnotation(next.annotation.id);
}
