/** Which element of an article or comment is its heading. */
import { readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { attribute, elementsOf, isText, textOf, type Element } from './tree.ts';

/** Longer words are a sentence. Units: UTF-16 units. */
const longestTitle = 200;
/** A line that only its place makes a title is shorter. Units: UTF-16 units. */
const longestOpening = 100;

/** The first heading among `elements`; where there is none, the first that is called a title ("PostTitle", "entry-title"). */
export function findHeading(elements: Iterable<Element>): Element | undefined {
  let called: Element | undefined;
  for (const element of elements) {
    if (headingNames.has(element.tagName) && !isDate(element)) return element;
    if (called === undefined && isCalledTitle(element)) called = element;
  }
  return called;
}

/**
 * The line that opens a box, where no element is called its heading: its first words, short, no name with a day and no
 * sentence.
 */
export function findOpeningLine(box: Element): Element | undefined {
  for (const element of elementsOf(box)) {
    const hasWords = element.childNodes.some((node) => isText(node) && /\p{L}/u.test(node.value));
    if (!hasWords) continue;
    const text = textOf(element);
    const isTitle = text.length <= longestOpening && !/[.؟?!:،,]$/u.test(text);
    const isAbout = readCredit(text) !== undefined || readDateLine(text) !== undefined;
    return isTitle && !isAbout ? element : undefined;
  }
  return undefined;
}

/** Pages that are sorted by days have the day in a heading above its texts. */
function isDate(element: Element): boolean {
  return readDateLine(textOf(element))?.rest === '';
}

/** Whether an element is a heading by its name. */
export function isHeadingElement({ tagName }: Element): boolean {
  return headingNames.has(tagName);
}

const headingNames: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const calledNames: ReadonlySet<string> = new Set('div p span a strong b td dt'.split(' '));

function isCalledTitle(element: Element): boolean {
  if (element.attrs.length === 0 || !calledNames.has(element.tagName)) return false;
  const names = (attribute(element, 'class') ?? '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase();
  if (!/(?:^|[\s_-])(?:title|headline|subject)$|^(?:post|entry)title$/u.test(names)) return false;
  const text = textOf(element);
  return text !== '' && text.length <= longestTitle;
}

/** A title without the word that answers put before it. */
export function bareTitle(title: string): string {
  return title.replace(/^\p{L}{2,8}:\s*/u, '');
}
