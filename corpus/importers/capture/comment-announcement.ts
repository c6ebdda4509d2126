/** Where a thread begins: the line that announces comments, and counters of comments that announce nothing. */
import type { BlockDraft } from '../draft.ts';
import { anySpelling } from './any-spelling.ts';
import { isNavigationWord } from './furniture-line.ts';
import { remembering } from './line-memory.ts';
import { readCredit } from './meta-line.ts';
import { isPrintedAddress } from './print-line.ts';
import { isArticleFooter, isPlainFurnitureLine } from './text-label.ts';

/** Comments of fewer words and without a stop, all of them, are rare. */
const fewestWords = 6;

/** The index of the line that announces the thread, or -1; a counter beside the title does so only where no line under the text does. */
export function findAnnouncement(drafts: readonly BlockDraft[]): number {
  const lastWords = drafts.findLastIndex(({ text }) => holdsWords(text));
  const lines = drafts
    .map((_, index) => index)
    .filter(
      (index) =>
        announcesComments(drafts[index]?.text ?? '') &&
        !isTeaser(drafts[index - 1]) &&
        !isCounter(drafts, index) &&
        !isInBar(drafts, index) &&
        // Below a counter of comments that stand elsewhere there are labels and lists alone.
        index < lastWords,
    );
  const prose = drafts.findIndex(isProse);
  return lines.find((index) => index > prose) ?? lines[0] ?? -1;
}

/** Whether a line is one of the words to press that stand right under one another: "E-mail", "Comments", "Print". */
function isInBar(drafts: readonly BlockDraft[], index: number): boolean {
  const near = [drafts[index - 1], drafts[index + 1]];
  const isClose = [drafts[index], drafts[index + 1]].every(
    (draft) => (draft?.blankBefore ?? 0) === 0,
  );
  return isClose && near.every((draft) => draft !== undefined && isNavigationWord(draft.text));
}

/** Whether a line is more than a label. */
function holdsWords(text: string): boolean {
  const isLong = text.split(/\s+/u, fewestWords).length >= fewestWords;
  return (isLong || /[.!?؟…۔]$/u.test(text)) && !isPlainFurnitureLine(text);
}

/** Whether the line above a counter leads to the rest of an article: its comments are there, not here. */
export function isTeaser(above: BlockDraft | undefined): boolean {
  return /^(?:read more|continue reading|ادامه(?:ٔ|\u200cی)?(?: مطلب| خبر)?)(?!\p{L})/iu.test(
    above?.text ?? '',
  );
}

/** Whether a counter stands under a credit as another one does under a credit of that shape: both count, neither opens a thread. */
function isCounter(drafts: readonly BlockDraft[], index: number): boolean {
  const own = readCredit(drafts[index - 1]?.text ?? '')?.shape;
  if (own === undefined || !isArticleFooter(drafts[index]?.text ?? '')) return false;
  return drafts.some(
    ({ text }, at) =>
      at !== index &&
      isArticleFooter(text) &&
      readCredit(drafts[at - 1]?.text ?? '')?.shape === own,
  );
}

/** Longer lines announce nothing. Units: UTF-16 units. */
export const longestAnnouncement = 150;

/** "3 comments", «نظرات (۳)»: the line above a thread. */
export function announcesComments(text: string): boolean {
  return text.length <= longestAnnouncement && isAnnouncement(text);
}

const isAnnouncement = remembering((text: string): boolean => {
  if (noComments.test(text)) return false;
  // A page in two languages says it in both.
  const said = text.trim().split(/\s[/|]\s/u);
  return said.length <= 2 && said.every(announces);
});

/** None were written. */
const noComments = /^[({]?\s*[0۰٠]\s+\p{L}|\p{L}\s*[(:：]\s*[0۰٠]\s*\)?$/u;

const announcement = anySpelling(
  /^(?:(?:view|show|see|read|hide) )?(?:[\d۰-۹٠-٩]+\s+)?(?:comments?|responses?|replies|answers|discussion|(?:readers?|users?|visitors?)['’]?s? (?:comments|responses|replies)|نظرات|نظرها|دیدگاه‌ها|دیدگاه ها|(?:نظر|نظرات|نظرهای|دیدگاه|دیدگاه‌های)\s(?:کاربران|خوانندگان|بینندگان|مخاطبان|بازدیدکنندگان)|نظر شما)(?:\s*[(:]\s*[\d۰-۹٠-٩]+\s*\)?)?\s*[:：]?$|^[\d۰-۹٠-٩]+\s+(?:نظر|دیدگاه|پاسخ)(?:\s+(?:برای|دربارهٔ|به)\s.{1,80})?\s*[:：]?$|^[\d]+ answers?$|^\d+ comments?\s\S.{1,60}\slog ?in$|^(?:\d+|one) (?:thoughts?|responses?|comments?|replies) (?:on|to)\s.{1,100}$|^\{\s*\d+ (?:comments?|responses?)\b.{0,60}\}$|^comments?\s\d+\s\p{L}{4,10}\s\d+$|^\p{L}{4,12}\s\(\d+ (?:comments?|responses?|replies)\)$/iu,
);

function announces(text: string): boolean {
  return announcement.test(text.trim());
}

/** Whether a block is a paragraph of sentences. */
export function isProse(draft: BlockDraft): boolean {
  const { kind, text } = draft;
  if (kind !== 'paragraph' || text.length < 80 || isPrintedAddress(text)) return false;
  return /[.!?؟…:»”"')]/u.test(text);
}
