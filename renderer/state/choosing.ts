/** The reader chooses the words of the open text on which an annotation stands from now on. */
import { create } from 'zustand';
import type { Annotation } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Range } from '../../corpus/document/position.ts';

/** `range` is what is selected now; `then` is done with it. Nothing is chosen where there is no annotation. */
interface Choosing {
  readonly documentId: DocumentId | null;
  readonly annotation: Annotation | null;
  readonly range: Range | null;
  readonly then: (range: Range | null) => void;
}

const nothing: Choosing = {
  documentId: null,
  annotation: null,
  range: null,
  then: () => undefined,
};

export const useChoosing = create<Choosing>()(() => nothing);

/** Whether what the reader selects now is for an annotation. */
export function isChoosing(): boolean {
  return useChoosing.getState().annotation !== null;
}

/** Begins; `then` gets the words, or null where the reader leaves. */
export function startChoosing(
  documentId: DocumentId,
  annotation: Annotation,
  then: Choosing['then'],
): void {
  useChoosing.setState({ documentId, annotation, range: null, then });
}

/** The reader selected words, or nothing any more. */
export function chooseWords(range: Range | undefined): void {
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
