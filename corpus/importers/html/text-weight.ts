/** How much of a page's running text each block and each element holds: the ground on which the text's box is found. */
import { readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import type { BlockDraft } from '../draft.ts';
import { isElement, type Element } from './tree.ts';

/** Shorter words are a label or a title. Units: UTF-16 units. */
const shortestText = 40;

const weightless: ReadonlySet<string> = new Set([
  'furniture',
  'heading',
  'figure',
  'caption',
  'separator',
]);

/** Words of running text in a block, links left out; 0 for labels, titles, credits, dates and furniture. Units: UTF-16 units. */
export function weighBlock(draft: BlockDraft): number {
  const { kind, text } = draft;
  if (weightless.has(kind)) return 0;
  if (kind === 'verse' || kind === 'code' || kind === 'table-row') return text.length;
  if (text.length < shortestText) return 0;
  const own = text.length - linkedLength(draft);
  if (own < shortestText / 2) return 0;
  const isLabel =
    text.length <= 100 && (readCredit(text) !== undefined || readDateLine(text) !== undefined);
  return isLabel ? 0 : own;
}

/** How many units of a block's text are links to other pages, or to nothing, as buttons are written. */
export function linkedLength({ marks }: BlockDraft): number {
  let sum = 0;
  for (const { kind, href, start, end } of marks) {
    if (kind === 'link' && !/^#./u.test(href ?? '')) sum += end - start;
  }
  return sum;
}

/** Sums of the blocks' weights by every element around them, up to `root`. */
export function weighElements(
  root: Element,
  parents: readonly (Element | undefined)[],
  weights: ReadonlyMap<number, number>,
): ReadonlyMap<Element, number> {
  const sums = new Map<Element, number>();
  for (const [index, weight] of weights) {
    if (weight === 0) continue;
    let element = parents[index];
    while (element !== undefined) {
      sums.set(element, (sums.get(element) ?? 0) + weight);
      element = element === root ? undefined : elementAbove(element);
    }
  }
  return sums;
}

/** An element and those around it, up to `root` or the top of the page. */
export function* ancestorsOf(from: Element | undefined, root?: Element): Generator<Element> {
  for (let element = from; element !== undefined; element = elementAbove(element)) {
    yield element;
    if (element === root) return;
  }
}

/** The element in which another one stands; undefined at the top of the page. */
export function elementAbove({ parentNode }: Element): Element | undefined {
  return parentNode !== null && isElement(parentNode) ? parentNode : undefined;
}

/** Whether an element is another one or stands within it. */
export function isWithin(element: Element | undefined, around: Element): boolean {
  let each = element;
  while (each !== undefined && each !== around) each = elementAbove(each);
  return each !== undefined;
}
