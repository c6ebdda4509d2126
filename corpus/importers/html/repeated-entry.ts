/** Comments and posts of a thread that no word of the markup names: boxes of one kind, each with a name, a day and words. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import { authorBesideDate } from '../capture/comment-opening.ts';
import { findRelativeDate, readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isAccountName } from '../capture/person-name.ts';
import { isReplyBar } from '../capture/text-label.ts';
import { isFurniture, type PageMeasures } from './furniture.ts';
import { bareTitle, findHeading } from './heading-element.ts';
import { measureOf } from './measure.ts';
import { findPeople } from './people.ts';
import { groupSiblings } from './sibling-groups.ts';
import { elementsOf, isElement, textOf, type Element } from './tree.ts';
import { countWords } from '../text/line-form.ts';

/** One contribution: its box, or the terms and descriptions of a list that make it up. */
export interface RepeatedEntry {
  readonly elements: readonly Element[];
  readonly author: string;
  readonly date: WrittenDate;
}

/** A line that says who and when is shorter. Units: UTF-16 units. */
const longestHeader = 120;
/** Less beside the header is no contribution. Units: UTF-16 units. */
const shortestWords = 15;
/** Names of boxes that hold an entry. */
const boxNames: ReadonlySet<string> = new Set('div section li article table tr'.split(' '));

/**
 * The largest group of at least two neighbours of one kind that each have a name and a day and no title of their own
 * (or all the same one, as answers repeat that of their thread), in order; empty where there is none.
 */
export function findRepeatedEntries(body: Element, page: PageMeasures): RepeatedEntry[] {
  let best: RepeatedEntry[] = [];
  for (const element of elementsOf(body, (below) => isFurniture(below, page, false))) {
    for (const group of element.tagName === 'dl' ? [groupTerms(element)] : boxesOf(element, page)) {
      if (group.length <= best.length || group.length < 2) continue;
      const entries = readEntries(group, page);
      if (entries === undefined || haveTitles(group) || areTeasers(group)) continue;
      best = entries;
    }
  }
  return best;
}

/** All entries of a group; undefined where one box has no header: it is a list of something else. */
function readEntries(
  group: readonly (readonly Element[])[],
  page: PageMeasures,
): RepeatedEntry[] | undefined {
  const entries: RepeatedEntry[] = [];
  for (const elements of group) {
    const entry = readEntry(elements, page);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
}

function boxesOf(parent: Element, { measures }: PageMeasures): Element[][][] {
  const isBox = (child: Element) =>
    boxNames.has(child.tagName) && measureOf(measures, child).text > 0;
  return groupSiblings(parent, isBox).map((group) => group.map((child) => [child]));
}

/** Each term of a list with the descriptions below it. */
function groupTerms(list: Element): Element[][] {
  const groups: Element[][] = [];
  for (const child of list.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'dt') groups.push([child]);
    else groups.at(-1)?.push(child);
  }
  return groups;
}

/** Whether the boxes have titles that differ, beyond a word such as "Re:" before them. */
function haveTitles(group: readonly (readonly Element[])[]): boolean {
  const titles = group.map((elements) => {
    const heading = elements.map((element) => findHeading(elementsOf(element))).find(Boolean);
    return heading === undefined ? undefined : bareTitle(textOf(heading));
  });
  const own = new Set(titles.filter((title) => title !== undefined));
  return own.size > 1;
}

