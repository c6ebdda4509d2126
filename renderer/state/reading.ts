/** Where the reader wants to go in the open document. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Position } from '../../corpus/document/position.ts';
import { findPlaced, focusAnnotation } from './annotations.ts';
import { changeSettings, useSettings } from './settings.ts';

/**
 * A wish to have `position` on the screen: its line in sight (`line`), or its block where the reader begins to read
 * (`block`). `serial` tells two wishes for one place apart.
 */
export interface Jump {
  readonly position: Position;
  readonly to: 'line' | 'block';
  readonly serial: number;
}

/** `here` is the block at the reading line; null before anything was read. */
interface Reading {
  readonly here: string | null;
  readonly jump: Jump | null;
}

export const useReading = create<Reading>()(() => ({ here: null, jump: null }));

/** Says which block is being read. */
export function readHere(here: string | null): void {
  if (useReading.getState().here !== here) useReading.setState({ here });
}

function jumpTo(position: Position, to: Jump['to']): void {
  useReading.setState(({ jump }) => ({ jump: { position, to, serial: (jump?.serial ?? 0) + 1 } }));
}

/** Brings a place of the open document on the screen. */
export function goTo(position: Position): void {
  jumpTo(position, 'line');
}

/** Goes on reading at a block of the open document. */
export function goToBlock(blockId: string): void {
  jumpTo({ blockId, offset: 0 }, 'block');
}

/** Brings an annotation's passage on the screen and marks it; opens the annotated pane if it is closed. */
export function goToAnnotation(id: AnnotationId): void {
  const { panes } = useSettings.getState();
  if (!panes.annotated) void changeSettings({ panes: { ...panes, annotated: true } });
  focusAnnotation(id);
  const range = findPlaced(id)?.range;
  if (range) goTo(range.start);
}
