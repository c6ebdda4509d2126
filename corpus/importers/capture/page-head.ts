/** The head of a page saved as plain text: menus and names of the site above the first title. */
import type { BlockDraft } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { readDateLine } from './date-line.ts';
import { endsMenuRun, holdsMenuRun, isMenuBar, isMenuEntry } from './menu-run.ts';
import { countMenuWords, isMenuLine } from './menu-words.ts';
import { readCredit } from './meta-line.ts';
import { readBareNames } from './person-name.ts';
import { readSignature } from './signature.ts';

/** Titles are this long at most, and so is what menus and side bars say of a site. Units: UTF-16 units. */
const longestLabel = 140;
/** Titles and descriptions of sites are rarely this long and closed by a stop. Units: UTF-16 units. */
const shortestProse = 60;
/** A title below another has at least this many words to be its subtitle. */
const fewestSubtitleWords = 6;
/** The name of a section is no longer; a title may be. */
const mostKickerWords = 2;
/** A subtitle and a name may stand under a title. */
const mostLinesUnderTitle = 2;

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
  const [firstKept = first] = kept;
  const prose = drafts.findIndex((draft) => isShortProse(draft));
  const end = findLead(drafts, Math.min(prose < 0 ? first : prose, first, firstKept), furniture);
  const head = drafts.slice(0, end);
  const words = head.reduce((sum, { text }) => sum + countMenuWords(text), 0);
  if (words < 2 && !(holdsMenuRun(head) && isTold(drafts, end, first))) return end;
  head.forEach((draft, index) => {
    if (isShort(draft)) furniture.add(index);
  });
  markUnderCredits(drafts, end, first, furniture);
  return end;
}

/** On a page with menus, entries right under the last credit or date, and set off from the text, are more of them: "Listen to this". */
function markUnderCredits(
  drafts: readonly BlockDraft[],
  lead: number,
  first: number,
  furniture: Set<number>,
): void {
  const about = drafts.findLastIndex((draft, at) => at >= lead && at < first && isAbout(draft));
  if (about < 0) return;
  let to = about + 1;
  while (to < first && (furniture.has(to) || isEntryUnder(drafts[to]))) to += 1;
  if (to - about <= 1 || (drafts[to]?.blankBefore ?? 0) === 0) return;
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

/** The first of the lines that introduce the text: title, subtitle, credits, date. */
function findLead(
  drafts: readonly BlockDraft[],
  first: number,
  furniture: ReadonlySet<number>,
): number {
  let credit = first - 1;
  while (credit >= 0 && !isAbout(drafts[credit])) credit -= 1;
  const isBeside = (at: number) => isAbout(drafts[at]) || isFurnitureBeside(drafts, at, furniture);
  let at = credit < 0 ? first : credit;
  while (at > 0 && isBeside(at - 1)) at -= 1;
  if (credit >= 0 && (!isTitle(drafts[at - 1]) || isAboveTitle(drafts, credit, first))) return at;
  if (at === 0 || !isTitle(drafts[at - 1])) return afterLastMenu(drafts, first);
  at = aboveTitle(drafts, at - 1);
  // The category of an article recurs; it and the date may stand above the title.
  if (isTitle(drafts[at - 1]) && recurs(drafts, at - 1, first)) at -= 1;
  while (at > 0 && isAbout(drafts[at - 1])) at -= 1;
  return at;
}

function recurs(drafts: readonly BlockDraft[], at: number, from: number): boolean {
  return drafts.slice(from).some(({ text }) => text === drafts[at]?.text);
}

/**
 * Whether dates of this shape stand above the titles of the page, as the next one of them shows, or as the words around it do: a
 * word or two above it, more below.
 */
function isAboveTitle(drafts: readonly BlockDraft[], date: number, first: number): boolean {
  const shape = readDateLine(drafts[date]?.text ?? '')?.shape;
  if (shape === undefined || !isTitle(drafts[date + 1])) return false;
  const [above, below] = [drafts[date - 1], drafts[date + 1]].map((line) =>
    countWords(line?.text ?? ''),
  );
  if ((above ?? 0) <= mostKickerWords && (below ?? 0) > mostKickerWords && date + 1 < first)
    return readBareNames(drafts[date + 1]?.text ?? '') === undefined;
  const next = drafts.findIndex(
    ({ text }, index) => index > first && readDateLine(text)?.shape === shape,
  );
  return next > 0 && !isTitle(drafts[next - 1]) && isTitle(drafts[next + 1]);
}

/** Share bars and counters may stand between a title and its text, menus do not. */
function isFurnitureBeside(
  drafts: readonly BlockDraft[],
  at: number,
  furniture: ReadonlySet<number>,
): boolean {
  return furniture.has(at) && isTitle(drafts[at - 1]);
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

function afterLastMenu(drafts: readonly BlockDraft[], first: number): number {
  return drafts.slice(0, first).findLastIndex(({ text }) => isMenuLine(text)) + 1;
}

/** The title above the line at `at`, which is its subtitle, its author's name or the title itself. */
function aboveTitle(drafts: readonly BlockDraft[], at: number): number {
  let top = at;
  while (top > 0 && at - top < mostLinesUnderTitle && leansOnLineAbove(drafts, top)) top -= 1;
  return isUnderTitle(drafts, top) ? top - 1 : top;
}

/** Whether the line right above is too long for an entry of the menu above it: the title of which this is the subtitle. */
function isUnderTitle(drafts: readonly BlockDraft[], at: number): boolean {
  const above = drafts[at - 1];
  if (!isTitle(above) || isMenuEntry(above) || (drafts[at]?.blankBefore ?? 0) > 0) return false;
  return !isMenuBar(above?.text ?? '') && holdsMenuRun(drafts.slice(0, at - 1));
}

/** Whether the line at `at` is a subtitle or a name right under a line that can be the title. */
function leansOnLineAbove(drafts: readonly BlockDraft[], at: number): boolean {
  const own = drafts[at];
  const above = drafts[at - 1];
  if (own === undefined || !isTitle(above) || endsMenuRun(drafts, at - 1)) return false;
  const isSubtitle = countWords(own.text) >= fewestSubtitleWords;
  const isSetApart = (above?.blankBefore ?? 0) > 0;
  const isName = readBareNames(own.text) !== undefined && countWords(above?.text ?? '') >= 3;
  return (own.blankBefore ?? 0) === 0 && (isSubtitle || isName || isSetApart);
}
