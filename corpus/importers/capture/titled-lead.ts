/** What the lines around a title that markup tells say of the text, scored as those of plain text are. */
import type { WrittenDate } from '../../document/part.ts';
import { withoutEnds } from './furniture-line.ts';
import { isLeadingUp } from './lead-words.ts';
import { holdsCredit, readLeadLines } from './lead-line.ts';
import { findLead, linesOf } from './lead.ts';
import { readPageWords } from './page-words.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';

/** Fill the only text of a page, or each of its articles, from the lines around its title. */
export function addLeads(parts: readonly PartDraft[], drafts: readonly BlockDraft[]): void {
  const own = new Map<number, BlockDraft[]>();
  for (const draft of drafts) {
    const known = own.get(draft.part);
    if (known === undefined) own.set(draft.part, [draft]);
    else known.push(draft);
  }
  const hasArticles = parts.some(({ kind }, index) => index > 0 && kind === 'article');
  parts.forEach((part, index) => {
    if (part.kind === 'comment' || (index === 0 && hasArticles)) return;
    addLead(part, own.get(index) ?? []);
  });
}

/**
 * Fill what the part does not know yet from the lead of its `drafts`, in order: section, subtitle, people and dates. Nothing
 * where the lines say another title than the markup does.
 */
export function addLead(part: PartDraft, drafts: readonly BlockDraft[]): void {
  const said = readTitledLead(part.title, drafts);
  if (said === undefined) return;
  Object.assign(part, { ...said.about, ...part });
  if (part.authors.length === 0) part.authors = said.bylines.length > 0 ? said.bylines : said.names;
  if (part.dates.length === 0) part.dates = said.dates;
}

/**
 * Give the part the title that stands above its text, where the one it has stands nowhere on the page: then that is of the site, or
 * of the issue. Only with somebody named or a day beside the title; it becomes a heading.
 */
export function addPrintedTitle(part: PartDraft, drafts: readonly BlockDraft[]): void {
  const wanted = withoutEnds(part.title);
  if (drafts.some(({ text, kind }) => kind === 'heading' || withoutEnds(text) === wanted)) return;
  const shown = drafts.filter(({ kind }) => kind !== 'furniture').slice(0, mostLeadBlocks);
  const lines = readLeadLines(shown, 0, shown.length, new Set());
  const lead = findLead(lines, { isFirst: true, isLast: true }, readPageWords(drafts));
  const [title] = linesOf(lead, 'title');
  if (title === undefined || !lead.roles.some((role) => role === 'about' || role === 'name'))
    return;
  part.title = title.text;
  title.draft.kind = 'heading';
  title.draft.level = 1;
}

/** In so many blocks a text has begun, and what stands around its title has been said. */
export const mostLeadBlocks = 40;

/**
 * Fill the part from its lead as `addLead` does, where what it knows was noted by a program that the text was written with: a
 * byline says better who wrote it, and the day under the title comes before the day on which the file was made.
 */
export function addPrintedLead(part: PartDraft, drafts: readonly BlockDraft[]): void {
  const text = drafts.filter(({ kind }) => kind !== 'figure').slice(0, mostLeadBlocks);
  const said = readTitledLead(part.title, text);
  if (said === undefined) return;
  Object.assign(part, { ...said.about, ...part });
  if (said.bylines.length > 0) part.authors = said.bylines;
  else if (part.authors.length === 0) part.authors = said.names;
  part.dates = [...said.dates, ...part.dates];
}

/**
 * Fill a chapter from the credits under its title: a byline, a translator, a source. A bare name or day there is rather of the story: whose
 * turn it is to tell, when it happens.
 */
export function addChapterCredits(part: PartDraft, drafts: readonly BlockDraft[]): void {
  const opening = drafts.slice(0, mostLeadBlocks);
  // Nearly no chapter has credits of its own: there is no lead to be weighed then.
  const said = opening.some(holdsCredit) ? readTitledLead(part.title, opening) : undefined;
  if (said === undefined) return;
  const { publisher, translator } = said.about;
  if (part.authors.length === 0) part.authors = said.bylines;
  if (publisher !== undefined) part.publisher ??= publisher;
  if (translator !== undefined) part.translator ??= translator;
}

/** What a lead says; `names` are those that no word calls authors. */
interface TitledLead {
  readonly about: Partial<Omit<PartDraft, 'authors' | 'dates'>>;
  readonly bylines: string[];
  readonly names: string[];
  readonly dates: WrittenDate[];
}

/** What the lines around a title say, or undefined where there is none or they say another one. */
function readTitledLead(title: string, drafts: readonly BlockDraft[]): TitledLead | undefined {
  if (title === '') return undefined;
  const lines = readLeadLines(drafts, 0, drafts.length, new Set());
  const lead = findLead(lines, { isFirst: true, isLast: true }, readPageWords(drafts), { title });
  if (linesOf(lead, 'title')[0]?.text !== title) return undefined;
  const above = linesOf(lead, 'category');
  const section = above.find(({ text }) => !isLeadingUp(text));
  const subtitle = linesOf(lead, 'subtitle')[0] ?? above.find(({ text }) => isLeadingUp(text));
  const people = lead.lines.filter((_, at) => /^(?:about|name)$/u.test(lead.roles[at] ?? ''));
  const credits = people.flatMap(({ credit }) => [credit ?? [], credit?.beside ?? []].flat());
  const about: TitledLead['about'] = {
    ...(section === undefined ? {} : { category: section.text }),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.text }),
  };
  for (const { role, names } of credits) if (role !== 'author') about[role] ??= names.join(', ');
  const dated = people.find((line) => line.dated !== undefined)?.dated;
  return {
    about,
    bylines: credits.filter(({ role }) => role === 'author').flatMap(({ names }) => [...names]),
    names: people.flatMap(({ credit, names, besideDate }) =>
      credit === undefined ? [...(names ?? besideDate)] : [],
    ),
    dates: dated === undefined ? [] : [dated.date],
  };
}
