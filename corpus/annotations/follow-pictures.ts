/** Areas on pictures after their document was read anew: they follow their picture, whatever its block is called now. */
import type { Block } from '../document/block.ts';
import type { Annotation, Selector } from './annotation.ts';

type Pictured = Pick<Block, 'id' | 'image'>;

/**
 * The annotations with their areas on the blocks that show the same pictures among `blocks` as those of `former` did: by the
 * picture's name, and where it is shown several times by which of these it is. Blocks of pictures without words are told by
 * their number alone, so one more picture would put areas on another. A picture that is gone takes its areas nowhere.
 */
export function followPictures(
  annotations: readonly Annotation[],
  former: readonly Pictured[],
  blocks: readonly Pictured[],
): readonly Annotation[] {
  if (!annotations.some(({ selectors }) => selectors.some(isOnPicture))) return annotations;
  const names = new Map(occurrences(former).map(({ id, name }) => [id, name]));
  const now = new Map(occurrences(blocks).map(({ id, name }) => [name, id]));
  const follow = (selector: Selector): Selector => {
    if (selector.type !== 'AreaSelector' || selector.block === undefined) return selector;
    const block = now.get(names.get(selector.block) ?? '');
    return block === undefined || block === selector.block ? selector : { ...selector, block };
  };
  return annotations.map((annotation) => {
    const selectors = annotation.selectors.map(follow);
    const isSame = selectors.every((one, index) => one === annotation.selectors[index]);
    return isSame ? annotation : { ...annotation, selectors };
  });
}

function isOnPicture(selector: Selector): boolean {
  return selector.type === 'AreaSelector' && selector.block !== undefined;
}

/** Every picture by its name and which of that name it is. */
function occurrences(
  blocks: readonly Pictured[],
): readonly { readonly id: string; readonly name: string }[] {
  const counts = new Map<string, number>();
  return blocks.flatMap(({ id, image }) => {
    if (image === undefined) return [];
    const count = (counts.get(image.resource) ?? 0) + 1;
    counts.set(image.resource, count);
    return [{ id, name: `${count} ${image.resource}` }];
  });
}
