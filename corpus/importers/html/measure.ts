/** How much of each element is prose and how much is links: the ground on which furniture is told from text. */
import { isSilent } from './element-kinds.ts';
import { isPrinted } from './ink.ts';
import { attribute, isElement, isText, type Element } from './tree.ts';

/** Units: UTF-16 units of trimmed text. `prose` are sentences outside links, `links` words that lead to other pages. */
export interface Measure {
  readonly text: number;
  readonly links: number;
  readonly prose: number;
  /** How many links lead elsewhere; those within the page (contents, notes) are not counted. */
  readonly linkCount: number;
}

/** Measures of the elements below a root, itself included, but for those of nothing but one text: see `measureOf`. */
export type Measures = ReadonlyMap<Element, Measure>;

/** A piece of text this long is a sentence rather than a label. */
const shortestProse = 40;

const nothing: Measure = { text: 0, links: 0, prose: 0, linkCount: 0 };

/** Measure an element and all below it. Cost: linear. */
export function measureElements(root: Element): Measures {
  const measures = new Map<Element, Measure>();
  measure(root, false, measures);
  return measures;
}

/** The measure of an element; nothing for one that shows nothing. */
export function measureOf(measures: Measures, element: Element): Measure {
  return measures.get(element) ?? measureText(element) ?? nothing;
}

/** The measure of an element that holds one text and is not linked, as most are: to keep one of each would take longer. */
function measureText(element: Element): Measure | undefined {
  const { childNodes } = element;
  const only = childNodes[0];
  if (childNodes.length !== 1 || only === undefined || !isText(only) || isSilent(element))
    return undefined;
  const text = trimmedLength(only.value);
  return { text, links: 0, prose: text >= shortestProse ? text : 0, linkCount: 0 };
}

function measure(element: Element, isLinked: boolean, measures: Map<Element, Measure>): Measure {
  const isLink = isLinked || leadsElsewhere(element);
  const alone = isLink ? undefined : measureText(element);
  if (alone !== undefined) return alone;
  let { text, links, prose, linkCount } = nothing;
  // Inline elements cut a sentence into pieces, so the pieces of one parent are counted together.
  let inline = 0;
  for (const child of element.childNodes) {
    if (isText(child)) {
      const length = trimmedLength(child.value);
      text += length;
      if (isLink) links += length;
      else inline += length;
    } else if (isElement(child) && !isSilent(child)) {
      const below = measure(child, isLink, measures);
      text += below.text;
      links += below.links;
      prose += below.prose;
      linkCount += below.linkCount;
    }
  }
  if (inline >= shortestProse) prose += inline;
  if (!isLinked && isLink) linkCount += 1;
  const result = { text, links, prose, linkCount };
  measures.set(element, result);
  return result;
}

/** The length of a text without white space at its ends, which few texts of a page have. */
function trimmedLength(text: string): number {
  const { length } = text;
  const isInk = isPrinted(text.charCodeAt(0)) && isPrinted(text.charCodeAt(length - 1));
  return isInk ? length : text.trim().length;
}

function leadsElsewhere(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const href = attribute(element, 'href');
  return href !== undefined && !href.startsWith('#');
}
