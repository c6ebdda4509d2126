/** Comments and posts of a thread that no word of the markup names: boxes of one kind, each with a name, a day and words. */
import { datesIn } from '../capture/date-line.ts';
import type { WrittenDate } from '../../document/part.ts';
import { isReplyBar } from '../capture/text-label.ts';
import { countWords } from '../text/line-form.ts';
import { namesComments } from './comment-element.ts';
import { findEntryBoxes, type EntryBox } from './entry-box.ts';
import { findContributors, type Unsigned } from './entry-name.ts';
import { readEntryPlaces, type EntryPlace } from './entry-place.ts';
import { findTermEntries } from './entry-terms.ts';
import type { PageMeasures } from './furniture.ts';
import { bareTitle, findHeading } from './heading-element.ts';
import { measureOf } from './measure.ts';
import { shapeOf } from './sibling-groups.ts';
import { ancestorsOf, isWithin } from './text-weight.ts';
import { elementsOf, isElement, textOf, type Element } from './tree.ts';

/** Less is not the text above a thread. Units: UTF-16 units. */
const shortestText = 80;

/** One contribution: its box, or the terms and descriptions of a list that make it up. */
export interface RepeatedEntry {
  readonly elements: readonly Element[];
  readonly author: string;
  readonly date: WrittenDate;
  readonly title?: string;
}

/** What a page has of contributions: them, and who wrote the text above them and when, where a box says so. */
export interface PageThread {
  readonly entries: readonly RepeatedEntry[];
  readonly opening?: Omit<RepeatedEntry, 'elements'>;
}

/**
 * The contributions of a page: the largest group of boxes of one kind that each have a name and a day, those within them, and
 * other groups that are like it, in order; no entries where there is none.
 */
export function findRepeatedEntries(body: Element, page: PageMeasures): PageThread {
  const boxes = findEntryBoxes(body, page);
  const places = readEntryPlaces(
    body,
    page,
    boxes.flatMap(({ elements }) => elements),
  );
  const groups = groupByKind(boxes).filter((group) => isThread(group, places));
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
  const threads = findTermEntries(body, page)
    .filter((list) => isThread(list))
    .map(sign);
  return threads.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** The contributions in lists of terms that are called lists of comments, wherever on the page. */
export function findListedComments(body: Element, page: PageMeasures): readonly RepeatedEntry[] {
  return findTermEntries(body, page)
    .filter(([first]) => {
      const list = first?.elements[0]?.parentNode ?? null;
      return list !== null && isElement(list) && namesComments(list);
    })
    .flatMap(sign);
}

function groupByKind(boxes: readonly EntryBox[]): EntryBox[][] {
  const groups = new Map<string, EntryBox[]>();
  for (const box of boxes) {
    const shape = shapeOf(box.core);
    const known = groups.get(shape);
    if (known === undefined) groups.set(shape, [box]);
    else known.push(box);
  }
  return [...groups.values()];
}

/** Contributions with their authors. Who writes several times in a row is named once. */
function sign(boxes: readonly Unsigned[]): RepeatedEntry[] {
  const authors = findContributors(boxes);
  const titles = readTitles(boxes);
  const entries: RepeatedEntry[] = [];
  boxes.forEach(({ elements, dated }, at) => {
    const isSame = dated.isExact === true && areNeighbours(boxes[at - 1]?.elements, elements);
    const author = authors[at] ?? (isSame ? entries.at(-1)?.author : undefined);
    const { date } = dated;
    const title = titles[at];
    if (author === undefined || date === undefined) return;
    entries.push({ elements, author, date, ...(title === undefined ? {} : { title }) });
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
  const isApart = first !== undefined && !hasPeer(first);
  return isApart && others.length > 0 && others.every(hasPeer) ? others : thread;
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

/**
 * Whether boxes of one kind are contributions: most can be answered, are signed or are dated to the minute, or a line above
 * them announces comments. Those with titles stand under a text with a title; one alone must be announced.
 */
function isThread(group: readonly Unsigned[], places?: ReadonlyMap<Element, EntryPlace>): boolean {
  const [first] = group[0]?.elements ?? [];
  const place = first === undefined ? undefined : places?.get(first);
  const isAnnounced = place?.isAnnounced === true && place.isUnderText;
  if ((group.length < 2 && !isAnnounced) || areTeasers(group)) return false;
  const isMost = (some: readonly unknown[]) => some.length >= group.length / 2;
  const named = findContributors(group).filter((author) => author !== undefined);
  if (named.length === 0) return false;
  if (new Set(readTitles(group).filter((title) => title !== undefined)).size > 1) {
    const isUnderText = place?.isUnderText === true && place.isUnderTitle;
    const signed = group.filter(({ said }) => said !== undefined);
    return isUnderText && isMost(signed) && (isAnnounced || isMost(group.filter(isAnswerable)));
  }
  // Nobody's title recurs.
  if (isAnnounced || new Set(named).size < named.length) return true;
  return isMost(
    group.filter(
      (box) => box.dated.isExact === true || box.said !== undefined || isAnswerable(box),
    ),
  );
}

/** Whether a contribution has words to answer it by. */
function isAnswerable({ elements }: Unsigned): boolean {
  return elements.some((element) =>
    [...elementsOf(element)].some((below) => isReplyBar(textOf(below))),
  );
}

/** The title of each box, where they differ beyond a word such as "Re:" before them. */
function readTitles(group: readonly Unsigned[]): readonly (string | undefined)[] {
  const all = new Set(group.flatMap(({ elements }) => elements));
  const titles = group.map(({ elements }) => {
    const isOther = (below: Element) => all.has(below) && !elements.includes(below);
    const heading = elements
      .map((element) => findHeading(elementsOf(element, isOther)))
      .find((found) => found !== undefined);
    return heading === undefined ? undefined : textOf(heading);
  });
  const own = new Set(titles.flatMap((title) => (title === undefined ? [] : [bareTitle(title)])));
  return own.size > 1 ? titles : titles.map(() => undefined);
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
  return countWords(text) >= 3 && datesIn(text).length === 0;
}
