/** Boxes of a page that each hold a name, a day and words, however deep they stand in one another: what threads are made of. */
import { announcesComments, longestAnnouncement } from '../capture/comment-announcement.ts';
import { authorBesideDate } from '../capture/comment-opening.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isContributor, isLabelledDay, readEntryLines, type EntryLine } from './entry-line.ts';
import { isNameLine, readContributor, type Unsigned } from './entry-name.ts';
import { isFurniture, type PageMeasures } from './furniture.ts';
import { measureOf } from './measure.ts';
import { shapeOf } from './sibling-groups.ts';
import { ancestorsOf, elementAbove } from './text-weight.ts';
import { elementsOf, isElement, textOf, type Element } from './tree.ts';

/** One box, without the boxes within it; its element also has what stands around it alone: pictures, bars to answer by. */
export interface EntryBox extends Unsigned {
  /** The smallest element that holds name, day and words. */
  readonly core: Element;
}

/** Less beside name and day is no contribution. Units: UTF-16 units without white space. */
const shortestWords = 12;
/** Around more days that are of no contribution stands a table or a calendar. */
const mostStrayDays = 8;
/** What stands beside a box with so much text and a day is a contribution; around them both is none. Units: UTF-16 units. */
const muchText = 60;
const boxNames: ReadonlySet<string> = new Set('div section li article table tr'.split(' '));

/** All boxes of a page that may be contributions, in document order; what they have in common is for others to judge. */
export function findEntryBoxes(body: Element, page: PageMeasures): EntryBox[] {
  const lines = readEntryLines(body, page, (below) => isFurniture(below, page, false));
  const all = findDays(lines);
  const plain = all.filter((line) => !isLabelledDay(line));
  const dated = plain.length > 0 ? plain : all;
  if (dated.length === 0) return [];
  const search = new BoxSearch(body, page, lines, dated);
  // Answers stand deeper than what they answer.
  for (const line of byDepth(dated, body)) search.climb(line);
  return search.boxes();
}

/** The lines with a day; one within another is left out, and says whether the other is exact. */
function findDays(lines: readonly EntryLine[]): EntryLine[] {
  const days = new Map(
    lines.filter(({ date }) => date !== undefined).map((line) => [line.element, line]),
  );
  for (const line of [...days.values()]) {
    const around = [...ancestorsOf(elementAbove(line.element))].find((above) => days.has(above));
    const outer = around === undefined ? undefined : days.get(around);
    if (outer === undefined) continue;
    days.delete(line.element);
    if (line.isExact && line.date !== undefined) {
      const { text = line.text } = outer.date ?? {};
      days.set(outer.element, { ...outer, date: { ...line.date, text }, isExact: true });
    }
  }
  return [...days.values()];
}

