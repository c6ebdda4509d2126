/** Who wrote an article or comment, by the markup of the page. */
import { authorBesideDate } from '../capture/comment-opening.ts';
import { findRelativeDate, readDateLine } from '../capture/date-line.ts';
import { readCredit } from '../capture/meta-line.ts';
import { isComment } from './comment-element.ts';
import { attribute, elementsOf, textOf, type Element } from './tree.ts';

/** Longer names are sentences. Units: UTF-16 units. */
const longestName = 60;

const personWords =
  /^(?:fn|name|\w*username|(?:\w+[-_])*(?:author|authors|byline|commenter|poster|writer)|(?:\w+[-_])*(?:comment|author|user|poster)[-_]?(?:name|user))$/u;

/**
 * The people whom an article or comment names as its authors; what stands within comments below it, or in what `within`
 * names, does not count.
 */
export function findPeople(
  element: Element,
  within: (below: Element) => boolean = isComment,
): string[] {
  for (const below of elementsOf(element, within)) {
    if (below.attrs.length === 0) continue;
    const names = (attribute(below, 'class') ?? '').toLowerCase().split(/\s+/u);
    const isPerson =
      names.some((name) => personWords.test(name)) ||
      attribute(below, 'itemprop') === 'author' ||
      /(?:^|[:/])Person$/u.test(attribute(below, 'typeof') ?? '') ||
      attribute(below, 'rel') === 'author' ||
      (below.tagName === 'cite' && names.includes('fn'));
    if (!isPerson) continue;
    const text = withoutDay(textOf(nameWithin(below)));
    const credit = readCredit(text);
    if (credit?.role === 'author') return [...credit.names];
    const name = text
      .replace(/\s*(?:says|said|wrote|می‌گوید|گفت|نوشت|گفته)\s*(?:[:…]|\.{3})?\s*$/iu, '')
      // What the site thinks of the account is no part of its name.
      .replace(/(?<=\S)\s*\([^()]*\)$/u, '')
      .replace(/\s*:$/u, '');
    if (name !== '' && name.length <= longestName) return [name];
  }
  const signed = readSignature(element, within);
  return signed === undefined ? [] : [signed];
}

/** A name from a line that says when as well: "submitted 9 hours ago by Ruth". */
function withoutDay(text: string): string {
  const day = findRelativeDate(text)?.text ?? readDateLine(text)?.date.text;
  if (day === undefined || readCredit(text)?.role === 'author') return text;
  const signed = /\s(?:by|توسط)\s+(?<name>\p{L}.*)$/iu.exec(text)?.groups?.name;
  return signed ?? authorBesideDate(text, day);
}

/** "Tue, 04/20/2010 - 16:22 — Anton" in an element that is called the line of who sent it in. */
export function readSignature(
  element: Element,
  within: (below: Element) => boolean = isComment,
): string | undefined {
  for (const below of elementsOf(element, within)) {
    const names = attribute(below, 'class');
    if (
      names === undefined ||
      !/(?:^|[\s_-])(?:submitted|posted|post-?info|post-?meta|comment-?info)(?:$|\s)/iu.test(names)
    )
      continue;
    const text = textOf(below);
    const dated = readDateLine(text);
    if (dated === undefined || dated.rest === '') continue;
    const credit = readCredit(text);
    const name = credit?.names[0] ?? authorBesideDate(text, dated.date.text);
    if (name !== '' && name.length <= longestName) return name;
  }
  return undefined;
}

/** Within a line such as "Sara says on …" the name may have an element of its own. */
export function nameWithin(element: Element): Element {
  for (const below of elementsOf(element)) {
    if (below === element) continue;
    const names = (attribute(below, 'class') ?? '').toLowerCase().split(/\s+/u);
    const isName = names.some((name) => name === 'fn' || /^\w*username(?:-\w+)?$/u.test(name));
    if (isName || below.tagName === 'cite' || attribute(below, 'itemprop') === 'name') return below;
  }
  return element;
}
