/** Where the reader wants to go in the open document. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Position } from '../../corpus/document/position.ts';
import { findPlaced, focusAnnotation, useAnnotations } from './annotations.ts';
import { notify } from './notices.ts';
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

/** A link that was followed: where it stands, and the block that it led to. */
export interface Followed {
  readonly from: Position;
  readonly blockId: string;
}

/** `here` is the block at the reading line, null before anything was read; `trail` the links followed, the last one last. */
interface Reading {
  readonly here: string | null;
  readonly jump: Jump | null;
  readonly trail: readonly Followed[];
}

export const useReading = create<Reading>()(() => ({ here: null, jump: null, trail: [] }));

/** Begins to read a document at a block: what was followed in another one leads nowhere here. */
export function beginReading(here: string | null): void {
  useReading.setState({ here, trail: [] });
}

/** Says which block is being read. */
export function readHere(here: string | null): void {
  if (useReading.getState().here !== here) useReading.setState({ here });
}

function jumpTo(position: Position, to: Jump['to'], focuses?: Jump['focuses']): void {
  useReading.setState(({ jump }) => ({
    jump: { position, to, serial: (jump?.serial ?? 0) + 1, ...(focuses ? { focuses } : {}) },
  }));
}

/** Brings a place of the open document on the screen. */
export function goTo(position: Position): void {
  jumpTo(position, 'line');
}

/** Goes on reading at a block of the open document. */
export function goToBlock(blockId: string): void {
  jumpTo({ blockId, offset: 0 }, 'block');
}

/** Follows a link to a block of the open document, and remembers the way back. */
export function followLink(from: Position, blockId: string): void {
  useReading.setState(({ trail }) => ({ trail: [...trail, { from, blockId }] }));
  jumpTo({ blockId, offset: 0 }, 'line', 'block');
}

/** Goes back to the link that was followed last; says so where there is none. */
export function goBack(): void {
  const { trail } = useReading.getState();
  const last = trail.at(-1);
  if (last === undefined) {
    notify({ kind: 'nowhereBack' });
    return;
  }
  useReading.setState({ trail: trail.slice(0, -1) });
  jumpTo(last.from, 'line', 'link');
}

/** Brings an annotation's passage on the screen and marks it; opens the annotated pane if it is closed. */
export function goToAnnotation(id: AnnotationId): void {
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
  if (next) goToAnnotation(next.annotation.id);
}
