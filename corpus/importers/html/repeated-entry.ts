/** Comments and posts of a thread that no word of the markup names: boxes of one kind, each with a name, a day and words. */
import type { WrittenDate } from '../../document/part.ts';
import { findDates } from '../../text/dates.ts';
import { isReplyBar } from '../capture/text-label.ts';
import { countWords } from '../text/line-form.ts';
import { findEntryBoxes, type EntryBox } from './entry-box.ts';
import { findContributors, type Unsigned } from './entry-name.ts';
import { findTermEntries } from './entry-terms.ts';
import type { PageMeasures } from './furniture.ts';
import { bareTitle, findHeading } from './heading-element.ts';
import { measureOf } from './measure.ts';
import { shapeOf } from './sibling-groups.ts';
import { ancestorsOf, isWithin } from './text-weight.ts';
import { elementsOf, textOf, type Element } from './tree.ts';

/** Less is not the text above a thread. Units: UTF-16 units. */
const shortestText = 80;

/** One contribution: its box, or the terms and descriptions of a list that make it up. */
export interface RepeatedEntry {
  readonly elements: readonly Element[];
  readonly author: string;
  readonly date: WrittenDate;
}

/** What a page has of contributions: them, and who wrote the text above them and when, where a box says so. */
export interface PageThread {
  readonly entries: readonly RepeatedEntry[];
  readonly opening?: Omit<RepeatedEntry, 'elements'>;
}

/**
 * The contributions of a page: the largest group of two boxes or more of one kind that each have a name and a day and no
 * title of their own (or all the same one, as answers repeat that of their thread), those within them, and other groups
 * that are like it, in order; no entries where there is none.
 */
export function findRepeatedEntries(body: Element, page: PageMeasures): PageThread {
  const boxes = findEntryBoxes(body, page);
  const groups = groupByKind(boxes).filter((group) => isThread(group));
  const [largest] = groups.toSorted((a, b) => b.length - a.length);
  const listed = findTermThread(body, page);
  if (largest === undefined || listed.length > largest.length) return { entries: listed };
  const ofThread = new Set(groups.flat());
  const rows = new Set(largest.flatMap(({ elements }) => elements));
  const kinds = new Map([...rows].map((row) => [row.parentNode, row]));
  const isLike = ({ core, elements: [own] }: EntryBox) => {
    const row = own === undefined ? undefined : kinds.get(own.parentNode);
    if (own !== undefined && row !== undefined && areOfAKind(own, row)) return true;
    return [...ancestorsOf(core)].some((around) => rows.has(around));
  };
  const chosen = boxes.filter((box) => ofThread.has(box) || isLike(box));
  const thread = withoutOpening(chosen);
  const entries = sign(thread);
  const opening = findOpening(boxes, thread, page);
  return opening === undefined ? { entries } : { entries, opening };
}

/** The largest thread in a list of terms. */
function findTermThread(body: Element, page: PageMeasures): RepeatedEntry[] {
  const threads = findTermEntries(body, page).filter(isThread).map(sign);
  return threads.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function groupByKind(boxes: readonly EntryBox[]): EntryBox[][] {
  const groups = new Map<string, EntryBox[]>();
  for (const box of boxes) {
    const shape = shapeOf(box.core);
    const known = groups.get(shape);
    if (known === undefined) groups.set(shape, [box]);
    else known.push(box);
  }
  return [...groups.values()].filter(({ length }) => length >= 2);
}

/** Contributions with their authors. Who writes several times in a row is named once. */
function sign(boxes: readonly Unsigned[]): RepeatedEntry[] {
  const authors = findContributors(boxes);
  const entries: RepeatedEntry[] = [];
  boxes.forEach(({ elements, dated }, at) => {
    const isSame = dated.isExact === true && areNeighbours(boxes[at - 1]?.elements, elements);
    const author = authors[at] ?? (isSame ? entries.at(-1)?.author : undefined);
    const { date } = dated;
    if (author !== undefined && date !== undefined) entries.push({ elements, author, date });
  });
  return entries;
}

/** The boxes of a thread without the first, where that stands apart while others stand side by side: it is of the text above. */
function withoutOpening(thread: readonly EntryBox[]): readonly EntryBox[] {
  const [first, ...others] = thread;
  const hasPeer = (box: EntryBox) =>
    thread.some(
      (other) =>
        other !== box && areOfAKind(other.elements[0] ?? other.core, box.elements[0] ?? box.core),
    );
  return first !== undefined && !hasPeer(first) && others.every(hasPeer) ? others : thread;
}

function areOfAKind(element: Element, other: Element): boolean {
  return element.parentNode === other.parentNode && shapeOf(element) === shapeOf(other);
}

function areNeighbours(above: readonly Element[] | undefined, below: readonly Element[]): boolean {
  return above?.[0] !== undefined && above[0].parentNode === below[0]?.parentNode;
}

/** Who wrote the text above a thread, and when, where a box on the way to it says both. */
function findOpening(
  boxes: readonly EntryBox[],
  thread: readonly EntryBox[],
  { measures }: PageMeasures,
): PageThread['opening'] {
  const [first] = thread;
  if (first === undefined) return undefined;
  const proseAround = ({ core }: EntryBox) => {
    const own = [...ancestorsOf(core)].filter((around) => !isWithin(first.core, around));
    return measureOf(measures, own.at(-1) ?? core).prose;
  };
  const before = boxes.slice(0, boxes.indexOf(first)).filter((box) => {
    return !isWithin(first.core, box.core) && proseAround(box) >= shortestText;
  });
  const [box] = before.toSorted((a, b) => proseAround(b) - proseAround(a));
  if (box?.dated.date === undefined) return undefined;
  // The name stands where contributions have theirs.
  const [author] = findContributors([box, ...thread]);
  return author === undefined ? undefined : { author, date: box.dated.date };
}

/** Whether boxes of one kind are contributions: they have no titles, and most can be answered or are dated to the minute. */
function isThread(group: readonly Unsigned[]): boolean {
  if (haveTitles(group) || areTeasers(group)) return false;
  const authors = findContributors(group);
  const named = authors.filter((author) => author !== undefined);
  if (named.length === 0) return false;
  // Nobody's title recurs.
  if (new Set(named).size < named.length) return true;
  const sure = group.filter(
    (box) => box.dated.isExact === true || box.said !== undefined || isAnswerable(box),
  );
  return sure.length >= group.length / 2;
}

/** Whether a contribution has words to answer it by. */
function isAnswerable({ elements }: Unsigned): boolean {
  return elements.some((element) =>
    [...elementsOf(element)].some((below) => isReplyBar(textOf(below))),
  );
}

/** Whether the boxes have titles that differ, beyond a word such as "Re:" before them. */
function haveTitles(group: readonly Unsigned[]): boolean {
  const titles = group.map(({ elements }) => {
    const heading = elements.map((element) => findHeading(elementsOf(element))).find(Boolean);
    return heading === undefined ? undefined : bareTitle(textOf(heading));
  });
  return new Set(titles.filter((title) => title !== undefined)).size > 1;
}

/** Whether each box leads elsewhere by words that no other has: titles of texts, with their authors and days. */
function areTeasers(group: readonly Unsigned[]): boolean {
  const linked = group.map(({ elements }) => {
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
