/** What the popup's buttons do: highlight, write, change and delete, keeping the reader's words when a save fails. */
import type { AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import { blockOf, targetOf } from '../../corpus/annotations/target.ts';
import { toCorpusError } from '../../corpus/errors.ts';
import { describeText } from '../../corpus/text/language.ts';
import type { AnnotationChange } from '../../electron/shared/annotation-requests.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import {
  changeAnnotation,
  createAnnotation,
  createOn,
  deleteAnnotation,
  findPlaced,
  focusAnnotation,
  noteOf,
  useAnnotations,
  type Region,
} from './annotations.ts';
import { markBothSides } from './both-sides.ts';
import { marksAt } from '../passages/hit-test.ts';
import { notifyError } from './notices.ts';
import type { Placed } from './placing.ts';
import { dispatchSelection, useSelection } from './selection.ts';
import { rememberColour, useSession } from './session.ts';

/** A note's words as the contract takes them; null when there are none. */
export function noteFrom(text: string): NonNullable<AnnotationChange['note']> | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : { text: trimmed, ...describeText(trimmed) };
}

/** Lets go of the words selected in the text; the caret stays at their end. Gives back what selects them again. */
function dropSelection(): () => void {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  const dropped = [document, ...frames].flatMap((page) => {
    const selection = page?.getSelection();
    if (!selection || selection.rangeCount === 0) return [];
    const range = selection.getRangeAt(0).cloneRange();
    selection.collapseToEnd();
    return [{ selection, range }];
  });
  return () => {
    for (const { selection, range } of dropped) {
      // What was selected meanwhile stays selected.
      if (!selection.isCollapsed) continue;
      selection.removeAllRanges();
      selection.addRange(range);
    }
  };
}

/** Highlights the selected words in a colour. */
export async function highlightSelection(colour: Colour): Promise<void> {
  const { now } = useSelection.getState();
  if (now.kind !== 'selected') return;
  rememberColour(colour);
  dispatchSelection({ kind: 'close' });
  const selectAgain = dropSelection();
  try {
    const { id } = await createAnnotation(now.range, { colour });
    await markBothSides(id);
  } catch (error) {
    // So that the reader can try again.
    selectAgain();
    notifyError(error);
  }
}

/** Opens the note field for the selected words. */
export function startNote(): void {
  dispatchSelection({ kind: 'startNote', colour: useSession.getState().colour });
}

/** Opens the note field for a part, an area or (null) the whole text, in the pane where the reader pointed at it. */
export function startNoteOn(about: Region, pane: PaneIndex | null = null): void {
  const text = useAnnotations.getState();
  const selectors = about === null ? [] : [about];
  const target = targetOf({ selectors });
  const blockId = blockOf(target, text.layout) ?? text.plain.blockIds[0];
  if (blockId === undefined) return;
  const at = { blockId, offset: 0 };
  const { colour } = useSession.getState();
  dispatchSelection({ kind: 'startNoteOn', about, range: { start: at, end: at }, colour }, pane);
}

/** Opens the popup of a highlight with the words of its note, in the pane where the reader pointed at it. */
export function editAnnotation(
  id: AnnotationId,
  pane: PaneIndex | null = null,
  among: readonly AnnotationId[] = onTheWordsOf(id),
): void {
  const placed = findPlaced(id);
  if (placed === undefined) return;
  focusAnnotation(id);
  dispatchSelection({ kind: 'edit', id, among, text: noteOf(placed.annotation) }, pane);
}

/** The highlights that stand where this one begins, the innermost first. */
function onTheWordsOf(id: AnnotationId): readonly AnnotationId[] {
  const start = findPlaced(id)?.interval?.start;
  if (start === undefined) return [id];
  const { placed } = useAnnotations.getState();
  return marksAt(placed, start).map(({ annotation }) => annotation.id);
}

/** Those of the highlights on the words of the popup that are still there, the innermost first. */
export function standingAmong(
  placed: readonly Placed[],
  among: readonly AnnotationId[],
): readonly AnnotationId[] {
  return among.filter((id) => placed.some(({ annotation }) => annotation.id === id));
}

/** Goes from the highlight of the popup to the next (1) or previous (-1) on the same words, and round; its note is saved. */
export async function stepAmong(step: 1 | -1): Promise<void> {
  const { now, pane } = useSelection.getState();
  if (now.kind !== 'editing') return;
  const there = standingAmong(useAnnotations.getState().placed, now.among);
  const next = there[(there.indexOf(now.id) + step + there.length) % there.length];
  if (next === undefined || next === now.id) return;
  if (isChanged() && !(await save())) return;
  editAnnotation(next, pane, now.among);
}

/** A colour chosen in the popup: for words not saved yet it waits, for a highlight it holds at once. */
export async function chooseColour(colour: Colour): Promise<void> {
  const { now } = useSelection.getState();
  if (now.kind === 'selected') return highlightSelection(colour);
  rememberColour(colour);
  if (now.kind === 'composing') dispatchSelection({ kind: 'chooseColour', colour });
  if (now.kind !== 'editing') return;
  try {
    await changeAnnotation(now.id, { colour });
  } catch (error) {
    notifyError(error);
  }
}

/** Whether the note field holds words that are not saved. */
function isChanged(): boolean {
  const { now } = useSelection.getState();
  if (now.kind === 'composing') {
    return now.text.trim() !== '' || now.tags.length > 0 || now.kindOfNote !== null;
  }
  if (now.kind !== 'editing') return false;
  const saved = findPlaced(now.id);
  return saved !== undefined && noteOf(saved.annotation) !== now.text.trim();
}

/** Saves the note field and closes the popup; while that fails it stays open with the words and the reason. */
export async function saveNote(): Promise<void> {
  if (await save()) dispatchSelection({ kind: 'close' });
}

/** Saves what the note field holds; false when that failed. */
async function save(): Promise<boolean> {
  const { now } = useSelection.getState();
  if (now.kind !== 'composing' && now.kind !== 'editing') return false;
  dispatchSelection({ kind: 'save' });
  try {
    if (now.kind === 'composing') {
      const note = noteFrom(now.text);
      const change = {
        colour: now.colour,
        ...(note ? { note } : {}),
        ...(now.tags.length > 0 ? { tags: [...now.tags] } : {}),
        ...(now.kindOfNote === null ? {} : { kind: now.kindOfNote }),
      };
      const { id } =
        now.about === undefined
          ? await createAnnotation(now.range, change)
          : await createOn(now.about, change);
      focusAnnotation(id);
      dropSelection();
      if (now.about === undefined) await markBothSides(id);
    } else if (isChanged()) {
      await changeAnnotation(now.id, { note: noteFrom(now.text) });
    }
    return true;
  } catch (error) {
    const { code, details } = toCorpusError(error);
    dispatchSelection({ kind: 'fail', failure: { code, details } });
    return false;
  }
}

/** Deletes a highlight from a list. */
export function removeAnnotation(id: AnnotationId): void {
  deleteAnnotation(id).catch(notifyError);
}

/** Deletes the highlight whose popup is open. */
export async function deleteEdited(): Promise<void> {
  const { now } = useSelection.getState();
  if (now.kind !== 'editing') return;
  try {
    await deleteAnnotation(now.id);
    dispatchSelection({ kind: 'close' });
  } catch (error) {
    const { code, details } = toCorpusError(error);
    dispatchSelection({ kind: 'fail', failure: { code, details } });
  }
}

/** The reader turns to something else: words in the note field are saved, not thrown away. */
export async function leavePopup(): Promise<void> {
  if (isChanged()) await saveNote();
  else dispatchSelection({ kind: 'close' });
}