function byDepth(lines: readonly EntryLine[], body: Element): EntryLine[] {
  const depths = new Map(lines.map((line) => [line, [...ancestorsOf(line.element, body)].length]));
  return lines.toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

/** The search for the smallest boxes, from the deepest days outwards. */
class BoxSearch {
  private readonly accepted = new Map<Element, EntryLine>();
  /** Units that accepted boxes below an element hold. */
  private readonly taken = new Map<Element, number>();
  /** How many accepted boxes stand below an element, those within others not counted. */
  private readonly held = new Map<Element, number>();
  /** How many days stand below an element, and how many of them in accepted boxes. */
  private readonly days = new Map<Element, number>();
  private readonly settled = new Map<Element, number>();
  /** The children of an element by their shape: those with a day, those of them with much text, those that are accepted boxes or hold some. */
  private readonly dayRows = new Map<Element, ReadonlyMap<string, Element[]>>();
  private readonly fullRows = new Map<Element, ReadonlyMap<string, Element[]>>();
  private readonly boxRows = new Map<Element, ReadonlyMap<string, Element[]>>();
  private readonly lineOf: ReadonlyMap<Element, EntryLine>;

  constructor(
    private readonly body: Element,
    private readonly page: PageMeasures,
    lines: readonly EntryLine[],
    dated: readonly EntryLine[],
  ) {
    this.lineOf = new Map([...lines, ...dated].map((line) => [line.element, line]));
    for (const { element } of dated) {
      for (const around of ancestorsOf(element, body)) add(this.days, around, 1);
    }
  }

  /** Accept the nearest box around a day that has a name and words, or that has neighbours of its kind. */
  climb(dated: EntryLine): void {
    const around = [...ancestorsOf(dated.element, this.body)];
    if (around.some((element) => this.accepted.has(element))) return;
    // "Answered" before a day says nothing of its own.
    const label = this.lineOf.get(elementAbove(dated.element) ?? this.body) ?? dated;
    for (const element of around) {
      if (element === this.body || this.daysLeft(element) > mostStrayDays) return;
      if (!boxNames.has(element.tagName)) continue;
      const name = this.nameIn(element, dated);
      const rest = this.own(element) - inkOf(label.text) - (name === undefined ? 0 : inkOf(name));
      const hasWords = rest >= shortestWords;
      // What somebody passes on has the name and day of whoever wrote it first.
      const isForward = name !== undefined && this.held.get(element) === 1;
      if (hasWords ? name !== undefined || this.hasNeighbour(element) : isForward) {
        this.accept(element, dated, !hasWords);
        return;
      }
      if (this.isAmongRows(element)) return;
    }
  }

  boxes(): EntryBox[] {
    const cores = [...elementsOf(this.body)].filter((element) => this.accepted.has(element));
    const grown = new Map(cores.map((core) => [core, this.grow(core)]));
    const rows = new Set([...grown.values()].flatMap(({ row }) => (row ? [shapeOf(row)] : [])));
    return cores.flatMap((core) => {
      const dated = this.accepted.get(core);
      const { row, alone = core } = grown.get(core) ?? {};
      if (dated === undefined) return [];
      // An answer that has no neighbour is of the kind of those that have.
      const like = [...ancestorsOf(core, alone)].findLast((around) => rows.has(shapeOf(around)));
      const element = row ?? like ?? alone;
      const said = readContributor(element, dated, (below) => this.isOther(core, below));
      const lines = this.linesIn(element, core);
      return [{ core, elements: [element], lines, dated, ...said }];
    });
  }

  private accept(element: Element, dated: EntryLine, isForward: boolean): void {
    if (isForward) {
      const inner = [...elementsOf(element)].find((below) => this.accepted.has(below));
      if (inner !== undefined) this.accepted.delete(inner);
    }
    const own = this.own(element);
    const within = this.held.get(element) ?? 0;
    this.accepted.set(element, dated);
    const days = this.daysLeft(element);
    add(this.settled, element, days);
    for (const around of ancestorsOf(elementAbove(element), this.body)) {
      add(this.taken, around, own);
      add(this.held, around, 1 - within);
      add(this.settled, around, days);
    }
  }

  private daysLeft(element: Element): number {
    return (this.days.get(element) ?? 0) - (this.settled.get(element) ?? 0);
  }

  private own(element: Element): number {
    return measureOf(this.page.measures, element).text - (this.taken.get(element) ?? 0);
  }

  private isOther(box: Element, below: Element): boolean {
    return below !== box && this.accepted.has(below);
  }

  /** The lines of a box, or of the boxes around its core, that are in no other. */
  private linesIn(box: Element, core = box): EntryLine[] {
    const own = elementsOf(box, (below) => this.isOther(core, below));
    return [...own].flatMap((element) => this.lineOf.get(element) ?? []);
  }

  private nameIn(box: Element, { text, date }: EntryLine): string | undefined {
    const credit = readCredit(text);
    if (credit?.role === 'author') return credit.names[0];
    const beside = date === undefined ? '' : authorBesideDate(text, date.text);
    if (isContributor(beside)) return beside;
    return this.linesIn(box).find(isNameLine)?.text;
  }

  /** Whether a neighbour of a box's kind has a day. */
  private hasNeighbour(element: Element): boolean {
    return rowsLike(element, this.dayRows, (child) => this.days.has(child)).length > 1;
  }

  /** Whether a neighbour of a box's kind has a day and so much text as contributions have. */
  private isAmongRows(element: Element): boolean {
    const text = (child: Element) => measureOf(this.page.measures, child).text;
    const rows = rowsLike(
      element,
      this.fullRows,
      (child) => this.days.has(child) && text(child) >= muchText,
    );
    return rows.length > (text(element) >= muchText ? 1 : 0);
  }

  /** The box around a core beside others of its kind, and what stands around the core alone. */
  private grow(core: Element): { readonly row?: Element; readonly alone: Element } {
    let alone = core;
    let isAlone = true;
    for (const element of ancestorsOf(core, this.body)) {
      const above = elementAbove(element);
      if (above === undefined || above === this.body) {
        return this.isRow(element, above) ? { row: element, alone } : { alone };
      }
      if (this.isRow(element, above)) return { row: element, alone };
      const holders = this.holdersIn(above);
      // An answer does not take what it answers with it, nor does a comment the line that announces the thread.
      if (holders[0] !== element || this.accepted.has(above) || this.isAnnounced(above)) break;
      isAlone &&= !this.holdsMore(above, holders);
      if (isAlone) alone = above;
    }
    return { alone };
  }

  /** Whether a box has others of its kind beside it that are contributions or hold some. */
  private isRow(element: Element, above: Element | undefined): boolean {
    if (above === undefined) return false;
    return rowsLike(element, this.boxRows, (child) => this.holds(child)).length > 1;
  }

  private holdersIn(above: Element): Element[] {
    return above.childNodes.filter(
      (child): child is Element => isElement(child) && this.holds(child),
    );
  }

  private isAnnounced(above: Element): boolean {
    const isShort = (child: Element) =>
      measureOf(this.page.measures, child).text <= longestAnnouncement;
    return above.childNodes.some(
      (child) => isElement(child) && isShort(child) && announcesComments(textOf(child)),
    );
  }

  private holds(element: Element): boolean {
    return this.accepted.has(element) || (this.held.get(element) ?? 0) > 0;
  }

  /** Whether an element has sentences or headings outside of the boxes in it. */
  private holdsMore(above: Element, holders: readonly Element[]): boolean {
    const prose = (element: Element) => measureOf(this.page.measures, element).prose;
    if (prose(above) > holders.reduce((sum, holder) => sum + prose(holder), 0)) return true;
    return above.childNodes.some(
      (node) =>
        isElement(node) &&
        !holders.includes(node) &&
        [...elementsOf(node)].some(({ tagName }) => /^h\d$/u.test(tagName)),
    );
  }
}

/** The children of an element's parent that are of its shape and that `isRow` names, remembered in `known`. */
function rowsLike(
  element: Element,
  known: Map<Element, ReadonlyMap<string, Element[]>>,
  isRow: (child: Element) => boolean,
): readonly Element[] {
  const above = elementAbove(element);
  if (above === undefined) return [];
  const rows = known.get(above) ?? byShape(above.childNodes.filter(isElement).filter(isRow));
  known.set(above, rows);
  return rows.get(shapeOf(element)) ?? [];
}

function byShape(elements: readonly Element[]): ReadonlyMap<string, Element[]> {
  const rows = new Map<string, Element[]>();
  for (const element of elements) {
    const shape = shapeOf(element);
    const own = rows.get(shape);
    if (own === undefined) rows.set(shape, [element]);
    else own.push(element);
  }
  return rows;
}

function add(sums: Map<Element, number>, element: Element, value: number): void {
  sums.set(element, (sums.get(element) ?? 0) + value);
}

/** Units without white space, as elements are measured. */
function inkOf(text: string): number {
  return text.replace(/\s/gu, '').length;
}
