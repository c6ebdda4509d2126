/** The trunk of a page: the stretch in which sentences outweigh short lines, whatever menus and boxes stand around it. */
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import type { Span } from './articles.ts';
import { countMenuWords } from './menu-words.ts';
import { isPlainFurnitureLine } from './text-label.ts';

/** Shorter pieces of prose are captions and notices as often as text. Units: UTF-16 units. */
const shortestProse = 80;
/** What is longer is a paragraph, whatever it ends with. Units: UTF-16 units. */
const longestLabel = 250;
/** A paragraph weighs at most as much as so many short lines. */
const mostWeight = 3;
/** What a short line costs; one sentence more or less does not matter. */
const lineCost = -0.8;
const shortSentence = 0.2;
/** A box of links within a text costs no more, however long it is. */
const mostOfRun = -7;
/** Fewer short lines around a text are its own head and end. */
const fewestAround = 8;
/** With fewer words of menus among them they may be a list of the text. */
const fewestMenuWords = 2;
/** A page with boxes that say half as much as its text has whole menus. */
const fewestOfMenus = 8;
/** A text is rather this much prose. Units: UTF-16 units. */
const leastProse = 400;

/**
 * The blocks from the first paragraph of a page's text to its last, where the page has a frame of short lines around them; undefined
 * where it has none. Comments in sentences belong to it.
 *
 * Shape: a half-open interval. Cost: linear.
 */
export function findTrunk(drafts: readonly BlockDraft[]): Span | undefined {
  // Nearly nothing is asked of a long text without short lines.
  const lines = drafts.filter(({ text }) => text.length < shortestProse);
  const span = lines.length < fewestAround ? undefined : findHeaviest(drafts);
  if (span === undefined) return undefined;
  const own = drafts.slice(span.from, span.to);
  const prose = own.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
  if (prose < leastProse) return undefined;
  const around = [...drafts.slice(0, span.from), ...drafts.slice(span.to)];
  const short = around.filter((draft) => !isProse(draft));
  if (short.length < fewestAround) return undefined;
  const words = short.reduce((sum, { text }) => sum + countMenuWords(text), 0);
  // Texts one below another, with much to say each, and no menus: none is the frame of another.
  const others = around.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
  const fewest = 2 * others >= prose ? fewestOfMenus : fewestMenuWords;
  return words < fewest ? undefined : span;
}

/** Whether a block is sentences of a text, by its length and its stop. */
export function isProse({ kind, text }: BlockDraft): boolean {
  if (kind === 'furniture' || kind === 'heading' || kind === 'separator') return false;
  if (text.length < shortestProse || isPlainFurnitureLine(text)) return false;
  return text.length >= longestLabel || endsSentence(text);
}

function weigh(draft: BlockDraft, isText: boolean): number {
  if (draft.kind === 'separator') return 0;
  if (isText) return Math.min(mostWeight, draft.text.length / shortestProse);
  // Verse, quotations and numbered lists are of a text rather than of a page.
  if (draft.kind === 'verse' || draft.kind === 'quote' || draft.ordered === true) return 0;
  return endsSentence(draft.text) ? shortSentence : lineCost;
}

/** The interval whose weights have the greatest sum (Kadane), from prose to prose. */
function findHeaviest(drafts: readonly BlockDraft[]): Span | undefined {
  let [best, sum, from] = [0, 0, 0];
  let span: Span | undefined;
  let run = 0;
  drafts.forEach((draft, at) => {
    if (sum <= 0) [sum, from] = [0, at];
    const isText = isProse(draft);
    const weight = weigh(draft, isText);
    run = isText ? 0 : run + Math.min(0, weight);
    sum += run < mostOfRun ? 0 : weight;
    if (sum <= best || !isText) return;
    best = sum;
    span = { from, to: at + 1 };
  });
  if (span === undefined) return undefined;
  const first = drafts.slice(span.from, span.to).findIndex(isProse);
  return { from: span.from + Math.max(0, first), to: span.to };
}
