/** What an article says of itself: title, subtitle, category, people, agency and dates, from its first and last lines. */
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';
import { emptyPart } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import type { Span } from './articles.ts';
import { anySpelling } from './any-spelling.ts';
import { addCredit, readTail } from './article-tail.ts';
import { isTitleWithDay, readDateLine } from './date-line.ts';
import type { Framed } from './frame.ts';
import { withoutEnds } from './furniture-line.ts';
import { sectionOfPath } from './filed-under.ts';
import { isLabel, makeFurniture } from './furniture.ts';
import { findLead, linesOf, type Habits, type Lead } from './lead.ts';
import { readPageWords, withLeads, type PageWords } from './page-words.ts';
import { readLeadLines, type LeadLine } from './lead-line.ts';
import type { LeadRole } from './lead-score.ts';
import { isLeadingUp } from './lead-words.ts';
import { readRubrics, type Rubric } from './rubric.ts';
import { readCreditedTitle } from './title-credit.ts';

/**
 * One part draft for each article, and its title lines made headings; a title that is printed twice stays visible once.
 *
 * What most articles of the page have in their leads (names, subtitles, a category) is looked for in the others too.
 */
export function describeArticles(
  drafts: readonly BlockDraft[],
  spans: readonly Span[],
  { title, words, section, above }: Partial<Framed> = {},
): PartDraft[] {
  const page = words ?? readPageWords(drafts);
  const lines = spans.map(({ from, to }) => readLeadLines(drafts, from, to, new Set()));
  // Of several articles the first may have its section above its title, which the frame alone cannot tell; the others show it.
  const told: Rubric[] =
    title === undefined || spans.length > 1
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
  const parts = spans.map((span, index) => {
    const part = emptyPart('article');
    const lead = leads[index];
    if (lead !== undefined) describeLead(lead, part);
    if (index === 0 && section !== undefined) part.category ??= section;
    const author = told[index]?.author;
    if (part.authors.length === 0 && author !== undefined) part.authors.push(author);
    readTail(drafts, span, part);
    if (part.dates.length === 0 && lead !== undefined) part.dates.push(...datesBeside(lead));
    return part;
  });
  const [first, ...others] = parts;
  if (first !== undefined && above !== undefined && others.length > 1 && others.every(isFiled))
    first.category ??= above;
  return parts;
}

