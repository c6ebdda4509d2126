/** Passages that are painted while main saves them: no annotations yet, so nothing can be done with them. */
import { create } from 'zustand';
import type { Colour } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Range } from '../../corpus/document/position.ts';

/** What a highlight will look like once it is saved. */
export interface Unsaved {
  readonly documentId: DocumentId;
  readonly range: Range;
  readonly colour: Colour;
}

export const useUnsaved = create<{ readonly passages: readonly Unsaved[] }>()(() => ({
  passages: [],
}));

/** Paints a passage until the function that it gives back is called: when it is saved, or could not be. */
export function paintUnsaved(passage: Unsaved): () => void {
  useUnsaved.setState(({ passages }) => ({ passages: [...passages, passage] }));
  return () =>
    useUnsaved.setState(({ passages }) => ({
      passages: passages.filter((one) => one !== passage),
    }));
}
