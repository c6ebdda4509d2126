/** What areas are marked on in a published page: a transparent sheet over each picture that a block shows. */
import type { Block } from '../../../corpus/document/block.ts';

/**
 * Lays the sheets over the pictures, once, and keeps them there as the page is laid out anew. They stand beside the page's own
 * elements, so that its look stays what its style sheets say. `elementOf` gives the element of a block.
 */
export function layPictureGrounds(
  page: globalThis.Document,
  blocks: readonly Block[],
  elementOf: (block: Block) => Element | undefined,
): void {
  const pairs = blocks.flatMap((block) => {
    const element = block.image && elementOf(block);
    const picture = element?.matches('img') ? element : element?.querySelector('img');
    if (!picture) return [];
    const sheet = page.createElement('span');
    sheet.dataset.picture = '';
    sheet.dataset.blockId = block.id;
    // A picture has no direction of writing.
    sheet.dir = 'ltr';
    sheet.style.position = 'absolute';
    page.documentElement.append(sheet);
    return [{ picture, sheet }];
  });
  if (pairs.length === 0) return;
  // The window's own: nothing that belongs to the page's frame may run.
  const observer = new ResizeObserver(() => pairs.forEach(lay));
  observer.observe(page.body);
  for (const { picture } of pairs) observer.observe(picture);
}

interface Pair {
  readonly picture: Element;
  readonly sheet: HTMLElement;
}

function lay({ picture, sheet }: Pair): void {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const { scrollX, scrollY } = sheet.ownerDocument.defaultView ?? window;
  Object.assign(sheet.style, {
    insetInlineStart: `${left + scrollX}px`,
    insetBlockStart: `${top + scrollY}px`,
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
  });
}
