/** The reader chooses the words of the open text on which an annotation stands from now on. */
import { create } from 'zustand';
import { stretchByWord, stretchTo, type PassageEnd } from '../../corpus/annotations/stretch.ts';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { PlainText } from '../../corpus/document/plain-text.ts';
import type { Position, Range } from '../../corpus/document/position.ts';

/**
 * `range` is what is selected now; `then` is done with it. Nothing is chosen where there is no annotation. `end` is the end that
 * keys move; null where the words are chosen afresh.
 */
interface Choosing {
  readonly documentId: DocumentId | null;
  readonly annotation: Annotation | null;
  readonly range: Range | null;
  readonly end: PassageEnd | null;
  readonly then: (range: Range | null) => void;
}

const nothing: Choosing = {
  documentId: null,
  annotation: null,
  range: null,
  end: null,
  then: () => undefined,
};

export const useChoosing = create<Choosing>()(() => nothing);

/** Whether what the reader selects now is for an annotation. */
export function isChoosing(): boolean {
  return useChoosing.getState().annotation !== null;
}

/** Begins; `then` gets the words, or null where the reader leaves. With `begin` the reader has that end of those words in hand. */
export function startChoosing(
  documentId: DocumentId,
  annotation: Annotation,
  then: Choosing['then'],
  begin: { readonly range: Range; readonly end: PassageEnd } | null = null,
): void {
  const { range, end } = begin ?? { range: null, end: null };
  useChoosing.setState({ documentId, annotation, range, then, end });
}

/** Moves the end in hand over a word, forward (1) or back (-1) in the text. */
export function stretchChosen(plain: PlainText, step: 1 | -1): void {
  const { range, end } = useChoosing.getState();
  if (range === null || end === null) return;
  useChoosing.setState({ range: stretchByWord(plain, range, end, step) });
}

/** Moves an end to a position and has it in hand. */
export function stretchChosenTo(plain: PlainText, end: PassageEnd, position: Position): void {
  const { range } = useChoosing.getState();
  if (range !== null) useChoosing.setState({ end, range: stretchTo(plain, range, end, position) });
}

/** Moves the end in hand to the word at a position. */
export function reachChosen(plain: PlainText, position: Position): void {
  const { range, end } = useChoosing.getState();
  if (range === null || end === null) return;
  const moved = stretchTo(plain, range, end, position);
  const back = stretchByWord(plain, moved, end, end === 'end' ? -1 : 1);
  useChoosing.setState({ range: stretchByWord(plain, back, end, end === 'end' ? 1 : -1) });
}

/** Takes the other end in hand, or the one that is named. */
export function switchEnd(to?: PassageEnd): void {
  const { end } = useChoosing.getState();
  if (end !== null) useChoosing.setState({ end: to ?? (end === 'end' ? 'start' : 'end') });
}

/** The reader selected words, or nothing any more; words that keys stretch stay then. */
export function chooseWords(range: Range | undefined): void {
  if (range === undefined && useChoosing.getState().end !== null) return;
  useChoosing.setState({ range: range ?? null });
}

/** The words are the right ones. */
export function keepChosen(): void {
  const { range, then } = useChoosing.getState();
  if (range === null) return;
  useChoosing.setState(nothing);
  then(range);
}

/** The annotation stays where it was. */
export function leaveChoosing(): void {
  const { annotation, then } = useChoosing.getState();
  if (annotation === null) return;
  useChoosing.setState(nothing);
  then(null);
}
