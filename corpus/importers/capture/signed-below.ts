/** Comments that are signed below their words, under a line that announces them or none. */
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import { withDate, type CommentHeader, type Opening } from './comment-opening.ts';
import { isNavigationWord } from './furniture-line.ts';
import { isMenuEntry } from './menu-run.ts';
import { isPlainFurnitureLine } from './text-label.ts';
import { isProse } from './comment-announcement.ts';

/** Nothing announces them: so many at least. */
const fewestAlone = 3;

/**
 * Where the words of the first comment begin if `openings` stand below the words of each; undefined where they stand above them.
 * `announced` is the line that announces the thread, or -1.
 */
export function findSignedBelow(
  drafts: readonly BlockDraft[],
  announced: number,
  openings: readonly Opening[],
): number | undefined {
  if (announced >= 0)
    return areBelow(drafts, announced, openings) ? afterLabels(drafts, announced) : undefined;
  const [first] = openings;
  if (first === undefined) return undefined;
  const isNumbered = openings.every(({ index }) => isFigure(drafts[index + 1]));
  if (!isNumbered && (openings.length < fewestAlone || !areAlike(drafts, openings)))
    return undefined;
  const start = startOfFirst(drafts, first, isNumbered);
  return areBelow(drafts, start - 1, openings) ? start : undefined;
}

/** Whether all have one shape and a day, and words right below but the last: texts of an archive have titles there. */
function areAlike(drafts: readonly BlockDraft[], openings: readonly Opening[]): boolean {
  const isOne = openings.every(
    ({ shape, index }) => shape === openings[0]?.shape && /\d/u.test(drafts[index]?.text ?? ''),
  );
  return isOne && openings.slice(0, -1).every(({ index }) => isSaid(drafts[index + 1]?.text ?? ''));
}

/**
 * Whether the openings sign the texts of an archive: words stand above the first and none below the last, and below each of the others a
 * title with its text, or the day of the next.
 */
export function signTexts(drafts: readonly BlockDraft[], openings: readonly Opening[]): boolean {
  const last = openings.at(-1);
  if (last === undefined || openings.length < 2) return false;
  const below = drafts.slice(last.index + 1, last.index + 1 + mostBelowLast);
  if (below.some(({ text }) => isSaid(text) && !isPlainFurnitureLine(text))) return false;
  return openings.slice(0, -1).every(({ index }, at) => {
    const next = drafts.slice(index + 1, openings[at + 1]?.first);
    const [title] = next.filter(({ kind }) => kind !== 'furniture' && kind !== 'separator');
    return title !== undefined && !isSaid(title.text) && next.some(isProse);
  });
}

/** The foot of a page says little right below its last text. Units: blocks. */
const mostBelowLast = 3;

/** The words of numbered posts begin at their first number or sentence; else the last paragraph above is the first comment. */
function startOfFirst(
  drafts: readonly BlockDraft[],
  { first }: Opening,
  isNumbered: boolean,
): number {
  if (!isNumbered) return first - 1;
  const number = drafts.findLastIndex(({ text }, at) => at < first && isPostNumber(text, 1));
  return number < 0
    ? drafts.findIndex(({ text }) => text.length >= 80 && endsSentence(text))
    : number;
}

/** Whether a line begins with the number of a post: "2. Crumb". */
export function isPostNumber(text: string, number: number): boolean {
  return text.length <= longestNumbered && text.startsWith(`${String(number)}. `);
}

/** Units: UTF-16 units. */
const longestNumbered = 60;

function isFigure(draft: BlockDraft | undefined): boolean {
  return /^#\d{1,4}$/u.test(draft?.text ?? '');
}

/**
 * Whether the openings stand under the words of each comment instead of above them: sentences come between the line that announces
 * the thread and the first of them, and none after the last.
 */
function areBelow(
  drafts: readonly BlockDraft[],
  announced: number,
  openings: readonly Opening[],
): boolean {
  const [first, last] = [openings[0], openings.at(-1)];
  if (first === undefined || last === undefined) return false;
  const holdsWords = (from: number, to: number) =>
    drafts.slice(from, to).some(({ text }) => isSaid(text) && !isPlainFurnitureLine(text));
  const isApart = openings.every(({ first: start }, at) =>
    holdsWords((openings[at - 1]?.index ?? announced) + 1, start),
  );
  if (!isApart) return false;
  const below = drafts[last.index + (isFigure(drafts[last.index + 1]) ? 2 : 1)];
  if (below === undefined) return true;
  const isForm = isPlainFurnitureLine(below.text) || isNavigationWord(below.text);
  return isForm || ((below.blankBefore ?? 0) > 0 && !isSaid(below.text));
}

/** Whether a line is a sentence; labels of forms end in a colon. */
export function isSaid(text: string): boolean {
  return text.length >= 20 && endsSentence(text) && !/[:：]$/u.test(text);
}

/** How a thread is sorted may stand between the line that announces it and its first words. */
function afterLabels(drafts: readonly BlockDraft[], announced: number): number {
  let at = announced + 1;
  while (isMenuEntry(drafts[at])) at += 1;
  return at;
}

/** The headers of comments that are signed below; the first begins at `from`. */
export function signBelow(
  drafts: readonly BlockDraft[],
  openings: readonly Opening[],
  from: number,
): CommentHeader[] {
  let start = from;
  return openings.map((opening, at) => {
    const own = start;
    const end = opening.index + (isFigure(drafts[opening.index + 1]) ? 2 : 1);
    start = end;
    // "2. Crumb Member" above the words.
    const isNamed = isPostNumber(drafts[own]?.text ?? '', at + 1);
    const body = isNamed && drafts[own]?.text.includes(opening.author) === true ? own + 1 : own;
    return {
      from: own,
      body,
      author: opening.author,
      labels: body > own ? [own] : [],
      opening: opening.first,
      signature: [opening.first, end],
      ...(opening.answers === undefined ? {} : { answers: opening.answers }),
      ...withDate(opening.date),
    };
  });
}
