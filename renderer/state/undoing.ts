/** Undo and redo: each step is undone by a request of its own, whose step is the opposite. */
import {
  findPlaced,
  focusAnnotation,
  hideAnnotation,
  showAnnotation,
  stateOf,
} from './annotations.ts';
import { saySaid } from './beads.ts';
import { request } from './client.ts';
import { restorePlacements } from './confirming.ts';
import { saveCorrections } from './correcting.ts';
import { joinEdition, leaveEditions } from './editions.ts';
import { noteChanges } from './all-notes.ts';
import { saveMetadata } from './metadata.ts';
import { undoNoteStep } from './note-changes.ts';
import { notify, notifyError } from './notices.ts';
import { undoSheetStep } from './sheets.ts';
import { oppositeOf } from './shelf-step.ts';
import { doStep } from './shelving.ts';
import { closeDocument } from './document.ts';
import { putTagsBack } from './tags.ts';
import { useUndo, withRedone, withUndone, type Step } from './undo.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';

function show(annotation: Annotation): void {
  showAnnotation(annotation);
  if (findPlaced(annotation.id)) focusAnnotation(annotation.id);
}

/** Undoes one step and gives the step that was thereby done. */
async function undoStep(step: Step): Promise<Step> {
  switch (step.kind) {
    case 'created':
      await request('annotation:delete', { id: step.id });
      hideAnnotation(step.id);
      return { kind: 'deleted', id: step.id };
    case 'deleted':
      show(await request('annotation:restore', { id: step.id }));
      return { kind: 'created', id: step.id };
    case 'changed': {
      const now = findPlaced(step.id);
      const annotation = await request('annotation:change', { id: step.id, change: step.before });
      show(annotation);
      return { ...step, before: now ? stateOf(now.annotation) : step.before };
    }
    case 'resized': {
      const now = findPlaced(step.id)?.range ?? step.before;
      show(await request('annotation:resize', { id: step.id, range: step.before }));
      return { ...step, before: now };
    }
    case 'tagsChanged':
      return { ...step, before: await putTagsBack(step.before) };
    case 'corrected':
      await saveCorrections(step.id, step.before);
      return { ...step, before: step.after, after: step.before };
    case 'metadataEdited':
      return { ...step, before: await saveMetadata(step.id, () => step.before) };
    case 'placed':
      return { ...step, former: await restorePlacements(step.id, step.former) };
    case 'editionSeparated':
      await joinEdition(step.id, step.of);
      return { ...step, kind: 'editionJoined' };
    case 'editionJoined':
      await leaveEditions(step.id);
      return { ...step, kind: 'editionSeparated' };
    case 'pairCorrected':
      await saySaid(step.id, step.before);
      return { ...step, before: step.after, after: step.before };
    case 'paired':
      await request('pair:delete', { id: step.id });
      return { kind: 'unpaired', id: step.id };
    case 'unpaired':
      await request('pair:restore', { id: step.id });
      return { kind: 'paired', id: step.id };
    case 'documentDeleted':
      await request('document:restore', { id: step.id });
      return { ...step, kind: 'documentRestored' };
    case 'documentRestored':
      await request('document:delete', { id: step.id });
      closeDocument(step.id);
      return { ...step, kind: 'documentDeleted' };
    case 'notesChanged':
    case 'notesDeleted':
    case 'notesRestored':
      return undoNoteStep(step);
    case 'sheetChanged':
    case 'sheetDeleted':
    case 'sheetRestored':
      return undoSheetStep(step);
    default: {
      const opposite = oppositeOf(step);
      await doStep(opposite);
      return opposite;
    }
  }
}

/** Takes back the reader's last step. */
export async function undo(): Promise<void> {
  const step = useUndo.getState().done.at(-1);
  if (step === undefined) {
    notify({ kind: 'nothingToUndo' });
    return;
  }
  try {
    const opposite = await undoStep(step);
    useUndo.setState((state) => withUndone(state, opposite));
    noteChanges();
    notify(
      step.kind === 'documentDeleted'
        ? { kind: 'documentRestored', title: step.title }
        : { kind: 'undone' },
    );
  } catch (error) {
    // What another window took away cannot be taken back here any more; the step before it can.
    if (isGone(error))
      useUndo.setState(({ done }) => ({ done: done.filter((one) => one !== step) }));
    notifyError(error);
  }
}

function isGone(error: unknown): boolean {
  return toCorpusError(error).code === 'notFound';
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  const step = useUndo.getState().undone.at(-1);
  if (step === undefined) {
    notify({ kind: 'nothingToRedo' });
    return;
  }
  try {
    const opposite = await undoStep(step);
    useUndo.setState((state) => withRedone(state, opposite));
    noteChanges();
    notify({ kind: 'redone' });
  } catch (error) {
    if (isGone(error))
      useUndo.setState(({ undone }) => ({ undone: undone.filter((one) => one !== step) }));
    notifyError(error);
  }
}
