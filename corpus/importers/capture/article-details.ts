/** What an article says of itself: title, subtitle, category, people, agency and dates, from its first and last lines. */
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import { emptyPart } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import type { Span } from './articles.ts';
import { readDateLine } from './date-line.ts';
import type { Framed } from './frame.ts';
import { withoutEnds } from './furniture-line.ts';
import { readFiled, sectionOfPath } from './filed-under.ts';
import { isLabel, makeFurniture } from './furniture.ts';
import {
  findLead,
  linesOf,
  readPageWords,
  withLeads,
  type Habits,
  type Lead,
  type PageWords,
} from './lead.ts';
import { readLeadLines, type LeadLine } from './lead-line.ts';
import { isLeadingUp, type LeadRole } from './lead-score.ts';
import { isMenuLine } from './menu-words.ts';
import { readCredit, type Credit } from './meta-line.ts';
import { isReferencesHeading } from './note-list.ts';
import { readRubrics, type Rubric } from './rubric.ts';
import { readClosingName, readSignature } from './signature.ts';

/** A publisher's line at the end is this short. Units: words. */
const mostPublisherWords = 5;

/**
 * One part draft for each article, and its title lines made headings; a title that is printed twice stays visible once.
 *
 * What most articles of the page have in their leads (names, subtitles, a category) is looked for in the others too.
 */
export function describeArticles(
  drafts: readonly BlockDraft[],
  spans: readonly Span[],
  { title, words, section }: Pick<Framed, 'title' | 'words' | 'section'> = {},
): PartDraft[] {
  const page = words ?? readPageWords(drafts);
  const lines = spans.map(({ from, to }) => readLeadLines(drafts, from, to, new Set()));
  const told: Rubric[] =
    title === undefined
      ? [...readRubrics(lines)]
      : spans.map((_, at) => (at === 0 ? { title } : {}));
  const read = (words: PageWords, habits?: Habits) =>
    spans.map(({ from, to }, at) =>
      findLead(lines[at] ?? [], { isFirst: from === 0, isLast: to === drafts.length }, words, {
        ...told[at],
        ...(habits === undefined ? {} : { habits }),
      }),
    );
  const alone = read(page);
  const leads = spans.length > 1 ? readTogether(drafts, lines, alone, read) : alone;
  return spans.map((span, index) => {
    const part = emptyPart('article');
    const lead = leads[index];
    if (lead !== undefined) describeLead(lead, part);
    if (index === 0 && section !== undefined) part.category ??= section;
    const author = told[index]?.author;
    if (part.authors.length === 0 && author !== undefined) part.authors.push(author);
    readTail(drafts, span, part);
    if (part.dates.length === 0 && lead !== undefined) part.dates.push(...datesOfPage(lead));
    return part;
  });
}

/** The leads of several articles, each with what the others say: the page's menu, lines that recur, what most of them have. */
function readTogether(
  drafts: readonly BlockDraft[],
  lines: readonly (readonly LeadLine[])[],
  alone: readonly Lead[],
  read: (words: PageWords, habits?: Habits) => Lead[],
): Lead[] {
  hideSiteName(alone[0]);
  const known = withLeads(readPageWords(drafts), lines);
  const leads = read(known, measureHabits(read(known)));
  hideSiteName(leads[0]);
  return leads;
}

/** The day of a newspaper, or of a page as it is shown, stands among the menus. */
function datesOfPage(lead: Lead): WrittenDate[] {
  const last = linesOf(lead, 'menu').findLast(({ dated }) => dated?.date.iso !== undefined);
  return last?.dated === undefined ? [] : [last.dated.date];
}

/** Which shares of the articles that have a title have more in their leads. */
function measureHabits(leads: readonly Lead[]): Habits {
  // Above the first stands the name of the page.
  const titled = leads.slice(1).filter((lead) => linesOf(lead, 'title').length > 0);
  const share = (role: LeadRole) => shareOf(titled, (lead) => linesOf(lead, role).length > 0);
  return {
    name: share('name'),
    subtitle: share('subtitle'),
    category: share('category'),
    dateAbove: shareOf(titled, isDateAbove),
  };
}

