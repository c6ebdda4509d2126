/** What a click or a selection in the text of a pane means. */
import { offsetOf, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Position, Range } from '../../corpus/document/position.ts';
import { clampRange, rangeText, trimRange } from '../../corpus/document/range.ts';
import { marksAt } from '../passages/hit-test.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { focusAnnotation, useAnnotations } from './annotations.ts';
import { chooseWords, isChoosing, reachChosen } from './choosing.ts';
import { editAnnotation } from './marking.ts';
import { dispatchSelection, useSelection } from './selection.ts';

/**
 * The words that a selection covers, without white space at its ends; undefined when there are none.
 *
 * A triple click ends at offset 0 of the next block: that end moves back to the last word before it.
 */
export function wordsOf(plain: PlainText, range: Range): Range | undefined {
  const known = clampRange(plain, range);
  if (known === undefined || rangeText(plain, known).trim() === '') return undefined;
  return trimRange(plain, known);
}

/** Words were selected: the popup comes at once with the mouse, with keys when it is asked for. */
export function selectWords(
  range: Range | undefined,
  by: 'pointer' | 'keyboard',
  pane: PaneIndex | null = null,
): void {
  const words = range && wordsOf(useAnnotations.getState().plain, range);
  if (isChoosing()) {
    chooseWords(words);
    return;
  }
  if (words) dispatchSelection({ kind: 'select', range: words, by }, pane);
  else if (useSelection.getState().now.kind === 'selected') dispatchSelection({ kind: 'close' });
}

/**
 * Opens the highlight at a position, the innermost where several overlap; false where there is none. While words are chosen
 * the end in hand goes there.
 */
export function openMarkAt(position: Position | undefined, pane: PaneIndex | null = null): boolean {
  const { plain, placed } = useAnnotations.getState();
  if (isChoosing()) {
    if (position) reachChosen(plain, position);
    return true;
  }
  const offset = position && offsetOf(plain, position);
  const marks = offset === undefined ? [] : marksAt(placed, offset);
  const [mark] = marks;
  if (mark === undefined) {
    focusAnnotation(null);
    return false;
  }
  const among = marks.map(({ annotation }) => annotation.id);
  editAnnotation(mark.annotation.id, pane, among);
  return true;
}
