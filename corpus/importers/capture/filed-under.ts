/** What a text is filed under, by the way to it from the front page and by the link in the line that signs it. */
import type { BlockDraft, PartDraft } from '../draft.ts';
import { countWords } from '../text/line-form.ts';
import { findDates } from '../../text/dates.ts';
import { anySpelling } from './any-spelling.ts';
import { readCredit } from './meta-line.ts';

/** Longer lines are sentences. Units: UTF-16 units. */
const longestPath = 140;
/** Names of sections have fewer words than titles. */
const mostWords = 4;
const mostWordsBefore = 8;

/**
 * The section at the end of the way from the front page ("Home » News » Rivers"); the title of the text, which may end it, left
 * out. Undefined for any other line.
 *
 * Example: sectionOfPath('Home » News » Rivers', 'Gloves') → 'Rivers'
 */
export function sectionOfPath(text: string, title: string): string | undefined {
  if (text.length > longestPath) return undefined;
  const [front = '', ...steps] = text
    .split(/\s*[»›>/→]\s*|\s+[«‹@]\s+/u)
    .map((step) => step.trim());
  if (!isFront.test(front)) return undefined;
  const section = steps.filter((step) => step !== '' && step !== title).at(-1);
  // Between the front page and the title nothing but the section stands, however long its name.
  const most = steps.at(-1) === title ? mostWordsBefore : mostWords;
  return section !== undefined && isSection(section, most) ? section : undefined;
}

/**
 * What the line under a text files it under; undefined for any other line.
 *
 * Example: readFiled('Posted in Rivers | Leave a comment') → 'Rivers'
 */
export function readFiled(text: string): string | undefined {
  if (text.length > longestPath) return undefined;
  const said = /^(?:posted|filed) (?:in|under):?\s(?<name>[^|,.!?\d]{2,40}?)\s*(?:\||$)/iu.exec(
    text,
  );
  const filed = said ?? labelled.exec(text);
  const name = filed?.groups?.name?.trim();
  return name !== undefined && isSection(name) ? name : undefined;
}

const labelled = anySpelling(
  /^\+?\s*(?:categor(?:y|ies)|دسته(?:‌?بندی)?(?:‌?ها)?(?: (?:موضوعی|مطلب|خبر))?|موضوع|بخش|سرویس|(?:نوشته|ارسال|منتشر) شده در(?: دسته)?)\s*[:：]\s*(?<name>[^|،,.!?؟:：\d۰-۹]{2,40}?)\s*(?:\||$)/iu,
);

const isFront = anySpelling(
  /^(?:home|main|front page|خانه|صفحه(?:ٔ|‌ی|ی)? (?:اصلی|نخست|اول)|الرئيسية)$/iu,
);

function isSection(text: string, most = mostWords): boolean {
  return countWords(text) <= most && /\p{L}/u.test(text) && !/[.!?؟:،,]/u.test(text);
}

/** Fill the category of a part from the way above its title, or from a link in the line that names its author: "by Ruth in Gardens". */
export function addCategory(part: PartDraft, drafts: readonly BlockDraft[]): void {
  if (part.category !== undefined) return;
  const title = drafts.findIndex(({ kind, text }) => kind === 'heading' && text === part.title);
  for (const { text } of drafts.slice(0, Math.max(title, 0))) {
    const section = sectionOfPath(text, part.title);
    if (section !== undefined) part.category = section;
  }
  const signed = drafts.filter(
    ({ text }) =>
      readCredit(text)?.role === 'author' && part.authors.some((name) => text.includes(name)),
  );
  const filed = signed.flatMap((draft) => linkBehindIn(draft, part.authors));
  const [category] = filed;
  if (category !== undefined) part.category ??= category;
}

/** The words of links behind "in". */
function linkBehindIn({ text, marks }: BlockDraft, authors: readonly string[]): string[] {
  return marks.flatMap(({ kind, start, end }) => {
    const words = text.slice(start, end).trim();
    const isFiled = /(?<!\p{L})(?:in|under|در|در بخش|در دسته(?:ٔ|‌ی|ی)?)\s*$/iu.test(
      text.slice(0, start),
    );
    const isOther = authors.includes(words) || findDates(words).length > 0;
    return kind === 'link' && isFiled && !isOther && isSection(words) ? [words] : [];
  });
}
