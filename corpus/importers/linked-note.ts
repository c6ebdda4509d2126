/** Notes that a book or page does not call notes: a reference and its note lead to each other by their signs. */
import type { Mark } from '../document/mark.ts';
import type { AnchoredDraft } from './anchored-draft.ts';

/** A sign is a number, a star, an arrow back; a longer link is a cross-reference. Units: UTF-16 units. */
const longestSign = 6;

/** Indexes of the drafts by their anchors. */
export function indexAnchors(drafts: readonly AnchoredDraft[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  drafts.forEach(({ anchors }, index) => {
    for (const anchor of anchors) if (!indexes.has(anchor)) indexes.set(anchor, index);
  });
  return indexes;
}

/** Whether the draft begins or ends with a sign that leads to an earlier block, which has a sign that leads back. */
export function isLinkedNote(
  index: number,
  drafts: readonly AnchoredDraft[],
  indexes: ReadonlyMap<string, number>,
): boolean {
  const draft = drafts[index];
  if (draft === undefined || draft.anchors.length === 0) return false;
  return draft.marks.some((mark) => {
    const isAtEdge = mark.start <= 2 || mark.end >= draft.text.length - 2;
    const target = isSign(mark) && isAtEdge ? indexes.get(anchorOfLink(mark)) : undefined;
    if (target === undefined || target >= index) return false;
    return drafts[target]?.marks.some(
      (back) => isSign(back) && indexes.get(anchorOfLink(back)) === index,
    );
  });
}

function isSign(mark: Mark): boolean {
  return mark.href?.startsWith('#') === true && mark.end - mark.start <= longestSign;
}

function anchorOfLink(mark: Mark): string {
  return mark.href?.slice(1) ?? '';
}

/** What stands by itself before the words of its note: "[←1]", "*". */
const bareSign = /^[^\p{L}]{1,12}$/u;

/**
 * Where the sign of a note is a block of its own, as in the lists of terms that some programs make of notes, the words below it
 * are the note: they get its names, so that what refers to it leads to them.
 */
export function moveToNoteWords(drafts: readonly AnchoredDraft[]): AnchoredDraft[] {
  let names: readonly string[] = [];
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    if (names.length > 0) {
      const anchors = [...names, ...draft.anchors];
      names = [];
      return { ...draft, anchors, kind: 'footnote' };
    }
    if (draft.kind !== 'footnote' || !bareSign.test(draft.text) || next?.kind !== 'paragraph')
      return draft;
    names = draft.anchors;
    return { ...draft, anchors: [] };
  });
}

/** Makes notes of the paragraphs and list items that are linked ones. */
export function markLinkedNotes(drafts: readonly AnchoredDraft[]): void {
  const indexes = indexAnchors(drafts);
  drafts.forEach((draft, index) => {
    const canBe = draft.kind === 'paragraph' || draft.kind === 'list-item';
    if (canBe && isLinkedNote(index, drafts, indexes)) draft.kind = 'footnote';
  });
}
