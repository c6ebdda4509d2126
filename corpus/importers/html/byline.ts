/** What the lines around a page's title say of its author, translator, agency and date. */
import { isProse } from '../capture/comment-announcement.ts';
import { readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { readBareNames } from '../capture/person-name.ts';
import type { BlockDraft, PartDraft } from '../draft.ts';

/** How many blocks under the title, and at the end of the text, may say where it is from. */
const reach = 5;
const reachOfFooter = 2;

/** Fill what the part does not know yet from the first and last blocks of its text. */
export function addBylines(part: PartDraft, drafts: readonly BlockDraft[]): void {
  const text = drafts.filter(({ kind }) => kind !== 'furniture');
  const title = text.findIndex(({ kind }) => kind === 'heading');
  // What a page adds below the text may stand between its last words and the end.
  const end = text.findLastIndex(isProse) + 1;
  const near = [
    ...text.slice(title + 1, title + 1 + reach),
    ...(end > 0 ? text.slice(end, end + reach) : []),
    ...findFooter(drafts),
    ...text.slice(-reach),
  ];
  const credits = near.flatMap(({ text: words }) => {
    const credit = readCredit(words);
    return credit === undefined ? [] : [credit, ...(credit.beside ?? [])];
  });
  for (const { role, names } of credits) if (role !== 'author') part[role] ??= names.join(', ');
  const author = credits.find(({ role }) => role === 'author');
  if (author !== undefined && (part.authors.length === 0 || isByTranslator(part)))
    part.authors = [...author.names];
  for (const draft of near) {
    const dated = readDateLine(draft.text);
    if (dated !== undefined && part.dates.length === 0) part.dates = [dated.date];
  }
  if (part.authors.length === 0)
    part.authors = namesBesideDate(text.slice(title + 1, title + 1 + reach));
}

/** Whether the only author known is the translator: pages give the account that published a text. */
function isByTranslator({ authors, translator }: PartDraft): boolean {
  return authors.length === 1 && authors[0] === translator;
}

/** Names right under a title in one line with the day: "Ines Carr 12 May 2019". */
function namesBesideDate(drafts: readonly BlockDraft[]): string[] {
  for (const { text } of drafts) {
    const rest = readDateLine(text)?.rest ?? '';
    // Without capitals a name cannot be told from what a text is filed under.
    if (/\p{Lu}/u.test(rest)) return text.startsWith(rest) ? (readBareNames(rest) ?? []) : [];
  }
  return [];
}

/** The line with which sites close a text, which is furniture beside its tags and links: "Posted by Ines Carr at 9:40 PM". */
function findFooter(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const end = drafts.findLastIndex((draft) => isProse(draft)) + 1;
  if (end === 0) return [];
  const posted =
    /^\+?\s*(?:posted|written|published|submitted|نوشته\s?شده|ارسال\s?شده|منتشر\s?شده|فرستاده\s?شده)\s/iu;
  return drafts
    .slice(end, end + reachOfFooter)
    .filter(({ kind, text }) => kind === 'furniture' && posted.test(text));
}
