/** Headings of a plain text: short lines that stand alone above the words they announce. */
import type { BlockDraft } from '../draft.ts';
import { readCredit } from '../capture/meta-line.ts';
import { endsSentence } from './line-form.ts';

/** Longer lines are sentences. Units: UTF-16 units, words. */
const longestHeading = 120;
const mostWords = 16;
/** Below a heading stands prose: at least this much, or a list. Units: UTF-16 units. */
const shortestProse = 80;

/** Turn paragraphs that are headings of sections into headings of level 2; titles of parts are known before. */
export function markHeadings(drafts: readonly BlockDraft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.kind !== 'paragraph') return;
    if (!isHeadingLike(draft.text) || (draft.blankBefore ?? 0) === 0) return;
    if (/[?؟]["”»]?$/u.test(draft.text) || !announces(drafts, index)) return;
    draft.kind = 'heading';
    draft.level = 2;
  });
}

function isShort(text: string): boolean {
  return text.length <= longestHeading && text.split(/\s+/u).length <= mostWords;
}

/** Whether a line could be a heading by its own form: short, unfinished as a sentence, no credit and no salutation. */
export function isHeadingLike(text: string): boolean {
  if (!isShort(text) || !/\p{L}/u.test(text) || text.includes('\n')) return false;
  if (/[.,،؛;:!…]["”’»)]*$/u.test(text) && !/^\P{L}*\p{L}+\s?:$/u.test(text)) return false;
  if (isSalutation(text) || readCredit(text) !== undefined) return false;
  return isCapitalised(text);
}

/** Whether a line greets or takes leave: it stands alone and is short, but heads nothing. */
export function isSalutation(text: string): boolean {
  return /^(?:dear|hi|hello|greetings|sincerely|regards|best|yours|thanks|thank you|سلام|با سلام|درود|با درود|با احترام|با تشکر|ارادتمند)(?![\p{L}\p{M}])/iu.test(
    text,
  );
}

/** In scripts with cases a heading begins with a capital, and a long one capitalises most of its words. */
function isCapitalised(text: string): boolean {
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return text.split(/\s+/u).length <= 12;
  if (!/^[^\p{L}\d]*(?:\p{Lu}|\d|\p{Lo})/u.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  return words.length <= 5 || capital >= words.length / 2;
}

function announces(drafts: readonly BlockDraft[], index: number): boolean {
  const before = drafts[index - 1];
  // Short lines one under another are a menu, verse or an address.
  if (before?.kind === 'paragraph' && before.text.length < 40 && !endsSentence(before.text)) {
    return false;
  }
  const next = drafts.slice(index + 1).find(({ text }) => readCredit(text) === undefined);
  if (next === undefined) return false;
  if (next.kind === 'list-item' || next.kind === 'verse' || next.kind === 'quote') {
    return (drafts[index + 1]?.blankBefore ?? 0) > 0;
  }
  return next.kind === 'paragraph' && next.text.length >= shortestProse && endsSentence(next.text);
}
