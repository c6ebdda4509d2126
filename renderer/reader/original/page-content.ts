/** A published page in its frame: where the document's blocks stand in it. */
import type { Block } from '../../../corpus/document/block.ts';
import type { Document } from '../../../corpus/document/document.ts';
import type { Holder, Holders } from '../../passages/drawn-text.ts';
import { nearestShown } from '../nearest-shown.ts';
import type { PaneContent } from '../use-pane.ts';
import { settleDirections } from './page-directions.ts';

/** The elements of each block, in order: its text may stand in several, with other blocks between them. */
export type Elements = ReadonlyMap<string, readonly Element[]>;

/** The name of a block's elements in the page, which `place.element` gives. */
export function nameOf({ id, place }: Block): string {
  return place.element ?? id;
}

/** The elements of the page by their names. */
export function elementsOf(page: globalThis.Document): Elements {
  const elements = new Map<string, Element[]>();
  for (const element of page.querySelectorAll('[data-block]')) {
    const name = element.getAttribute('data-block') ?? '';
    const known = elements.get(name);
    if (known) known.push(element);
    else elements.set(name, [element]);
  }
  return elements;
}

/** What following needs of the page, whose blocks get the directions that their author left out. */
export function pageContent(
  page: globalThis.Document,
  elements: Elements,
  { blocks, metadata }: Document,
): PaneContent | null {
  const { defaultView: target, scrollingElement: scroller } = page;
  if (target === null || scroller === null) return null;
  const shown = new Map<string, Element>();
  const ids = new Map<Element, string>();
  for (const block of blocks) {
    const element = elements.get(nameOf(block))?.[0];
    if (element === undefined) continue;
    shown.set(block.id, element);
    if (!ids.has(element)) ids.set(element, block.id);
  }
  settleDirections(page, shown, blocks, metadata.direction);
  const inOrder = [...ids.keys()];
  return {
    target,
    scroller,
    surface: () => ({
      top: 0,
      sections: [page.body],
      blocksOf: () => inOrder,
      idOf: (block) => ids.get(block) ?? '',
    }),
    blockAt: (blockId) => nearestShown(blocks, blockId, shown),
  };
}

/** Which text nodes of the page hold which blocks; collected when they are asked for. */
export function pageHolders(elements: Elements, blocks: readonly Block[]): Holders {
  const idsOf = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (const block of blocks) {
    const name = nameOf(block);
    names.set(block.id, name);
    const ids = idsOf.get(name);
    if (ids) ids.push(block.id);
    else idsOf.set(name, [block.id]);
  }
  const known = new Map<string, Holder>();
  const holderOf = (name: string): Holder | undefined => {
    const blockIds = idsOf.get(name);
    if (blockIds === undefined) return undefined;
    let holder = known.get(name);
    if (holder === undefined) {
      const nodes = (elements.get(name) ?? []).flatMap((element) => textOf(element, name));
      holder = { blockIds, nodes };
      known.set(name, holder);
    }
    return holder;
  };
  return {
    of: (blockId) => holderOf(names.get(blockId) ?? ''),
    at: (node) => {
      const name = node.parentElement?.closest('[data-block]')?.getAttribute('data-block');
      return holderOf(name ?? '');
    },
  };
}

/** The text nodes of an element, without those of other blocks inside it. */
function textOf(element: Element, name: string): Text[] {
  const nodes: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement?.closest('[data-block]');
    if (owner === element || owner?.getAttribute('data-block') === name) nodes.push(node as Text);
  }
  return nodes;
}
