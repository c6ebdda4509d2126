/** The foot of a page saved as plain text: what follows its last words and its last comment. */
import type { BlockDraft } from '../draft.ts';
import { isAddressee, isSalutation } from '../text/headings.ts';
import { endsSentence } from '../text/line-form.ts';
import { runsOn } from '../text/verse.ts';
import { plainPattern } from './any-spelling.ts';
import { readDateLine } from './date-line.ts';
import { bareWords, opensLinkList } from './furniture-line.ts';
import { isMenuBar } from './menu-run.ts';
import { isMenuLine } from './menu-words.ts';
import { readCredit } from './meta-line.ts';
import { readBareNames } from './person-name.ts';
import { isReferencesHeading } from './note-list.ts';
import { readSignature, takesLeave } from './signature.ts';

/** Titles in lists of other texts are this long at most. Units: UTF-16 units. */
const longestLabel = 140;
/** Fewer lines may be what is said of the text: who wrote it, where it is from. */
const fewestLines = 3;

/**
 * Add the blocks from the end of the page on to `furniture`: below the last sentences (`last`) and the last comment, from the
 * first line that says so (a pager, a list of other texts, rights, the form for a comment), or from the first of the short
 * lines that go on to the end of a page which is framed by furniture anyway.
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
  let told = drafts.findIndex(({ text }, index) => index >= from && endsPage(text));
  if (told >= 0) {
    // Menus stand above the rights.
    while (
      told > from &&
      isMenuBar(drafts[told - 1]?.text ?? '') &&
      isMenuLine(drafts[told - 1]?.text ?? '')
    )
      told -= 1;
    for (let index = told; index < drafts.length; index += 1) {
      const draft = drafts[index];
      if (draft !== undefined && (isShort(draft) || isMenuLine(draft.text))) furniture.add(index);
    }
  }
  if (furniture.size === 0) return;
  const start = findFoot(drafts, from, furniture);
  const unknown = drafts.slice(start).filter((_, at) => !furniture.has(start + at));
  // Lines of verse lean on one another.
  const leaning = unknown.filter(({ text }) => runsOn(text)).length;
  if (unknown.length < fewestLines || 3 * leaning > unknown.length) return;
  for (let index = start; index < drafts.length; index += 1) furniture.add(index);
}

/** The first of the lines at the end of the page that are no sentences and say nothing of the text above them. */
function findFoot(
  drafts: readonly BlockDraft[],
  from: number,
  furniture: ReadonlySet<number>,
): number {
  let start = drafts.length;
  while (start > from && (furniture.has(start - 1) || isFootLine(drafts[start - 1]))) start -= 1;
  while (start < drafts.length && !furniture.has(start) && isAboutText(drafts[start])) start += 1;
  return start;
}

/** Whether a short line could be of a page's foot: lists belong to the text; titles of other texts may ask something. */
export function isFootLine(draft: BlockDraft | undefined): boolean {
  if (draft?.kind === 'separator') return true;
  if ((draft?.kind !== 'paragraph' && draft?.kind !== 'heading') || !isShort(draft)) return false;
  const { text } = draft;
  if (isSalutation(text) || isAddressee(text) || takesLeave(text)) return false;
  return !/[.!…۔،,؛;:]["”’»)]*$/u.test(text) && !isReferencesHeading(text);
}

/** Whether a line says who wrote the text and when, as lines right under it do. */
export function isAboutText(draft: BlockDraft | undefined): boolean {
  if (draft === undefined) return false;
  const { kind, text } = draft;
  if (kind === 'separator' || endsSentence(text) || isOfAuthor(text)) return true;
  if ((readCredit(text) ?? readDateLine(text) ?? readSignature(text)) !== undefined) return true;
  return readBareNames(text.split(/[،,(]|\s[–—-]\s/u)[0]?.trim() ?? '') !== undefined;
}

/** "Harriet Marsh writes about rivers and is the author of a book": a line without a stop may say who somebody is. */
function isOfAuthor(text: string): boolean {
  // "The Committee, Wending Choral Society" signs as people do.
  if (
    /^(?:the )?(?:\S+ ){0,5}(?:committee|society|association|board|council|foundation|institute|editors?)(?:$|, )/iu.test(
      text,
    )
  )
    return true;
  return /^\p{Lu}[\p{L}.'’-]+(?:\s\p{L}[\p{L}.'’-]*){1,3}\s(?:is|was|are|writes|works|teaches|lives|covers|reports|edits|has)\s(?:an?|the|about|for|at|in|as|on|to|been|written|with)\s/u.test(
    text,
  );
}

function isShort({ kind, text }: BlockDraft): boolean {
  return text.length <= longestLabel && kind !== 'verse' && kind !== 'quote';
}

const pageEnd = plainPattern(
  /^(?:(?:newer|older|next|previous) (?:posts?|page|entries|articles?)|(?:leave|post|add|write) a (?:new )?(?:comment|reply)(?: cancel reply)?|back to top|page top|post navigation|about me|about the author|jump to navigation|subscribe to\b.*|sign up (?:for|to)\b.*|subscribe|enter your e-?mail(?: address)?|get our\b.*\binbox|posting (?:permissions|rules)|who['’]s online|(?:©|\(c\) |copyright\b).*|all rights reserved.*|(?:email|e-mail) this page|مطالب (?:قدیمی|جدید)‌?\s?تر|نوشته‌های (?:پیشین|قدیمی‌تر|تازه‌تر)|صفحه[ٔ]? (?:بعد|قبل)|بازگشت به بالا|درباره وبلاگ|دربارهٔ وبلاگ|آرشیو مطالب|(?:نظر|دیدگاه) (?:شما|بدهید)|ارسال (?:یک )?نظر|دیدگاهتان را بنویسید|(?:تمام|تمامی|کلیه|کلیهٔ|همه|همهٔ) حقوق.*)$/iu,
);

function endsPage(text: string): boolean {
  return text.length <= longestLabel && (pageEnd.test(bareWords(text)) || opensLinkList(text));
}