/** How many of the leads have it, were there one more that has it by half. */
function shareOf(leads: readonly Lead[], has: (lead: Lead) => boolean): number {
  return (leads.filter(has).length + 0.5) / (leads.length + 1);
}

function isDateAbove(lead: Lead): boolean {
  const date = linesOf(lead, 'about').find(({ dated }) => dated !== undefined)?.at ?? Infinity;
  return date < (linesOf(lead, 'title')[0]?.at ?? -1);
}

/** What stands above the first of several articles and belongs to none is the name of the page. */
function hideSiteName(first: Lead | undefined): void {
  if (first === undefined) return;
  for (const { draft } of linesOf(first, 'menu')) if (isLabel(draft.text)) makeFurniture(draft);
}

/** Name a part from its lead, and mark the lines of its title. */
function describeLead(lead: Lead, part: PartDraft): void {
  const [title] = linesOf(lead, 'title');
  const category = linesOf(lead, 'category').find(({ text }) => !isLeadingUp(text));
  if (category !== undefined) part.category = withoutEnds(category.text);
  // A label of the page says it too, and stays furniture.
  const filed = lead.lines.find(({ credit }) => credit?.role === 'category')?.credit?.names[0];
  if (filed !== undefined) part.category ??= filed;
  if (title !== undefined) {
    const above = lead.lines.filter(({ at }) => at < title.at);
    const section = above.map(({ text }) => sectionOfPath(text, title.text)).findLast(Boolean);
    if (section !== undefined) part.category ??= section;
  }
  if (title !== undefined) {
    part.title = title.text;
    markHeading(title.draft, 1);
    for (const { draft, text } of linesOf(lead, 'again'))
      if (sameWords(text, title.text)) makeFurniture(draft);
  }
  const twin = linesOf(lead, 'again').find(({ at }) => at === (title?.at ?? -1) + 1);
  const leadingUp = linesOf(lead, 'category').find(({ text }) => isLeadingUp(text));
  if (title !== undefined && leadingUp !== undefined) part.subtitle = leadingUp.text;
  const subtitle =
    linesOf(lead, 'subtitle')[0] ??
    (sameWords(twin?.text ?? '', title?.text ?? '') ? undefined : twin);
  // Below a title with words that lead up to it, a sentence is how the report begins.
  if (subtitle !== undefined && !(leadingUp !== undefined && endsSentence(subtitle.text))) {
    part.subtitle = subtitle.text;
    markHeading(subtitle.draft, 2);
  }
  const own = [...linesOf(lead, 'about'), ...linesOf(lead, 'name')].sort((a, b) => a.at - b.at);
  // Beside a byline words with the day are the place.
  const isCredited = own.some(({ credit }) => credit?.role === 'author');
  for (const { credit, dated, names, besideDate, published } of own) {
    if (published !== undefined && title !== undefined) part.publisher ??= published;
    if (credit !== undefined) addCredit(part, credit);
    if (dated !== undefined) part.dates.push(dated.date);
    const said = names ?? (title === undefined ? [] : besideDate);
    if (said.length > 0 && credit === undefined && !isCredited)
      addCredit(part, { role: 'author', names: said, shape: '' });
  }
}

function markHeading(draft: BlockDraft, level: number): void {
  draft.kind = 'heading';
  draft.level = level;
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
  for (const other of credit.beside ?? []) addCredit(part, other);
}

