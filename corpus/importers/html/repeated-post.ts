/** Articles of a page without article elements: boxes of one kind, each with a heading, a date or byline, and prose. */
import { readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isComment } from './comment-element.ts';
import { bareTitle, findHeading, findOpeningLine } from './heading-element.ts';
import { isFurniture, type PageMeasures } from './furniture.ts';
import { measureOf } from './measure.ts';
import { groupSiblings } from './sibling-groups.ts';
import { elementsOf, textOf, type Element } from './tree.ts';

const boxNames: ReadonlySet<string> = new Set(['div', 'section', 'li', 'td', 'tr']);
/** Less is a teaser in a list of others. Units: UTF-16 units. */
const shortestProse = 80;
/** Bylines and dates are shorter; longer elements hold the text as well. Units: UTF-16 units. */
const longestByline = 120;
/** Articles whose titles only their places tell hold at least this share of the page's prose. */
const mostProse = 0.6;

/** The largest group of neighbours of one kind that are articles, in order; empty where there are fewer than two. */
export function findRepeatedPosts(body: Element, page: PageMeasures): Element[] {
  let best: Element[] = [];
  for (const element of elementsOf(
    body,
    (below) => isComment(below) || isFurniture(below, page, false),
  )) {
    for (const group of groupSiblings(element, isBox)) {
      if (group.length <= best.length) continue;
      const posts = findPosts(group, page);
      if (posts.length > best.length && posts.length >= 2) best = posts;
    }
  }
  return best;
}

function isBox({ tagName }: Element): boolean {
  return boxNames.has(tagName);
}

/** The articles among boxes of one kind; none where all have one title, as the posts of a thread do. */
function findPosts(group: readonly Element[], page: PageMeasures): Element[] {
  const posts = group.filter((box) => isPost(box, page));
  const headings = posts.map((box) => findHeading(elementsOf(box)));
  const titles = posts.map((box, at) => headings[at] ?? findOpeningLine(box));
  const bare = new Set(
    titles.map((title) => (title === undefined ? '' : withoutFigures(bareTitle(textOf(title))))),
  );
  if (bare.size < 2) return [];
  if (headings.every((heading) => heading !== undefined)) return posts;
  // A name opens a comment as a title opens an article; but the text under which comments stand is not among them.
  const prose = posts.reduce((sum, box) => sum + measureOf(page.measures, box).prose, 0);
  return bare.size === posts.length && prose >= mostProse * page.prose ? posts : [];
}

function isPost(box: Element, page: PageMeasures): boolean {
  if (isComment(box) || measureOf(page.measures, box).prose < shortestProse) return false;
  const isHeaded = findHeading(elementsOf(box)) !== undefined;
  if (!isHeaded && findOpeningLine(box) === undefined) return false;
  for (const below of elementsOf(box)) {
    if (isHeaded && below.tagName === 'time') return true;
    if (measureOf(page.measures, below).text > longestByline) continue;
    const text = textOf(below);
    const credit = readCredit(text);
    // Without a heading only a byline tells a title from a name.
    if (credit?.role === 'author') return true;
    if (isHeaded && (credit !== undefined || readDateLine(text) !== undefined)) return true;
  }
  return false;
}

/** Scores of votes and numbers of posts are no titles. */
function withoutFigures(title: string): string {
  return title.replace(/[+−-]?[\d۰-۹٠-٩]+/gu, '');
}
