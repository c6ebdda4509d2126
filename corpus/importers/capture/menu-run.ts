/** Menus told by their form: runs of a few words each that are no sentences, whatever the words are. */
import type { BlockDraft } from '../draft.ts';
import { isAddressee, isSalutation } from '../text/headings.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { readDateLine } from './date-line.ts';
import { withoutEnds } from './furniture-line.ts';
import { isReplyBar } from './text-label.ts';
import { readCredit } from './meta-line.ts';
import { readNameAndOffice } from './office.ts';
import { readKnownNames } from './person-name.ts';
import { readPenned, takesLeave } from './signature.ts';

/** Entries of menus are this short; titles mostly are not. Units: UTF-16 units, words. */
const longestEntry = 32;
const mostWords = 4;
/** Between bars they may be longer. Units: UTF-16 units. */
const longestBarEntry = 45;
/** Fewer lines may be a title with what belongs to it. */
const shortestRun = 3;

/** Whether a block has the form of a menu's entry: a few words without a stop that say neither who nor when, and greet nobody. */
export function isMenuEntry(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.ordered === true) return false;
  if (draft.kind !== 'paragraph' && draft.kind !== 'list-item' && draft.kind !== 'heading')
    return false;
  const { text } = draft;
  if (text.length > longestEntry || countWords(text) > mostWords) return false;
  if (!/\p{L}/u.test(text) || /[،,؛;:]$|["“”«»]/u.test(text) || endsSentence(text)) return false;
  if (isSalutation(text) || isAddressee(text) || takesLeave(text)) return false;
  return (
    readCredit(text) === undefined &&
    readDateLine(text) === undefined &&
    readPenned(text) === undefined &&
    readKnownNames(withoutEnds(text)) === undefined &&
    readNameAndOffice(text) === undefined
  );
}

/** Whether a line is a whole menu by its form: three entries or more between bars, none of them a date or a name's credit. */
export function isMenuBar(text: string): boolean {
  // Spaces are tried from the first of a run alone: a line may be tens of thousands of them.
  const entries = text.split(/(?:(?<!\s)\s+)?[|•·/]\s+|\t+/u).filter((entry) => entry !== '');
  if (entries.length < shortestRun || endsSentence(text) || isReplyBar(text)) return false;
  return entries.every(
    (entry) =>
      entry.length <= longestBarEntry &&
      /\p{L}/u.test(entry) &&
      !/[\d۰-۹٠-٩]/u.test(entry) &&
      readCredit(entry) === undefined &&
      readDateLine(entry) === undefined,
  );
}

/** Whether neighbouring entries stand somewhere among `lines`, as many as a menu has and all equally far apart. */
export function holdsMenuRun(lines: readonly BlockDraft[]): boolean {
  let length = 0;
  return lines.some((line, index) => {
    const isNext = length < 2 || line.blankBefore === lines[index - 1]?.blankBefore;
    if (isMenuBar(line.text)) return true;
    length = isMenuEntry(line) ? (isNext ? length + 1 : 2) : 0;
    return length >= shortestRun;
  });
}

/**
 * Whether the block at `at` is the last of the entries of a menu, or a whole menu itself. A line of more words than the entries
 * above it have is rather the title of what follows.
 */
export function endsMenuRun(drafts: readonly BlockDraft[], at: number): boolean {
  const own = drafts[at];
  if (own === undefined) return false;
  if (isMenuBar(own.text)) return true;
  const run = drafts.slice(Math.max(0, at - shortestRun + 1), at + 1);
  if (run.length < shortestRun || !run.every(isMenuEntry)) return false;
  const most = Math.max(2, ...run.slice(0, -1).map(({ text }) => countWords(text)));
  return own.blankBefore === drafts[at - 1]?.blankBefore && countWords(own.text) <= most;
}
