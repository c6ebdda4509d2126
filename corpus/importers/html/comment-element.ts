/** Which elements of a page are comments. */
import { attribute, isElement, type Element } from './tree.ts';

/**
 * Whether an element is one comment, or an answer to a question: it says so by its type, or a word of its class or id is
 * "comment" itself, and it is a thing of its own (not the comment's author or body).
 */
export function isComment(element: Element): boolean {
  const { tagName, attrs } = element;
  if (!boxNames.has(tagName)) return false;
  if (attrs.length > 0 && isNamedComment(element)) return true;
  return tagName === 'li' && isCommentItem(element);
}

const boxNames: ReadonlySet<string> = new Set(['li', 'article', 'div', 'section', 'table']);

function isNamedComment(element: Element): boolean {
  if (/\/(?:(?:User)?Comments?|Answer)$/u.test(attribute(element, 'itemtype') ?? '')) return true;
  const names = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/u);
  if (names.includes('comment')) return true;
  return /^(?:(?:li-)?comment|answer)[-_]?\d+$/iu.test(attribute(element, 'id') ?? '');
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

/** Whether the class or id of an element calls it a list of comments. */
export function namesComments(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  return /(?:^|[\s_-])(?:comments|comment-?list|commentlist|replies|responses|discussion)(?:$|[\s_-])/iu.test(
    names,
  );
}

/** How far above a comment the box of answers may be that it stands in. */
const mostAround = 3;

/** The comment that one answers without standing in it: the one right before the box of answers around it. */
export function answeredBefore(
  comment: Element,
  isKnown: (element: Element) => boolean,
): Element | undefined {
  let box = comment.parentNode;
  for (let steps = 0; steps < mostAround && box !== null && isElement(box); steps += 1) {
    if (answerBox.test(attribute(box, 'class') ?? '')) {
      const above = elementBefore(box);
      return above !== undefined && isKnown(above) ? above : undefined;
    }
    box = box.parentNode;
  }
  return undefined;
}

const answerBox = /(?:^|[\s_-])(?:indented|children|replies|responses|nested)(?:$|[\s_-])/iu;

/** The element before one; the empty ones that links lead to are passed over. */
function elementBefore(element: Element): Element | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  return siblings
    .slice(0, siblings.indexOf(element))
    .filter(isElement)
    .findLast(({ childNodes }) => childNodes.length > 0);
}