/** Credits, dates and the agency's name under the last sentence, and the agency that the first sentence names. */
function readTail(drafts: readonly BlockDraft[], { from, to }: Span, part: PartDraft): void {
  const content = drafts.slice(from, to);
  readClosing(content, part, 2);
  const filed = content.slice(-longestEnd).findLast(({ text }) => readFiled(text) !== undefined);
  if (filed !== undefined) part.category ??= readFiled(filed.text) ?? '';
  const isPublisher = (index: number) => {
    const draft = content[index];
    if (draft === undefined || part.authors.includes(draft.text)) return false;
    return isPublisherLine(draft, content[index - 1]);
  };
  let left = 6;
  for (let index = content.length - 1; index > 0 && left > 0; index -= 1) {
    const draft = content[index];
    if (draft === undefined) break;
    if (draft.kind === 'furniture' || draft.kind === 'separator') continue;
    left -= 1;
    const dated = readDateLine(draft.text);
    if (dated !== undefined && part.dates.length === 0) part.dates.push(dated.date);
    const credit =
      readCredit(draft.text) ?? (part.authors.length === 0 ? readSignature(draft.text) : undefined);
    if (credit !== undefined) addCredit(part, credit);
    if (dated !== undefined || credit !== undefined) continue;
    // What a page adds under its last text may be no furniture that is known.
    if (
      isLabel(draft.text) &&
      draft.kind === 'paragraph' &&
      left >= 4 &&
      !draft.text.includes('\n')
    ) {
      if (isPublisher(index)) part.publisher ??= draft.text;
      continue;
    }
    if (isPublisher(index)) part.publisher ??= draft.text;
    else if (draft.kind !== 'list-item') break;
  }
  readTrailingByline(content, part);
  if (part.publisher === undefined) readClosing(content, part, 1);
  const opening = content.find((draft) => draft.kind === 'paragraph' && draft.text.length >= 80);
  const agency = opening === undefined ? undefined : readAgency(opening.text);
  if (agency !== undefined) part.publisher ??= agency;
}

/** Names alone under the last sentence (`lines` is 1), or with a place below them (2). */
function readClosing(content: readonly BlockDraft[], part: PartDraft, lines: 1 | 2): void {
  if (part.authors.length > 0) return;
  const shown = content.filter(({ kind }) => kind !== 'furniture' && kind !== 'separator');
  const [above, name, below] = shown.slice(-lines - 1).map(({ text }) => text);
  const closing = readClosingName(above ?? '', name ?? '', below);
  if (closing?.lines === lines) part.authors.push(...closing.names);
}

/** A byline may stand above the references instead of under them, or in brackets; a day behind its label. */
function readTrailingByline(content: readonly BlockDraft[], part: PartDraft): void {
  const end = content.slice(-longestEnd).filter(({ text }) => text.length <= longestByline);
  if (part.dates.length === 0) {
    const labelled = end.find(({ text }) => labelledDay.test(text));
    const dated = readDateLine(labelled?.text ?? '');
    if (dated !== undefined) part.dates.push(dated.date);
  }
  if (part.authors.length > 0) return;
  const references = content.findLastIndex(({ text }) => isReferencesHeading(text));
  const above = references > 0 ? content[references - 1] : undefined;
  const credit = above === undefined ? undefined : readCredit(above.text);
  const bracketed = end.findLast(({ text }) => text.startsWith('('));
  const credits = end.map(({ kind, text }) =>
    kind === 'furniture' ? undefined : readCredit(text),
  );
  const signed = [
    credit,
    readSignature(bracketed?.text ?? ''),
    credits.findLast((found) => found?.role === 'author'),
  ].find((found) => found?.role === 'author');
  if (signed !== undefined) addCredit(part, signed);
}

/** Behind a text, with its references and what the page adds, these stand at most so far from the end. Units: blocks, UTF-16 units. */
const longestEnd = 40;
const longestByline = 80;
const labelledDay =
  /^(?:(?:originally|first)\s)?(?:published|posted|printed|تاریخ انتشار|منتشر شده در|انتشار)\s*(?:on\s*)?[:：]/iu;

function isPublisherLine(draft: BlockDraft, above: BlockDraft | undefined): boolean {
  const { text } = draft;
  if (isReferencesHeading(text) || /^(?:the end|end|fin|finis)$/iu.test(text)) return false;
  // Headings of what follows are written so.
  if (/^\p{Lu}+(?:\s\p{Lu}+)+$/u.test(text)) return false;
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
  const said = (persian.exec(text) ?? english.exec(text))?.groups?.name?.trim() ?? '';
  // "Our reporter", "the reporter for rivers, from the port".
  const name = said.replace(/^خبرنگار\s+(?=\p{L})/u, '').replace(/\sاز\s.*$/u, '');
  const isNone = /^(?:خبرنگار|ما|این|آن|وی|او|برخی|یک)(?!\p{L})/u.test(name) || isMenuLine(name);
  return name === '' || isNone ? undefined : name;
}
