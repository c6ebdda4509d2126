/** The contributions to a thread of a forum, told by the box of a member that stands above each of them. */
import type { WrittenDate } from '../../document/part.ts';
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import { announcesComments } from './comment-announcement.ts';
import { readDateLine } from './date-line.ts';
import { isMenuEntry } from './menu-run.ts';
import { readCredit } from './meta-line.ts';
import { isAccountName } from './person-name.ts';
import { placesOf } from './places-of.ts';
import { isPlainFurnitureLine, isReplyBar } from './text-label.ts';

/** One contribution: its box from `from` to `body`, its words from there to `bar`. Indices of blocks. */
export interface Post {
  readonly from: number;
  readonly name: number;
  readonly dateLine: number;
  readonly body: number;
  readonly bar: number;
  readonly date: WrittenDate;
  /** A line of the box that repeats the title of the thread or gives one of its own. */
  readonly title?: number;
}

/** Lines of a box are this long at most. Units: UTF-16 units. */
const longestLine = 50;
/** Sentences are this long at least. Units: UTF-16 units. */
const shortestSentence = 80;
/** A box has more lines than a name and a date have, and this many at most. */
const fewestLines = 3;
const mostLines = 14;
/** Of the lines that recur, so many are tried as what stands under each contribution. */
const mostCandidates = 6;

/**
 * The contributions in order, or none where the text is no thread.
 *
 * Told by words to answer by under each contribution and, above each, a run of short lines with a name and a date of one
 * shape in which a line recurs from box to box ("Posts: 12", "Member").
 */
export function findPosts(drafts: readonly BlockDraft[]): Post[] {
  if (drafts.some(({ text }) => announcesComments(text))) return [];
  const known = drafts.map((_, at) => at).filter((at) => isReplyBar(drafts[at]?.text ?? ''));
  const posts = readPosts(drafts, known);
  if (posts.length > 0) return posts;
  for (const bars of findRecurringLabels(drafts)) {
    const told = readPosts(drafts, bars);
    if (told.length > 0) return told;
  }
  return [];
}

/** Short lines that recur word by word, mostly after sentences: what could stand under every contribution. Most frequent first. */
function findRecurringLabels(drafts: readonly BlockDraft[]): number[][] {
  const places = placesOf(drafts, (draft) => (isMenuEntry(draft) ? draft.text : undefined));
  const isUnderSentence = (at: number) => endsSentence(drafts[at - 1]?.text ?? '');
  return places
    .filter(
      (found) => found.length >= 2 && 2 * found.filter(isUnderSentence).length >= found.length,
    )
    .sort((a, b) => b.length - a.length)
    .slice(0, mostCandidates);
}

/** The contributions above each of `bars`; none where they do not all have the form of one. */
function readPosts(drafts: readonly BlockDraft[], bars: readonly number[]): Post[] {
  if (bars.length < 2) return [];
  // Somebody's words without such a bar: what is whose cannot be told by them.
  if (drafts.slice((bars.at(-1) ?? 0) + 1).some(isSentence)) return [];
  const posts = bars.map((bar, at) => readPost(drafts, (bars[at - 1] ?? -1) + 1, bar));
  const known = posts.filter((post) => post !== undefined);
  const [first, second] = known;
  if (known.length < posts.length || first === undefined || second === undefined) return [];
  const shared = findSharedLines(drafts, known);
  if (shared.size === 0) return [];
  const trimmed = known.map((post) => withoutWords(drafts, post, shared));
  if (trimmed.some(({ body, bar }) => body >= bar)) return [];
  return trimmed.map((post, at) => (at === 0 ? withoutPageAbove(drafts, post, second) : post));
}