/** Whether each box leads elsewhere by words that no other has: titles of texts, with their authors and days. */
function areTeasers(group: readonly (readonly Element[])[]): boolean {
  const linked = group.map((elements) => {
    const below = elements.flatMap((element) => [...elementsOf(element)]);
    const titles = below.filter(({ tagName }) => tagName === 'a').map(textOf);
    return new Set(titles.map(bareTitle).filter(isTitle));
  });
  const counts = new Map<string, number>();
  for (const title of linked.flatMap((titles) => [...titles])) {
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return linked.every((titles) => [...titles].some((title) => counts.get(title) === 1));
}

/** Names of people have fewer words, and the time of a contribution is a link as well. */
function isTitle(text: string): boolean {
  return countWords(text) >= 3 && findDates(text).length === 0;
}

function readEntry(elements: readonly Element[], page: PageMeasures): RepeatedEntry | undefined {
  const lines = elements
    .flatMap((element) => [...elementsOf(element)])
    .filter((element) => isLine(element, page));
  const dated = findDated(lines);
  if (dated === undefined) return undefined;
  const credit = readCredit(textOf(dated.line));
  const signed = credit?.role === 'author' ? credit.names[0] : undefined;
  const named = elements.flatMap(findPeople)[0] ?? signed;
  const beside = authorBesideDate(textOf(dated.line), dated.date.text);
  // Teasers and programmes have a title where a contribution has its name; only the latter can be answered.
  const isAnswerable = lines.some((line) => isReplyBar(textOf(line)));
  const unnamed = isName(beside) ? beside : lines.map(textOf).find(isName);
  const author = named ?? (isAnswerable ? unnamed : undefined);
  if (author === undefined) return undefined;
  const words = elements.map(textOf).join(' ').length - textOf(dated.line).length - author.length;
  return words < shortestWords ? undefined : { elements, author, date: dated.date };
}

/** Short elements with words of their own, none of which is within another. */
function isLine(element: Element, { measures }: PageMeasures): boolean {
  // Words without the white space between them, which is quicker than the text.
  if (measureOf(measures, element).text > longestHeader) return false;
  const hasWords = element.childNodes.some(
    (node) => 'value' in node && /[\p{L}\p{N}]/u.test(node.value),
  );
  return hasWords && textOf(element).length <= longestHeader;
}

/**
 * The line that says when: one that also names a person, else the first with a time of day, else the first; a day behind a
 * label of another kind ("Joined:") counts only where no other is.
 */
function findDated(lines: readonly Element[]): { line: Element; date: WrittenDate } | undefined {
  const all = lines.flatMap((line) => {
    const date = readDay(line);
    return date === undefined ? [] : [{ text: textOf(line), line, date }];
  });
  const plain = all.filter(({ text, date }) => !isLabelled(text, date));
  const found = plain.length > 0 ? plain : all;
  return (
    found.find(({ text }) => readCredit(text)?.role === 'author') ??
    found.find(({ text }) => timeOfDay.test(text)) ??
    found[0]
  );
}

const timeOfDay = /[\d۰-۹٠-٩]{1,2}[:.][\d۰-۹٠-٩]{2}(?![\d۰-۹٠-٩])/u;

/** Whether a label stands before a day that is no word of publishing. */
function isLabelled(text: string, { text: day }: WrittenDate): boolean {
  const label = /^[\p{L}\p{M}\s\u200c]{2,30}[:：]\s*(?:\S{1,12}\s+)?$/u.test(
    text.slice(0, text.indexOf(day)),
  );
  return label && readDateLine(text)?.rest !== '';
}

function readDay(line: Element): WrittenDate | undefined {
  const text = textOf(line);
  const [day, other] = findDates(text);
  if (day === undefined) return readRelativeDay(text);
  if (day.iso?.length !== 10 || other !== undefined || /[.!?؟…]$/u.test(text)) return undefined;
  // Words before the day that are more than a name are a sentence.
  if (readDateLine(text) === undefined && countWords(text) > 14) return undefined;
  return { text: day.text, iso: day.iso, calendar: day.calendar };
}

/** "3 hours ago", alone or beside a name: the day of the capture would be needed to say when that was. */
function readRelativeDay(text: string): WrittenDate | undefined {
  const found = findRelativeDate(text);
  if (found === undefined || /[.!?؟…]$/u.test(text)) return undefined;
  const isBesideName = isName(authorBesideDate(text, found.text));
  if (text.trim() !== found.text && !isBesideName) return undefined;
  return { text: found.text, calendar: 'gregorian' };
}

/** Whether a line of a box can be the name of who wrote it: nothing but what accounts are called. */
function isName(text: string): boolean {
  const isPlain = !/[.!?؟…:：,،;|»«]/u.test(text.replace(/(?<=\b\p{Lu})\./gu, ''));
  return isPlain && /^[\p{L}\p{N}]/u.test(text) && isAccountName(text);
}
