/** Parts of a page by its markup: each article of several, and each comment with its author, date and answers. */
import type { WrittenDate } from '../../document/part.ts';
import { emptyPart, type BlockDraft, type PartDraft } from '../draft.ts';
import { isProse } from '../capture/comment-announcement.ts';
import { readDateLine } from '../capture/date-line.ts';
import { readDates } from '../written-date.ts';
import type { PageBlocks } from './blocks.ts';
import { addBylines } from './byline.ts';
import { answeredBefore, isComment } from './comment-element.ts';
import type { PageMeasures } from './furniture.ts';
import { findFlatPosts } from './flat-post.ts';
import { findHeading, findOpeningLine } from './heading-element.ts';
import { addHeaderComments, countHeaderComments } from './header-comments.ts';
import { measureOf } from './measure.ts';
import { nameAtHead } from './entry-name.ts';
import { findPeople, readSignature } from './people.ts';
import { findListedComments, findRepeatedEntries, type PageThread } from './repeated-entry.ts';
import { findRepeatedPosts } from './repeated-post.ts';
import { attribute, elementsOf, isElement, textOf, type Element } from './tree.ts';

/** The parts of a page and the elements of those that have one; the post that opens a thread is the page's own. */
export interface PageParts {
  readonly parts: PartDraft[];
  readonly elements: ReadonlyMap<Element, number>;
}

/**
 * The parts of a page, the first being the page itself as given; sets `part` on the drafts, and the kind of a comment's
 * paragraphs.
 *
 * A page of several articles has an `article` part for each after the first; blocks between them stay with the page.
 */
export function findPageParts(body: Element, blocks: PageBlocks, whole: PartDraft): PageParts {
  const parts = [whole];
  const partOf = new Map<Element, number>();
  const thread = findRepeatedEntries(body, blocks.page);
  const articles = withoutContributions(findArticles(body, blocks.page), thread);
  for (const element of articles) {
    partOf.set(element, parts.length);
    parts.push(describeArticle(element));
  }
  for (const element of findComments(body)) {
    const comment = describeComment(element);
    if (comment === undefined) continue;
    partOf.set(element, parts.length);
    parts.push({ ...comment, parent: partAbove(element, parts, partOf) });
  }
  if (articles.length > 0) addListedComments(body, blocks.page, parts, partOf);
  if (articles.length === 0) {
    if (parts.length === 1 && !isWholeThread(thread, blocks))
      addEntries(thread, blocks, parts, partOf);
    addByline(body, whole, partOf);
  }
  const used = new Set(assignBlocks(blocks, partOf, parts));
  if (parts.length === 1) addFlatPosts(blocks.drafts, parts, used);
  if (parts.length === 1) {
    addHeaderComments(blocks, parts);
    for (const { part } of blocks.drafts) used.add(part);
  }
  addBylinesOfArticles(parts, blocks.drafts);
  addDays(parts, blocks.drafts);
  markTitles(parts, blocks.drafts);
  // Around several articles stands the frame of the page, which is none itself.
  if (parts.length > 1 && !parts.some(({ kind }) => kind === 'article')) whole.kind = 'article';
  return dropEmpty(parts, used, blocks.drafts, partOf);
}

/** The part that a comment belongs under: the comment that it answers, else the article around or before it. */
function partAbove(
  element: Element,
  parts: readonly PartDraft[],
  partOf: ReadonlyMap<Element, number>,
): number {
  const around = nearestPart(element.parentNode, partOf);
  if (around !== undefined && parts[around]?.kind === 'comment') return around;
  const answered = answeredBefore(element, (above) => isComment(above) && partOf.has(above));
  const before = answered === undefined ? undefined : partOf.get(answered);
  return before ?? around ?? lastArticle(parts);
}