function isFiled({ category }: PartDraft): boolean {
  return category !== undefined;
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

/** A day alone among the first lines of the text, or in a label of the page; else that of a newspaper, which stands among the menus. */
function datesBeside(lead: Lead): WrittenDate[] {
  const title = linesOf(lead, 'title')[0]?.at ?? Infinity;
  const alone = lead.lines.find(
    ({ at, dated }) =>
      at > title && dated?.rest === '' && dated.date.iso?.length === 'yyyy-mm-dd'.length,
  );
  // What is printed twice is a clock.
  const isTwice = ({ text }: LeadLine) =>
    lead.lines.filter((line) => line.text === text).length > 1;
  const last = linesOf(lead, 'menu').findLast(
    (line) => line.dated?.date.iso !== undefined && !isTwice(line),
  );
  const dated = alone?.dated ?? last?.dated;
  return dated === undefined ? [] : [dated.date];
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
    titleLast: shareOf(titled, isTitleLast),
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

/** Whether nothing but who and when stands between the title and the text. */
function isTitleLast({ lines, roles }: Lead): boolean {
  const below = roles.slice(roles.indexOf('title') + 1);
  const next = below.find((role, at) => {
    const line = lines[lines.length - below.length + at];
    return role !== 'about' && line?.isKnownFurniture !== true;
  });
  return next === undefined || next === 'body';
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
    for (const { draft, isMenu } of linesOf(lead, 'menu')) if (isMenu) makeFurniture(draft);
    const near = lead.lines.filter((line) => line !== title).map(({ text }) => text);
    const { title: words, authors, publisher } = readCreditedTitle(title.text, near);
    part.title = words;
    part.authors.push(...authors);
    if (publisher !== undefined) part.publisher = publisher;
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
  const isAgain = subtitle !== undefined && title?.text.endsWith(` ${subtitle.text}`) === true;
  const isReport = leadingUp !== undefined && endsSentence(subtitle?.text ?? '');
  if (subtitle !== undefined && !isReport && !isAgain) {
    part.subtitle = subtitle.text;
    markHeading(subtitle.draft, 2);
  }
  readDayOfTitle(lead, part);
  const own = [...linesOf(lead, 'about'), ...linesOf(lead, 'name')].sort((a, b) => a.at - b.at);
  // Beside a byline words with the day are the place.
  const isCredited = part.authors.length > 0 || own.some(({ credit }) => credit?.role === 'author');
  const titled = [...part.authors];
  for (const { credit, dated, names, besideDate, published } of own) {
    if (published !== undefined && title !== undefined) part.publisher ??= published;
    if (credit !== undefined) addCredit(part, credit);
    if (dated !== undefined && !isKnownDay(dated.date, part)) part.dates.push(dated.date);
    const said = names ?? (title === undefined ? [] : besideDate);
    if (said.length > 0 && credit === undefined && !isCredited)
      addCredit(part, { role: 'author', names: said, shape: '' });
  }
  // Who posts a text that its title credits to somebody did not write it.
  if (titled.length > 0) part.authors = titled;
  part.dates = withoutMonths(withoutClock(part.dates, own));
}

/** Whether a part has a day already, however it is written. */
function isKnownDay({ iso, calendar }: WrittenDate, { dates }: PartDraft): boolean {
  return (
    iso !== undefined && dates.some((known) => known.iso === iso && known.calendar === calendar)
  );
}

/** Where a label says when the text was published, a bare day among the menus above is the day on which the page was saved. */
function withoutClock(dates: readonly WrittenDate[], lines: readonly LeadLine[]): WrittenDate[] {
  const [first, ...others] = lines.filter(({ dated }) => dated !== undefined);
  const isBare = first?.dated?.shape === '' && first.dated.rest === '';
  const isLabelled = others.some(({ text }) => publishing.test(text));
  // A day of a web log with another right below it has no text of its own.
  const isEmpty =
    others[0]?.at === (first?.at ?? 0) + 1 && isOnWeekday(first) && isOnWeekday(others[0]);
  return isBare && (isLabelled || isEmpty)
    ? dates.filter((date) => date !== first.dated?.date)
    : [...dates];
}

const publishing = anySpelling(
  /^(?:(?:first |originally )?(?:published|posted|filed)|publication date|date (?:posted|published)|منتشر شده|تاریخ انتشار|انتشار|نشر في)(?!\p{L})/iu,
);

function isOnWeekday(line: LeadLine | undefined): boolean {
  return line?.dated?.rest === '' && /^\P{L}*\p{L}+day,/iu.test(line.text);
}

/** The month of an archive stands above texts that have days of their own. */
function withoutMonths(dates: readonly WrittenDate[]): WrittenDate[] {
  const days = dates.filter(({ iso }) => iso?.length === 'yyyy-mm-dd'.length);
  return days.length === 0
    ? [...dates]
    : dates.filter(({ iso }) => iso?.length !== 'yyyy-mm'.length);
}

/** A title or subtitle may end in the day. */
function readDayOfTitle(lead: Lead, part: PartDraft): void {
  if (linesOf(lead, 'about').some(({ dated }) => dated !== undefined)) return;
  const ending = [...linesOf(lead, 'title'), ...linesOf(lead, 'subtitle')].find(({ text }) =>
    isTitleWithDay(text),
  );
  const dated = readDateLine(ending?.text ?? '');
  if (dated !== undefined) part.dates.push(dated.date);
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
