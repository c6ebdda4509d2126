/** Furniture told by its neighbours and by recurring: figures beside words to share by, one word under every text of the page. */
import type { BlockDraft } from '../draft.ts';
import { isNavigationWord, opensLinkList } from './furniture-line.ts';
import { isMenuEntry } from './menu-run.ts';
import { placesOf } from './places-of.ts';

/** A count, a time of day, a sign between two: "163", "1.2K", "07:15", "•", "1 2 3 …". Units: UTF-16 units. */
const longestFigure = 24;
/** Words that recur so often are the page's where furniture stands beside most of them. */
const fewestAgain = 3;
const mostlyBeside = 0.6;

/** Add lines that are no words of their own to `furniture`; `kept` are indices that belong to the text. */
export function markRecurring(
  drafts: readonly BlockDraft[],
  kept: ReadonlySet<number>,
  furniture: Set<number>,
): void {
  markWordsAgain(drafts, kept, furniture);
  markLabelsAgain(drafts, kept, furniture);
  markForms(drafts, kept, furniture);
  // Downwards, then upwards: a run of figures hangs on one word at either end.
  // A figure may be all that somebody says.
  const isEnd = (at: number) => {
    const draft = drafts[at];
    return draft === undefined || furniture.has(at) || kept.has(at) || isNavigationWord(draft.text);
  };
  const isAllSaid = (at: number) => kept.has(at - 1) && isEnd(at + 1);
  const add = (at: number, beside: number) => {
    if (kept.has(at) || !isFigure(drafts[at]) || isAllSaid(at)) return;
    const near = drafts[beside];
    if (near === undefined) return;
    if (furniture.has(beside) || isNavigationWord(near.text)) furniture.add(at);
  };
  for (let at = 1; at < drafts.length; at += 1) add(at, at - 1);
  for (let at = drafts.length - 2; at >= 0; at -= 1) add(at, at + 1);
}

function isFigure(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.kind === 'separator') return false;
  return (
    draft.text.length <= longestFigure && /^[\d۰-۹٠-٩\s.,:٫٬…•·|+–-]*[kKmM]?$/u.test(draft.text)
  );
}

/** A single word that pages are steered by, word for word at several places, heads nothing: "Share", "Top". */
function markWordsAgain(
  drafts: readonly BlockDraft[],
  kept: ReadonlySet<number>,
  furniture: Set<number>,
): void {
  for (const places of placesOf(drafts, ({ text }) =>
    isNavigationWord(text) && !opensLinkList(text) ? text : undefined,
  ))
    if (places.length >= fewestAgain) for (const at of places) if (!kept.has(at)) furniture.add(at);
}

/** Short labels that recur, figures aside, and mostly stand beside furniture are more of it. */
function markLabelsAgain(
  drafts: readonly BlockDraft[],
  kept: ReadonlySet<number>,
  furniture: Set<number>,
): void {
  for (const places of placesOf(drafts, (draft) =>
    isMenuEntry(draft) ? draft.text.replace(/[\d۰-۹]+(?:[.,٬][\d۰-۹]+)*/gu, '0') : undefined,
  )) {
    if (places.length < fewestAgain || places.some((at) => kept.has(at))) continue;
    const beside = places.filter((at) => furniture.has(at - 1) || furniture.has(at + 1));
    if (beside.length >= mostlyBeside * places.length) for (const at of places) furniture.add(at);
  }
}

/** Fields of a form: a few words and a colon each, right under one another, three at least with furniture among them. */
function markForms(
  drafts: readonly BlockDraft[],
  kept: ReadonlySet<number>,
  furniture: Set<number>,
): void {
  const isField = (at: number) => !kept.has(at) && field.test(drafts[at]?.text ?? '');
  for (let from = 0; from < drafts.length; from += 1) {
    let to = from;
    while (to < drafts.length && isField(to)) to += 1;
    const run = [...Array(to - from).keys()].map((offset) => from + offset);
    if (run.length >= fewestFields && run.some((at) => furniture.has(at)))
      for (const at of run) furniture.add(at);
    from = Math.max(from, to);
  }
}

const field = /^\P{L}{0,3}\p{L}[^.!?؟:：،]{1,28}[:：]\s?\*?$/u;
/** Fewer may lead up to what a text lists. */
const fewestFields = 3;