/** Comments under each of several articles that stand in a list of terms which is called one of comments. */
function addListedComments(
  body: Element,
  page: PageMeasures,
  parts: PartDraft[],
  partOf: Map<Element, number>,
): void {
  for (const { elements, author, date } of findListedComments(body, page)) {
    const above = nearestPart(elements[0]?.parentNode ?? null, partOf) ?? lastArticle(parts);
    for (const element of elements) partOf.set(element, parts.length);
    parts.push({ ...emptyPart('comment'), authors: [author], dates: [date], parent: above });
  }
}

/** Articles without boxes: each has the blocks from its title to the next. */
function addFlatPosts(drafts: readonly BlockDraft[], parts: PartDraft[], used: Set<number>): void {
  const posts = findFlatPosts(drafts);
  posts.forEach(({ start, part }, index) => {
    const end = posts[index + 1]?.start ?? drafts.length;
    for (const draft of drafts.slice(start, end)) draft.part = parts.length;
    used.add(parts.length);
    parts.push(part);
  });
}

/**
 * Contributions that nothing names: comments where prose stands before them, else a thread, which its first post opens
 * as the text.
 */
function addEntries(
  { entries, opening }: PageThread,
  blocks: PageBlocks,
  parts: PartDraft[],
  partOf: Map<Element, number>,
): void {
  const [first] = entries;
  const [whole] = parts;
  if (first === undefined || whole === undefined) return;
  const isThread = !hasProseBefore(blocks, first.elements);
  const { author: by, date: on } = isThread ? first : (opening ?? {});
  if (whole.authors.length === 0 && by !== undefined) whole.authors = [by];
  if (whole.dates.length === 0 && on !== undefined) whole.dates = [on];
  if (isThread) for (const element of first.elements) partOf.set(element, 0);
  for (const { elements, author, date, title = '' } of isThread ? entries.slice(1) : entries) {
    const above = nearestPart(elements[0]?.parentNode ?? null, partOf) ?? 0;
    for (const element of elements) partOf.set(element, parts.length);
    const comment = { ...emptyPart('comment'), title, authors: [author], dates: [date] };
    parts.push({ ...comment, parent: above });
  }
}

/** Whether the only box is around a whole thread: rows of a table that are names and words in turn. */
function isWholeThread({ entries }: PageThread, blocks: PageBlocks): boolean {
  return entries.length === 1 && countHeaderComments(blocks) > 1;
}

function hasProseBefore({ drafts, parents }: PageBlocks, elements: readonly Element[]): boolean {
  const within = new Map(elements.map((element) => [element, 0]));
  const first = parents.findIndex((parent) => nearestPart(parent, within) !== undefined);
  return drafts.slice(0, Math.max(first, 0)).some(isProse);
}

/** The articles of a page that has several: those not within another, each with a heading of its own. */
function findArticles(body: Element, page: PageMeasures): Element[] {
  const found: Element[] = [];
  const stack: Element[] = [body];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (isComment(element)) continue;
    if (element.tagName === 'article' && isTeaser(element, page)) continue;
    if (element.tagName === 'article' && headingOf(element) !== undefined) {
      found.push(element);
      continue;
    }
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1) {
      const child = element.childNodes[at];
      if (child !== undefined && isElement(child)) stack.push(child);
    }
  }
  return found.length > 1 ? found : findRepeatedPosts(body, page);
}

/** Articles but those whose headings are titles of contributions; none where fewer than two are left. */
function withoutContributions(articles: readonly Element[], { entries }: PageThread): Element[] {
  const titled = new Map(
    entries.flatMap(({ elements, title }) =>
      title === undefined ? [] : elements.map((element) => [element, 0] as const),
    ),
  );
  const own = articles.filter((article) => {
    const heading = headingOf(article);
    return heading === undefined || nearestPart(heading, titled) === undefined;
  });
  return own.length === articles.length || own.length > 1 ? own : [];
}

/** Whether one link holds all words of an element: it leads to an article that stands elsewhere. */
function isTeaser(element: Element, { measures }: PageMeasures): boolean {
  const { text, linkCount } = measureOf(measures, element);
  if (linkCount === 0) return false;
  return [...elementsOf(element)].some(
    (below) => below.tagName === 'a' && measureOf(measures, below).text === text,
  );
}

