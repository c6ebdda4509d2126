/**
 * Pages that Word saved: titles, contents and lists are paragraphs there, told by their classes; bullets and numbers of lists
 * are text. Source: Microsoft Office HTML and XML Reference, "mso-list"; what "Web Page, Filtered" leaves of it.
 */
import { digitValue } from '../../text/persian/digits.ts';
import { roleOfStyle } from '../office/style-role.ts';
import { attribute, elementsOf, isElement, markerName, textOf, type Element } from './tree.ts';

/** What a paragraph is by its class; `depth` counts from 0. */
export type WordRole =
  | { readonly kind: 'heading' | 'quote' | 'furniture' }
  | { readonly kind: 'list-item'; readonly depth: number; readonly ordered: boolean };

/** Word indents each level by so much. Units: points. */
const levelIndent = 36;

/** The paragraphs whose class or list says more than that they are paragraphs; markers of lists are silent from now on. */
export function findWordRoles(body: Element, html: string): ReadonlyMap<Element, WordRole> {
  const roles = new Map<Element, WordRole>();
  if (!html.includes('Mso') && !html.includes('mso-list:')) return roles;
  const lists = new ListCounter();
  for (const paragraph of elementsOf(body).filter(({ tagName }) => tagName === 'p')) {
    const role = roleOfParagraph(paragraph, lists);
    if (role !== undefined) roles.set(paragraph, role);
  }
  return roles;
}

function roleOfParagraph(paragraph: Element, lists: ListCounter): WordRole | undefined {
  const name = /^Mso(\w+)/u.exec(attribute(paragraph, 'class') ?? '')?.[1] ?? '';
  const style = attribute(paragraph, 'style') ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d)/iu.exec(style)?.[1];
  if (level !== undefined || name.startsWith('ListParagraph')) {
    return lists.place(paragraph, level === undefined ? indentOf(style) : Number(level) - 1);
  }
  // "Toc1" is the style "toc 1", "IntenseQuote" is "Intense Quote".
  const role = roleOfStyle(name.replace(/(?<=[a-z])(?=[A-Z\d])/gu, ' '));
  if (role === 'title') return { kind: 'heading' };
  return role === 'quote' || role === 'furniture' ? { kind: role } : undefined;
}

function indentOf(style: string): number {
  const margin = /margin-(?:left|right):\s*(\d+(?:\.\d+)?)pt/iu.exec(style)?.[1];
  return margin === undefined ? 0 : Math.max(0, Math.round(Number(margin) / levelIndent) - 1);
}

/** Which numbers of a list are no more than the item's place: others are text, as in “2.1” or after an interruption. */
class ListCounter {
  private last: Element | undefined;
  private counts: number[] = [];
  /** What stands before each child of a parent: found once for all, since a list may be as long as a book. */
  private readonly before = new Map<Element, Element | undefined>();
  private readonly parents = new Set<Element['parentNode']>();

  place(paragraph: Element, depth: number): WordRole | undefined {
    const marker = findMarker(paragraph);
    const label = marker === undefined ? '' : textOf(marker).trim();
    const isNext = this.last !== undefined && this.last === this.elementBefore(paragraph);
    const counts = isNext ? this.counts.slice(0, depth + 1) : [];
    const expected = (counts[depth] ?? 0) + 1;
    const ordered = /^[([]?\p{Nd}+[.)\]\-–]*$/u.test(label);
    if (marker === undefined || (ordered ? placeIn(label) !== expected : !isBullet(label))) return;
    counts[depth] = ordered ? expected : 0;
    this.counts = counts;
    this.last = paragraph;
    marker.tagName = marker.nodeName = markerName;
    return { kind: 'list-item', depth, ordered };
  }

  private elementBefore(element: Element): Element | undefined {
    const { parentNode } = element;
    if (parentNode !== null && !this.parents.has(parentNode)) {
      this.parents.add(parentNode);
      parentNode.childNodes.filter(isElement).reduce<Element | undefined>((before, own) => {
        this.before.set(own, before);
        return own;
      }, undefined);
    }
    return this.before.get(element);
  }
}

/** The span that holds the bullet or number: it is called so, or padded in the size that Word pads them in. */
function findMarker(paragraph: Element): Element | undefined {
  const spans = elementsOf(paragraph).filter(({ tagName }) => tagName === 'span');
  const styleOf = (element: Element) => attribute(element, 'style') ?? '';
  const named = spans.find((span) => /mso-list:\s*ignore/iu.test(styleOf(span)));
  const found =
    named ??
    spans.find((span) =>
      span.childNodes.some(
        (child) => isElement(child) && /^font:\s*7(?:\.0)?pt/iu.test(styleOf(child)),
      ),
    );
  // It stands before the words.
  return found !== undefined && textOf(paragraph).startsWith(textOf(found)) ? found : undefined;
}

/** The signs that Word's fonts draw as bullets, as letters of other fonts: "o" is a ring, "Ø" an arrow. */
function isBullet(label: string): boolean {
  return /^(?:[^\p{L}\p{N}\s]|[oØüvqwnlà§])$/u.test(label);
}

function placeIn(label: string): number {
  const values = Array.from(label, (letter) => digitValue(letter.codePointAt(0) ?? 0));
  return Number(values.filter((value) => value !== undefined).join(''));
}
