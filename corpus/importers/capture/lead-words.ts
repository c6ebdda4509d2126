/** Words that tell which part a line of a lead plays, whatever stands around it. */
import { endsSentence } from '../text/line-form.ts';
import { anySpelling } from './any-spelling.ts';
import { readDateline } from './dateline.ts';

/** The number of an issue or a part, above the title. */
export const issue =
  /^(?:episode|ep\.?|part|issue|no\.?|number|volume|vol\.?|season|chapter|اپیزود|قسمت|شماره[ٔ]?|بخش|جلد)\s?[#:]?\s?[\d۰-۹]{1,4}$/iu;

/** Titles have no stop at their end, and rarely another sign; a question may be one. */
export function isEnd(text: string): boolean {
  if (/[،,؛;:：…]["”’»)]*$/u.test(text)) return true;
  return endsSentence(text) && !/[!?؟]["”»]?$/u.test(text);
}

/** What a letter answers to, below its title. */
export const answering =
  /^(?:in (?:response|reply|answer) to|a (?:response|reply) to|re:|در پاسخ به|پاسخی? به|در جواب)\s.{2,100}[:：."”»]$/iu;

const isReport =
  /^به\s?گزارش\s|^\p{Lu}[\p{L} .,-]{1,40}\s?\(\p{Lu}[\p{L} ]{1,30}\)\s*[-–—:]|^\p{Lu}{3,}[\p{Lu} .,-]{0,30}\s[-–—]\s/u;

/** Whether the first words of a text say who reports. */
export function beginsReport(text: string): boolean {
  return isReport.test(text) || readDateline(text) !== undefined;
}

/** "In conversation with a gardener:" above the title. */
export function isLeadingUp(text: string): boolean {
  return text.length <= 80 && /[:：؛]$/u.test(text);
}

/** «دربارهٔ خشکسالی»: a line that says of what the one above speaks. */
export const saysOfWhat = anySpelling(
  /^(?:درباره\u200c?(?:ی|ٔ)?|در باره\u200c?(?:ی|ٔ)?|پیرامون)\s\S/u,
);

/** The label of a title, in a line above it, as indexes of journals have it. */
export const labelsTitle = anySpelling(
  /^(?:title|عنوان(?: (?:مقاله|مطلب|فارسی|کتاب|اثر))?)\s?[:：]$/iu,
);
