/** What can be taken back and brought again: highlights, notes, corrections, metadata, deleted documents and what is done on the shelves. */
import { create } from 'zustand';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Placement } from '../../corpus/annotations/placement.ts';
import type { TagsBefore } from '../../corpus/annotations/tag-change.ts';
import type { FixedBead, PairId } from '../../corpus/alignment/pair.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import type { Range } from '../../corpus/document/position.ts';
import type { AnnotationChange } from '../../electron/shared/annotation-requests.ts';
import type { CorrectionChange } from './correction-steps.ts';
import type { NoteStep, SheetStep } from './note-step.ts';
import type { ShelfStep } from './shelf-step.ts';

/** A step that was done, with what is needed to undo it. */
export type Step =
  | ShelfStep
  | NoteStep
  | SheetStep
  | { readonly kind: 'created'; readonly id: AnnotationId }
  | { readonly kind: 'deleted'; readonly id: AnnotationId }
  | { readonly kind: 'changed'; readonly id: AnnotationId; readonly before: AnnotationChange }
  /** The words that it marked. */
  | { readonly kind: 'resized'; readonly id: AnnotationId; readonly before: Range }
  /** Tags were renamed, merged or taken away all over the library. */
  | { readonly kind: 'tagsChanged'; readonly before: TagsBefore }
  | {
      readonly kind: 'corrected';
      readonly id: DocumentId;
      readonly before: readonly CorrectionChange[];
      readonly after: readonly CorrectionChange[];
    }
  /** Where annotations stand in the document. */
  | { readonly kind: 'placed'; readonly id: DocumentId; readonly former: readonly Placement[] }
  | { readonly kind: 'metadataEdited'; readonly id: DocumentId; readonly before: MetadataEdit }
  /** `of` is another edition of the same text. */
  | {
      readonly kind: 'editionSeparated' | 'editionJoined';
      readonly id: DocumentId;
      readonly of: DocumentId;
    }
  /** What was said about the beads of a pair. */
  | {
      readonly kind: 'pairCorrected';
      readonly id: PairId;
      readonly before: readonly FixedBead[];
      readonly after: readonly FixedBead[];
    }
  | { readonly kind: 'paired' | 'unpaired'; readonly id: PairId }
  | { readonly kind: 'documentDeleted'; readonly id: DocumentId; readonly title: string }
  | { readonly kind: 'documentRestored'; readonly id: DocumentId; readonly title: string };

/** Last step last. */
export interface UndoState {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Steps that are kept: more than anyone takes back in one sitting. */
const kept = 200;

export const useUndo = create<UndoState>()(() => ({ done: [], undone: [] }));

/** A new step: nothing can be redone after it. */
export function withStep(state: UndoState, step: Step): UndoState {
  return { done: [...state.done, step].slice(-kept), undone: [] };
}

/** After the last step was undone; `opposite` is what redoing has to undo. */
export function withUndone(state: UndoState, opposite: Step): UndoState {
  return { done: state.done.slice(0, -1), undone: [...state.undone, opposite] };
}

/** After the last undone step was done again; `opposite` is what undoing has to undo. */
export function withRedone(state: UndoState, opposite: Step): UndoState {
  return { done: [...state.done, opposite], undone: state.undone.slice(0, -1) };
}

/** Remembers a step that the reader did. */
export function remember(step: Step): void {
  useUndo.setState((state) => withStep(state, step));
}
