/** The head of a page saved as plain text: menus and names of the site above the first title. */
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { readDateLine } from './date-line.ts';
import { isNavigationWord } from './furniture-line.ts';
import { readLeadLines } from './lead-line.ts';
import { findLead, linesOf, sectionOfMenu, startOfLead } from './lead.ts';
import { readPageWords } from './page-words.ts';
import { holdsMenuRun, isMenuBar, isMenuEntry } from './menu-run.ts';
import { countMenuWords, isMenuLine } from './menu-words.ts';
import { readCredit } from './meta-line.ts';
import { readBareNames } from './person-name.ts';
import { readSignature } from './signature.ts';

/** Titles are this long at most, and so is what menus and side bars say of a site. Units: UTF-16 units. */
const longestLabel = 140;
/** Titles and descriptions of sites are rarely this long and closed by a stop. Units: UTF-16 units. */
const shortestProse = 60;
/** The name of a section is no longer; a title may be. */
const mostKickerWords = 2;

/**
 * Add the blocks above the first title to `furniture`, where two of them at least are words of menus or where they have the
 * form of a menu; returns the index of that title, or of the category, credit or date above it.
 *
 * `first` is the block with the first sentences, `kept` are indices in order. The title is told from the credits and dates that stand beside it, else
 * from the sentences below it.
 */
export function markPageHead(
  drafts: readonly BlockDraft[],
  first: number,
  kept: ReadonlySet<number>,
  furniture: Set<number>,
): number {
  const [firstKept = drafts.length] = kept;
  const page = readPageWords(drafts);
  const lines = readLeadLines(drafts, 0, firstKept, furniture);
  const isLast = firstKept === drafts.length;
  const lead = findLead(lines, { isFirst: true, isLast }, page);
  const end = startOfLead(lead, first);
  const head = drafts.slice(0, end);
  const words = head.reduce((sum, { text }) => sum + countMenuWords(text), 0);
  if (words < 2 && !(holdsMenuRun(head) && isTold(drafts, end, first))) return end;
  head.forEach((draft, index) => {
    if (isShort(draft)) furniture.add(index);
  });
  const section = sectionOfMenu(lead);
  if (section !== undefined) furniture.add(section.at);
  // Where the day stands above the title, what is below the day is no menu down to the title.
  const title = linesOf(lead, 'title')[0]?.at ?? -1;
  markUnderCredits(drafts, [end, title], first, furniture);
  return end;
}

/** On a page with menus, entries right under the last credit or date, and set off from the text, are more of them: "Listen to this". */
function markUnderCredits(
  drafts: readonly BlockDraft[],
  [lead, title]: readonly [lead: number, title: number],
  first: number,
  furniture: Set<number>,
): void {
  const about = drafts.findLastIndex((draft, at) => at >= lead && at < first && isAbout(draft));
  if (about < 0 || title > about) return;
  let to = about + 1;
  while (to < first && (furniture.has(to) || isEntryUnder(drafts[to]))) to += 1;
  if (to - about <= 1) return;
  if ((drafts[to]?.blankBefore ?? 0) === 0) {
    // Without empty lines nothing but its own words tells an entry from the first line of the text.
    for (let at = about + 1; at < to && isNavigationWord(drafts[at]?.text ?? ''); at += 1)
      furniture.add(at);
    return;
  }
  const run = drafts.slice(about + 1, to);
  if (!run.some(({ text }) => isMenuLine(text) || countWords(text) > mostKickerWords)) return;
  for (let at = about + 1; at < to; at += 1) furniture.add(at);
}

function isEntryUnder(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || (draft.blankBefore ?? 0) > 0) return false;
  return (
    isMenuEntry(draft) && readBareNames(draft.text) === undefined && !isAttribution(draft.text)
  );
}

/** "Photographs by …" speaks of the text. */
function isAttribution(text: string): boolean {
  return /\s(?:by|از|توسط)\s\S/iu.test(text);
}

/**
 * Whether it is plain that a text begins at `lead`, so that the short lines above it are none of its own: somebody signs it, a day
 * is given, its title is no entry of a menu, or an entry stands on the page again.
 */
function isTold(drafts: readonly BlockDraft[], lead: number, first: number): boolean {
  const lines = drafts.slice(lead, first);
  const isDated = lines.some(({ text }) => isDay(readDateLine(text)?.date.iso ?? ''));
  if (isDated || lines.some(({ text }) => readCredit(text) !== undefined)) return true;
  if (lines.some((line) => isTitle(line) && !isMenuEntry(line))) return true;
  const entries = new Set(drafts.slice(0, lead).map(({ text }) => text));
  if (drafts.slice(lead).some(({ text }) => entries.has(text))) return true;
  return drafts.filter(({ text }) => readSignature(text) !== undefined).length >= 2;
}

/** On the title page of a book stands the year, or the month. */
function isDay(iso: string): boolean {
  return iso.length === 'yyyy-mm-dd'.length;
}

/** A sentence may stand alone in the first paragraph. */
function isShortProse({ kind, text }: BlockDraft): boolean {
  if (kind !== 'paragraph' || text.length < shortestProse || isMenuLine(text)) return false;
  return endsSentence(text) && !/[?؟:…]$/u.test(text);
}

function isShort({ kind, text }: BlockDraft): boolean {
  return text.length <= longestLabel && kind !== 'verse' && kind !== 'quote';
}

function isAbout(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.text.length > longestLabel) return false;
  return readCredit(draft.text) !== undefined || readDateLine(draft.text) !== undefined;
}

function isTitle(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || !isShort(draft) || draft.kind === 'list-item') return false;
  if (isShortProse(draft) || isAbout(draft)) return false;
  return /\p{L}/u.test(draft.text) && !isMenuLine(draft.text) && !isMenuBar(draft.text);
}
