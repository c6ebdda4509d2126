/** Which elements of a page are furniture: menus, share bars, side bars, forms; judged by meaning, names and links. */
import { remembering } from '../capture/line-memory.ts';
import { append } from '../long-list.ts';
import { isHidden } from './element-kinds.ts';
import { measureOf, type Measure, type Measures } from './measure.ts';
import { attribute, isElement, type Element } from './tree.ts';

/** Elements and roles that say themselves that they are around the text. */
const furnitureNames = new Set(['nav', 'button', 'select', 'textarea', 'menu', 'dialog', 'search']);
const furnitureRoles = new Set(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog button tablist'.split(
    ' ',
  ),
);

/** Words in class and id that name furniture on any site; each is a whole word of the name. */
const furnitureWords = new Set(
  (
    'nav navbar navigation navlinks menu menus submenu breadcrumb breadcrumbs sidebar sidebars share shares sharing ' +
    'sharebar social socials related recommended recommendations popular trending newsletter subscribe subscription ' +
    'signup cookie cookies consent gdpr ad ads advert adverts advertisement advertising sponsor sponsored promo ' +
    'promotion popup modal overlay toolbar pagination pager paging pagenav widget widgets login signin topbar ' +
    'bottombar masthead colophon copyright skip skiplink skiplinks dropdown banner ticker carousel footer editsection ' +
    // Names of widely used consent and share boxes.
    'cookiebot cookieconsent cookiebanner cookienotice onetrust usercentrics didomi addthis addtoany sharethis ' +
    'sharedaddy tagcloud taglist headerlink jumpbox'
  ).split(' '),
);

/** An element that holds this share of the page's prose is the text, whatever it is called. */
const mainShare = 0.4;
/** Units: UTF-16 units of prose. More is an article of its own, which nobody names "promo" on purpose. */
const muchProse = 800;

/** Units: UTF-16 units of prose. Pages with less are contents, not texts. */
const shortestText = 150;

/** What is known of the page before its elements are judged. */
export interface PageMeasures {
  readonly measures: Measures;
  /** Prose of the whole page. Units: UTF-16 units. */
  readonly prose: number;
}

/** Whether an element with everything in it is furniture; `isInText`: it stands within an article or the main element. */
export function isFurniture(element: Element, page: PageMeasures, isInText: boolean): boolean {
  if (isHidden(element)) return true;
  const isBare = element.attrs.length === 0;
  // Signs that a page shows for their looks. With prose it is the text, hidden while a dialog stands before it.
  const isOrnament = !isBare && attribute(element, 'aria-hidden') === 'true';
  const measure = measureOf(page.measures, element);
  if (measure.prose > mainShare * page.prose && measure.prose > 0) return false;
  if (isOrnament && measure.prose === 0) return true;
  if (isNamedFurniture(element, isInText, measure)) return true;
  // A page of hardly any sentences is a list of links itself.
  return page.prose > shortestText && isLinkList(element, measure);
}

function isNamedFurniture(element: Element, isInText: boolean, measure: Measure): boolean {
  const name = element.tagName;
  if (furnitureNames.has(name)) return true;
  const role = attribute(element, 'role')?.toLowerCase();
  if (role !== undefined && furnitureRoles.has(role)) return measure.prose < muchProse;
  // A header or footer within an article holds its title, byline and date. Word processors title those of their pages so.
  const banner = name === 'div' ? attribute(element, 'title')?.toLowerCase() : name;
  if ((banner === 'header' || banner === 'footer') && !isInText) {
    return measure.prose < muchProse && !holdsHeading(element);
  }
  // A side note with sentences belongs to the article that it stands in.
  if (name === 'aside') return !isInText || measure.links > 0.4 * measure.text;
  if (name === 'form') return measure.prose < 200;
  if (name === 'body' || name === 'main' || name === 'article') return false;
  if (measure.prose >= muchProse || element.attrs.length === 0) return false;
  const names = [attribute(element, 'class'), attribute(element, 'id')]
    .filter((each) => each !== undefined)
    .map(readNames);
  if (measure.prose < 400 && names.some(({ isBox }) => isBox)) return true;
  // What a page leaves out in print steers; a sentence that it leaves out may still be read.
  if (measure.prose === 0 && names.some(({ isUnprinted }) => isUnprinted)) return true;
  return names.some(({ isFurniture: isNamed }) => isNamed);
}

/** Names of two words: the site's own line under its name, forms to write in, rows of buttons, who is on the page. */
const boxPattern =
  /(?:^|\s)(?:(?:site|blog|header|forum)[-_]?(?:description|slogan|tagline|desc)|(?:post|reply|answer|comment|respond|contact)[-_]?form|(?:action|button)[-_]?bars?|online[-_]?list)(?:$|\s)/iu;
const unprinted = /(?:^|\s)(?:no-?print|d-print-none|print-hidden|hidden-print)(?:$|\s)/iu;

/** What a class or an id says: most elements of a page share a few. */
const readNames = remembering((names: string) => ({
  isBox: boxPattern.test(names),
  isUnprinted: unprinted.test(names),
  isFurniture: wordsOf(names).some((word) => furnitureWords.has(word)),
}));

/** The words of a class or an id: "post-navigation", "postNavigation" and "post_navigation" are all two words. */
function wordsOf(names: string): readonly string[] {
  return names
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

function holdsHeading(element: Element): boolean {
  const stack: Element[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.tagName === 'h1') return true;
    append(stack, next.childNodes.filter(isElement));
  }
  return false;
}

const listNames: ReadonlySet<string> = new Set('ul ol div table section dl center p td'.split(' '));

/** A block of which nearly every word leads elsewhere, with several short links: a menu, however it is built. */
function isLinkList(element: Element, measure: Measure): boolean {
  if (measure.linkCount < 4 || measure.prose > 0 || !listNames.has(element.tagName)) return false;
  const isDense = measure.links >= 0.85 * measure.text;
  return isDense && measure.links / measure.linkCount < 60;
}
