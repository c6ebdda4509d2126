/** What a page's own style sheets hide: SingleFile writes so what the reader did not see. */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Whether a page may have styles that hide something: most saved pages have none. */
export function mayHideByStyle(source: string): boolean {
  return /display\s*:\s*none/iu.test(source) && /<style[\s>]/iu.test(source);
}

/** An element with more of the page's letters is its text, hidden until a script has run. */
const mainShare = 0.4;

/**
 * Gives elements that a rule for one class or id alone hides the attributes that say so: `hidden` where the rule is important, since
 * nothing shows them then; else `aria-hidden`, by which words that are no prose are taken for furniture. Scripts unfold prose.
 */
export function markHiddenByStyle(page: Parent): void {
  const elements = elementsBelow(page);
  const names = readHidden(elements.filter(isSheet).map(ownText).join('\n'));
  if (names.size === 0) return;
  const letters = countLetters(page, elements);
  const most = mainShare * (letters.get(page) ?? 0);
  for (const element of elements) {
    const mark = namesOf(element)
      .map((name) => names.get(name))
      .sort()
      .at(0);
    if (mark === undefined || /display\s*:/iu.test(valueOf(element, 'style') ?? '')) continue;
    if ((letters.get(element) ?? 0) <= most) element.attrs.push({ name: mark, value: 'true' });
  }
}

type Mark = 'aria-hidden' | 'hidden';

/** The classes and ids, with their sign, that rules hide and no other rule shows. Rules for some media or states say nothing. */
function readHidden(css: string): Map<string, Mark> {
  const hidden = new Map<string, Mark>();
  const shown = new Set<string>();
  for (const [selectors, body] of rulesOf(css)) {
    const [, display, important] =
      /(?:^|[;\s])display\s*:\s*([\w-]+)\s*(!\s*important)?/iu.exec(body) ?? [];
    if (display === undefined) continue;
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      const isPlain = /^[.#][\w-]+$/u.test(selector);
      if (display.toLowerCase() !== 'none') for (const name of namesIn(selector)) shown.add(name);
      else if (isPlain && hidden.get(selector) !== 'hidden')
        hidden.set(selector, important === undefined ? 'aria-hidden' : 'hidden');
    }
  }
  for (const name of shown) hidden.delete(name);
  return hidden;
}

function namesIn(selector: string): readonly string[] {
  return selector.match(/[.#][\w-]+/gu) ?? [];
}

/** Selectors and declarations of the rules that always apply. */
function rulesOf(css: string): (readonly [selectors: string, body: string])[] {
  const clean = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/gu, ' ');
  const rules: (readonly [string, string])[] = [];
  let at = 0;
  for (let open = clean.indexOf('{'); open >= 0; open = clean.indexOf('{', at)) {
    // What stands before a semicolon was a rule without a body ("@import …").
    const selectors = clean
      .slice(at, open)
      .replace(/^[\s\S]*;/u, '')
      .trim();
    const end = closingOf(clean, open);
    const body = clean.slice(open + 1, end);
    if (!selectors.startsWith('@') && !body.includes('{')) rules.push([selectors, body]);
    at = end + 1;
  }
  return rules;
}

function closingOf(css: string, open: number): number {
  const brace = /[{}]/gu;
  brace.lastIndex = open;
  let depth = 0;
  for (let found = brace.exec(css); found !== null; found = brace.exec(css)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index;
  }
  return css.length;
}

function isSheet(element: Element): boolean {
  return element.tagName === 'style' && /^(?:all|screen)?$/iu.test(valueOf(element, 'media') ?? '');
}

function namesOf(element: Element): readonly string[] {
  if (element.attrs.length === 0) return [];
  const id = valueOf(element, 'id');
  const classes = (valueOf(element, 'class') ?? '').split(/\s+/u).map((name) => `.${name}`);
  return id === undefined ? classes : [`#${id}`, ...classes];
}

function valueOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function elementsBelow(page: Parent): Element[] {
  const found: Element[] = [];
  const stack: Parent[] = [page];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    for (const child of parent.childNodes) {
      if (!adapter.isElementNode(child)) continue;
      found.push(child);
      stack.push(child);
    }
  }
  return found;
}

function ownText(element: Element): string {
  return element.childNodes.map((node) => (adapter.isTextNode(node) ? node.value : '')).join('');
}

/** How many letters stand in each element; `elements` are those of the page, each behind what it stands in. */
function countLetters(page: Parent, elements: readonly Element[]): Map<Parent, number> {
  const letters = new Map<Parent, number>();
  const add = (to: Parent, more: number) => letters.set(to, (letters.get(to) ?? 0) + more);
  for (const element of elements.toReversed()) {
    if (element.tagName === 'script' || element.tagName === 'style') continue;
    add(element, ownText(element).trim().length);
    if (element.parentNode !== null) add(element.parentNode, letters.get(element) ?? 0);
  }
  return letters.set(page, letters.get(page) ?? 0);
}
