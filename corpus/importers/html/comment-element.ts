/** Which elements of a page are comments. */
import { attribute, isElement, type Element } from './tree.ts';

/**
 * Whether an element is one comment: it says so by its type, or a word of its class or id is "comment" itself, and it is a
 * thing of its own (not the comment's author or body).
 */
export function isComment(element: Element): boolean {
  const { tagName, attrs } = element;
  if (!boxNames.has(tagName)) return false;
  if (attrs.length > 0 && isNamedComment(element)) return true;
  return tagName === 'li' && isCommentItem(element);
}

const boxNames: ReadonlySet<string> = new Set(['li', 'article', 'div', 'section', 'table']);

function isNamedComment(element: Element): boolean {
  if (/\/(?:User)?Comments?$/u.test(attribute(element, 'itemtype') ?? '')) return true;
  const names = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/u);
  if (names.includes('comment')) return true;
  return /^(?:li-)?comment[-_]?\d+$/iu.test(attribute(element, 'id') ?? '');
}

/** Whether an item belongs to a list that is called one of comments, or to a list within such an item. */
function isCommentItem(item: Element): boolean {
  const list = item.parentNode;
  if (list === null || !isElement(list) || (list.tagName !== 'ul' && list.tagName !== 'ol')) {
    return false;
  }
  const around = list.parentNode;
  if (namesComments(list)) return true;
  if (around === null || !isElement(around)) return false;
  return around.tagName === 'li' ? isCommentItem(around) : namesComments(around);
}

function namesComments(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return /(?:^|[\s_-])(?:comments|comment-?list|commentlist|replies|responses|discussion)(?:$|[\s_-])/iu.test(
    names,
  );
}
