/** What an article says of itself: title, subtitle, category, people, agency and dates, from its first and last lines. */
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import { emptyPart } from '../draft.ts';
import { countWords, endsSentence } from '../text/line-form.ts';
import { readDateLine } from './date-line.ts';
import { isLeadLine, type Span } from './articles.ts';
import { announcesContents, isLabel, makeFurniture } from './furniture.ts';
import { readCredit, type Credit } from './meta-line.ts';
import { readBareNames } from './person-name.ts';
import { readNamesByDate, readSignature } from './signature.ts';
import { bareWords, withoutEnds } from './furniture-line.ts';
import { isReferencesHeading } from './note-list.ts';

/** The lines above an article's sentences. Indices of blocks. */
interface Lead {
  readonly titles: readonly number[];
  readonly credits: readonly Credit[];
  readonly dates: readonly WrittenDate[];
  /** The section that the text is filed in, where the page's menu has it too. */
  readonly category?: string;
}

/** Right below a title nothing else is this long and ends in a stop. Units: UTF-16 units. */
const shortestSentence = 40;
/** Under credits a subtitle is a whole phrase. Units: words. */
const fewestSubtitleWords = 6;
/** A publisher's line at the end is this short. Units: words. */
const mostPublisherWords = 5;

/**
 * One part draft for each article, and its title lines made headings; a title that is printed twice stays visible once.
 *
 * Where articles of the page open with two lines and the first of them recurs, that line is their category.
 */
export function describeArticles(
  drafts: readonly BlockDraft[],
  spans: readonly Span[],
): PartDraft[] {
  const leads = withoutSiteName(
    drafts,
    spans.map((span) => readLead(drafts, span)),
  );
  const hasCategories = openWithCategory(drafts, leads);
  return spans.map((span, index) => {
    const lead = leads[index] ?? { titles: [], credits: [], dates: [] };
    const part = emptyPart('article');
    nameArticle(drafts, lead, hasCategories && lead.titles.length >= 2, part);
    lead.credits.forEach((credit) => addCredit(part, credit));
    part.dates.push(...lead.dates);
    readTail(drafts, span, part);
    return part;
  });
}

/** A line set apart above the title of the first article, and of no other, is the name of the page. */
function withoutSiteName(drafts: readonly BlockDraft[], leads: Lead[]): Lead[] {
  const [first, ...others] = leads;
  const [name, title] = first?.titles ?? [];
  const head = drafts[name ?? -1];
  if (first === undefined || head === undefined || others.length === 0) return leads;
  if (title === undefined || name === undefined) return leads;
  // A blank line or a date stands between them.
  if ((drafts[title]?.blankBefore ?? 0) === 0 && title === name + 1) return leads;
  const isLonger = others.every(({ titles }) => titles.length < first.titles.length);
  if (!isLonger || !isLabel(head.text)) return leads;
  makeFurniture(head);
  return [{ ...first, titles: first.titles.slice(1) }, ...others];
}

function readLead(drafts: readonly BlockDraft[], { from, to }: Span): Lead {
  const titles: number[] = [];
  const credits: Credit[] = [];
  const dates: WrittenDate[] = [];
  let category: string | undefined;
  for (let index = from; index < to; index += 1) {
    const draft = drafts[index];
    if (draft === undefined || draft.kind === 'furniture' || draft.kind === 'separator') continue;
    // The number of a page stands above the title.
    if (titles.length === 0 && !/\p{L}|\d{4}/u.test(draft.text)) continue;
    const credit = readCredit(draft.text);
    const dated = readDateLine(draft.text);
    if (credit !== undefined) credits.push(credit);
    if (dated !== undefined) {
      dates.push(dated.date);
      const names = titles.length > 0 && credit === undefined ? readNamesByDate(draft.text) : [];
      if (names.length > 0) credits.push({ role: 'author', names, shape: '' });
    } else if (credit === undefined) {
      // A line that answers to nothing below it is the text itself.
      if (titles.length === 0 && isKicker(draft, drafts[index + 1])) continue;
      if (titles.length === 0 && isSectionName(drafts, index)) {
        category = withoutEnds(draft.text);
        continue;
      }
      if (isUnderCredits(draft, titles, credits.length)) continue;
      if (!isLeadLine(draft) || titles.length >= 4 || announcesContents(draft.text)) break;
      titles.push(index);
    }
  }
  const name = credits.some(({ role }) => role === 'author')
    ? undefined
    : findNameLine(drafts, titles, to);
  if (name !== undefined) {
    titles.splice(titles.indexOf(name), 1);
    const names = readBareNames(drafts[name]?.text ?? '') ?? [];
    credits.unshift({ role: 'author', names, shape: '' });
  }
  const isTitled = name !== undefined || standsApart(drafts, titles.at(-1), to);
  const known = isAllLead(drafts, titles, to) ? titles.slice(0, 1) : titles;
  return {
    titles: isTitled ? known : [],
    credits,
    dates,
    ...(category === undefined ? {} : { category }),
  };
}