/** A title may stand in an element that is only called so. */
function markTitles(parts: readonly PartDraft[], drafts: readonly BlockDraft[]): void {
  const isMarked = new Set<number>();
  for (const draft of drafts) {
    const part = parts[draft.part];
    if (draft.part === 0 || part === undefined || part.title === '' || isMarked.has(draft.part))
      continue;
    if (draft.text !== part.title) continue;
    isMarked.add(draft.part);
    if (draft.kind !== 'paragraph' && draft.kind !== 'comment') continue;
    draft.kind = 'heading';
    draft.level = part.kind === 'comment' ? 3 : 2;
  }
}

/** What the lines around the titles of several articles say, where their elements are silent. */
function addBylinesOfArticles(parts: readonly PartDraft[], drafts: readonly BlockDraft[]): void {
  const own = new Map<number, BlockDraft[]>();
  for (const draft of drafts) {
    const known = own.get(draft.part);
    if (known === undefined) own.set(draft.part, [draft]);
    else known.push(draft);
  }
  parts.forEach((part, index) => {
    if (index > 0 && part.kind === 'article') addBylines(part, own.get(index) ?? []);
  });
}

/** Pages that are sorted by days have the day above the texts that were written on it, outside of them. */
function addDays(parts: readonly PartDraft[], drafts: readonly BlockDraft[]): void {
  // Most pages have no text that wants a day, and to look for days in all short lines is slow.
  if (!parts.some(({ kind, dates }, at) => at > 0 && kind === 'article' && dates.length === 0))
    return;
  let day: WrittenDate | undefined;
  for (const draft of drafts) {
    const part = parts[draft.part];
    const dated = draft.part === 0 ? readDateLine(draft.text) : undefined;
    if (dated?.rest === '' && dated.date.iso?.length === 'yyyy-mm-dd'.length) day = dated.date;
    if (draft.part === 0 || part?.kind !== 'article' || part.dates.length > 0) continue;
    if (day !== undefined) part.dates = [day];
  }
}

/** What the only article of a page says of its author and date, where the head is silent. */
function addByline(body: Element, whole: PartDraft, partOf: ReadonlyMap<Element, number>): void {
  const article = findTextElement(body);
  const isOther = (below: Element) => isComment(below) || (partOf.get(below) ?? 0) > 0;
  if (whole.authors.length === 0) {
    const signed = article === undefined ? readSignature(body, isOther) : undefined;
    whole.authors = article === undefined ? [signed ?? []].flat() : findPeople(article, isOther);
  }
  if (whole.dates.length === 0) whole.dates = datesOf(article ?? body, isOther);
}

function findTextElement(body: Element): Element | undefined {
  for (const element of elementsOf(body)) {
    if (element.tagName === 'article' || element.tagName === 'main') return element;
  }
  return undefined;
}

function headingOf(element: Element): Element | undefined {
  return findHeading(ownElements(element));
}

function describeArticle(element: Element): PartDraft {
  const heading = headingOf(element) ?? findOpeningLine(element);
  return {
    ...emptyPart('article'),
    title: heading === undefined ? '' : textOf(heading),
    authors: findPeople(element),
    dates: datesOf(element),
  };
}

/** Comments in document order, so that one stands before its answers. */
function findComments(body: Element): Element[] {
  return [...elementsOf(body)].filter(isComment);
}

/** A comment that names its author, or says when it was written; others are boxes called so. */
function describeComment(element: Element): PartDraft | undefined {
  const named = findPeople(element);
  const dates = datesOf(element);
  if (named.length === 0 && dates.length === 0) return undefined;
  const authors = named.length > 0 ? named : nameAtHead(element);
  const heading = headingOf(element);
  return {
    ...emptyPart('comment'),
    title: heading === undefined ? '' : textOf(heading),
    authors: authors.slice(0, 1),
    dates: dates.slice(0, 1),
  };
}

