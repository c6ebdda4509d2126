/** Which elements of a page are comments. */
import { attribute, type Element } from './tree.ts';

/**
 * Whether an element is one comment: it says so by its type, or a word of its class or id is "comment" itself, and it is a
 * thing of its own (not the comment's author or body).
 */
export function isComment(element: Element): boolean {
  if (!/^(?:li|article|div|section|table)$/u.test(element.tagName)) return false;
  if (/\/(?:User)?Comments?$/u.test(attribute(element, 'itemtype') ?? '')) return true;
  const names = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/u);
  if (names.includes('comment')) return true;
  return /^comment[-_]?\d+$/iu.test(attribute(element, 'id') ?? '');
}
