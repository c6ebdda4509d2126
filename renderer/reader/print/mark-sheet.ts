/** Puts highlights and notes into a drawn sheet: each note stands beside the block in which its passage begins. */
import { blockElements, domRangeOf } from '../../passages/annotated-text.ts';
import { targetOf } from '../../../corpus/annotations/target.ts';
import type { Placed } from '../../state/placing.ts';
import type { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { wrapRange } from './wrap-range.ts';

/** How a sheet is marked: the class of a colour, and the number of a note. */
export interface SheetMarks {
  readonly classOf: (one: Placed) => string;
  readonly numberOf: (id: AnnotationId) => string | undefined;
}

/** `notes` are the drawn notes by annotation; those whose passage is not in the text stay where they are. */
export function markSheet(
  text: HTMLElement,
  placed: readonly Placed[],
  notes: ReadonlyMap<string, HTMLElement>,
  { classOf, numberOf }: SheetMarks,
): void {
  const elements = blockElements(text);
  const firstNotes = new Map<Element, HTMLElement>();
  // From the end on: what is put in after a passage moves no letter before it.
  for (const one of fromTheEnd(placed)) {
    const range = one.range && domRangeOf(one.range, elements);
    const begins = one.range && elements.get(one.range.start.blockId);
    if (range === undefined || begins === undefined) continue;
    const { id } = one.annotation;
    const number = numberOf(id);
    if (one.target === 'passage') {
      const last = wrapRange(range, () => markOf(classOf(one)));
      if (number !== undefined && last) last.after(reference(number));
    } else if (one.target === 'area') {
      frameArea(begins, one, number);
    }
    const note = notes.get(id);
    if (note) standBeside(begins, note, firstNotes);
  }
}

function markOf(className: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = className;
  return mark;
}

/** A frame over the picture of a block, with the number of its note; pages are not printed. */
function frameArea(block: Element, { annotation }: Placed, number: string | undefined): void {
  const about = targetOf(annotation);
  const picture = block.querySelector('[data-picture]');
  if (about.kind !== 'area' || picture === null) return;
  const { x, y, width, height } = about.selector;
  const frame = document.createElement('span');
  const style = { left: x, top: y, width, height };
  frame.style.cssText = Object.entries(style)
    .map(([side, share]) => `${side}:${share * 100}%`)
    .join(';');
  frame.dataset.frame = '';
  if (number !== undefined) frame.append(reference(number));
  picture.append(frame);
}

function fromTheEnd(placed: readonly Placed[]): readonly Placed[] {
  return [...placed].sort((a, b) => (b.interval?.end ?? 0) - (a.interval?.end ?? 0));
}

function reference(number: string): HTMLElement {
  const element = document.createElement('sup');
  element.textContent = number;
  return element;
}

/** A note stands before its block in the text, and beside it on the paper; of several the first one on top. */
function standBeside(
  block: Element,
  note: HTMLElement,
  firstNotes: Map<Element, HTMLElement>,
): void {
  const whole = block.closest('table') ?? block;
  (firstNotes.get(whole) ?? whole).before(note);
  firstNotes.set(whole, note);
}
