/** Where the reader wants to go in the open document. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Position } from '../../corpus/document/position.ts';
import { findPlaced, focusAnnotation } from './annotations.ts';
import { changeSettings, useSettings } from './settings.ts';

/** A wish to have `position` on the screen; `serial` tells two wishes for one place apart. */
export interface Jump {
  readonly position: Position;
  readonly serial: number;
}

interface Reading {
  readonly jump: Jump | null;
}

export const useReading = create<Reading>()(() => ({ jump: null }));

/** Brings a place of the open document on the screen. */
export function goTo(position: Position): void {
  useReading.setState(({ jump }) => ({ jump: { position, serial: (jump?.serial ?? 0) + 1 } }));
}

/** Brings an annotation's passage on the screen and marks it; opens the annotated pane if it is closed. */
export function goToAnnotation(id: AnnotationId): void {
  const { panes } = useSettings.getState();
  if (!panes.annotated) void changeSettings({ panes: { ...panes, annotated: true } });
  focusAnnotation(id);
  const range = findPlaced(id)?.range;
  if (range) goTo(range.start);
}
