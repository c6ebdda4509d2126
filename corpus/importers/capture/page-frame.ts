/** The frame of a page saved as plain text: what stands above its first title and what follows its end. */
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import { readDateLine } from './date-line.ts';
import { bareWords, opensLinkList } from './furniture-line.ts';
import { countMenuWords, isMenuLine } from './menu-words.ts';
import { readBareNames, readCredit } from './meta-line.ts';

/** Titles are this long at most, and so is what menus and side bars say of a site. Units: UTF-16 units. */
const longestLabel = 140;
/** Titles and descriptions of sites are rarely this long and closed by a stop. Units: UTF-16 units. */
const shortestProse = 60;
/** A title below another has at least this many words to be its subtitle. */
const fewestSubtitleWords = 6;
/** A subtitle and a name may stand under a title. */
const mostLinesUnderTitle = 2;

/**
 * Add the blocks above the first title to `furniture`, where two of them at least are words of menus; returns the index of
 * that title, or of the category, credit or date above it.
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
  if (head.reduce((sum, { text }) => sum + countMenuWords(text), 0) < 2) return end;
  head.forEach((draft, index) => {
    if (isShort(draft)) furniture.add(index);
  });
  return end;
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

/** Whether dates of this shape stand above the titles of the page, as the next one of them shows. */
function isAboveTitle(drafts: readonly BlockDraft[], date: number, first: number): boolean {
  const shape = readDateLine(drafts[date]?.text ?? '')?.shape;
  if (shape === undefined || !isTitle(drafts[date + 1])) return false;
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
  return /\p{L}/u.test(draft.text) && !isMenuLine(draft.text);
}

function afterLastMenu(drafts: readonly BlockDraft[], first: number): number {
  return drafts.slice(0, first).findLastIndex(({ text }) => isMenuLine(text)) + 1;
}

/** The title above the line at `at`, which is its subtitle, its author's name or the title itself. */
function aboveTitle(drafts: readonly BlockDraft[], at: number): number {
  let top = at;
  while (top > 0 && at - top < mostLinesUnderTitle && leansOnLineAbove(drafts, top)) top -= 1;
  return top;
}

/** Whether the line at `at` is a subtitle or a name right under a line that can be the title. */
function leansOnLineAbove(drafts: readonly BlockDraft[], at: number): boolean {
  const own = drafts[at];
  const above = drafts[at - 1];
  if (own === undefined || !isTitle(above)) return false;
  const isSubtitle = countWords(own.text) >= fewestSubtitleWords;
  const isSetApart = (above?.blankBefore ?? 0) > 0;
  const isName = readBareNames(own.text) !== undefined && countWords(above?.text ?? '') >= 3;
  return (own.blankBefore ?? 0) === 0 && (isSubtitle || isName || isSetApart);
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

/**
 * Add the blocks from the end of the page on to `furniture`: below the last sentences and the last comment, from the
 * first line that says so (a pager, a list of other texts, rights, the form for a comment).
 */
export function markPageFoot(
  drafts: readonly BlockDraft[],
  last: number,
  kept: ReadonlySet<number>,
  furniture: Set<number>,
): void {
  // Under the header of a comment its words stand.
  let from = last + 1;
  for (const index of kept) from = Math.max(from, index + 2);
  const end = drafts.findIndex(({ text }, index) => index >= from && endsPage(text));
  if (end < 0) return;
  for (let index = end; index < drafts.length; index += 1) {
    const draft = drafts[index];
    if (draft !== undefined && (isShort(draft) || isMenuLine(draft.text))) furniture.add(index);
  }
}

const pageEnd =
  /^(?:(?:newer|older|next|previous) (?:posts?|page|entries|articles?)|(?:leave|post|add|write) a (?:comment|reply)(?: cancel reply)?|back to top|page top|post navigation|about me|about the author|jump to navigation|subscribe to\b.*|sign up (?:for|to)\b.*|subscribe|enter your e-?mail(?: address)?|get our\b.*\binbox|posting (?:permissions|rules)|who['’]s online|(?:©|\(c\) |copyright\b).*|all rights reserved.*|(?:email|e-mail) this page|مطالب (?:قدیمی|جدید)‌?\s?تر|نوشته‌های (?:پیشین|قدیمی‌تر|تازه‌تر)|صفحه[ٔ]? (?:بعد|قبل)|بازگشت به بالا|درباره وبلاگ|دربارهٔ وبلاگ|آرشیو مطالب|نظر (?:شما|بدهید)|ارسال نظر|دیدگاهتان را بنویسید|(?:تمام|تمامی|کلیه|کلیهٔ|همه|همهٔ) حقوق.*)$/iu;

function endsPage(text: string): boolean {
  return text.length <= longestLabel && (pageEnd.test(bareWords(text)) || opensLinkList(text));
}
