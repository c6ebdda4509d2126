/** Headings of a plain text: short lines that stand alone above the words they announce. */
import type { BlockDraft } from '../draft.ts';
import { readCredit } from '../capture/meta-line.ts';
import { readNumber } from '../capture/note-list.ts';
import { countWords, endsSentence } from './line-form.ts';

/** Longer lines are sentences. Units: UTF-16 units, words. */
const longestHeading = 120;
const mostWords = 16;
/** Below a heading stands prose: at least this much, or a list. Units: UTF-16 units. */
const shortestProse = 80;

/** Fewer blocks without a blank line between them tell nothing of how a text is spaced. */
const fewestSolid = 5;
/** A line taken from the text to lure the eye is this long at most, and stands this near to it. Units: UTF-16 units, blocks. */
const mostPulled = 300;
const pullReach = 12;

/** Turn paragraphs that are headings of sections into headings of level 2; titles of parts are known before. */
export function markHeadings(drafts: readonly BlockDraft[]): void {
  const isSolid =
    drafts.length >= fewestSolid && drafts.every(({ blankBefore = 0 }) => blankBefore === 0);
  markNumberedHeadings(drafts);
  drafts.forEach((draft, index) => {
    if (draft.kind !== 'paragraph') return;
    const stands = (draft.blankBefore ?? 0) > 0 || (isSolid && isProse(drafts[index - 1]));
    if (!stands || draft.text.length > mostPulled) return;
    if (isPullQuote(drafts, index)) draft.kind = 'quote';
    else if (
      isHeadingLike(draft.text) &&
      !/[?؟]["”»]?$/u.test(draft.text) &&
      announces(drafts, index)
    ) {
      draft.kind = 'heading';
      draft.level = 2;
    }
  });
}

function isProse(draft: BlockDraft | undefined): boolean {
  return (
    draft?.kind === 'paragraph' && draft.text.length >= shortestProse && endsSentence(draft.text)
  );
}

/** Words in quotation marks that stand in the text near by as well. */
function isPullQuote(drafts: readonly BlockDraft[], index: number): boolean {
  const words = /^["“«](?<words>.{15,})["”»]$/u.exec(drafts[index]?.text ?? '')?.groups?.words;
  if (words === undefined) return false;
  return drafts
    .slice(Math.max(0, index - pullReach), index + pullReach)
    .some(({ text }, at) => at !== Math.min(index, pullReach) && text.includes(words));
}

/** List items 1, 2, 3 … that stand alone above prose, each of them, are headings with numbers. */
function markNumberedHeadings(drafts: readonly BlockDraft[]): void {
  const found = drafts.filter(
    ({ kind, text, ordered, blankBefore = 0 }, index) =>
      kind === 'list-item' &&
      ordered === true &&
      blankBefore > 0 &&
      isHeadingLike(text) &&
      isProse(drafts[index + 1]) &&
      (drafts[index + 1]?.blankBefore ?? 0) > 0,
  );
  const numbers = found.map(({ text }) => sectionNumber(text));
  if (found.length < 2 || numbers.some((number, at) => number !== at + 1)) return;
  for (const draft of found) {
    draft.kind = 'heading';
    draft.level = 2;
    delete draft.depth;
    delete draft.ordered;
  }
}

function sectionNumber(text: string): number {
  return readNumber(
    /^[[(]?\s?(?<digits>[\d۰-۹٠-٩]{1,3})(?!\.[\d۰-۹])/u.exec(text)?.groups?.digits ?? '',
  );
}

function isShort(text: string): boolean {
  return text.length <= longestHeading && countWords(text) <= mostWords;
}

/** Whether a line could be a heading by its own form: short, unfinished as a sentence, no credit and no salutation. */
export function isHeadingLike(text: string): boolean {
  if (!isShort(text) || !/\p{L}/u.test(text) || text.includes('\n')) return false;
  if (/[.,،؛;:!…]["”’»)]*$/u.test(text) && !/^\P{L}*\p{L}+\s?:$/u.test(text)) return false;
  if (isSalutation(text) || readCredit(text) !== undefined) return false;
  return isCapitalised(text);
}

const salutation =
  /^(?:dear|hi|hello|greetings|sincerely|regards|best|yours|thanks|thank you|سلام|با سلام|درود|با درود|با احترام|با تشکر|با سپاس|ارادتمند|احتراما)(?![\p{L}\p{M}])/iu;
/** Whom a letter greets, and how. */
const addressed =
  /^(?:با )?(?:سلام|درود)(?: و (?:احترام|عرض ادب|ارادت|درود|خسته نباش[یي]د)){1,3}[،,]?$|^(?:(?:ر[یي]است|مد[یي]ر[یي]ت|مد[یي]رعامل|رئ[یي]س|وز[یي]ر|شهردار|دب[یي]ر|سردب[یي]ر|مسئول(?:ان|[یي]ن)?|مقام|حضور|محضر|خدمت) محترم)\s\p{L}[^.!؟:]{2,60}$/u;

/** «هم‌شهریان گرامی و باغبانان جهان!»: whom an open letter speaks to. Told by a plural and what one calls people; titles are longer. */
const calledUpon =
  /^(?:هم[\s\u200c]?)?(?:[\p{L}\u200c]+(?:ان|ها)|مردم|ملت)(?:\sو\s[\p{L}\u200c]+)?\s(?:گرام[یي]|عز[یي]ز|شر[یي]ف|ارجمند|آزاده|محترم|قهرمان|مبارز|دل[یي]ر|نج[یي]ب)(?!\p{L})[^.؟?!:]{0,50}(?<end>[!:،]?)$/u;
/** Without a sign at its end. Units: words. */
const mostCalledUpon = 5;

function callsUpon(text: string): boolean {
  const end = calledUpon.exec(text)?.groups?.end;
  return end !== undefined && (end !== '' || countWords(text) <= mostCalledUpon);
}

/** Whether a line greets or takes leave: it stands alone and is short, but heads nothing. */
export function isSalutation(text: string): boolean {
  // "Thanks from the choir" and "Best bread in town" are titles.
  if (addressed.test(text) || callsUpon(text)) return true;
  if (countWords(text) > 3 && !/[,،.!:…؛]$/u.test(text)) return false;
  return salutation.test(text);
}

/** Whether a line says whom a letter is to, as its title may, too. */
export function isAddressee(text: string): boolean {
  return /^(?:جناب(?: آقا[یي])?|سرکار(?: خانم)?)\s\p{L}[^.!؟:]{2,60}$/u.test(text);
}

/** Whether a line is a turn of an interview; a title may well end in a question mark, but names no speaker. */
export function isTurn(text: string): boolean {
  return /^(?:q|question|interviewer|پرسش|سؤال|سوال|س|پرسشگر)\s?(?:[:：]|[.–-]\s)\s*\S/iu.test(
    text,
  );
}

/** In scripts with cases a heading begins with a capital, and a long one capitalises most of its words. */
function isCapitalised(text: string): boolean {
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return countWords(text) <= 12;
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
  let below = index + 1;
  while (readCredit(drafts[below]?.text ?? '') !== undefined) below += 1;
  const next = drafts[below];
  if (next === undefined) return false;
  if (next.kind === 'list-item' || next.kind === 'verse' || next.kind === 'quote') {
    return (drafts[index + 1]?.blankBefore ?? 0) > 0;
  }
  return next.kind === 'paragraph' && next.text.length >= shortestProse && endsSentence(next.text);
}