/** Whether a line right above a title stands in the menu at the head of the page too: the section that the text is filed in. */
function isSectionName(drafts: readonly BlockDraft[], index: number): boolean {
  const { text } = drafts[index] ?? { text: '' };
  const next = drafts[index + 1];
  if (!isLabel(text) || next === undefined) return false;
  const isAboveTitle = isLeadLine(next) && !isLabel(next.text);
  if (!isAboveTitle && !isKicker(next, drafts[index + 2])) return false;
  const name = bareWords(text);
  return drafts
    .slice(0, index)
    .some((draft) => draft.kind === 'furniture' && bareWords(draft.text) === name);
}

/** A few words right under credits are no title: who took the pictures, how long one reads. */
function isUnderCredits(
  { text, blankBefore = 0 }: BlockDraft,
  titles: readonly number[],
  credits: number,
): boolean {
  if (titles.length === 0 || credits === 0 || blankBefore > 0) return false;
  return isLabel(text) && countWords(text) < fewestSubtitleWords;
}

/** "In conversation with a gardener:" above the title: the words that lead up to it. */
function isKicker({ kind, text }: BlockDraft, next: BlockDraft | undefined): boolean {
  if (kind !== 'paragraph' || text.length > 80 || !/[:：؛]$/u.test(text)) return false;
  return isLeadLine(next) && (next?.blankBefore ?? 0) === 0;
}

/** The line between a title and a credit or date that is a name and nothing else: a byline without "by". */
function findNameLine(
  drafts: readonly BlockDraft[],
  titles: readonly number[],
  to: number,
): number | undefined {
  return titles.find((at, place) => {
    if (place === 0 || readBareNames(drafts[at]?.text ?? '') === undefined) return false;
    const next = at + 1 < to ? drafts[at + 1] : undefined;
    if (next === undefined) return false;
    if ((next.blankBefore ?? 0) > 0) return isNameAboveText(drafts, titles, place, to);
    const isAbove = readBareNames(drafts[titles[place - 1] ?? -1]?.text ?? '') === undefined;
    return isAbove && (readCredit(next.text) ?? readDateLine(next.text)) !== undefined;
  });
}

/** Whether the last line above the text is its author's name: right under a title, and said once more in the text. */
function isNameAboveText(
  drafts: readonly BlockDraft[],
  titles: readonly number[],
  place: number,
  to: number,
): boolean {
  const at = titles[place] ?? 0;
  const name = drafts[at]?.text ?? '';
  if (place !== titles.length - 1 || (drafts[at]?.blankBefore ?? 0) > 0) return false;
  // Under a title and a subtitle nothing else is two or three capitals.
  if (place >= 2) return true;
  return drafts.slice(at + 1, to).some(({ text }) => text.startsWith(name) && text !== name);
}

/** Whether the text below a title is set off from it: by a blank line, a credit, or by being sentences. */
function standsApart(
  drafts: readonly BlockDraft[],
  title: number | undefined,
  to: number,
): boolean {
  if (title === undefined) return false;
  const next = drafts.slice(title + 1, to).find(({ kind }) => kind !== 'furniture');
  // A title with nothing but comments below it is that of their thread.
  if (next === undefined) return to < drafts.length;
  if ((next.blankBefore ?? 0) > 0 || next.text.length >= 80) return true;
  if (next.text.length >= shortestSentence && endsSentence(next.text)) return true;
  return readCredit(next.text) !== undefined || readDateLine(next.text) !== undefined;
}

/** A text of short lines only (verse, a list) has one title at most. */
function isAllLead(drafts: readonly BlockDraft[], titles: readonly number[], to: number): boolean {
  const last = titles.at(-1);
  if (last === undefined) return false;
  return !drafts
    .slice(last + 1, to)
    .some((draft) => draft.kind !== 'furniture' && !isLeadLine(draft));
}

/** Whether a first line recurs as the first line of another article while each has a second one. */
function openWithCategory(drafts: readonly BlockDraft[], leads: readonly Lead[]): boolean {
  const firsts = leads.map(({ titles }) => drafts[titles[0] ?? -1]?.text);
  const known = firsts.filter((text) => text !== undefined);
  const two = leads.filter(({ titles }) => titles.length >= 2).length;
  return new Set(known).size < known.length && two >= 0.8 * leads.length;
}

