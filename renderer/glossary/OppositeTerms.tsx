/** Known terms over the text that the open document is paired with. */
import type { BlockElements } from '../passages/annotated-text.ts';
import { useParallel } from '../state/parallel.ts';
import { TermLayer } from './TermLayer.tsx';

interface OppositeTermsProps {
  readonly root: HTMLElement;
  readonly elements: BlockElements;
}

export function OppositeTerms({ root, elements }: OppositeTermsProps) {
  const shown = useParallel((parallel) => parallel.shown);
  if (shown.kind !== 'open') return null;
  return <TermLayer root={root} elements={elements} blocks={shown.other.blocks} name="opposite" />;
}
