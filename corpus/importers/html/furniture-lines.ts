/** Furniture that elements do not tell: linked words that steer, rights and counters, lists of other texts. */
import { isFurnitureLine, isNavigationWord, opensLinkList } from '../capture/furniture-line.ts';
import { isPlainFurnitureLine } from '../capture/text-label.ts';
import type { BlockDraft } from '../draft.ts';
import { countWords } from '../text/line-form.ts';

/** Longer words are a sentence; notices that are as long stand in elements of their own. Units: UTF-16 units. */
const longest = 120;

/** Turn blocks into furniture by their words, where they also lead elsewhere or are nothing but such words. */
export function markFurnitureLines(drafts: readonly BlockDraft[]): void {
  let isInList = false;
  for (const draft of drafts) {
    if (draft.kind === 'furniture' || draft.text === '') continue;
    if (draft.text.length > longest) {
      isInList = false;
      continue;
    }
    const isLinked = leadsElsewhere(draft);
    if (opensLinkList(draft.text) && draft.kind !== 'list-item') isInList = true;
    // Under "Related posts" everything that leads elsewhere belongs to it; the first other words end it.
    else if (!isLinked) isInList = false;
    const hasLink = draft.marks.some(({ kind }) => kind === 'link');
    const isSteering =
      isFurnitureLine(draft.text) ||
      (isLinked && isNavigationWord(draft.text)) ||
      (hasLink && isPlainFurnitureLine(draft.text)) ||
      isButton(draft);
    if ((isInList && isLinked) || isSteering) draft.kind = 'furniture';
  }
  hideEmptyLists(drafts);
}

/** A few words that lead nowhere: pages without scripts leave such links behind. */
function isButton({ kind, text, marks }: BlockDraft): boolean {
  if (kind === 'heading' || countWords(text) > 3) return false;
  return marks.some(({ href, start, end }) => href === '#' && end - start === text.length);
}

/** "Related posts" is furniture where what follows it is; a heading of the text that reads so is not. */
function hideEmptyLists(drafts: readonly BlockDraft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.kind === 'furniture' || !opensLinkList(draft.text)) return;
    if (drafts[index + 1]?.kind === 'furniture') draft.kind = 'furniture';
  });
}

/** Whether nearly all words of a block are links. */
function leadsElsewhere({ text, marks }: BlockDraft): boolean {
  const linked = marks
    .filter(({ kind }) => kind === 'link')
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return linked >= 0.9 * text.length;
}
