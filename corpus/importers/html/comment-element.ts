/** Which elements of a page are comments. */
import { attribute, isElement, type Element } from './tree.ts';

/**
 * Whether an element is one comment: it says so by its type, or a word of its class or id is "comment" itself, and it is a
 * thing of its own (not the comment's author or body).
 */
export function isComment(element: Element): boolean {
  if (!/^(?:li|article|div|section|table)$/u.test(element.tagName)) return false;
  if (/\/(?:User)?Comments?$/u.test(attribute(element, 'itemtype') ?? '')) return true;
  const names = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/u);
  if (names.includes('comment')) return true;
  if (/^(?:li-)?comment[-_]?\d+$/iu.test(attribute(element, 'id') ?? '')) return true;
  return element.tagName === 'li' && isCommentItem(element);
}

/** Whether an item belongs to a list that is called one of comments, or to a list within such an item. */
function isCommentItem(item: Element): boolean {
  const list = item.parentNode;
  if (list === null || !isElement(list) || !/^[ou]l$/u.test(list.tagName)) return false;
  const around = list.parentNode;
  if (namesComments(list)) return true;
  if (around === null || !isElement(around)) return false;
  return around.tagName === 'li' ? isCommentItem(around) : namesComments(around);
}

function namesComments(element: Element): boolean {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return /(?:^|[\s_-])(?:comments|comment-?list|commentlist|replies|responses|discussion)(?:$|[\s_-])/iu.test(
    names,
  );
}
