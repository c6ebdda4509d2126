/** Articles of a page without article elements: boxes of one kind, each with a heading, a date or byline, and prose. */
import { readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isComment } from './comment-element.ts';
import { findHeading } from './heading-element.ts';
import { isFurniture, type PageMeasures } from './furniture.ts';
import { measureOf } from './measure.ts';
import { attribute, elementsOf, isElement, textOf, type Element } from './tree.ts';

const boxNames: ReadonlySet<string> = new Set(['div', 'section', 'li', 'td', 'tr']);
/** Less is a teaser in a list of others. Units: UTF-16 units. */
const shortestProse = 80;
/** Bylines and dates are shorter; longer elements hold the text as well. Units: UTF-16 units. */
const longestByline = 120;

/** The largest group of neighbours of one kind that are articles, in order; empty where there are fewer than two. */
export function findRepeatedPosts(body: Element, page: PageMeasures): Element[] {
  let best: Element[] = [];
  for (const element of elementsOf(
    body,
    (below) => isComment(below) || isFurniture(below, page, false),
  )) {
    for (const group of groupChildren(element)) {
      if (group.length <= best.length || group.length < 2) continue;
      const posts = group.filter((box) => isPost(box, page));
      if (posts.length > best.length && posts.length >= 2) best = posts;
    }
  }
  return best;
}

/** Children of one element name and class, boxes only. */
function groupChildren(parent: Element): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const child of parent.childNodes) {
    if (!isElement(child) || !boxNames.has(child.tagName)) continue;
    const key = `${child.tagName} ${firstWord(attribute(child, 'class') ?? '')}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [child]);
    else known.push(child);
  }
  return [...groups.values()];
}

function firstWord(names: string): string {
  return names.trim().split(/\s+/u)[0] ?? '';
}

function isPost(box: Element, page: PageMeasures): boolean {
  if (isComment(box) || measureOf(page.measures, box).prose < shortestProse) return false;
  if (findHeading(elementsOf(box)) === undefined) return false;
  for (const below of elementsOf(box)) {
    if (below.tagName === 'time') return true;
    if (measureOf(page.measures, below).text > longestByline) continue;
    const text = textOf(below);
    if ((readCredit(text) ?? readDateLine(text)) !== undefined) return true;
  }
  return false;
}