/** What an article or comment holds without the comments within it. */
function ownElements(element: Element): Iterable<Element> {
  return elementsOf(element, isComment);
}

/** What an element tells programs of the day, in HTML's, RDFa's or microdata's way. */
function toldDay(element: Element): string | undefined {
  if (element.attrs.length === 0) return undefined;
  if (element.tagName === 'time') return attribute(element, 'datetime');
  const names = `${attribute(element, 'property') ?? ''} ${attribute(element, 'itemprop') ?? ''}`;
  return /(?:^|[\s:])(?:date|created|dateCreated|datePublished)(?:\s|$)/u.test(names)
    ? (attribute(element, 'content') ?? attribute(element, 'title'))
    : undefined;
}

/** The day that an element's markup says; that of what `within` names is of others. */
function datesOf(element: Element, within: (below: Element) => boolean = isComment): WrittenDate[] {
  for (const below of elementsOf(element, within)) {
    const machine = toldDay(below);
    if (below.tagName !== 'time' && machine === undefined) continue;
    const written = textOf(below);
    const [read] = readDates(machine ?? written);
    if (read === undefined) continue;
    // As the reader sees it, with the day that the machine is told.
    const [shown] = readDates(written);
    return [
      shown?.iso === undefined ? { ...read, text: written === '' ? read.text : written } : shown,
    ];
  }
  for (const below of elementsOf(element, within)) {
    const names = attribute(below, 'class')?.toLowerCase();
    if (names === undefined) continue;
    if (!/(?:^|[\s_-])(?:date|time|published|posted|submitted)(?:$|[\s_-])/u.test(names)) continue;
    const text = textOf(below);
    const [read] = readDates(text);
    // The day on which the page is read says nothing of the text.
    if (read !== undefined && !/(?<!\p{L})(?:امروز|today)(?!\p{L})/iu.test(text)) return [read];
  }
  return [];
}

function nearestPart(
  from: Element['parentNode'],
  partOf: ReadonlyMap<Element, number>,
): number | undefined {
  for (let node = from; node !== null; node = 'parentNode' in node ? node.parentNode : null) {
    const part = isElement(node) ? partOf.get(node) : undefined;
    if (part !== undefined) return part;
  }
  return undefined;
}

function lastArticle(parts: readonly PartDraft[]): number {
  return parts.findLastIndex(({ kind }) => kind !== 'comment');
}

function assignBlocks(
  blocks: PageBlocks,
  partOf: ReadonlyMap<Element, number>,
  parts: readonly PartDraft[],
): ReadonlySet<number> {
  const used = new Set<number>();
  blocks.drafts.forEach((draft, index) => {
    const parent = blocks.parents[index];
    const part = parent === undefined ? 0 : (nearestPart(parent, partOf) ?? 0);
    draft.part = part;
    used.add(part);
    if (parts[part]?.kind === 'comment' && draft.kind === 'paragraph') draft.kind = 'comment';
  });
  return used;
}

/** Parts in which no block stands are left out; the others keep their order. */
function dropEmpty(
  parts: readonly PartDraft[],
  used: ReadonlySet<number>,
  drafts: readonly BlockDraft[],
  partOf: ReadonlyMap<Element, number>,
): PageParts {
  const isKept = (index: number) => index === 0 || used.has(index);
  const kept = parts.map((_, index) => index).filter(isKept);
  const moved = new Map(kept.map((index, at) => [index, at]));
  for (const draft of drafts) draft.part = moved.get(draft.part) ?? 0;
  const elements = new Map<Element, number>();
  for (const [element, index] of partOf) {
    const part = moved.get(index);
    if (part !== undefined) elements.set(element, part);
  }
  const left = kept.map((index) => {
    const { parent, ...part } = parts[index] ?? emptyPart('section');
    const above = parent === undefined ? undefined : moved.get(parent);
    return above === undefined ? part : { ...part, parent: above };
  });
  return { parts: left, elements };
}
