/** What elements mean for a reader: which stand on lines of their own, which style the words within. */
import type { MarkKind } from '../../document/mark.ts';
import { remembering } from '../capture/line-memory.ts';
import { hasInk } from './ink.ts';
import { attribute, isElement, isText, silent, type ChildNode, type Element } from './tree.ts';

/** Elements that begin and end a line. Source: the HTML Standard's rendering section, and controls, whose words are apart. */
const blockNames: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p ' +
    'plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp text ' +
    // As HTML's parser calls it in a drawing, and as all names are written in a book.
    'foreignObject foreignobject'
  ).split(' '),
);

/** The mark that an inline element makes; links are apart, since they need their address. */
export const markOfElement: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
  small: 'small',
};

/** Whether a node shows no text and no picture: comments, scripts, metadata. */
export function isSilent(node: ChildNode): boolean {
  if (isText(node)) return false;
  return !isElement(node) || silent.has(node.tagName);
}

export function isBlockElement(element: Element): boolean {
  return blockNames.has(element.tagName);
}

/** Whether the page hides an element from every reader, or shows it to screen readers only. */
export function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return element.tagName === 'dialog';
  if (attribute(element, 'hidden') !== undefined) return true;
  const style = attribute(element, 'style');
  if (style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)) {
    return true;
  }
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  const names = attribute(element, 'class');
  if (names === undefined) return false;
  return hidesByName(names);
}

const hidesByName = remembering((names: string) =>
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only))(?:\s|$)/iu.test(names),
);

/**
 * The elements that hold a line boundary: a block within, or two line breaks on end. Words around such a boundary are
 * different blocks even where the element itself is inline, as in pages that set everything in one `<font>`.
 */
export function findContainers(root: Element): ReadonlySet<Element> {
  const containers = new Set<Element>();
  const visit = (element: Element): boolean => {
    let holds = false;
    let breaks = 0;
    for (const child of element.childNodes) {
      if (isText(child)) {
        if (breaks > 0 && hasInk(child.value)) breaks = 0;
      } else if (isElement(child) && !isSilent(child)) {
        breaks = child.tagName === 'br' ? breaks + 1 : 0;
        if (breaks === 2) holds = true;
        // The child is visited in any case: it may be a container itself.
        const childHolds = visit(child);
        if (childHolds || isBlockElement(child)) holds = true;
      }
    }
    if (holds) containers.add(element);
    return holds;
  };
  visit(root);
  return containers;
}