function nameArticle(
  drafts: readonly BlockDraft[],
  lead: Lead,
  hasCategory: boolean,
  part: PartDraft,
): void {
  const [first, ...rest] = hasCategory ? lead.titles.slice(1) : lead.titles;
  const category = hasCategory ? drafts[lead.titles[0] ?? -1] : undefined;
  const filed = category?.text ?? lead.category;
  if (filed !== undefined) part.category = filed;
  const title = drafts[first ?? -1];
  if (title === undefined) return;
  part.title = title.text;
  title.kind = 'heading';
  title.level = 1;
  const others = rest.map((index) => drafts[index]).filter((draft) => draft !== undefined);
  for (const draft of others) {
    if (sameWords(draft.text, title.text)) makeFurniture(draft);
    else if (part.subtitle === undefined) {
      part.subtitle = draft.text;
      draft.kind = 'heading';
      draft.level = 2;
    }
  }
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  return words(one) === words(other);
}

function addCredit(part: PartDraft, credit: Credit): void {
  const names = credit.names
    .map((name) => name.trim())
    .filter((name) => !part.authors.includes(name));
  if (credit.role === 'author') part.authors.push(...names);
  else part[credit.role] ??= names.join(', ');
}

/** Credits, dates and the agency's name under the last sentence, and the agency that the first sentence names. */
function readTail(drafts: readonly BlockDraft[], { from, to }: Span, part: PartDraft): void {
  const content = drafts.slice(from, to);
  let left = 6;
  for (let index = content.length - 1; index > 0 && left > 0; index -= 1) {
    const draft = content[index];
    if (draft === undefined) break;
    if (draft.kind === 'furniture') continue;
    left -= 1;
    const dated = readDateLine(draft.text);
    if (dated !== undefined && part.dates.length === 0) part.dates.push(dated.date);
    const credit =
      readCredit(draft.text) ?? (part.authors.length === 0 ? readSignature(draft.text) : undefined);
    if (credit !== undefined) addCredit(part, credit);
    if (dated !== undefined || credit !== undefined) continue;
    if (isPublisherLine(draft, content[index - 1])) part.publisher ??= draft.text;
    else if (draft.kind !== 'list-item') break;
  }
  readTrailingByline(content, part);
  const opening = content.find((draft) => draft.kind === 'paragraph' && draft.text.length >= 80);
  const agency = opening === undefined ? undefined : readAgency(opening.text);
  if (agency !== undefined) part.publisher ??= agency;
}

/** A byline may stand above the references instead of under them. */
function readTrailingByline(content: readonly BlockDraft[], part: PartDraft): void {
  if (part.authors.length > 0) return;
  const references = content.findLastIndex(({ text }) => isReferencesHeading(text));
  const above = references > 0 ? content[references - 1] : undefined;
  const credit = above === undefined ? undefined : readCredit(above.text);
  if (credit?.role === 'author') addCredit(part, credit);
}

function isPublisherLine(draft: BlockDraft, above: BlockDraft | undefined): boolean {
  const { text } = draft;
  if (isReferencesHeading(text) || /^(?:the end|end|fin|finis)$/iu.test(text)) return false;
  if (draft.kind !== 'paragraph' || above === undefined || !endsSentence(above.text)) return false;
  if (above.text.length < 80 || endsSentence(text) || text.length > 60) return false;
  const words = text.split(/\s+/u);
  if (words.length > mostPublisherWords || !/\p{L}/u.test(text)) return false;
  return !/[\p{Lu}\p{Ll}]/u.test(text)
    ? /^(?:خبرگزاری|روزنامه|روزنامهٔ|مجله|مجلهٔ|هفته‌نامه|ماهنامه|پایگاه|سایت|وبگاه|رادیو|ایسنا|ایرنا)/u.test(
        text,
      )
    : words.every((word) => /^\P{L}*\p{Lu}/u.test(word) || word.length <= 3);
}

/** "CITY (Agency) –" and «به گزارش خبرگزاری …،» at the start of the first paragraph. */
function readAgency(text: string): string | undefined {
  const persian =
    /^به\s+گزارش\s+(?<name>(?:خبرگزاری|خبرنگار|پایگاه|روزنامه|روزنامهٔ|شبکه|شبکهٔ|سایت|وبگاه)?\s?[^،,.:؛]{2,40}?)\s*(?:[،,:]|\sبه\sنقل\s)/u;
  const english =
    /^[\p{Lu}][\p{L} .,-]{1,40}?,?\s*(?:\p{L}{3,9}\.?\s\d{1,2}\s*)?\((?<name>\p{Lu}[\p{L} ]{1,30})\)\s*[-–—:]/u;
  return (persian.exec(text) ?? english.exec(text))?.groups?.name?.trim();
}
