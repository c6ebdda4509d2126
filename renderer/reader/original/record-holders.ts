/** Which stretch of a drawn record holds which blocks. */
import type { Holder, Holders } from '../../passages/drawn-text.ts';
import type { Section } from '../sections.ts';
import type { Stretch } from './record.ts';

/** The holders of the stretches under `root`, which has them all in order. */
export function recordHolders(root: Element, sections: readonly Section<Stretch>[]): Holders {
  const byBlock = new Map<string, Holder>();
  const byElement = new Map<Element, Holder>();
  const elements = new Map(
    [...root.querySelectorAll('[data-block]')].map((element) => [
      element.getAttribute('data-block'),
      element,
    ]),
  );
  for (const { blockIds } of sections.flatMap(({ items }) => items)) {
    const element = elements.get(blockIds[0] ?? '');
    if (element === undefined) continue;
    const nodes = [...element.childNodes].filter((node): node is Text => node instanceof Text);
    const holder = { blockIds, nodes };
    byElement.set(element, holder);
    for (const id of blockIds) byBlock.set(id, holder);
  }
  return {
    of: (blockId) => byBlock.get(blockId),
    at: ({ parentElement }) => (parentElement ? byElement.get(parentElement) : undefined),
  };
}
