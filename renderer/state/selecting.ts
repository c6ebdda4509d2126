/** What a click or a selection in the annotated text means. */
import { offsetOf } from '../../corpus/document/plain-text.ts';
import type { Position, Range } from '../../corpus/document/position.ts';
import { marksAt } from '../passages/hit-test.ts';
import { trimRange } from '../passages/trim.ts';
import { focusAnnotation, useAnnotations } from './annotations.ts';
import { editAnnotation } from './marking.ts';
import { dispatchSelection, useSelection } from './selection.ts';

/** Words were selected: the popup comes at once with the mouse, with keys when it is asked for. */
export function selectWords(range: Range | undefined, by: 'pointer' | 'keyboard'): void {
  const words = range && trimRange(useAnnotations.getState().plain, range);
  if (words) dispatchSelection({ kind: 'select', range: words, by });
  else if (useSelection.getState().now.kind === 'selected') dispatchSelection({ kind: 'close' });
}

/** Opens the highlight at a position, the innermost where several overlap; false where there is none. */
export function openMarkAt(position: Position | undefined): boolean {
  const { plain, placed } = useAnnotations.getState();
  const offset = position && offsetOf(plain, position);
  const mark = offset === undefined ? undefined : marksAt(placed, offset)[0];
  if (mark === undefined) {
    focusAnnotation(null);
    return false;
  }
  editAnnotation(mark.annotation.id);
  return true;
}