function readPost(drafts: readonly BlockDraft[], above: number, bar: number): Post | undefined {
  let from = above;
  let body = from;
  while (body < bar && isBoxLine(drafts[body])) body += 1;
  // The way from the front page may stand above the first box in longer lines.
  while (above === 0 && body - from < fewestLines && body < bar) {
    body += 1;
    from = body;
    while (body < bar && isBoxLine(drafts[body])) body += 1;
  }
  if (body - from < fewestLines) return undefined;
  const start = Math.max(from, body - mostLines);
  const lines = [...Array(body - start).keys()].map((offset) => start + offset);
  const dateLine = lines.findLast(
    (at) => readDateLine(drafts[at]?.text ?? '')?.rest === '' && !isYearAlone(drafts[at]),
  );
  const dated = readDateLine(drafts[dateLine ?? -1]?.text ?? '');
  if (dateLine === undefined || dated === undefined) return undefined;
  const name = lines.find((at) => at !== dateLine && isName(drafts[at]));
  return name === undefined
    ? undefined
    : { from: start, name, dateLine, body, bar, date: dated.date };
}

function isSentence({ text }: BlockDraft): boolean {
  return text.length >= shortestSentence && endsSentence(text) && !isPlainFurnitureLine(text);
}

/** The month somebody joined in is no date of a contribution. */
function isYearAlone(draft: BlockDraft | undefined): boolean {
  return !/\d.*\d{4}|\d{4}.*\d{4}|[۰-۹].*[۰-۹]{4}|\d{4}-\d|[۰-۹]{4}\/|[\d۰-۹][./][\d۰-۹]/u.test(
    draft?.text ?? '',
  );
}

function isBoxLine(draft: BlockDraft | undefined): boolean {
  if (draft === undefined || draft.kind === 'verse' || draft.kind === 'quote') return false;
  return (
    draft.text.length <= longestLine && !/(?<!(?:^|\s)\p{L}|\p{Lu})\.$|[!،,:]$/u.test(draft.text)
  );
}

function isName(draft: BlockDraft | undefined): boolean {
  const text = draft?.text ?? '';
  return /^\p{L}[^:：|?؟]*$/u.test(text) && isAccountName(text) && readCredit(text) === undefined;
}

/** Lines, their figures aside, that stand in most boxes besides names and dates. */
function findSharedLines(drafts: readonly BlockDraft[], posts: readonly Post[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { from, name, dateLine, body } of posts.slice(1)) {
    const forms = new Set<string>();
    for (let at = from; at < body; at += 1)
      if (at !== name && at !== dateLine) forms.add(withoutFigures(drafts[at]));
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const fewest = Math.max(2, 0.6 * (posts.length - 1));
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([form]) => form));
}

function withoutFigures(draft: BlockDraft | undefined): string {
  return (draft?.text ?? '').replace(/[\d۰-۹,.٬]+/gu, '0');
}

/** A box ends with its name, its date or a line that other boxes have: short words below are what the member says. */
function withoutWords(
  drafts: readonly BlockDraft[],
  post: Post,
  shared: ReadonlySet<string>,
): Post {
  let body = post.body;
  const least = Math.max(post.name, post.dateLine) + 1;
  while (body > least && !shared.has(withoutFigures(drafts[body - 1]))) body -= 1;
  return { ...post, body };
}

/** The first box with what stands above it on the page left out, told by where the name stands in the next one. */
function withoutPageAbove(drafts: readonly BlockDraft[], first: Post, next: Post): Post {
  const from = first.dateLine - (next.dateLine - next.from);
  const name = first.dateLine + (next.name - next.dateLine);
  // What the box ends with may be the title once more: its first words are the thread's.
  const end = Math.min(first.bar, first.body + mostLines);
  const isTitle = (at: number) => {
    const words = drafts[at]?.text ?? '';
    return words !== '' && drafts.slice(0, from).some(({ text }) => text.endsWith(words));
  };
  let title = first.body;
  while (title < end && isBoxLine(drafts[title]) && !isTitle(title)) title += 1;
  const isTitled = title < end && isTitle(title);
  return { ...first, from, name, ...(isTitled ? { title, body: title } : {}) };
}
