/** The tree of a page as it was written, kept while the reader changes the tree itself: where a text stands in it. */
import { cfiName } from '../locating/cfi-name.ts';
import {
  attribute,
  isElement,
  isText,
  type ChildNode,
  type Element,
  type TextNode,
} from './tree.ts';

/** A place in a text of the page. Units: UTF-16. */
export interface TextPoint {
  readonly node: TextNode;
  readonly offset: number;
}

/** The tree below a root, as it was when this was made. */
export class PageTree {
  private readonly children = new Map<Element, readonly ChildNode[]>();
  private readonly parents = new Map<ChildNode, Element>();
  private readonly tags = new Map<Element, string>();
  private readonly ids = new Map<Element, string>();
  /** Names that two elements have lead nowhere for certain. */
  private readonly holders = new Map<string, number>();

  constructor(private readonly root: Element) {
    const stack: Element[] = [root];
    for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
      this.children.set(element, [...element.childNodes]);
      this.tags.set(element, element.tagName);
      const id = attribute(element, 'id');
      if (id !== undefined && /^\S+$/u.test(id)) {
        this.ids.set(element, id);
        this.holders.set(id, (this.holders.get(id) ?? 0) + 1);
      }
      for (const child of element.childNodes) {
        this.parents.set(child, element);
        if (isElement(child)) stack.push(child);
      }
    }
  }

  has(node: ChildNode): boolean {
    return this.parents.has(node);
  }

  /** The closest element that holds both; undefined where one of them stands in another tree. */
  around(a: TextNode, b: TextNode): Element | undefined {
    const above = new Set(this.ancestors(a));
    return this.ancestors(b).find((element) => above.has(element));
  }

  /** A CSS selector that finds the element alone: from the nearest element with a name of its own, else from the body. */
  css(element: Element): string {
    const steps: string[] = [];
    for (let at: Element | undefined = element; at !== undefined; at = this.parents.get(at)) {
      const id = this.ids.get(at);
      if (id !== undefined && this.holders.get(id) === 1) {
        steps.unshift(`#${identifier(id)}`);
        break;
      }
      const tag = this.tags.get(at) ?? '*';
      const isTop = at === this.root || tag === 'body';
      steps.unshift(isTop ? tag : `${identifier(tag)}:nth-child(${this.indexOf(at) + 1})`);
      if (isTop) break;
    }
    return steps.join(' > ');
  }

  /** The XPath of the element from the root: each step with its number among the elements of that name beside it. */
  xpath(element: Element): string {
    const steps: string[] = [];
    for (let at: Element | undefined = element; at !== undefined; at = this.parents.get(at)) {
      const tag = this.tags.get(at) ?? '*';
      const beside = this.children.get(this.parents.get(at) ?? at) ?? [];
      const same = beside.filter((one) => isElement(one) && this.tags.get(one) === tag);
      steps.unshift(`${tag}[${at === this.root ? 1 : same.indexOf(at) + 1}]`);
      if (at === this.root) break;
    }
    return `/${steps.join('/')}`;
  }

  /** Code points of the element's text before the point. Cost: O(the element's text). */
  pointsBefore(element: Element, { node, offset }: TextPoint): number {
    let count = 0;
    for (const text of this.textsOf(element)) {
      if (text === node) return count + countPoints(text.value.slice(0, offset));
      count += countPoints(text.value);
    }
    return count;
  }

  /** How far into the text of the page the point is, 0–1. */
  progression(point: TextPoint): number {
    let all = 0;
    for (const { value } of this.textsOf(this.root)) all += countPoints(value);
    return all === 0 ? 0 : this.pointsBefore(this.root, point) / all;
  }

  /** The steps of an EPUB CFI from the root element down to the element, with the names that elements have. */
  elementSteps(element: Element): string {
    const steps: string[] = [];
    for (let at = element; at !== this.root;) {
      const id = this.ids.get(at);
      steps.unshift(`/${2 * (this.indexOf(at) + 1)}${cfiName(id)}`);
      const parent = this.parents.get(at);
      if (parent === undefined) break;
      at = parent;
    }
    return steps.join('');
  }

  /** The steps from the element down to a point of its text, with the offset in UTF-16 units, as EPUB CFI counts. */
  pointSteps(element: Element, { node, offset }: TextPoint): string {
    const parent = this.parents.get(node) ?? element;
    let [step, before] = [1, 0];
    for (const sibling of this.children.get(parent) ?? []) {
      if (sibling === node) break;
      if (isElement(sibling)) [step, before] = [step + 2, 0];
      else if (isText(sibling)) before += sibling.value.length;
    }
    const down = this.elementSteps(parent).slice(this.elementSteps(element).length);
    return `${down}/${step}:${before + offset}`;
  }

  private ancestors(node: ChildNode): Element[] {
    const above: Element[] = [];
    for (let at = this.parents.get(node); at !== undefined; at = this.parents.get(at))
      above.push(at);
    return above;
  }

  /** Among the elements below its parent, from 0. */
  private indexOf(element: Element): number {
    const parent = this.parents.get(element);
    const beside = parent === undefined ? [element] : (this.children.get(parent) ?? []);
    return beside.filter(isElement).indexOf(element);
  }

  /** All texts below, in the order of the page: what the DOM calls its text content. */
  private *textsOf(element: Element): IterableIterator<TextNode> {
    const stack: ChildNode[] = [...(this.children.get(element) ?? [])].reverse();
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (isText(node)) yield node;
      if (isElement(node)) stack.push(...[...(this.children.get(node) ?? [])].reverse());
    }
  }
}

function countPoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** A name as CSS writes it. Source: CSSOM, "serialize an identifier". */
function identifier(name: string): string {
  return Array.from(name, (letter, index) => {
    const isDigit = /\d/u.test(letter);
    if (isDigit && (index === 0 || (index === 1 && name.startsWith('-')))) {
      return `\\${letter.charCodeAt(0).toString(16)} `;
    }
    if (/[\w-]/u.test(letter) || letter >= '\u0080') {
      return letter === '-' && name.length === 1 ? '\\-' : letter;
    }
    return `\\${letter}`;
  }).join('');
}
