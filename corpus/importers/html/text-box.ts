/** Where the running text of an article stands: its box, the places of its paragraphs, its first and last block. */
import type { BlockDraft } from '../draft.ts';
import { isBlockElement } from './element-kinds.ts';
import { shapeOf } from './sibling-groups.ts';
import { elementsOf, isElement, type Element } from './tree.ts';
import { ancestorsOf, elementAbove, isWithin, linkedLength, weighElements } from './text-weight.ts';

/** The blocks that one article, or a page without several, is told from. */
export interface Scope {
  readonly root: Element;
  /** Indices into `drafts`, in document order. */
  readonly own: readonly number[];
  readonly drafts: readonly BlockDraft[];
  readonly parents: readonly (Element | undefined)[];
}

/** The box of a text. `first` and `last` are indices of blocks that hold text. Units: UTF-16 units of text. */
export interface TextBox {
  readonly box: Element;
  readonly first: number;
  readonly last: number;
  /** The block with which half of the text has been read. */
  readonly middle: number;
  readonly weight: number;
  /** What each element holds of the text. */
  readonly sums: ReadonlyMap<Element, number>;
  /** Whether a block stands beside paragraphs of the text, as one of them. */
  readonly isAmongText: (index: number) => boolean;
  /** Whether no other paragraph of the text stands where a block does. */
  readonly isAlone: (index: number) => boolean;
}

/** An element that holds this share of the text is on the way to its box. */
const mainShare = 0.7;
/** Elements that a paragraph is; a cell or an item may hold a whole page, too. */
const paragraphNames: ReadonlySet<string> = new Set(
  'p li blockquote h1 h2 h3 h4 h5 h6 pre tr dd dt td th figcaption caption ul ol dl table figure'.split(
    ' ',
  ),
);

/** The box of the text among the blocks that `weights` gives a weight; undefined where none has. */
export function findTextBox(
  scope: Scope,
  weights: ReadonlyMap<number, number>,
): TextBox | undefined {
  const { root, own, parents } = scope;
  const heavy = own.filter((index) => (weights.get(index) ?? 0) > 0);
  const sums = weighElements(root, parents, new Map(heavy.map((at) => [at, weights.get(at) ?? 0])));
  const weight = sums.get(root) ?? 0;
  if (weight === 0) return undefined;
  const box = descend(root, sums, weight);
  const within = heavy.filter((at) => isWithin(parents[at], box));
  const [first = 0] = within;
  const places = within.map((at) => placeOf(parents[at]));
  const isAlone = (at: number) => {
    const own = placeOf(parents[at]);
    return places.filter((place) => place === own).length <= 1;
  };
  let read = 0;
  const middle = within.find((at) => (read += weights.get(at) ?? 0) >= weight / 2) ?? first;
  const isAmongText = besideText(scope, within, box);
  return { box, first, last: within.at(-1) ?? first, middle, weight, sums, isAmongText, isAlone };
}

/** The deepest element that holds most of the text and more than one paragraph. */
function descend(root: Element, sums: ReadonlyMap<Element, number>, weight: number): Element {
  let box = root;
  for (;;) {
    const next = box.childNodes
      .filter(isElement)
      .find((child) => (sums.get(child) ?? 0) >= mainShare * weight);
    if (next === undefined || next.tagName === 'p' || /^h[1-6]$/u.test(next.tagName)) break;
    box = next;
  }
  // Old pages set a whole text in one font: its title and comments stand beside that, not around it.
  for (;;) {
    const around = isBlockElement(box) || box === root ? undefined : elementAbove(box);
    if (around === undefined) return box;
    box = around;
  }
}

/** Tells the blocks that stand where the paragraphs `within` the box stand. */
function besideText(
  { drafts, parents }: Scope,
  within: readonly number[],
  box: Element,
): (index: number) => boolean {
  const runs = new Set<Element>();
  const shapes = new Map<Element, Set<string>>();
  for (const index of within) {
    const paragraph = blockAround(parents[index]);
    if (paragraph === undefined) continue;
    runs.add(paragraph);
    for (const element of [paragraph, ...listAround(paragraph)]) {
      const place = element.parentNode;
      if (place === null || !isElement(place)) continue;
      shapes.set(place, (shapes.get(place) ?? new Set()).add(shapeOf(element)));
    }
  }
  const sections = sectionShapes(runs, box);
  return (index) => {
    const draft = drafts[index];
    if (draft === undefined || linkedLength(draft) > draft.text.length / 2) return false;
    const own = blockAround(parents[index]);
    if (own !== undefined && runs.has(own)) return true;
    for (const element of ancestorsOf(own, box)) {
      const place = element.parentNode;
      const known = place !== null && isElement(place) ? shapes.get(place) : undefined;
      if (known !== undefined)
        return paragraphNames.has(element.tagName) || known.has(shapeOf(element));
      if (isIn(sections, element) && holdsHeading(element)) return true;
    }
    return false;
  };
}

/** The item that a paragraph is or stands in alone, and its list: what stands beside that stands beside the paragraph. */
function listAround(paragraph: Element): Element[] {
  const item = paragraph.tagName === 'li' ? paragraph : elementAbove(paragraph);
  const list = item && elementAbove(item);
  if (item?.tagName !== 'li' || list === undefined || !listNames.has(list.tagName)) return [];
  // An item may hold a whole page, too.
  const others = item.childNodes
    .filter(isElement)
    .filter((child) => isBlockElement(child) && !listNames.has(child.tagName));
  return others.length > 1 ? [] : [item, list];
}

const listNames: ReadonlySet<string> = new Set(['ol', 'ul']);

type Shapes = ReadonlyMap<Element, ReadonlySet<string>>;

/** The shapes of the boxes around paragraphs, by the elements in which they stand, up to the text's box. */
function sectionShapes(paragraphs: ReadonlySet<Element>, box: Element): Shapes {
  const shapes = new Map<Element, Set<string>>();
  const seen = new Set<Element>();
  for (const paragraph of paragraphs) {
    let element = paragraph;
    // What stands around an element is the same for all paragraphs in it.
    while (element !== box && !seen.has(element)) {
      seen.add(element);
      const place = elementAbove(element);
      if (place === undefined) break;
      shapes.set(place, (shapes.get(place) ?? new Set()).add(shapeOf(element)));
      element = place;
    }
  }
  return shapes;
}

function isIn(shapes: Shapes, element: Element): boolean {
  const place = element.parentNode;
  if (place === null || !isElement(place)) return false;
  return shapes.get(place)?.has(shapeOf(element)) === true;
}

/** Whether an element is a section with a title of its own. */
function holdsHeading(element: Element): boolean {
  return [...elementsOf(element)].some(({ tagName }) => /^h[1-6]$/u.test(tagName));
}

/** The element with lines of its own in which a run of words stands. */
function blockAround(parent: Element | undefined): Element | undefined {
  let element = parent;
  while (element !== undefined && !isBlockElement(element)) element = elementAbove(element);
  return element;
}

/** The element in which a paragraph stands beside others. */
function placeOf(parent: Element | undefined): Element['parentNode'] | undefined {
  return blockAround(parent)?.parentNode;
}
