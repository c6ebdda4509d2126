/** What areas are marked on, as elements of a pane: the pictures of figures, and the pages of a drawn original. */
import type { AreaPoint } from '../../corpus/annotations/area-box.ts';
import type { AreaSelector } from '../../corpus/annotations/region.ts';

/** A picture by its block, or a page by its number. */
export type Ground = Readonly<Pick<AreaSelector, 'block' | 'page'>>;

/** A ground with its element; areas are drawn inside of it, in shares of its size. */
export interface GroundElement {
  readonly ground: Ground;
  readonly element: HTMLElement;
}

const grounds = '[data-picture], [data-page]';

/** Told by its names: elements of a frame are no instances of our classes. */
export function elementOf(target: EventTarget | null): Element | undefined {
  return target !== null && 'closest' in target ? (target as Element) : undefined;
}

/** The ground that holds an element, or undefined. */
export function groundOf(target: EventTarget | null): GroundElement | undefined {
  const element = elementOf(target)?.closest<HTMLElement>(grounds);
  const ground = element && nameOf(element);
  return element && ground ? { element, ground } : undefined;
}

/** The element of a ground in a pane; undefined where it is not drawn there. */
export function groundElement(pane: Element, { block, page }: Ground): HTMLElement | undefined {
  const selector = block === undefined ? `[data-page="${page ?? ''}"]` : ofBlock(CSS.escape(block));
  return pane.querySelector<HTMLElement>(selector) ?? undefined;
}

/** In a published page a picture's sheet bears the name of the block itself. */
function ofBlock(id: string): string {
  return `[data-block-id="${id}"] [data-picture], [data-picture][data-block-id="${id}"]`;
}

/** What can be seen of a pane, or of the page in one; in its own coordinates. */
function viewOf(pane: Element): DOMRect {
  const { documentElement: root } = pane.ownerDocument;
  return pane === root
    ? new DOMRect(0, 0, root.clientWidth, root.clientHeight)
    : pane.getBoundingClientRect();
}

/** The grounds of a pane that can be seen, in its order. */
export function groundsInView(pane: Element): readonly GroundElement[] {
  const view = viewOf(pane);
  return [...pane.querySelectorAll<HTMLElement>(grounds)].flatMap((element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    const ground = nameOf(element);
    return ground && width > 0 && bottom > view.top && top < view.bottom
      ? [{ element, ground }]
      : [];
  });
}

/** A point of the window in shares of an element. */
export function shareAt(
  element: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): AreaPoint {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

/** Where the middle of what can be seen of an element is, in shares of it, and how much of it that is. */
export function seenOf(
  element: Element,
  pane: Element,
): { readonly middle: AreaPoint; readonly size: AreaPoint } {
  const box = element.getBoundingClientRect();
  const view = viewOf(pane);
  const left = Math.max(box.left, view.left);
  const right = Math.min(box.right, view.right);
  const top = Math.max(box.top, view.top);
  const bottom = Math.min(box.bottom, view.bottom);
  return {
    middle: {
      x: ((left + right) / 2 - box.left) / box.width,
      y: ((top + bottom) / 2 - box.top) / box.height,
    },
    size: { x: (right - left) / box.width, y: (bottom - top) / box.height },
  };
}

function nameOf(element: HTMLElement): Ground | undefined {
  const { page } = element.dataset;
  if (page !== undefined) return { page: Number(page) };
  const block = element.closest<HTMLElement>('[data-block-id]')?.dataset.blockId;
  return block === undefined ? undefined : { block };
}
