/** Links in the annotated text, and what in it may have the focus. */
import type { Position } from '../../corpus/document/position.ts';
import { positionOf } from './annotated-text.ts';
import { offsetAt } from './block-text.ts';

/** A link where it stands: to a block of the same text, or to an address outside. */
export type TextLink = { readonly from: Position } & (
  { readonly blockId: string } | { readonly address: string }
);

/** The id of the block that a link inside the text leads to, or undefined for an address. */
export function linkedBlock(href: string): string | undefined {
  return href.length > 1 && href.startsWith('#') ? href.slice(1) : undefined;
}

/** The link that an element stands in, or undefined. */
export function linkAt(root: Element, element: Element | null | undefined): TextLink | undefined {
  const link = element?.closest<HTMLElement>('[data-href]');
  const href = link?.dataset.href;
  if (!link || href === undefined) return undefined;
  const from = positionOf(root, link, 0);
  if (from === undefined) return undefined;
  const blockId = linkedBlock(href);
  return blockId === undefined ? { from, address: href } : { from, blockId };
}

/** Whether keys pressed on `target` are meant for the text: for the pane itself, or for a block or link of it. */
export function isOfText(root: Element, target: EventTarget | null): boolean {
  if (target === root) return true;
  return (
    target instanceof HTMLElement &&
    (target.dataset.blockId !== undefined || target.dataset.href !== undefined) &&
    root.contains(target)
  );
}

/** The element of the link that begins at an offset of a block, or undefined. */
export function linkElement(block: HTMLElement, offset: number): HTMLElement | undefined {
  const links = [...block.querySelectorAll<HTMLElement>('[data-href]')];
  return links.find((one) => offsetAt(block, { node: one, offset: 0 }) === offset);
}

/**
 * Gives the focus to the link that begins at an offset of a block; without one to the block itself, which leaves the
 * order of the tab key again as soon as the focus goes on.
 */
export function focusText(block: HTMLElement, offset: number | undefined): void {
  const link = offset === undefined ? undefined : linkElement(block, offset);
  if (link) {
    link.focus({ preventScroll: true });
    return;
  }
  block.tabIndex = -1;
  block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  block.focus({ preventScroll: true });
}
