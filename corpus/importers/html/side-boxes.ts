/** Boxes beside a text that hold sentences of their own: who its author is, what else to read, what to sign up for. */
import { datesIn } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { append } from '../long-list.ts';
import { measureOf, type Measures } from './measure.ts';
import type { Scope, TextBox } from './text-box.ts';
import { ancestorsOf, isWithin } from './text-weight.ts';
import { groupSiblings } from './sibling-groups.ts';
import { attribute, elementsOf, textOf, type Element } from './tree.ts';
import { countWords } from '../text/line-form.ts';

/** A box of more text is a text. Units: UTF-16 units. */
export const mostSideText = 400;
/** Beside a short text, less. */
const mostShare = 0.4;
/** Texts elsewhere are told by titles of at least this many words, which open their boxes. */
const fewestTitleWords = 3;
/** Units: UTF-16 units before the title. */
const longestOpening = 40;

/** Above the text and below it an author's name may stand alone; more often only in a conversation. */
const mostNamings = 2;

const boxNames: ReadonlySet<string> = new Set(
  'div section aside footer article li td tr table form fieldset ul center'.split(' '),
);

/** Blocks of `scope` that stand in boxes beside the text. */
export function findSideBlocks(
  scope: Scope,
  text: TextBox,
  authors: readonly string[],
  measures: Measures,
): ReadonlySet<number> {
  const boxes = new Set([
    ...findAuthorBoxes(scope, text, authors),
    ...findTeasers(scope, text, measures),
    ...findForms(scope, text),
  ]);
  if (boxes.size === 0) return new Set();
  const isBeside = (index: number) => {
    for (const element of ancestorsOf(scope.parents[index], scope.root)) {
      if (boxes.has(element)) return true;
    }
    return false;
  };
  return new Set(scope.own.filter(isBeside));
}

/** The largest boxes after the text's beginning that open with an author's name or "About the author". */
function findAuthorBoxes(
  { own, drafts, parents }: Scope,
  text: TextBox,
  authors: readonly string[],
): Element[] {
  const known = new Set(authors.map(plain));
  // "Tom Hale is a writer": two words at least, since a first name opens many sentences.
  const isAboutOne = (words: string) =>
    authors.some((name) => /\s/u.test(name) && words.startsWith(`${name} `));
  return own.flatMap((index) => {
    const draft = drafts[index];
    if (index <= text.middle || draft === undefined || draft.text.length > mostSideText) return [];
    if (isAboutOne(draft.text)) {
      return text.isAmongText(index) ? [] : boxAround(parents[index], text);
    }
    const names = readCredit(draft.text)?.names ?? [draft.text];
    const isNamed = names.every((name) => known.size > 0 && known.has(plain(name)));
    // A name that recurs is that of a speaker.
    const times = isNamed ? own.filter((at) => drafts[at]?.text === draft.text).length : 0;
    const opens = (isNamed && times <= mostNamings) || aboutAuthor.test(draft.text);
    return opens ? boxAround(parents[index], text) : [];
  });
}

const aboutAuthor =
  /^(?:about (?:the )?(?:author|writer|contributor)s?|author(?: bio| profile)?|دربارهٔ? نویسنده|درباره‌ی نویسنده)\s*[:：]?$/iu;

/** The largest box around an element that does not reach into the text; nothing where it is a line of its own. */
function boxAround(element: Element | undefined, text: TextBox): Element[] {
  let best: Element | undefined;
  for (const around of ancestorsOf(element)) {
    const weight = text.sums.get(around) ?? 0;
    if (around === text.box || weight > Math.min(mostSideText, mostShare * text.weight)) break;
    if (boxNames.has(around.tagName)) best = around;
  }
  return best === undefined || isWithin(text.box, best) ? [] : [best];
}

/** Neighbours of one kind that each lead elsewhere by a title, and hold little more. */
function findTeasers({ root }: Scope, text: TextBox, measures: Measures): Element[] {
  const found: Element[] = [];
  for (const parent of elementsOf(root)) {
    if (parent === text.box || measureOf(measures, parent).linkCount < 2) continue;
    for (const group of groupSiblings(parent, ({ tagName }) => boxNames.has(tagName))) {
      if (!group.every((box) => isTeaser(box, text, measures))) continue;
      if (leadAway(group)) continue;
      const weight = group.reduce((sum, box) => sum + (text.sums.get(box) ?? 0), 0);
      if (weight < mostShare * text.weight) append(found, group);
    }
  }
  return found;
}

/** Whether links in elements lead to several sites, as references and sources do; a page's own texts stand on one. */
export function leadAway(elements: readonly Element[]): boolean {
  const hosts = new Set<string>();
  for (const element of elements) {
    for (const below of elementsOf(element)) {
      const href = below.tagName === 'a' ? (attribute(below, 'href') ?? '') : '';
      const host = /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(href)?.[1];
      if (host !== undefined) hosts.add(host);
    }
  }
  return hosts.size > 1;
}

function isTeaser(box: Element, text: TextBox, measures: Measures): boolean {
  const { linkCount, text: length } = measureOf(measures, box);
  if (linkCount === 0 || length > 2 * mostSideText) return false;
  if ((text.sums.get(box) ?? 0) > mostSideText || isWithin(text.box, box)) return false;
  const words = textOf(box);
  for (const below of elementsOf(box)) {
    if (below.tagName !== 'a' || /^(?:#|$)/u.test(attribute(below, 'href') ?? '')) continue;
    const title = textOf(below);
    if (countWords(title) < fewestTitleWords || datesIn(title).length > 0) continue;
    // A link further on is one in a sentence.
    if (words.indexOf(title) <= longestOpening) return true;
  }
  return false;
}

/** Boxes behind the text with something to fill in or to press, and little text. */
function findForms({ own, parents }: Scope, text: TextBox): Element[] {
  const found = new Set<Element>();
  for (const index of own) {
    if (index <= text.middle) continue;
    for (const box of boxAround(parents[index], text)) found.add(box);
  }
  return [...found].filter((box) =>
    [...elementsOf(box)].some(
      (element) =>
        /^(?:input|textarea|select|button)$/u.test(element.tagName) &&
        attribute(element, 'type') !== 'hidden',
    ),
  );
}

function plain(text: string): string {
  return text
    .replace(/ \s+|[^\S ]\s*/gu, ' ')
    .trim()
    .toLowerCase();
}
