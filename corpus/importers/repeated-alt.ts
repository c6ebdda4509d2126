/** Descriptions of pictures that their captions repeat: converters write one sentence as both. */
import type { BlockDraft } from './draft.ts';

/** The drafts, where a figure has no words of its own if the caption beside it says the same. Its image keeps its description. */
export function dropRepeatedAlts<D extends BlockDraft>(drafts: readonly D[]): readonly D[] {
  return drafts.map((draft, index) => {
    if (draft.image === undefined || draft.text === '') return draft;
    const isRepeated = [drafts[index + 1], drafts[index - 1]].some(
      (other) => other?.kind === 'caption' && isSame(other.text, draft.text),
    );
    return isRepeated ? { ...draft, text: '', marks: [] } : draft;
  });
}

function isSame(one: string, other: string): boolean {
  return collapse(one) === collapse(other);
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
