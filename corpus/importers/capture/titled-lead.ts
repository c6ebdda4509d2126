/** What the lines around a title that markup tells say of the text, scored as those of plain text are. */
import { isLeadingUp } from './lead-score.ts';
import { readLeadLines } from './lead-line.ts';
import { findLead, linesOf, readPageWords } from './lead.ts';
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
  if (part.title === '') return;
  const lines = readLeadLines(drafts, 0, drafts.length, new Set());
  const lead = findLead(lines, { isFirst: true, isLast: true }, readPageWords(drafts), {
    title: part.title,
  });
  if (linesOf(lead, 'title')[0]?.text !== part.title) return;
  const above = linesOf(lead, 'category');
  const section = above.find(({ text }) => !isLeadingUp(text));
  if (section !== undefined) part.category ??= section.text;
  const subtitle = linesOf(lead, 'subtitle')[0] ?? above.find(({ text }) => isLeadingUp(text));
  if (subtitle !== undefined) part.subtitle ??= subtitle.text;
  const people = lead.lines.filter((_, at) => /^(?:about|name)$/u.test(lead.roles[at] ?? ''));
  const credits = people.flatMap(({ credit }) => [credit ?? [], credit?.beside ?? []].flat());
  if (part.authors.length === 0) {
    const bare = people.flatMap(({ credit, names, besideDate }) =>
      credit === undefined ? (names ?? besideDate) : [],
    );
    const told = credits.filter(({ role }) => role === 'author').flatMap(({ names }) => names);
    part.authors = told.length > 0 ? told : bare;
  }
  for (const { role, names } of credits) if (role !== 'author') part[role] ??= names.join(', ');
  const dated = people.find((line) => line.dated !== undefined)?.dated;
  if (part.dates.length === 0 && dated !== undefined) part.dates = [dated.date];
}
