/** Trees that a page's own elements show in their place: browsers, and SingleFile after them, write them as templates. */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Puts what stands in declared shadow trees in the place where it is seen: below the element whose tree it is, with that
 * element's own content in its slot, or behind it where there is none.
 *
 * Source: HTML Standard, "declarative shadow roots" (`shadowrootmode`).
 */
export function openShadowRoots(page: Parent): void {
  const stack: Parent[] = [page];
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    const template = parent.childNodes.find(isShadowRoot);
    // A tree may hold elements with trees of their own: they are walked once it is open.
    if (template !== undefined) openRoot(parent, template);
    for (const element of elementsIn(parent)) stack.push(element);
  }
}

function elementsIn(parent: Parent): Element[] {
  return parent.childNodes.filter((node) => adapter.isElementNode(node));
}

function isShadowRoot(
  node: DefaultTreeAdapterTypes.ChildNode,
): node is DefaultTreeAdapterTypes.Template {
  return node.nodeName === 'template' && 'content' in node && has(node, 'shadowrootmode');
}

function has({ attrs }: Element, name: string): boolean {
  return attrs.some((attribute) => attribute.name === name);
}

function openRoot(host: Parent, template: DefaultTreeAdapterTypes.Template): void {
  adapter.detachNode(template);
  const own = [...host.childNodes];
  const slot = findSlot(template.content);
  // What a slot shows while the element has nothing of its own.
  if (slot !== undefined && own.some(isShown)) slot.childNodes = [];
  move(template.content.childNodes, host);
  if (slot !== undefined) move(own, slot);
}

function findSlot(root: Parent): Element | undefined {
  const stack = elementsIn(root);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element.tagName === 'slot' && !has(element, 'name')) return element;
    for (const below of elementsIn(element)) stack.push(below);
  }
  return undefined;
}

function isShown(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  return !adapter.isTextNode(node) || node.value.trim() !== '';
}

function move(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], to: Parent): void {
  for (const node of [...nodes]) {
    adapter.detachNode(node);
    adapter.appendChild(to, node);
  }
}
