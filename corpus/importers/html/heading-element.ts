/** Which element of an article or comment is its heading. */
import { readDateLine } from '../capture/date-line.ts';
import { attribute, textOf, type Element } from './tree.ts';

/** Longer words are a sentence. Units: UTF-16 units. */
const longestTitle = 200;

/** The first heading among `elements`; where there is none, the first that is called a title ("PostTitle", "entry-title"). */
export function findHeading(elements: Iterable<Element>): Element | undefined {
  let called: Element | undefined;
  for (const element of elements) {
    if (/^h[1-6]$/u.test(element.tagName) && !isDate(element)) return element;
    if (called === undefined && isCalledTitle(element)) called = element;
  }
  return called;
}

/** Pages that are sorted by days have the day in a heading above its texts. */
function isDate(element: Element): boolean {
  return readDateLine(textOf(element))?.rest === '';
}

function isCalledTitle(element: Element): boolean {
  if (!/^(?:div|p|span|a|strong|b|td|dt)$/u.test(element.tagName)) return false;
  const names = (attribute(element, 'class') ?? '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase();
  if (!/(?:^|[\s_-])(?:title|headline|subject)$|^(?:post|entry)title$/u.test(names)) return false;
  const text = textOf(element);
  return text !== '' && text.length <= longestTitle;
}
